//! [`Purpose`]: why the citizen wants contact.

/// What `encodeURIComponent` leaves as it is, beside letters and digits (ECMA-262). The script asks for the session options
/// with that function, and its answer serves the widget only if both URLs are equal to the last byte.
const UNESCAPED: &[u8] = b"-_.!~*'()";

/// A purpose's tag as the core knows it, for example `report_move`. It may hold spaces, slashes and
/// letters of any script; the core tells upper from lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purpose(String);

/// Why a text cannot be a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidPurpose {
    /// It holds a control character.
    ControlCharacter,
    /// It is `.` or `..`, which browsers take for a step in the path (URL Standard, "dot segments").
    DotSegment,
    /// It is longer than 200 characters.
    TooLong,
}

impl InvalidPurpose {
    /// What is wrong, for the developer who reads the console; English, no full stop.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::ControlCharacter => "it holds a control character",
            Self::DotSegment => "it is a dot segment",
            Self::TooLong => "it is longer than 200 characters",
        }
    }
}

impl Purpose {
    /// Reads a purpose's tag.
    ///
    /// # Errors
    /// [`InvalidPurpose`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, InvalidPurpose> {
        if text.chars().any(char::is_control) {
            return Err(InvalidPurpose::ControlCharacter);
        }
        if text == "." || text == ".." {
            return Err(InvalidPurpose::DotSegment);
        }
        if text.chars().count() > 200 {
            return Err(InvalidPurpose::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The tag as the core knows it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag as one segment of a URL's path. Cores read `%20` and `%2F`, but not `+` or a raw slash.
    #[must_use]
    pub fn to_path_segment(&self) -> String {
        // The crate `percent-encoding` brings a table of all 256 escapes (ARCHITECTURE.md, "Bytes").
        let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'A' - 10 + value });
        let mut segment = String::new();
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || UNESCAPED.contains(&byte) {
                segment.push(byte.into());
            } else {
                segment.push('%');
                segment.push(digit(byte >> 4));
                segment.push(digit(byte & 15));
            }
        }
        segment
    }
}

#[cfg(test)]
mod tests {
    use super::{InvalidPurpose, Purpose};

    #[test]
    fn encodes_what_a_path_cannot_hold() {
        for (text, segment) in [
            ("personal_question", "personal_question"),
            ("with space", "with%20space"),
            ("with/slash", "with%2Fslash"),
            ("aangifte-zoë", "aangifte-zo%C3%AB"),
            ("...", "..."),
        ] {
            assert_eq!(Purpose::parse(text).unwrap().to_path_segment(), segment);
        }
    }

    #[test]
    fn encodes_as_encode_uri_component_does() {
        for (text, segment) in [
            ("AZaz09-_.!~*'()", "AZaz09-_.!~*'()"),
            (" /+?#%&=:@\"<", "%20%2F%2B%3F%23%25%26%3D%3A%40%22%3C"),
            ("é€😀", "%C3%A9%E2%82%AC%F0%9F%98%80"),
        ] {
            assert_eq!(Purpose::parse(text).unwrap().to_path_segment(), segment);
        }
    }

    #[test]
    fn refuses_what_no_path_segment_can_carry() {
        assert_eq!(Purpose::parse("a\nb"), Err(InvalidPurpose::ControlCharacter));
        assert_eq!(Purpose::parse("."), Err(InvalidPurpose::DotSegment));
        assert_eq!(Purpose::parse(".."), Err(InvalidPurpose::DotSegment));
        assert!(Purpose::parse(&"ë".repeat(200)).is_ok());
        assert_eq!(Purpose::parse(&"ë".repeat(201)), Err(InvalidPurpose::TooLong));
    }
}
