//! The widget on pages with a theme or colours of their own: NL Design System, dark pages, forced colours.

mod any_background;
mod dark_pages;
mod forced_colours;
mod hover;
pub(crate) mod icons;
mod looks;
mod narrow_column;
mod nl_design_system;
mod own_properties;
