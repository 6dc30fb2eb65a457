//! What travels: packed between programs, JSON for people; both say the same.

use std::collections::BTreeMap;
use std::fmt::Debug;

use analysis::certificate::Difference;
use analysis::deal::answer::Threshold;
use analysis::preference::Preference;
use analysis::sensitivity::part::Output;
use analysis::tipping::answer::{Outcome, Place};
use analysis::{
    DealRequest, Figure, Model, RankBy, Request, Statement, deal, influence, run, transmission,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const CASE: &str = include_str!("../../public/cases/xai-series-e.json");

/// The JSON is as expected, and both forms give the value back.
fn both<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: T, expected: Value) {
    let written = serde_json::to_value(&value).unwrap();
    assert_eq!(written, expected);
    assert_eq!(serde_json::from_value::<T>(written).unwrap(), value);
    assert_eq!(packed::read(&packed::write(&value)), Ok(value));
}

/// Both forms give an answer back to the last bit.
fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(answer: &T) {
    let text = serde_json::to_string(answer).unwrap();
    assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *answer);
    let bytes = packed::write(answer);
    assert_eq!(packed::read::<T>(&bytes).as_ref(), Ok(answer));
    assert!(bytes.len() < text.len(), "{} of {}", bytes.len(), text.len());
}

#[test]
fn json_names_kinds_and_reasons_as_ever() {
    both(Figure::Known(0.25), json!(0.25));
    both(Figure::<f64>::Undefined { reason: "no_debt".into() }, json!({ "reason": "no_debt" }));
    both(Figure::Known(vec![1.0, 2.0]), json!([1.0, 2.0]));
    both(Output::Benefit { sector: "a".into() }, json!({ "kind": "benefit", "sector": "a" }));
    both(Output::EquityReturn, json!({ "kind": "equity_return" }));
    let leads = Statement::Leads { by: RankBy::Size, sector: None };
    both(leads, json!({ "kind": "leads", "by": "size", "sector": null }));
    let tips = Outcome::Tips { at: Place { value: 2.0, level: 0.5 }, leader: Some("b".into()) };
    both(tips, json!({ "kind": "tips", "at": { "value": 2.0, "level": 0.5 }, "leader": "b" }));
    both(Outcome::NoneWithinRange, json!({ "kind": "none_within_range" }));
    both(Threshold::Below(1.5), json!({ "kind": "below", "value": 1.5 }));
    both(Threshold::NoClaim, json!({ "kind": "no_claim" }));
    both(market::Note::Repeated { rows: 2 }, json!({ "kind": "repeated", "rows": 2 }));
    let seed = Difference::Seed { certified: 1, derived: 2 };
    both(seed, json!({ "what": "seed", "certified": 1, "derived": 2 }));
    both(Preference::default(), json!({}));
    let order = vec![["a".to_owned(), "b".to_owned()]];
    let weights = BTreeMap::from([("a".to_owned(), 0.5)]);
    let known = Preference { order, weights, ..Preference::default() };
    both(known, json!({ "order": [["a", "b"]], "weights": { "a": 0.5 } }));
}

#[test]
fn answers_survive_in_both_forms() {
    let model = Model::parse(CASE).unwrap();
    let scenario = model.case.scenarios[0].id.clone();
    let request = Request { samples: 1_024, ..Request::base(&scenario) };
    survives(&run::run(&model, request.clone()).unwrap());
    survives(&influence::influence(&model, 0, 1));
    survives(&transmission::run(&model, request.clone()).unwrap());
    let request = Request { samples: 256, ..request };
    survives(&deal::run::run(&model, DealRequest { run: request, default_month: None }).unwrap());
}

#[test]
fn a_packed_case_makes_the_same_model() {
    let model = Model::unpack(&crate::packed_case(CASE)).unwrap();
    assert_eq!(model.case, Model::parse(CASE).unwrap().case);
    let problems = Model::unpack(CASE.as_bytes()).unwrap_err();
    assert!(problems.0[0].message.contains("no packed file"), "{problems}");
}
