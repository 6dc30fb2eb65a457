//! Certificates on the command line: written, checked, found wrong.

use serde_json::Value;

use crate::tool::{piped, printed, public, said, scratch, small, spillover};

#[test]
fn a_certificate_is_checked_by_whoever_has_the_case() {
    let case = small();
    let line = printed(&[
        "certify",
        &case,
        "--samples",
        "256",
        "--set",
        "push=0.5",
        "--prefer",
        "speed:benefit",
    ]);
    assert!(line.starts_with("spillover-run/1 case=small ") && line.lines().count() == 1);
    assert!(printed(&["verify", line.trim(), &case]).starts_with("match: "));
    let file = scratch("certificate.txt", &line);
    assert!(printed(&["verify", &file, &case]).starts_with("match: "));
    let (code, found, _) = said(&piped(&["verify", "-", &case, "--json"], line.as_bytes()));
    let verdict: Value = serde_json::from_str(&found).unwrap();
    assert!(code == Some(0) && verdict["matches"] == true, "{found}");
    let changed = line.replacen("set.push=0.5", "set.push=0.51", 1);
    let (code, words, _) = said(&spillover(&["verify", changed.trim(), &case]));
    assert!(code == Some(1) && words.contains("another result"), "{words}");
    let starter = printed(&["new", "other", "--as-of", "2026-01-01"]);
    let other = scratch("other-case.json", starter);
    let (code, words, _) = said(&spillover(&["verify", line.trim(), &other]));
    assert!(code == Some(1) && words.contains("another case"), "{words}");
    let (code, _, words) = said(&spillover(&["verify", "spillover-run/1 nonsense", &case]));
    assert!(code == Some(1) && words.contains("part 1"), "{words}");
    let (code, _, words) = said(&spillover(&["verify", line.trim()]));
    assert!(code == Some(2) && words.contains("verify CERTIFICATE CASE"), "{words}");
    let (code, _, words) = said(&spillover(&["verify", "nowhere.txt", &case]));
    assert!(code == Some(2) && words.contains("give a certificate"), "{words}");
}

#[test]
fn a_seed_from_a_public_value_is_committed_to() {
    let case = small();
    let with = |more: &[&str]| {
        printed(&[&["certify", &case, "--samples", "64", "--scenario", "weak"], more].concat())
    };
    let before = with(&["--commitment"]);
    let line = with(&["--public-value", " closing 4,123.5 "]);
    assert!(line.contains(" value=closing%204%2C123.5 "), "{line}");
    assert_eq!(with(&["--public-value", "closing 4,123.5", "--commitment"]), before);
    let json = with(&["--public-value", "closing 4,123.5", "--json"]);
    assert!(printed(&["verify", json.trim(), &case]).contains(line.trim()));
    let (code, _, words) = said(&spillover(&["certify", &case, "--public-value", " "]));
    assert!(code == Some(2) && words.contains("1 to 1000 bytes"), "{words}");
    let both = ["certify", &case, "--public-value", "x", "--seed", "3"];
    assert_eq!(said(&spillover(&both)).0, Some(2));
}

#[test]
fn known_answers_are_compared_by_either_name() {
    let folder = public("tests/oracles");
    let found = printed(&["oracles", &folder, "--json"]);
    assert_eq!(found, printed(&["verify", &folder, "--json"]));
    let rows: Vec<Value> = serde_json::from_str(&found).unwrap();
    assert!(rows.iter().any(|row| row["verdict"] == "pass"));
}
