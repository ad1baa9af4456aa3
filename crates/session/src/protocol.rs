//! The wire types: what the core and the widget send each other.

use serde::{Deserialize, Serialize};

use crate::core_url::CoreUrl;
use crate::icon::icon_url;

/// How many characters of a name are shown. No real name is as long, and browsers take seconds to draw the longest
/// one that a core could send.
const MAX_NAME_LENGTH: usize = 200;

/// The methods that the core allows for a purpose (`GET /session_options/{purpose}`).
///
/// Cores add fields, so fields that are not named here are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct SessionOptions {
    /// The ways to prove who you are.
    pub auth_methods: Vec<MethodProperties>,
    /// The ways to talk.
    pub comm_methods: Vec<MethodProperties>,
}

/// One method as the core describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct MethodProperties {
    /// The method's machine name.
    pub tag: String,
    /// The method's human name, which is optional in the core's OpenAPI document. A [`crate::Model`] keeps only the
    /// beginning of a long one.
    pub name: Option<String>,
    /// Where its icon is. As the core sends it, it is relative to the core's base URL, and `""` and `none` mean that
    /// there is no icon. In a [`crate::Model`] it is an absolute URL.
    pub image_path: Option<String>,
}

/// The kinds of method; a session needs one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MethodKind {
    /// A way to prove who you are.
    Auth,
    /// A way to talk.
    Comm,
}

/// What starts a session (`POST /start`); the fields go out in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StartRequest {
    /// The tag of the chosen auth method.
    pub auth_method: String,
    /// The tag of the chosen comm method.
    pub comm_method: String,
    /// The purpose's tag.
    pub purpose: String,
}

/// What the core answers to a start.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ClientUrlResponse {
    /// Where the user must go next; not checked yet, see [`crate::ClientUrl`].
    pub client_url: String,
}

impl MethodKind {
    /// Both kinds, in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::Auth, Self::Comm];

    /// The name of the field that carries the chosen tag, in JSON and in forms.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Auth => "auth_method",
            Self::Comm => "comm_method",
        }
    }
}

impl MethodProperties {
    /// The name that a person reads, or the tag where the core sends no name.
    #[must_use]
    pub fn display_name(&self) -> &str {
        self.name.as_deref().map(str::trim_ascii).filter(|name| !name.is_empty()).unwrap_or(&self.tag)
    }

    /// Keeps only the beginning of a long name.
    fn shorten(&mut self) {
        let name = self.display_name();
        let end = name.char_indices().nth(MAX_NAME_LENGTH);
        if let Some(beginning) = end.and_then(|(end, _)| name.get(..end)) {
            self.name = Some([beginning, "…"].concat());
        }
    }
}

impl SessionOptions {
    /// The methods of one kind.
    #[must_use]
    pub fn methods(&self, kind: MethodKind) -> &[MethodProperties] {
        match kind {
            MethodKind::Auth => &self.auth_methods,
            MethodKind::Comm => &self.comm_methods,
        }
    }

    /// The same options with each tag once and no empty tag, because a choice must name exactly one method.
    #[must_use]
    pub fn distinct(self) -> Self {
        Self { auth_methods: distinct(self.auth_methods), comm_methods: distinct(self.comm_methods) }
    }

    /// The same options as they are shown: paths of icons are replaced by URLs, or removed where they name no icon, and
    /// long names are shortened.
    #[must_use]
    pub(crate) fn for_display(mut self, core_url: &CoreUrl) -> Self {
        for method in self.auth_methods.iter_mut().chain(&mut self.comm_methods) {
            method.image_path = icon_url(core_url, method.image_path.as_deref());
            method.shorten();
        }
        self
    }
}

fn distinct(methods: Vec<MethodProperties>) -> Vec<MethodProperties> {
    let mut kept: Vec<MethodProperties> = Vec::with_capacity(methods.len());
    for method in methods {
        if !method.tag.is_empty() && kept.iter().all(|other| other.tag != method.tag) {
            kept.push(method);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::{Value, json};

    use super::{ClientUrlResponse, MethodProperties, SessionOptions, StartRequest};
    use crate::core_url::CoreUrl;

    fn parse(json: &str) -> Value {
        serde_json::from_str(json).unwrap()
    }

    fn method(tag: &str, name: Option<&str>, image_path: Option<&str>) -> MethodProperties {
        MethodProperties {
            tag: tag.to_owned(),
            name: name.map(str::to_owned),
            image_path: image_path.map(str::to_owned),
        }
    }

    #[test]
    fn reads_recorded_session_options() {
        let json = parse(include_str!("../fixtures/session_options.personal_question.json"));
        assert_eq!(
            SessionOptions::deserialize(&json).unwrap(),
            SessionOptions {
                auth_methods: vec![
                    method("irma", Some("IRMA"), Some("/static/irma.svg")),
                    method("digid", Some("DigiD"), Some("/static/digid.svg")),
                ],
                comm_methods: vec![
                    method("call", Some("Call"), Some("/static/phone.svg")),
                    method("chat", Some("Chat"), Some("/static/chat.svg")),
                ],
            }
        );
    }

    #[test]
    fn reads_a_recorded_start_answer() {
        let json = parse(include_str!("../fixtures/start.irma_chat.json"));
        let response = ClientUrlResponse::deserialize(&json).unwrap();
        assert!(response.client_url.starts_with("https://auth-irma.idcontact.test.tweede.golf/auth/"));
    }

    #[test]
    fn reads_what_lesser_cores_send() {
        let json = json!({
            "auth_methods": [{"tag": "irma"}, {"tag": "digid", "name": null, "image_path": null, "more": {"a": [1]}}],
            "comm_methods": [],
            "version": 2,
        });
        let options = SessionOptions::deserialize(&json).unwrap();
        assert_eq!(options.auth_methods, [method("irma", None, None), method("digid", None, None)]);
        assert_eq!(options.comm_methods, []);
    }

    #[test]
    fn refuses_what_is_not_of_the_protocol() {
        for method in [
            json!(null),
            json!("irma"),
            json!({}),
            json!({"tag": null}),
            json!({"tag": 1}),
            json!({"tag": "irma", "name": 1}),
            json!({"tag": "irma", "image_path": ["/static/irma.svg"]}),
        ] {
            let options = json!({"auth_methods": [method], "comm_methods": []});
            assert!(SessionOptions::deserialize(&options).is_err(), "{options}");
        }
        for options in
            [json!([]), json!({"auth_methods": []}), json!({"auth_methods": {}, "comm_methods": []})]
        {
            assert!(SessionOptions::deserialize(&options).is_err(), "{options}");
        }
        for answer in [json!({"client_url": null}), json!("https://auth.example.nl/1")] {
            assert!(ClientUrlResponse::deserialize(&answer).is_err(), "{answer}");
        }
    }

    #[test]
    fn shows_the_tag_where_there_is_no_name() {
        assert_eq!(method("irma", Some("IRMA"), None).display_name(), "IRMA");
        assert_eq!(method("irma", None, None).display_name(), "irma");
        assert_eq!(method("irma", Some(" \n"), None).display_name(), "irma");
    }

    #[test]
    fn shows_the_beginning_of_a_long_name() {
        let (name, longer) = ("é".repeat(200), "é".repeat(201));
        let options = SessionOptions {
            auth_methods: vec![method("irma", Some(&name), None), method("digid", Some(&longer), None)],
            comm_methods: vec![method(&longer, None, None)],
        };
        let options = options.for_display(&CoreUrl::parse("https://example.nl/core").unwrap());
        let shown = format!("{name}…");
        assert_eq!(options.auth_methods[0].display_name(), name);
        assert_eq!(options.auth_methods[1].display_name(), shown);
        assert_eq!(options.comm_methods[0].display_name(), shown);
        assert_eq!(options.comm_methods[0].tag, longer);
    }

    #[test]
    fn offers_each_tag_once() {
        let options = SessionOptions {
            auth_methods: vec![
                method("irma", Some("first"), None),
                method("", Some("nameless"), None),
                method("irma", Some("second"), None),
                method("digid", None, None),
            ],
            comm_methods: vec![],
        };
        assert_eq!(
            options.distinct().auth_methods,
            [method("irma", Some("first"), None), method("digid", None, None)]
        );
    }

    #[test]
    fn writes_the_body_that_cores_were_seen_to_take() {
        let request = StartRequest {
            auth_method: "irma".to_owned(),
            comm_method: "chat".to_owned(),
            purpose: "personal_question".to_owned(),
        };
        assert_eq!(
            serde_json::to_string(&request).unwrap(),
            r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#
        );
    }

    #[test]
    fn finds_the_icons_below_the_core_url() {
        let core_url = CoreUrl::parse("https://example.nl/core").unwrap();
        let options = SessionOptions {
            auth_methods: vec![method("irma", None, Some("/static/irma.svg"))],
            comm_methods: vec![method("chat", None, Some("//elsewhere.example/chat.svg"))],
        };
        let options = options.for_display(&core_url);
        let icon = options.auth_methods[0].image_path.as_deref();
        assert_eq!(icon, Some("https://example.nl/core/static/irma.svg"));
        assert_eq!(options.comm_methods[0].image_path, None);
    }
}
