//! How the widget looks on pages with a look of their own: NL Design System themes, dark pages, own colours.

mod dark_pages;
mod forced_colours;
mod looks;
mod narrow_column;
mod nl_design_system;
mod own_properties;
