//! [`Words`]: what people read, in the two languages of the demo page.

use serde::Serialize;

/// The same in Dutch and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// In Dutch.
    pub nl: &'static str,
    /// In English.
    pub en: &'static str,
}
