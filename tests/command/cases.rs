//! Cases on the command line: started, checked with lines, compared.

use serde_json::Value;

use crate::tool::{piped, printed, public, said, scratch, small, spillover};

#[test]
fn a_new_case_is_sound_in_every_language() {
    for languages in ["en", "ja", "en,ja", "ja,en"] {
        let more = ["--as-of", "2026-05-01", "--languages", languages];
        let text = printed(&[&["new", "mine"], &more[..]].concat());
        let path = scratch(&format!("new-{languages}.json"), &text);
        assert!(printed(&["check", &path]).starts_with("mine: sound."));
        assert!(printed(&["run", &path, "--samples", "64"]).contains("suppliers"));
        let case: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(case["as_of"], "2026-05-01");
        assert_eq!(text.contains("取引"), languages.contains("ja"));
    }
    let text = printed(&["new", "mine", "--schema", "schema/case-1.json"]);
    assert!(text.starts_with("{\n  \"$schema\": \"schema/case-1.json\",\n  \"format\""), "{text}");
    let taken = scratch("taken.json", "x");
    for (arguments, words) in [
        (vec!["new", "two words"], "is no identifier"),
        (vec!["new", "mine", "--languages", "fr"], "start it in en or ja"),
        (vec!["new", "mine", "--as-of", "yesterday"], "YYYY-MM-DD"),
        (vec!["new", "mine", "--output", &taken], "exists"),
    ] {
        let (code, _, said) = said(&spillover(&arguments));
        assert!(code == Some(2) && said.contains(words), "{said}");
    }
}

#[test]
fn problems_have_file_line_and_column() {
    let text = std::fs::read_to_string(small()).unwrap();
    let line = text.lines().position(|line| line.contains("\"additionality\"")).unwrap() + 1;
    let path = scratch("wrong.json", text.replacen("\"additionality\"", "\"two words\"", 1));
    let (code, _, words) = said(&spillover(&["check", &path]));
    let expected = format!("{path}:{line}:4: parameters[0].id: `two words` is no identifier – ");
    assert!(code == Some(1) && words.contains(&expected), "{expected}\n{words}");
    let (code, found, _) = said(&spillover(&["check", &path, "--json"]));
    let found: Value = serde_json::from_str(&found).unwrap();
    assert!(code == Some(1) && found["problems"][0]["position"]["line"] == line, "{found}");
    let (code, _, words) = said(&spillover(&["check", "nowhere.json"]));
    assert!(code == Some(2) && words.contains("give the path of a case file"), "{words}");
    let (code, found, _) = said(&piped(&["check", "-"], text.as_bytes()));
    assert!(code == Some(0) && found.contains("sound"));
}

#[test]
fn files_that_are_no_case_are_refused_soon() {
    let mut case: Value = serde_json::from_str(&std::fs::read_to_string(small()).unwrap()).unwrap();
    let back = serde_json::json!({
        "from": "price", "to": "price", "formula": "1", "evidence": case["edges"][0]["evidence"],
    });
    case["edges"].as_array_mut().unwrap().push(back);
    let cycle = case.to_string();
    let huge = PathOfHuge::new();
    let table = [
        (huge.path.clone(), "at most 4194304 bytes"),
        (scratch("latin.json", b"{\n \"a\": \"caf\xe9\"}"), "2:11: case file: not UTF-8"),
        (scratch("empty.json", ""), "ends too early"),
        (scratch("cycle.json", cycle), "edges"),
    ];
    for (path, expected) in table {
        let start = std::time::Instant::now();
        let (code, _, words) = said(&spillover(&["check", &path]));
        assert!(start.elapsed().as_secs() < 2, "{path}: {:?}", start.elapsed());
        assert!(code == Some(1) && words.contains(expected), "{expected}: {words}");
    }
    // What has no end is not read to its end, either.
    let (code, _, words) = said(&piped(&["check", "-"], &vec![b' '; 6 << 20]));
    assert!(code == Some(1) && words.contains("more than 4194304 bytes are too large"), "{words}");
}

/// A file of 100 MB, which takes no room.
struct PathOfHuge {
    path: String,
}

impl PathOfHuge {
    fn new() -> Self {
        let path = scratch("huge.json", "");
        std::fs::File::options().write(true).open(&path).unwrap().set_len(100 << 20).unwrap();
        Self { path }
    }
}

#[test]
fn what_differs_in_the_vehicle_is_told() {
    let case = public("public/cases/xai-series-e.json");
    let base = [
        "diff",
        case.as_str(),
        "--samples",
        "64",
        "--json",
        "--other-set",
        "forced_sale_haircut=0.6",
    ];
    let (code, found, words) = said(&spillover(&base));
    let found: Value = serde_json::from_str(&found).unwrap_or_else(|_| panic!("{words}"));
    assert_eq!(code, Some(1));
    let deal = found["deal"].as_array().unwrap();
    assert!(deal.iter().any(|figure| figure["id"] == "senior.expected_loss"), "{deal:?}");
    // The sectors do not hear of it: no difference, and no error of one.
    for sector in found["sectors"].as_array().unwrap() {
        assert!(sector["change"] == 0.0 && sector["standard_error"] == 0.0, "{sector}");
    }
}

#[test]
fn roles_and_formulas_are_explained_where_they_are_wrong() {
    let text = std::fs::read_to_string(public("public/cases/xai-series-e.json")).unwrap();
    let case: Value = serde_json::from_str(&text).unwrap();
    let with = |name: &str, change: &dyn Fn(&mut Value)| {
        let mut case = case.clone();
        change(&mut case);
        let (code, _, words) = said(&spillover(&["check", &scratch(name, case.to_string())]));
        assert_eq!(code, Some(1), "{words}");
        words
    };
    let missing = with("missing-role.json", &|case| {
        case["deal"]["terms"].as_object_mut().unwrap().remove("lease_factor");
    });
    assert!(missing.contains("rent of one year") && missing.contains("`per_year`"), "{missing}");
    let years = with("wrong-unit.json", &|case| {
        let debt = case["deal"]["terms"]["debt"].clone();
        case["deal"]["terms"]["term"] = debt;
    });
    assert!(years.contains("deal.terms.term") && years.contains("`months`"), "{years}");
    let power = with("power.json", &|case| case["drivers"][0]["formula"] = "2^3".into());
    assert!(power.contains("no sign for powers") && power.contains("deal.equity"), "{power}");
    let kind = with("kind.json", &|case| case["entities"][0]["kind"] = "bank".into());
    assert!(kind.contains("allowed: company"), "{kind}");
}

#[test]
fn what_is_set_on_one_side_differs() {
    let case = small();
    let base = ["diff", case.as_str(), "--samples", "512", "--json"];
    let (code, found, _) = said(&spillover(&[&base[..], &["--other-set", "push=0.5"]].concat()));
    let found: Value = serde_json::from_str(&found).unwrap();
    assert!(code == Some(1) && found["sides"][1]["overrides"]["push"] == 0.5, "{found:#}");
    assert_eq!(found["inputs"].as_array().unwrap().len(), 1, "{found:#}");
    assert!(found["inputs"][0]["b"].as_str().unwrap().starts_with("0.5 "), "{found:#}");
    let both = [&base[..], &["--set", "push=0.5", "--other-set", "push=0.5"]].concat();
    for (arguments, words) in [
        (both, "name a second case file"),
        ([&base[..], &["--other-set", "push"]].concat(), "write --other-set NAME=NUMBER"),
    ] {
        let (code, _, said) = said(&spillover(&arguments));
        assert!(code == Some(2) && said.contains(words), "{said}");
    }
    let (code, _, words) = said(&spillover(&[&base[..], &["--other-set", "nothing=1"]].concat()));
    assert!(code == Some(1) && words.contains("nothing"), "{words}");
}

#[test]
fn two_scenarios_and_two_cases_are_compared() {
    let case = small();
    let (code, table, _) =
        said(&spillover(&["diff", &case, "--other-scenario", "weak", "--samples", "512"]));
    assert_eq!(code, Some(1));
    assert!(table.contains("inputs: 1 differ") && table.contains("push"), "{table}");
    let text = std::fs::read_to_string(&case).unwrap();
    let changed = text.replacen("\"-drag\"", "\"-drag * 2\"", 1);
    let other = scratch("diff.json", changed.replacen("It gains.", "It gains much.", 1));
    let (code, found, _) = said(&spillover(&["diff", &case, &other, "--samples", "512", "--json"]));
    let found: Value = serde_json::from_str(&found).unwrap();
    assert!(code == Some(1) && found["same"] == false);
    assert_eq!(found["inputs"].as_array().unwrap().len(), 1, "{found:#}");
    assert_eq!(found["inputs"][0]["id"], "price > down");
    assert_eq!(found["inputs"][0]["b"], "-drag * 2");
    let by = |sector: usize| found["sectors"][sector]["change"].as_f64().unwrap();
    assert!(by(0) == 0.0 && by(1) < 0.0, "{found:#}");
    let table = printed(&["diff", &case, &case, "--samples", "64"]);
    assert!(table.contains("no difference"), "{table}");
    for (arguments, words) in [
        (vec!["diff", &case], "name a second case file"),
        (vec!["diff", &case, "--other-scenario", "x"], "has stated, weak"),
    ] {
        let (code, _, said) = said(&spillover(&arguments));
        assert!(code == Some(2) && said.contains(words), "{said}");
    }
}
