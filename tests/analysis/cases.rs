//! What a checked case may still get wrong: formulas, graphs, distributions, requests.

use analysis::{Model, Request, RunError, run};
use serde_json::{Value, json};

const SMALL: &str = include_str!("../data/small.json");

fn problems(change: impl Fn(&mut Value)) -> Vec<(String, String)> {
    let mut value: Value = serde_json::from_str(SMALL).unwrap();
    change(&mut value);
    match Model::parse(&value.to_string()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.0.into_iter().map(|p| (p.path, p.message)).collect(),
    }
}

fn only_problem(change: impl Fn(&mut Value)) -> (String, String) {
    let found = problems(change);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn formulas_name_the_position() {
    let (path, message) = only_problem(|c| c["edges"][0]["formula"] = json!("push * nothing"));
    assert_eq!(path, "edges[0].formula");
    assert!(message.contains("position 7") && message.contains("`nothing`"), "{message}");
    let (path, _) = only_problem(|c| c["drivers"][0]["formula"] = json!("deal.gpus"));
    assert_eq!(path, "drivers[0].formula", "a case without a deal has no deal figures");
}

#[test]
fn cycles_and_duplicate_edges() {
    let edge = |from: &str, to: &str| {
        json!({ "from": from, "to": to, "formula": "1", "evidence": { "label": "assumption",
                "rationale": { "en": "x", "ja": "x" } } })
    };
    let (path, message) = only_problem(|c| {
        c["channels"].as_array_mut().unwrap().push(
            json!({ "id": "back", "name": { "en": "x", "ja": "x" }, "rationale": { "en": "x", "ja": "x" } }),
        );
        let edges = c["edges"].as_array_mut().unwrap();
        edges.extend([edge("price", "back"), edge("back", "price")]);
    });
    assert!(path == "edges" && message.contains("cycle"), "{message}");
    let (path, message) = only_problem(|c| {
        c["edges"].as_array_mut().unwrap().push(edge("money", "price"));
    });
    assert!(path == "edges" && message.contains("two edges"), "{message}");
}

#[test]
fn distributions_that_do_not_exist() {
    let (path, message) = only_problem(|c| c["parameters"][1]["distribution"]["mode"] = json!(9));
    assert_eq!(path, "parameters[1].distribution");
    assert!(message.contains("min ≤ mode ≤ max"), "{message}");
}

#[test]
fn requests_that_do_not_fit() {
    let model = Model::parse(SMALL).unwrap();
    let ask = |change: fn(&mut Request)| {
        let mut request = Request { samples: 64, ..Request::base("stated") };
        change(&mut request);
        run::run(&model, request).unwrap_err()
    };
    assert_eq!(ask(|r| r.scenario = "x".into()), RunError::UnknownScenario("x".into()));
    assert_eq!(ask(|r| r.samples = 0), RunError::Samples(0));
    let unknown = ask(|r| {
        r.overrides.insert("x".into(), 1.0);
    });
    assert_eq!(unknown, RunError::UnknownParameter("x".into()));
    let not_finite = ask(|r| {
        r.overrides.insert("push".into(), f64::NAN);
    });
    assert_eq!(not_finite, RunError::NotFinite("push".into()));
    let undefined = ask(|r| {
        r.overrides.insert("amount".into(), -1e9);
    });
    let place = "drivers[0]".to_owned();
    assert_eq!(undefined, RunError::Undefined { place, draw: 0 });
}

#[test]
fn a_pinned_parameter_is_exact() {
    let model = Model::parse(SMALL).unwrap();
    let mut request = Request { samples: 512, ..Request::base("stated") };
    for (id, value) in [("push", 0.5), ("drag", 0.2), ("additionality", 1.0)] {
        request.overrides.insert(id.into(), value);
    }
    let answer = run::run(&model, request).unwrap();
    // ln(1.1) · 0.5 for the first sector, in every draw.
    let expected = 100.0 * (1.1_f64.powf(0.5) - 1.0);
    let up = &answer.sectors[0];
    for value in [up.p05, up.p50, up.p95, up.mean] {
        assert!((value - expected).abs() < 1e-12, "{value}");
    }
}

#[test]
fn dependent_inputs_share_one_index() {
    let model = Model::parse(SMALL).unwrap();
    let influence = analysis::influence::influence(&model, 0, 1);
    let index =
        |id: &str| influence.entries.iter().find(|e| e.parameter == id).unwrap().total_order;
    assert!((index("push") - index("drag")).abs() < 1e-15);
    assert!(index("push") > 0.5 && index("additionality") > 0.1);
}
