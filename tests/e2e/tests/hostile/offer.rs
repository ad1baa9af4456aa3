//! Session options of a test's own making.

use e2e::TestBed;
use serde_json::{Value, json};

/// A widget for the purpose of [`offer`].
pub(crate) const PAGE: &str = r#"<id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>"#;

/// Makes the core offer these methods from now on.
pub(crate) fn offer(bed: &TestBed, auth_methods: &[Value], comm_methods: &[Value]) {
    let options = json!({ "auth_methods": auth_methods, "comm_methods": comm_methods });
    bed.core.stub_response("/session_options/personal_question", "application/json", options.to_string());
}

pub(crate) fn method(tag: &str, name: &str) -> Value {
    json!({ "tag": tag, "name": name, "image_path": null })
}
