//! The analyses as commands: JSON that programs read, tables that people read, refusals in words.

use std::path::PathBuf;

use analysis::{Answer, SensitivityAnswer, TippingAnswer, TransmissionAnswer};

use crate::tool::{printed, public, refused, small};

#[test]
fn json_is_the_answer_with_its_hash() {
    let case = small();
    let common = [case.as_str(), "--json", "--seed", "7", "--set", "additionality=0.5"];
    let of =
        |name: &'static str, more: &[&'static str]| printed(&[&[name], &common[..], more].concat());
    let found: SensitivityAnswer =
        serde_json::from_str(&of("sensitivity", &["--base-samples", "64"])).unwrap();
    assert!(found.seed == 7 && found.result_hash == found.compute_hash());
    let names = found.outputs.iter().flat_map(|o| &o.bars).map(|bar| bar.parameter.as_str());
    assert!(names.into_iter().all(|name| name != "additionality"), "it is set");
    let found: TippingAnswer = serde_json::from_str(&of("tipping", &[])).unwrap();
    assert!(found.seed == 7 && found.result_hash == found.compute_hash());
    let criteria: TippingAnswer = serde_json::from_str(&of(
        "tipping",
        &["--weight", "speed=1", "--statement", "first:criteria:0.4:up"],
    ))
    .unwrap();
    assert!(criteria.statement.limit() == Some(0.4) && criteria.holds);
    let found: TransmissionAnswer =
        serde_json::from_str(&of("transmission", &["--samples", "256", "--scenario", "weak"]))
            .unwrap();
    assert!(found.samples == 256 && found.scenario == "weak");
    assert_eq!(found.result_hash, found.compute_hash());
}

#[test]
fn tables_name_what_matters() {
    let case = small();
    let table = printed(&["sensitivity", &case, "--base-samples", "64"]);
    for words in ["benefit of up", "margin", "push+drag", "total order", "elasticity", "result "] {
        assert!(table.contains(words), "{words}: {table}");
    }
    let table = printed(&["tipping", &case]);
    for words in ["up leads by size", "holds by", "assumption", "result "] {
        assert!(table.contains(words), "{words}: {table}");
    }
    let table = printed(&["transmission", &case, "--quasi", "--samples", "256"]);
    for words in ["money > price > up", "p05/p95", "price > down", "result "] {
        assert!(table.contains(words), "{words}: {table}");
    }
}

#[test]
fn statements_about_the_deal_need_one() {
    let flagship = public("public/cases/xai-series-e.json");
    let table = printed(&["tipping", &flagship, "--statement", "return:0"]);
    assert!(table.contains("median equity return above 0") && table.contains("+ holds"), "{table}");
    for kind in ["senior:0.01", "mezzanine:0.05", "return:-1"] {
        let words = refused(&["tipping", &small(), "--statement", kind]);
        assert!(words.contains("no deal"), "{words}");
    }
}

#[test]
fn mistakes_are_told_with_the_remedy() {
    let case = small();
    for statement in
        ["wins", "leads", "first:size", "first:size:much", "leads:size:up:down", "senior"]
    {
        let words = refused(&["tipping", &case, "--statement", statement]);
        assert!(words.contains("write one of leads:RANKING[:SECTOR]"), "{words}");
    }
    let told = [
        (vec!["tipping", &case, "--statement", "leads:size:nobody"], "nobody"),
        (vec!["tipping", &case, "--statement", "first:size:1.5"], "0 to 1"),
        (vec!["tipping", &case, "--statement", "leads:beauty"], "criteria"),
        (vec!["tipping", &case, "--prefer", "speed"], "MORE:LESS"),
        (vec!["tipping", &case, "--weight", "beauty=1"], "no criterion"),
        (vec!["sensitivity", &case, "--base-samples", "1"], "2 to 65536"),
        (vec!["sensitivity", &case, "--set", "push"], "NAME=NUMBER"),
        (vec!["sensitivity", &case, "--set", "shove=1"], "no parameter `shove`"),
        (vec!["transmission", &case, "--scenario", "x"], "the case has stated, weak"),
        (vec!["transmission", &case, "--samples", "0"], "between 1 and"),
        (vec!["transmission", &case, "--set", "amount=-1e9"], "drivers[0]"),
        (vec!["transmission", "nowhere.json"], "give the path of a case file"),
    ];
    for (arguments, expected) in told {
        let words = refused(&arguments);
        assert!(words.contains(expected), "{expected}: {words}");
    }
}

#[test]
fn repaired_correlations_are_told() {
    let text = std::fs::read_to_string(small()).unwrap();
    let mut case: serde_json::Value = serde_json::from_str(&text).unwrap();
    let pairs =
        [("push", "drag", 0.9), ("push", "additionality", 0.7), ("drag", "additionality", 0.3)];
    let record = case["correlations"][0].clone();
    let of = |(a, b, value): (&str, &str, f64)| {
        let mut record = record.clone();
        record["a"] = a.into();
        record["b"] = b.into();
        record["measure"] = "pearson_z".into();
        record["value"] = value.into();
        record
    };
    case["correlations"] = pairs.into_iter().map(of).collect();
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("repaired.json");
    std::fs::write(&path, case.to_string()).unwrap();
    let path = path.to_str().unwrap();
    assert!(printed(&["check", path]).contains("were not possible together"));
    let checked: serde_json::Value =
        serde_json::from_str(&printed(&["check", path, "--json"])).unwrap();
    let answer: Answer =
        serde_json::from_str(&printed(&["run", path, "--samples", "64", "--json"])).unwrap();
    assert!(answer.correlation_change > 0.0);
    assert_eq!(checked["correlation_change"].as_f64(), Some(answer.correlation_change));
    assert!(!printed(&["check", &small()]).contains("possible together"));
}

#[test]
fn help_says_what_each_does() {
    let help = printed(&["--help"]);
    for command in ["sensitivity", "tipping", "transmission"] {
        assert!(help.contains(command));
        let own = printed(&[command, "--help"]);
        assert!(own.contains("--scenario") && own.contains("--set") && own.contains("--json"));
    }
}
