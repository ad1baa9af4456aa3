//! [`EVENTS`]: the DOM events of the element.

/// A type of DOM event that the element dispatches.
#[derive(Clone, Copy, Debug)]
pub struct EventType {
    /// The `type` of the event.
    pub name: &'static str,
    /// Whether `preventDefault()` keeps the widget from what it is about to do.
    pub cancelable: bool,
    /// When it is dispatched, in a sentence.
    pub doc: &'static str,
    /// The fields of its `detail`, in order; a test holds them to [`EventDetail`](crate::EventDetail).
    pub detail: &'static [Field],
}

/// A field of the `detail` of an event.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its TypeScript type.
    pub kind: &'static str,
    /// What it holds; empty where its name says so.
    pub doc: &'static str,
}

const fn field(name: &'static str, kind: &'static str) -> Field {
    Field { name, kind, doc: "" }
}

/// Every event, in the order in which documentation lists them.
pub const EVENTS: [EventType; 7] = [
    EventType {
        name: "idc-ready",
        cancelable: false,
        doc: "The widget has taken over from the element's own children.",
        detail: &[],
    },
    EventType {
        name: "idc-options",
        cancelable: false,
        doc: "The session options arrived.",
        detail: &[field("authMethods", "Method[]"), field("commMethods", "Method[]")],
    },
    EventType {
        name: "idc-change",
        cancelable: false,
        doc: "The chosen methods have changed, whoever changed them.",
        detail: &[field("authMethod", "string | null"), field("commMethod", "string | null")],
    },
    EventType {
        name: "idc-start",
        cancelable: true,
        doc: "The session is about to be started. Cancelable: then the form stays.",
        detail: &[field("purpose", "string"), field("authMethod", "string"), field("commMethod", "string")],
    },
    EventType {
        name: "idc-redirect",
        cancelable: true,
        doc: "The browser is about to leave for the client URL. Cancelable: then the page goes there in its own way.",
        detail: &[field("clientUrl", "string")],
    },
    EventType {
        name: "idc-error",
        cancelable: false,
        doc: "Something went wrong.",
        detail: &[
            field("code", "ProblemCode"),
            Field { name: "title", kind: "string", doc: "What happened, as the visitor reads it." },
            Field { name: "detail", kind: "string", doc: "What to do about it, as the visitor reads it." },
            Field { name: "retryable", kind: "boolean", doc: "Whether trying again can help." },
            field("party", "ResponsibleParty"),
            Field {
                name: "reason",
                kind: "string | null",
                doc: "What exactly is wrong, for developers; in English. Null where the code says it all.",
            },
            Field {
                name: "status",
                kind: "number | null",
                doc: "The HTTP status that the core answered, where it is about one.",
            },
        ],
    },
    EventType {
        name: "idc-statechange",
        cancelable: false,
        doc: "The state has changed.",
        detail: &[field("state", "State")],
    },
];

impl EventType {
    /// The type of `detail` in TypeScript, on one line: `{ clientUrl: string }`.
    #[must_use]
    pub fn typescript(&self) -> String {
        if self.detail.is_empty() {
            return "{}".to_owned();
        }
        let fields: Vec<_> =
            self.detail.iter().map(|field| format!("{}: {}", field.name, field.kind)).collect();
        format!("{{ {} }}", fields.join("; "))
    }
}
