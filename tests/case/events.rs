//! Events and sections of the article: what they name exists, what is called contained is contained.

use serde_json::{Value, json};

use crate::rejects::paths;

/// The small case with one event whose parts are changed.
fn with_event(change: impl Fn(&mut Value)) -> Vec<String> {
    paths(|case| {
        let mut event = json!({
            "date": "2026-05-06",
            "name": { "en": "Later", "ja": "後日" },
            "basis": "source",
            "topic": "capacity",
            "detail": { "en": "It happened.", "ja": "起きた。" },
            "claims": ["C1"],
            "parameters": [case["scenarios"][1]["overrides"][0]["parameter"]],
            "scenarios": [case["scenarios"][1]["id"]],
            "sources": ["S1"],
        });
        change(&mut event);
        case["events"] = json!([event]);
    })
}

#[test]
fn a_told_event_is_sound() {
    assert_eq!(with_event(|_| ()), Vec::<String>::new());
}

#[test]
fn what_an_event_names_exists() {
    assert_eq!(with_event(|e| e["claims"] = json!(["C9"])), ["events[0].claims[0]"]);
    assert_eq!(with_event(|e| e["sources"] = json!(["S1", "S9"])), ["events[0].sources[1]"]);
    assert_eq!(with_event(|e| e["actions"] = json!(["x"])), ["events[0].actions[0]"]);
    assert_eq!(with_event(|e| e["scenarios"] = json!(["x"])), ["events[0].scenarios[0]"]);
    assert_eq!(with_event(|e| e["topic"] = json!("weather")), ["events[0].topic"]);
    assert_eq!(with_event(|e| e["detail"] = json!({ "en": "Only." })), ["events[0].detail.ja"]);
}

#[test]
fn a_scenario_contains_an_event_only_through_its_parameters() {
    assert_eq!(with_event(|e| e["parameters"] = json!([])), ["events[0].scenarios[0]"]);
    assert_eq!(
        with_event(|e| e["parameters"] = json!(["x"])),
        ["events[0].parameters[0]", "events[0].scenarios[0]"]
    );
}

#[test]
fn a_told_event_has_a_source_or_says_that_it_has_none() {
    assert_eq!(with_event(|e| e["sources"] = json!([])), ["events[0].basis"]);
    let known = |e: &mut Value| {
        e["sources"] = json!([]);
        e["basis"] = json!("general_knowledge");
    };
    assert_eq!(with_event(known), Vec::<String>::new());
}

#[test]
fn sections_are_named_once_and_hold_every_claim() {
    let named = |ids: &[&str]| {
        let sections: Vec<Value> =
            ids.iter().map(|id| json!({ "id": id, "name": { "en": "A", "ja": "あ" } })).collect();
        paths(|case| case["article"]["sections"] = json!(sections))
    };
    let case: Value = serde_json::from_str(crate::SMALL).unwrap();
    let section = case["claims"][0]["place"]["section"].as_str().unwrap();
    assert_eq!(named(&[section]), Vec::<String>::new());
    assert_eq!(named(&[section, section]), ["article.sections[1].id"]);
    assert!(named(&["elsewhere"]).contains(&"claims[0].place.section".to_owned()));
}
