//! The attributes `core-url` and `purpose`: what is taken is asked for below the core's URL, as one segment.

use id_contact_session::{Config, Effect, Event, Model, Settings, update};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use url::Url;

use crate::cases;
use crate::generate::{core_url, purpose};

/// The URL that the options are asked from.
fn asked(config: Config) -> String {
    let event = Event::Configured { config: Ok(config), settings: Settings::default() };
    let effects = update(&mut Model::default(), event);
    let request = effects.into_iter().find_map(|effect| match effect {
        Effect::FetchOptions { request, .. } => Some(request.url),
        _ => None,
    });
    request.expect("options are asked for")
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn what_is_taken_is_taken_as_it_is(core_url in prop::option::of(core_url()), purpose in prop::option::of(purpose())) {
        match Config::from_attributes(core_url.as_deref(), purpose.as_deref()) {
            Ok(config) => {
                let (core_url, purpose) = (core_url.unwrap(), purpose.unwrap());
                prop_assert_eq!(core_url.trim_ascii().trim_end_matches('/'), config.core_url.as_str());
                prop_assert_eq!(purpose.trim_ascii(), config.purpose.as_str());
                let again = Config::from_attributes(Some(config.core_url.as_str()), Some(config.purpose.as_str()));
                prop_assert_eq!(again, Ok(config));
            }
            Err(errors) => {
                let attributes: Vec<_> = errors.iter().map(|error| error.attribute()).collect();
                prop_assert!([&["core-url"][..], &["purpose"], &["core-url", "purpose"]].contains(&&*attributes));
            }
        }
    }

    #[test]
    fn what_is_asked_for_lies_below_the_core_url(core_url in core_url(), purpose in purpose()) {
        if let Ok(config) = Config::from_attributes(Some(&core_url), Some(&purpose))
            // An `xn--` label may be none; then nothing is asked of anybody.
            && let Ok(base) = Url::parse(config.core_url.as_str())
        {
            let asked = asked(config.clone());
            let text = asked.strip_prefix(config.core_url.as_str()).and_then(|rest| rest.strip_prefix("/session_options/"));
            prop_assert!(text.is_some_and(|segment| !segment.is_empty() && !segment.contains(['/', '?', '#'])), "{asked}");

            let asked = Url::parse(&asked).unwrap();
            prop_assert_eq!(asked.origin(), base.origin());
            prop_assert_eq!((asked.username(), asked.password()), ("", None));
            prop_assert_eq!((asked.query(), asked.fragment()), (None, None));
            let folder = if base.path().ends_with('/') { base.path().to_owned() } else { format!("{}/", base.path()) };
            let segment = asked.path().strip_prefix(&folder).and_then(|rest| rest.strip_prefix("session_options/"));
            let decoded = percent_decode_str(segment.unwrap_or_default()).decode_utf8().unwrap();
            prop_assert_eq!(decoded.as_ref(), config.purpose.as_str(), "{} is not below {}", asked, base);
        }
    }
}
