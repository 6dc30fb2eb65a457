//! What the case format accepts and refuses.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod events;
mod hostile;
mod outline;
mod packed_form;
mod rejects;
mod verification;

/// The small case of the tests.
pub(crate) const SMALL: &str = include_str!("../data/small.json");

#[test]
fn the_small_case_is_sound() {
    let case = case::parse(SMALL).unwrap();
    assert_eq!(case.sectors.len(), 2);
    assert_eq!(case.claim("C1").unwrap().sources, ["S1"]);
}

#[test]
fn the_hash_follows_the_meaning_not_the_layout() {
    let case = case::parse(SMALL).unwrap();
    let value: serde_json::Value = serde_json::from_str(SMALL).unwrap();
    let compact = case::parse(&value.to_string()).unwrap();
    assert_eq!(case.hash, compact.hash);
    let changed = SMALL.replacen("0.4", "0.45", 1);
    assert_ne!(case.hash, case::parse(&changed).unwrap().hash);
}

#[test]
fn the_order_of_the_article_belongs_to_the_meaning() {
    let mut value: serde_json::Value = serde_json::from_str(SMALL).unwrap();
    let ids = [&value["sectors"][0]["id"], &value["sectors"][1]["id"]];
    let order =
        serde_json::json!({ "sectors": ids, "note": { "en": "As is.", "ja": "そのまま。" } });
    value["article"]["order"] = order;
    let case = case::parse(&value.to_string()).unwrap();
    assert_eq!(case.head.article.order.unwrap().sectors.len(), 2);
    assert_ne!(case.hash, case::parse(SMALL).unwrap().hash);
}
