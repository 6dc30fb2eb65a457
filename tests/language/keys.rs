//! Every message is asked for, and every message that is asked for exists.
//!
//! Keys stand in the code as literals, or as patterns such as `"origin-{key}-what"`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use regex_lite::Regex;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn texts(folder: &Path, ending: &str) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.insert(path.clone(), std::fs::read_to_string(&path).unwrap());
        }
    }
    found
}

fn messages() -> BTreeSet<String> {
    let key = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").unwrap();
    let files = texts(&root().join("locales/en"), "ftl");
    let keys = |text: &String| {
        key.captures_iter(text).map(|found| found[1].to_owned()).collect::<Vec<_>>()
    };
    files.values().flat_map(keys).collect()
}

/// The code without its tests: a key that only a test asks for is not used.
fn code() -> BTreeMap<PathBuf, String> {
    let without_tests = |text: String| match text.find("#[cfg(test)]") {
        Some(place) => text[..place].to_owned(),
        None => text,
    };
    let files = texts(&root().join("src"), "rs").into_iter();
    files.map(|(path, text)| (path, without_tests(text))).collect()
}

#[test]
fn every_message_is_asked_for() {
    let literal = Regex::new(r#""([a-z][a-z0-9{}_-]*)""#).unwrap();
    let (mut fixed, mut patterns) = (BTreeSet::new(), Vec::new());
    for text in code().values() {
        for found in literal.captures_iter(text) {
            let word = &found[1];
            if !word.contains('{') {
                fixed.insert(word.to_owned());
            } else if word.contains('-') {
                let place = Regex::new(r"\{[^}]*\}").unwrap();
                let pattern = format!("^{}$", place.replace_all(word, "[a-z0-9-]+"));
                patterns.push(Regex::new(&pattern).unwrap());
            }
        }
    }
    // `number-grouping` and the language's name are read by the crate that loads them.
    let is_used = |key: &&String| {
        fixed.contains(*key) || *key == "language-name" || patterns.iter().any(|p| p.is_match(key))
    };
    let unused: Vec<_> = messages().into_iter().filter(|key| !is_used(&key)).collect();
    assert!(unused.is_empty(), "nothing asks for these messages: {unused:#?}");
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let messages = messages();
    let asked = Regex::new(r#"\b(?:text|message)\(\s*"([a-z][a-z0-9-]*)""#).unwrap();
    let mut missing = Vec::new();
    for (path, text) in code() {
        for found in asked.captures_iter(&text) {
            if !messages.contains(&found[1]) {
                missing.push(format!("{}: {}", path.display(), &found[1]));
            }
        }
    }
    assert!(missing.is_empty(), "these messages do not exist: {missing:#?}");
}

/// Key → names of its arguments, in one language.
fn arguments(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let key = Regex::new(r"^([a-z][a-z0-9-]*) =").unwrap();
    let argument = Regex::new(r"\$([a-z_]+)").unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for text in texts(&root().join("locales").join(tag), "ftl").values() {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(named) = key.captures(line) {
                named[1].clone_into(&mut current);
            }
            let names = argument.captures_iter(line).map(|name| name[1].to_owned());
            found.entry(current.clone()).or_default().extend(names);
        }
    }
    found
}

#[test]
fn no_language_loses_a_figure() {
    let first = arguments("en");
    for (tag, _) in language::all() {
        for (key, names) in arguments(tag) {
            // Plural forms need the count only where a language has them.
            let lost: Vec<_> = first[&key].difference(&names).filter(|n| *n != "count").collect();
            assert!(lost.is_empty(), "{tag}: {key} does not say {lost:?}");
            let unknown: Vec<_> = names.difference(&first[&key]).collect();
            assert!(unknown.is_empty(), "{tag}: {key} asks for {unknown:?}, which nobody gives");
        }
    }
}
