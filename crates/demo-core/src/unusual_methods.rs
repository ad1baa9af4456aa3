//! Session options that are valid, but unusual.

use serde_json::{Value, json};

use crate::{methods::Method, session_options::SessionOptions};

/// How many methods of each kind [`UnusualMethods::Many`] has.
const MANY: usize = 150;
/// The length of a name that is far too long.
const LONG: usize = 2_000;

/// Methods that the core allows instead of the usual ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnusualMethods {
    Many,
    Odd,
    NoComm,
    NoAuth,
    OneEach,
}

impl UnusualMethods {
    /// Each by the name of its fault.
    pub(crate) const NAMED: &[(&str, Self)] = &[
        ("methods-many", Self::Many),
        ("methods-odd", Self::Odd),
        ("methods-no-comm", Self::NoComm),
        ("methods-no-auth", Self::NoAuth),
        ("methods-one-each", Self::OneEach),
    ];

    /// The session options with these methods instead of the `usual` ones.
    pub(crate) fn replace(self, usual: SessionOptions) -> SessionOptions {
        match self {
            Self::Many => SessionOptions {
                auth_methods: many("login", "Login method", "/static/irma.svg"),
                comm_methods: many("talk", "Way to talk", "/static/chat.svg"),
            },
            Self::Odd => odd(),
            Self::NoComm => SessionOptions { comm_methods: Vec::new(), ..usual },
            Self::NoAuth => SessionOptions { auth_methods: Vec::new(), ..usual },
            Self::OneEach => SessionOptions {
                auth_methods: vec![json!(Method::new("irma", "IRMA", "/static/irma.svg"))],
                comm_methods: vec![json!(Method::new("chat", "Chat", "/static/chat.svg"))],
            },
        }
    }
}

fn many(tag: &str, name: &str, image_path: &str) -> Vec<Value> {
    (1..=MANY)
        .map(|number| json!(Method::new(&format!("{tag}-{number}"), &format!("{name} {number}"), image_path)))
        .collect()
}

/// Methods at the edge of what cores send, and beyond it. None of them may break the widget.
fn odd() -> SessionOptions {
    SessionOptions {
        auth_methods: vec![
            json!(Method::new("irma", "IRMA", "static/irma.svg")),
            json!({"tag": "nameless", "image_path": "/static/irma.svg"}),
            json!({"tag": "null-name", "name": null, "image_path": null}),
            json!({"tag": "imageless", "name": "No image_path"}),
            json!(Method::new("empty-image", "Empty image_path", "")),
            json!(Method::new("none-image", "image_path none", "none")),
            json!(Method::new("lost-image", "Image that is not there", "/static/lost.svg")),
            json!(Method::new("twice", "The same tag twice (1)", "/static/digid.svg")),
            json!(Method::new("twice", "The same tag twice (2)", "/static/digid.svg")),
        ],
        comm_methods: vec![
            json!({
                "tag": "chat", "name": "Chat", "image_path": "static/chat.svg",
                "price": 12.5, "nested": {"unknown": [true, null]},
            }),
            json!(Method::new(
                "markup",
                "<b>Bold</b> &amp; <img src=x onerror=\"document.title='hijacked'\">",
                "/static/phone.svg"
            )),
            json!(Method::new("script", "<script>document.title='hijacked'</script>", "/static/phone.svg")),
            json!(Method::new(
                "controls",
                "Bidi \u{202e}drawkcab\u{202c}, nul \u{0}, line\nbreak",
                "/static/phone.svg"
            )),
            json!(Method::new("long", &"lang ".repeat(LONG / 5), "/static/phone.svg")),
            json!(Method::new("unbroken", &"W".repeat(LONG), "/static/phone.svg")),
            json!(Method::new("empty-name", "", "/static/phone.svg")),
            json!(Method::new("script-image", "Image that is a script", "javascript:void(0)")),
        ],
    }
}
