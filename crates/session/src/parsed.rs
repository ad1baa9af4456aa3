//! [`Parsed`]: JSON as it is read. Whoever holds a browser holds a parser already, so none ships.

/// A value of JSON that somebody else has parsed.
pub trait Parsed: Sized {
    /// The text, if it is one.
    fn text(&self) -> Option<String>;

    /// The items, if it is an array.
    fn items(&self) -> Option<Vec<Self>>;

    /// What an object has under `name`; a `null` counts as nothing.
    fn member(&self, name: &str) -> Option<Self>;
}

#[cfg(test)]
impl Parsed for serde_json::Value {
    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }

    fn member(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|value| !value.is_null()).cloned()
    }
}
