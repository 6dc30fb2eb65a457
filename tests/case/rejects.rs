//! Every sort of mistake gets its place; several mistakes are reported at once.

use serde_json::{Value, json};

/// Paths of the problems after changing the small case.
pub(crate) fn paths(change: impl Fn(&mut Value)) -> Vec<String> {
    let mut value: Value = serde_json::from_str(crate::SMALL).unwrap();
    change(&mut value);
    match case::parse(&value.to_string()) {
        Ok(_) => Vec::new(),
        Err(problems) => {
            for problem in &problems.0 {
                assert!(!problem.message.is_empty() && !problem.remedy.is_empty(), "{problem:?}");
            }
            problems.0.into_iter().map(|problem| problem.path).collect()
        }
    }
}

#[test]
fn dangling_identifiers() {
    assert_eq!(paths(|c| c["edges"][0]["from"] = json!("nowhere")), ["edges[0].from"]);
    assert_eq!(paths(|c| c["edges"][3]["to"] = json!("money")), ["edges[3].to"]);
    assert_eq!(
        paths(|c| c["sectors"][0]["months_to_effect"] = json!("x")),
        ["sectors[0].months_to_effect"]
    );
    assert_eq!(paths(|c| c["sectors"][0]["claims"] = json!(["C9"])), ["sectors[0].claims[0]"]);
    assert_eq!(
        paths(|c| c["scenarios"][1]["overrides"][0]["parameter"] = json!("x")),
        ["scenarios[1].overrides[0].parameter"]
    );
    assert_eq!(paths(|c| c["correlations"][0]["a"] = json!("x")), ["correlations[0].a"]);
}

#[test]
fn risks_of_a_sector() {
    let text = || json!({ "en": "It may fail.", "ja": "失敗し得る。" });
    let risk = |risk: Value| paths(|c| c["sectors"][0]["risks"] = json!([risk.clone()]));
    let sound = json!({ "text": text(), "basis": "source", "claims": ["C1"] });
    assert_eq!(risk(sound), Vec::<String>::new());
    let judged = json!({ "text": text(), "basis": "general_knowledge" });
    assert_eq!(risk(judged), Vec::<String>::new());
    let bare = json!({ "text": text(), "basis": "source" });
    assert_eq!(risk(bare), ["sectors[0].risks[0].basis"]);
    let dangling = json!({ "text": { "en": "x" }, "basis": "source", "sources": ["S9"] });
    assert_eq!(risk(dangling), ["sectors[0].risks[0].text.ja", "sectors[0].risks[0].sources[0]"]);
    let misspelt = json!({ "text": text(), "basis": "source", "claim": ["C1"] });
    assert_eq!(risk(misspelt), ["sectors[0].risks[0].claim"]);
}

#[test]
fn duplicate_identifiers() {
    let found = paths(|c| c["parameters"][2]["id"] = json!("push"));
    assert_eq!(found, ["parameters[2].id", "correlations[0].b"]);
    assert_eq!(paths(|c| c["sectors"][1]["slot"] = json!(1)), ["sectors[1].slot"]);
}

/// The small case with an order of the article.
fn ordered(sectors: Value, first_claim: Value, note: Value) -> Vec<String> {
    paths(|c| {
        c["article"]["order"] =
            json!({ "sectors": sectors, "first_claim": first_claim, "note": note });
    })
}

#[test]
fn orders_of_the_article() {
    let note = || json!({ "en": "Numbered.", "ja": "番号順。" });
    let case: Value = serde_json::from_str(crate::SMALL).unwrap();
    let id = |i: usize| case["sectors"][i]["id"].clone();
    assert_eq!(ordered(json!([id(1), id(0)]), json!("C1"), note()), Vec::<String>::new());
    assert_eq!(ordered(json!([id(0)]), json!(null), note()), ["article.order.sectors"]);
    assert_eq!(
        ordered(json!([id(0), "x", id(0)]), json!("C9"), note()),
        ["article.order.sectors[1]", "article.order.sectors[2]", "article.order.first_claim"]
    );
    assert_eq!(
        ordered(json!([id(0), id(1)]), json!("C1"), json!({ "en": "Numbered." })),
        ["article.order.note.ja"]
    );
    assert_eq!(paths(|c| c["article"]["order"] = json!(["x"])), ["article.order[0]"]);
}

#[test]
fn missing_and_foreign_languages() {
    assert_eq!(paths(|c| c["sectors"][0]["name"] = json!({ "en": "Up" })), ["sectors[0].name.ja"]);
    assert_eq!(paths(|c| c["title"]["fr"] = json!("Petit")), ["title.fr"]);
}

#[test]
fn distributions() {
    assert_eq!(
        paths(|c| c["parameters"][0]["distribution"]["kind"] = json!("cauchy")),
        ["parameters[0].distribution.kind"]
    );
    assert_eq!(
        paths(|c| c["parameters"][0]["distribution"] = json!({ "kind": "normal", "mean": 1 })),
        ["parameters[0].distribution"]
    );
    assert_eq!(
        paths(|c| c["scenarios"][1]["overrides"][0]["quantile_range"] = json!([0.5, 0.5])),
        ["scenarios[1].overrides[0].quantile_range"]
    );
}

#[test]
fn labels_without_source() {
    assert_eq!(
        paths(|c| c["parameters"][1]["evidence"]["claims"] = json!([])),
        ["parameters[1].evidence.label"]
    );
    assert_eq!(
        paths(|c| c["parameters"][2]["evidence"]["sources"] = json!([])),
        ["parameters[2].evidence.label"]
    );
}

#[test]
fn structure_is_read_record_by_record() {
    let found = paths(|c| {
        c["parameters"][0]["unti"] = json!("share");
        c["edges"][1]["formula"] = json!(7);
        c["sectorz"] = json!([]);
        c["as_of"] = json!(null);
    });
    assert_eq!(found, ["as_of", "parameters[0].unti", "edges[1].formula", "sectorz"]);
}

#[test]
fn numbers_that_are_none() {
    let text = crate::SMALL.replacen("0.4", "1e999", 1);
    assert!(case::parse(&text).unwrap_err().to_string().contains("finite numbers"));
}

#[test]
fn hostile_text() {
    for text in ["", "[]", "null", "{", "\u{0}", "{\"format\": {\"format\": []}}"] {
        assert!(case::parse(text).is_err(), "{text}");
    }
    assert!(case::parse(&"[".repeat(100_000)).is_err());
    assert!(case::parse(&" ".repeat(case::MAX_BYTES + 1)).is_err());
    assert_eq!(
        paths(|c| c["sources"][0]["url"] = json!("javascript:alert(1)")),
        ["sources[0].url"]
    );
}

#[test]
fn many_problems_at_once() {
    let found = paths(|c| {
        c["edges"][0]["from"] = json!("nowhere");
        c["parameters"][2]["id"] = json!("push");
        c["title"] = json!({ "en": "x" });
        c["criteria"][0]["id"] = json!("spaces are no identifier");
    });
    assert!(found.len() >= 4, "{found:?}");
}

#[test]
fn a_pair_is_correlated_once() {
    let found = paths(|c| {
        let mut again = c["correlations"][0].clone();
        again["a"] = json!("drag");
        again["b"] = json!("push");
        again["value"] = json!(0.3);
        c["correlations"].as_array_mut().unwrap().push(again);
    });
    assert_eq!(found, ["correlations[1]"]);
    assert_eq!(paths(|c| c["correlations"][0]["value"] = json!(1.5)), ["correlations[0]"]);
}
