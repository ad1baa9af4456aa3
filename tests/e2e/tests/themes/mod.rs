//! The widget on pages with a theme or colours of their own: NL Design System, dark pages, forced colours.

mod dark_pages;
mod forced_colours;
mod looks;
mod narrow_column;
mod nl_design_system;
mod own_properties;
