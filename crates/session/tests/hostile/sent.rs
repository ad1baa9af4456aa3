//! What is sent to the core means what was chosen, whatever is in it; and what the page is told, what happened.

use id_contact_session::{Announcement, Problem, ResponsibleParty, StartRequest};
use proptest::prelude::*;
use serde_json::json;

use crate::cases;
use crate::generate::text;

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn a_start_is_read_as_it_was_meant(purpose in text(), auth_method in text(), comm_method in text()) {
        let request = StartRequest {
            auth_method: auth_method.clone(), comm_method: comm_method.clone(), purpose: purpose.clone(),
        };
        let read = serde_json::to_value(&request).unwrap();
        prop_assert_eq!(read, json!({"purpose": purpose, "auth_method": auth_method, "comm_method": comm_method}));
    }

    /// Also where it is no status at all: some browsers pass on what others refuse.
    #[test]
    fn a_problem_is_told_as_it_was_met(title in text(), detail in text(), status in prop::option::of(any::<u16>())) {
        let problem = Problem {
            code: "start-core-failed",
            title: title.as_str().into(),
            detail: detail.as_str().into(),
            retryable: true,
            party: ResponsibleParty::CoreOperator,
            reason: None,
            status,
        };
        let told = serde_json::to_value(Announcement::ProblemOccurred(problem).detail()).unwrap();
        prop_assert_eq!(told, json!({
            "code": "start-core-failed", "title": title, "detail": detail, "retryable": true,
            "party": "core operator", "reason": null, "status": status,
        }));
    }
}

#[test]
fn a_tag_of_100_kb_is_sent_whole() {
    let tag = "\u{202e}\"\\\0é".repeat(12_500);
    let request = StartRequest { auth_method: tag.clone(), comm_method: tag.clone(), purpose: tag.clone() };
    let read = serde_json::to_value(&request).unwrap();
    for field in ["purpose", "auth_method", "comm_method"] {
        assert_eq!(read[field], tag);
    }
}
