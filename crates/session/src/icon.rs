//! Where a method's icon is.

use crate::core_url::CoreUrl;
use crate::http_url::HttpUrl;

/// The URL of the icon that `image_path` names, always on the core's own origin.
///
/// Cores send paths below their base URL, with and without a leading slash; `""`, `none` and no path at
/// all mean that there is no icon. An absolute URL elsewhere is not loaded: a third party would learn
/// who visits the page.
pub(crate) fn icon_url(core_url: &CoreUrl, image_path: Option<&str>) -> Option<String> {
    let path = image_path?.trim_ascii();
    if path.is_empty() || path == "none" {
        return None;
    }
    match HttpUrl::parse(path) {
        Ok(url) if url.origin == core_url.origin() => Some(path.to_owned()),
        Ok(_) => None,
        Err(_) if path.starts_with("//") || path.contains(':') => None,
        Err(_) => Some(core_url.join(path)),
    }
}

#[cfg(test)]
mod tests {
    use super::icon_url;
    use crate::core_url::CoreUrl;

    #[test]
    fn takes_what_running_cores_send() {
        let core = CoreUrl::parse("https://example.nl/core").unwrap();
        for (image_path, icon) in [
            (None, None),
            (Some(""), None),
            (Some("  "), None),
            (Some("none"), None),
            (Some("/static/irma.svg"), Some("https://example.nl/core/static/irma.svg")),
            (Some("static/test.svg"), Some("https://example.nl/core/static/test.svg")),
            (Some("https://example.nl/elsewhere.svg"), Some("https://example.nl/elsewhere.svg")),
            (Some("https://tracker.example/pixel.gif"), None),
            (Some("//tracker.example/pixel.gif"), None),
            (Some("javascript:alert(1)"), None),
            (Some("data:image/svg+xml,x"), None),
        ] {
            assert_eq!(icon_url(&core, image_path).as_deref(), icon, "{image_path:?}");
        }
    }
}
