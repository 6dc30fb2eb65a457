//! Demands, techniques, votes and rules of deciding: what the format accepts and refuses.

use serde_json::{Value, json};

use crate::rejects::paths;

fn both(words: &str) -> Value {
    json!({ "en": words, "ja": words })
}

fn vote() -> Value {
    json!({
        "id": "first", "name": both("Vote"), "text": both("A vote."), "unit": both("shares"),
        "counts": { "for": 5, "against": 3, "abstain": 1, "outstanding": 20 },
        "rule": "votes_cast", "threshold": 0.5, "quorum": 0.4,
        "abstain_counts_for_quorum": true, "basis": "invented"
    })
}

fn verification() -> Value {
    let requirement =
        json!({ "id": "r", "name": both("R"), "text": both("R."), "basis": "general_knowledge" });
    let cost =
        json!({ "text": both("Little."), "date": "2025-01", "basis": "source", "sources": ["S1"] });
    let technique = json!({
        "id": "t", "name": both("T"), "proves": both("T."), "does_not_prove": both("T."),
        "costs": [cost], "basis": "source", "claims": ["C1"]
    });
    let assessment =
        json!({ "requirement": "r", "technique": "t", "verdict": "in_part", "reason": both("A.") });
    json!({
        "requirements": [requirement], "techniques": [technique], "assessments": [assessment],
        "sector": "up", "parameters": ["push"]
    })
}

fn with_verification(change: impl Fn(&mut Value)) -> Vec<String> {
    paths(|c| {
        let mut block = verification();
        block["sector"] = c["sectors"][0]["id"].clone();
        change(&mut block);
        c["verification"] = block;
    })
}

fn with_vote(change: impl Fn(&mut Value)) -> Vec<String> {
    paths(|c| {
        let mut record = vote();
        change(&mut record);
        c["votes"] = json!([record]);
    })
}

#[test]
fn a_sound_block_is_read() {
    assert_eq!(with_verification(|_| {}), Vec::<String>::new());
    assert_eq!(with_vote(|_| {}), Vec::<String>::new());
}

#[test]
fn every_pair_is_judged_once_and_exists() {
    let twice = with_verification(|v| {
        v["assessments"] = json!([v["assessments"][0], v["assessments"][0]]);
    });
    assert_eq!(twice, ["verification.assessments[1]"]);
    let nobody = with_verification(|v| {
        v["assessments"][0]["requirement"] = json!("x");
        v["assessments"][0]["technique"] = json!("y");
    });
    let path = "verification.assessments[0]";
    assert_eq!(nobody, [format!("{path}.requirement"), format!("{path}.technique")]);
    assert_eq!(with_verification(|v| v["sector"] = json!("x")), ["verification.sector"]);
    assert_eq!(
        with_verification(|v| v["parameters"] = json!(["push", "x"])),
        ["verification.parameters[1]"]
    );
}

#[test]
fn what_is_called_read_names_a_source() {
    let path = "verification.techniques[0]";
    let found = with_verification(|v| v["techniques"][0]["claims"] = json!([]));
    assert_eq!(found, [format!("{path}.basis")]);
    let found = with_verification(|v| v["techniques"][0]["costs"][0]["sources"] = json!([]));
    assert_eq!(found, [format!("{path}.costs[0].basis")]);
    let found = with_verification(|v| v["techniques"][0]["costs"][0]["date"] = json!("soon"));
    assert_eq!(found, [format!("{path}.costs[0].date")]);
    assert_eq!(with_vote(|v| v["basis"] = json!("source")), ["votes[0].basis"]);
    assert_eq!(with_vote(|v| v["basis"] = json!("article")), ["votes[0].basis"]);
}

#[test]
fn votes_that_cannot_be() {
    let few = with_vote(|v| v["counts"]["outstanding"] = json!(8));
    assert_eq!(few, ["votes[0].counts.outstanding"]);
    let unknown = with_vote(|v| v["counts"]["outstanding"] = json!(null));
    assert_eq!(unknown, ["votes[0].counts.outstanding"]);
    assert_eq!(with_vote(|v| v["counts"]["abstain"] = json!(-1)), ["votes[0].counts.abstain"]);
    assert_eq!(with_vote(|v| v["threshold"] = json!(50)), ["votes[0].threshold"]);
    assert_eq!(with_vote(|v| v["rule"] = json!("luck")), ["votes[0].rule"]);
    assert_eq!(with_vote(|v| v["name"] = json!({ "en": "Vote" })), ["votes[0].name.ja"]);
}

#[test]
fn relations_of_unknown_kind() {
    let found = paths(|c| {
        let person =
            |id: &str| json!({ "id": id, "name": id, "kind": "person", "role": both("R.") });
        c["entities"] = json!([person("a"), person("b")]);
        c["relations"] = json!([{
            "from": "a", "to": "b", "kind": "love", "label": both("L"), "conflict": false
        }]);
    });
    assert_eq!(found, ["relations[0].kind"]);
}
