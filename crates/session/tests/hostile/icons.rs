//! Icons come from the core's own origin, or there is none.

use id_contact_session::Config;
use proptest::prelude::*;
use url::Url;

use crate::cases;
use crate::choosing::choosing;
use crate::generate::image_path;

/// What becomes of `image_path` at a core.
fn icon(core_url: &str, image_path: Option<String>) -> Option<String> {
    let config = Config::from_attributes(Some(core_url), Some("report_move")).unwrap();
    choosing(config, image_path).options.auth_methods.remove(0).image_path
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn come_from_the_core_s_own_origin(
        core_url in prop::sample::select(vec!["https://core.example.nl", "https://core.example.nl/a/b", "http://localhost:8100"]),
        image_path in prop::option::of(image_path()),
    ) {
        if let Some(icon) = icon(core_url, image_path.clone()) {
            let (icon, core) = (Url::parse(&icon).unwrap(), Url::parse(core_url).unwrap());
            prop_assert_eq!(icon.origin(), core.origin(), "{:?} becomes {}", image_path, icon);
            prop_assert!(icon.has_host() && ["http", "https"].contains(&icon.scheme()), "{icon}");
            prop_assert_eq!((icon.username(), icon.password()), ("", None));
        }
    }
}
