//! Reports how many client URLs of each kind are tested.

use e2e::report;

use crate::hostile::corpus::{self, Row, Verdict};

#[test]
fn the_corpus_is_counted() {
    let rows = corpus::rows();
    let mut categories: Vec<_> = rows.iter().map(|row| row.category).collect();
    categories.dedup();
    for category in categories {
        count(category, &rows.iter().filter(|row| row.category == category).collect::<Vec<_>>());
    }
    count("together", &rows.iter().collect::<Vec<_>>());
}

fn count(name: &str, rows: &[&Row]) {
    let refused = rows.iter().filter(|row| row.verdict == Verdict::Refuse).count();
    assert!(!rows.is_empty());
    report::row(
        "Hostile client URLs",
        &[
            ("kind", name),
            ("URLs", &rows.len().to_string()),
            ("followed", &(rows.len() - refused).to_string()),
            ("refused", &refused.to_string()),
        ],
    );
}
