//! Changes of a text that leave the rest of it as it is, and the patches made of them.

use case::outline::{entries, find, remove, set};
use case::patch::{self, PatchError, apply, changes, encode};
use serde_json::{Value, json};

use super::SMALL;

const TEXT: &str =
    "{\n  \"b\": 1e3,\n  \"a\": [\n    {\"x\": \"]\"},\n    2\n  ],\n  \"c\": {}\n}\n";

fn path(words: &str) -> Vec<String> {
    words.split('/').map(str::to_owned).collect()
}

#[test]
fn one_value_changes_and_all_else_stays() {
    let set = |at: &str, value: &str| set(TEXT, &path(at), value).map(|edit| edit.applied(TEXT));
    assert_eq!(set("a/1", "3").unwrap(), TEXT.replace("    2\n", "    3\n"));
    assert_eq!(set("a/0/x", "\"y\"").unwrap(), TEXT.replace("\"]\"", "\"y\""));
    // New parts stand as their neighbours do.
    assert_eq!(set("a/2", "4").unwrap(), TEXT.replace("    2\n", "    2,\n    4\n"));
    assert_eq!(set("d", "true").unwrap(), TEXT.replace("{}\n", "{},\n  \"d\": true\n"));
    assert_eq!(set("c/n", "1").unwrap(), TEXT.replace("{}", "{\n    \"n\": 1\n  }"));
    for nowhere in ["a/9", "b/x", "e/f"] {
        assert_eq!(set(nowhere, "1"), None, "{nowhere}");
    }
}

#[test]
fn parts_can_be_taken_away() {
    for (gone, left) in [
        ("b", json!({ "a": [{ "x": "]" }, 2], "c": {} })),
        ("c", json!({ "b": 1e3, "a": [{ "x": "]" }, 2] })),
        ("a/0", json!({ "b": 1e3, "a": [2], "c": {} })),
        ("a/0/x", json!({ "b": 1e3, "a": [{}, 2], "c": {} })),
    ] {
        let text = remove(TEXT, &path(gone)).unwrap().applied(TEXT);
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), left, "{gone}");
    }
    assert_eq!(remove(TEXT, &path("a/2")), None);
}

#[test]
fn broken_texts_have_no_parts_and_break_nothing() {
    for broken in ["", "{", "[1,", "{\"a\"", "{\"a\":}", "{\"a\": 1]", "nul", "{1: 2}", "[\"\\"] {
        assert_eq!(entries(broken), None, "{broken}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(entries(&deep), None);
    let mut values = Vec::new();
    // Every cut of a text ends well.
    for end in 0..TEXT.len() {
        values.extend(find(&TEXT[..end], &path("a/1")));
    }
    assert!(values.iter().all(|at| at.end <= TEXT.len()));
}

#[test]
fn changes_travel_and_give_the_same_case() {
    let before: Value = serde_json::from_str(SMALL).unwrap();
    let mut after = before.clone();
    after["parameters"][0]["unit"] = json!("ratio");
    after["sectors"].as_array_mut().unwrap().remove(0);
    after["glossary"] = json!([{ "a/b": "~" }]);
    after["scenarios"].as_array_mut().unwrap().push(json!({ "id": "new" }));
    let found = changes(&before, &after).unwrap();
    let text = apply(SMALL, &encode(&found).unwrap()).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), after);
    assert_eq!(changes(&before, &before).unwrap(), []);
    assert!(found.iter().any(|change| patch::words(&change.path) == "parameters[0].unit"));
    // Lines that no change touches are those of the author.
    let kept = SMALL.lines().filter(|line| text.lines().any(|other| other == *line)).count();
    assert!(kept * 10 > SMALL.lines().count() * 8, "{kept}");
}

#[test]
fn hostile_patches_are_refused_in_words() {
    let deep = format!("[[\"/a\",{}1{}]]", "[".repeat(40), "]".repeat(40));
    let long = format!("[[\"/a\",\"{}\"]]", "x".repeat(7_000));
    let many = format!("[{}]", vec!["[\"/id\",1]"; 501].join(","));
    for (patch, words) in [
        ("", "not a list"),
        ("{}", "not a list"),
        ("[[1,2]]", "a path and a value"),
        ("[[\"id\",2]]", "starts with /"),
        ("[[\"/id\",2,3]]", "a path and a value"),
        ("[[\"/nothing/here\",1]]", "no place nothing.here"),
        ("[[\"/id\",\"\\u202e\"]]", "U+202E"),
        (&deep, "nested more than"),
        (&long, "are too many"),
        (&many, "more than 500"),
    ] {
        let error = apply(SMALL, patch).unwrap_err().to_string();
        assert!(error.contains(words), "{patch:.40}: {error}");
    }
    let value = json!({ "a": "x".repeat(7_000) });
    let found = changes(&json!({}), &value).unwrap();
    assert!(matches!(encode(&found), Err(PatchError::TooLong(_))));
    let list: Vec<usize> = (0..501).collect();
    assert_eq!(changes(&json!([]), &json!(list)), Err(PatchError::TooMany));
}

#[test]
fn the_starter_is_a_case_in_every_choice_of_languages() {
    for tags in [&["en"][..], &["ja"], &["en", "ja"]] {
        let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        let text = case::starter::starter("mine", &tags, "2026-01-02", None);
        let case = case::parse(&text).unwrap();
        assert_eq!((case.head.languages, case.head.id), (tags, "mine".to_owned()));
    }
}
