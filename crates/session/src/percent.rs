//! Percent-encoding, equal to the browser's `encodeURIComponent` to the last byte: the loader asks for
//! the session options with that function, and the answer serves us only if our URL is the same.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Encodes `text` for one path segment (ECMA-262, `encodeURIComponent`).
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.extend(HEX.get(usize::from(digit)).copied().map(char::from));
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn matches_encode_uri_component() {
        assert_eq!(encode("AZaz09-_.!~*'()"), "AZaz09-_.!~*'()");
        assert_eq!(encode(" /+?#%&=:@\"<"), "%20%2F%2B%3F%23%25%26%3D%3A%40%22%3C");
        assert_eq!(encode("é€😀"), "%C3%A9%E2%82%AC%F0%9F%98%80");
    }
}
