//! What the core offers for a purpose: the session options, usual or as a scenario has them.

use rand::{SeedableRng, rngs::StdRng, seq::SliceRandom};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    methods::{AUTH_METHODS, COMM_METHODS, KnownMethod, Method, Plugin},
    purposes::{Allowed, Purpose},
    scenario::Unusual,
};

/// How many methods of each kind there are when there are many.
const MANY: usize = 150;
/// The length of a name that is far too long.
const LONG: usize = 2_000;

/// Session options. The methods are free JSON, as scenarios need methods that are not quite right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Offer {
    pub(crate) auth_methods: Vec<Value>,
    pub(crate) comm_methods: Vec<Value>,
}

impl Offer {
    pub(crate) fn allows_auth(&self, tag: &str) -> bool {
        contains(&self.auth_methods, tag)
    }

    pub(crate) fn allows_comm(&self, tag: &str) -> bool {
        contains(&self.comm_methods, tag)
    }

    pub(crate) fn auth_name(&self, tag: &str) -> String {
        name(&self.auth_methods, tag)
    }

    pub(crate) fn comm_name(&self, tag: &str) -> String {
        name(&self.comm_methods, tag)
    }
}

/// The methods in the order that this start of the core happens to have.
#[derive(Clone, Debug)]
pub(crate) struct Catalogue {
    auth: Vec<KnownMethod>,
    comm: Vec<KnownMethod>,
}

impl Catalogue {
    pub(crate) fn shuffled(seed: Option<u64>) -> Self {
        let mut random = StdRng::seed_from_u64(seed.unwrap_or_else(rand::random));
        let mut auth = AUTH_METHODS.to_vec();
        let mut comm = COMM_METHODS.to_vec();
        auth.shuffle(&mut random);
        comm.shuffle(&mut random);
        Self { auth, comm }
    }

    /// What the purpose allows.
    pub(crate) fn usual(&self, purpose: &Purpose) -> Offer {
        Offer {
            auth_methods: allowed(&self.auth, purpose.auth),
            comm_methods: allowed(&self.comm, purpose.comm),
        }
    }

    /// What a scenario has instead.
    pub(crate) fn unusual(&self, purpose: &Purpose, how: Unusual) -> Offer {
        let usual = self.usual(purpose);
        match how {
            Unusual::Many => Offer {
                auth_methods: many("login", "Login method", "/static/irma.svg"),
                comm_methods: many("talk", "Way to talk", "/static/chat.svg"),
            },
            Unusual::Odd => odd(),
            Unusual::NoComm => Offer { comm_methods: Vec::new(), ..usual },
            Unusual::NoAuth => Offer { auth_methods: Vec::new(), ..usual },
            Unusual::OneEach => Offer {
                auth_methods: allowed(&self.auth, Allowed::Only(&["irma"])),
                comm_methods: allowed(&self.comm, Allowed::Only(&["chat"])),
            },
        }
    }
}

fn allowed(known: &[KnownMethod], allowed: Allowed) -> Vec<Value> {
    match allowed {
        Allowed::All => known
            .iter()
            .filter(|method| method.plugin == Plugin::Willing)
            .map(|method| json!(method.method()))
            .collect(),
        Allowed::Only(tags) => tags
            .iter()
            .filter_map(|tag| known.iter().find(|method| method.tag == *tag))
            .map(|method| json!(method.method()))
            .collect(),
    }
}

fn many(tag: &str, name: &str, image_path: &str) -> Vec<Value> {
    (1..=MANY)
        .map(|number| json!(Method::new(&format!("{tag}-{number}"), &format!("{name} {number}"), image_path)))
        .collect()
}

/// Methods that running cores could send, or that nobody should, and that must do no harm.
fn odd() -> Offer {
    Offer {
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

fn contains(methods: &[Value], tag: &str) -> bool {
    methods.iter().any(|method| method["tag"] == tag)
}

/// A method without a name goes by its tag.
fn name(methods: &[Value], tag: &str) -> String {
    methods
        .iter()
        .find(|method| method["tag"] == tag)
        .and_then(|method| method["name"].as_str())
        .filter(|name| !name.is_empty())
        .unwrap_or(tag)
        .to_owned()
}
