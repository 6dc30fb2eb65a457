//! Odd cases and requests: every analysis gives a reason or takes its time; none panics, and no number
//! is missing from an answer.

use std::time::{Duration, Instant};

use analysis::columns::Columns;
use analysis::sensitivity::SensitivityRequest;
use analysis::tipping::TippingRequest;
use analysis::tipping::answer::Outcome;
use analysis::tipping::statement::Tranche;
use analysis::{
    Model, Preference, RankBy, Request, Run, RunError, Statement, run, sensitivity, tipping,
    transmission,
};
use serde::Serialize;
use serde_json::{Value, json};

const SMALL: &str = include_str!("../data/small.json");
const LEADS: Statement = Statement::Leads { by: RankBy::Size, sector: None };

fn changed(change: impl FnOnce(&mut Value)) -> Result<Model, case::Problems> {
    let mut case: Value = serde_json::from_str(SMALL).unwrap();
    change(&mut case);
    Model::parse(&case.to_string())
}

fn small() -> Model {
    changed(|_| ()).unwrap()
}

fn base(samples: usize) -> Request {
    Request { samples, ..Request::base("stated") }
}

fn problem(change: impl FnOnce(&mut Value)) -> (String, String) {
    let problems = changed(change).unwrap_err().0;
    assert_eq!(problems.len(), 1, "{problems:?}");
    (problems[0].path.clone(), problems[0].to_string())
}

/// JSON writes what is no number as null; only what may be absent may be null.
pub(crate) fn all_numbers(answer: &impl Serialize) {
    fn walk(value: &Value, path: &str) {
        let may_be_absent = ["central_weights", "confidence", "leader", "map", "standard_error"];
        match value {
            Value::Null => {
                assert!(may_be_absent.iter().any(|name| path.ends_with(name)), "{path}");
            }
            Value::Array(list) => list.iter().for_each(|v| walk(v, path)),
            Value::Object(map) => map.iter().for_each(|(k, v)| walk(v, &format!("{path}.{k}"))),
            _ => {}
        }
    }
    walk(&serde_json::to_value(answer).unwrap(), "");
}

/// Every analysis of one request, or the first refusal.
fn all_analyses(model: &Model, request: &Request) -> Result<(), RunError> {
    all_numbers(&run::run(model, request.clone())?);
    all_numbers(&transmission::run(model, request.clone())?);
    let design = SensitivityRequest { run: request.clone(), base_samples: 256 };
    all_numbers(&sensitivity::run::run(model, design)?);
    if model.case.sectors.len() > 1 {
        for by in [RankBy::Size, RankBy::Criteria] {
            let statement = Statement::Leads { by, sector: None };
            let search = TippingRequest { run: request.clone(), statement };
            all_numbers(&tipping::run::run(model, search)?);
        }
    }
    Ok(())
}

/// The small case with three correlated inputs.
fn correlated(values: [f64; 3]) -> impl FnOnce(&mut Value) {
    move |c| {
        let pairs = [("push", "drag"), ("push", "additionality"), ("drag", "additionality")];
        let record = c["correlations"][0].clone();
        let of = |((a, b), value): (&(&str, &str), f64)| {
            let mut record = record.clone();
            record["a"] = json!(a);
            record["b"] = json!(b);
            record["measure"] = json!("pearson_z");
            record["value"] = json!(value);
            record
        };
        c["correlations"] = pairs.iter().zip(values).map(of).collect();
    }
}

#[test]
fn repaired_correlations_are_reported_and_bad_ones_refused() {
    let model = changed(correlated([0.9, 0.7, 0.3])).unwrap();
    let change = model.correlation_change();
    assert!(0.0 < change && change <= 0.1, "{change}");
    let answer = run::run(&model, base(1_024)).unwrap();
    assert_eq!(answer.correlation_change.to_bits(), change.to_bits());
    all_analyses(&model, &base(1_024)).unwrap();
    let sound = run::run(&small(), base(64)).unwrap();
    assert!(sound.correlation_change == 0.0);
    let (path, words) = problem(correlated([0.9, -0.9, 0.9]));
    assert!(path == "correlations" && words.contains("weaken or remove"), "{words}");
}

#[test]
fn what_is_set_is_not_varied_though_others_depend_on_it() {
    let model = changed(correlated([0.5, 0.4, 0.3])).unwrap();
    let overrides = [("additionality".to_owned(), 0.5)].into();
    let request = SensitivityRequest::of(Request { overrides, ..base(64) });
    let answer = sensitivity::run::run(&model, request).unwrap();
    let output = &answer.outputs[0];
    let names: Vec<&String> = output.indices.iter().flat_map(|i| &i.parameters).collect();
    assert_eq!(names, ["push", "drag"]);
    assert!(output.bars.iter().all(|bar| bar.parameter != "additionality"));
    // Additionality is 0.5 in every row: what is left is the variance of push alone.
    let spread = |overrides| {
        let request = Request { overrides, ..base(16_384) };
        let percents = run::run(&model, request).unwrap().sectors[0].standard_error * 128.0;
        percents / 100.0
    };
    let expected = spread([("additionality".to_owned(), 0.5)].into());
    let found = output.variance.known().unwrap().sqrt();
    assert!((found / expected - 1.0).abs() < 0.1, "{found} {expected}");
}

#[test]
fn constant_outputs_have_reasons_and_no_tipping_points() {
    let model = changed(|c| {
        for parameter in c["parameters"].as_array_mut().unwrap() {
            parameter["distribution"] = json!({ "kind": "fixed", "value": 0.3 });
        }
        c["correlations"] = json!([]);
        c["scenarios"][1]["overrides"] = json!([]);
    })
    .unwrap();
    let answer = sensitivity::run::run(&model, SensitivityRequest::of(base(64))).unwrap();
    assert!(answer.outputs.iter().all(|o| o.variance.as_result() == Err("constant_output")));
    let request = TippingRequest { run: base(64), statement: LEADS };
    let found = tipping::run::run(&model, request).unwrap();
    assert!(found.entries.is_empty() && found.map.is_none() && !found.result_hash.is_empty());
    assert!(found.holds && found.standard_error == Some(0.0));
    // An odd number of draws: a mean that is rounded is no spread.
    let flows = transmission::run(&model, base(1_000)).unwrap();
    let explained = flows.conditional.iter().flatten().map(|c| c.explained.as_result());
    assert!(explained.into_iter().all(|e| e == Err("constant_output")));
    all_analyses(&model, &base(1_000)).unwrap();
    // Set by the reader instead: the search starts from there.
    let overrides = small().case.parameters.iter().map(|p| (p.id.clone(), 0.3)).collect();
    let run = Request { overrides, ..base(64) };
    let found = tipping::run::run(&small(), TippingRequest { run, statement: LEADS }).unwrap();
    assert!(found.entries.iter().all(|e| (e.start.value - 0.3).abs() < 1e-12));
    all_numbers(&found);
}

#[test]
fn a_share_of_revenue_is_a_share() {
    let mut case: Value =
        serde_json::from_str(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let projects = case["projects"].as_array_mut().unwrap();
    let place = projects.iter().position(|project| project["purity"].is_object()).unwrap();
    for law in [
        json!({ "kind": "uniform", "min": 0.5, "max": 1e300 }),
        json!({ "kind": "fixed", "value": -0.1 }),
        json!({ "kind": "normal", "mean": 0.5, "sd": 0.1 }),
    ] {
        case["projects"][place]["purity"] = law;
        let problems = Model::parse(&case.to_string()).unwrap_err().0;
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].path, format!("projects[{place}].purity"));
        assert!(problems[0].to_string().contains("bound it by 0 and 1"), "{problems:?}");
    }
}

#[test]
fn preferences_that_nothing_meets_are_refused() {
    let model = small();
    let refused = |preference: Preference| {
        let request = Request { preference, ..base(256) };
        let words = run::run(&model, request.clone()).unwrap_err().to_string();
        let statement = Statement::Leads { by: RankBy::Criteria, sector: None };
        let search = TippingRequest { run: request, statement };
        assert_eq!(tipping::run::run(&model, search).unwrap_err().to_string(), words);
        words
    };
    let pair = |a: &str, b: &str| [a.to_owned(), b.to_owned()];
    let bound = |id: &str, low: f64, high: f64| (id.to_owned(), [low, high]);
    let order = vec![pair("benefit", "speed")];
    let intervals = [bound("benefit", 0.0, 0.2), bound("speed", 0.5, 1.0)].into();
    let words = refused(Preference { order, intervals, ..Default::default() });
    assert!(words.contains("speed") && words.contains("contradict"), "{words}");
    let order = vec![pair("benefit", "benefit")];
    assert!(refused(Preference { order, ..Default::default() }).contains("contradict"));
    let intervals = [bound("benefit", 0.5, 0.500_01)].into();
    let words = refused(Preference { intervals, ..Default::default() });
    assert!(words.contains("1 in 10,000") && words.contains("relax"), "{words}");
    let intervals = [bound("benefit", f64::NAN, 1.0)].into();
    assert!(refused(Preference { intervals, ..Default::default() }).contains("benefit"));
}

#[test]
fn quantiles_that_contradict_each_other() {
    let law = |law: Value| move |c: &mut Value| c["parameters"][0]["distribution"] = law;
    for (kind, q05, q95) in [("normal", 1.0, 1.0), ("lognormal", 2.0, 1.0), ("lognormal", 0.0, 1.0)]
    {
        let (path, words) = problem(law(json!({ "kind": kind, "q05": q05, "q95": q95 })));
        assert_eq!(path, "parameters[0].distribution", "{words}");
        assert!(words.contains("q05"), "{words}");
    }
    let outside = json!({ "kind": "triangular", "q05": 1.0, "mode": 9.0, "q95": 2.0 });
    assert_eq!(problem(law(outside)).0, "parameters[0].distribution");
    let nothing = json!({ "kind": "uniform", "min": 0, "max": 1, "truncate": [2, 3] });
    assert!(problem(law(nothing)).1.contains("nothing of the distribution"));
}

#[test]
fn channels_that_lead_nowhere_cost_nothing() {
    // 100 forks in a row, none of which reaches a sector: 2^100 ways.
    let start = Instant::now();
    let model = changed(|c| {
        let (channel, edge) = (c["channels"][0].clone(), c["edges"][1].clone());
        let mut add = |from: String, to: String, formula: &str| {
            let mut edge = edge.clone();
            edge["from"] = json!(from);
            edge["to"] = json!(to);
            edge["formula"] = json!(formula);
            c["edges"].as_array_mut().unwrap().push(edge);
        };
        for k in 0..100 {
            let from = if k == 0 { "price".to_owned() } else { format!("end{}", k - 1) };
            for side in ["left", "right"] {
                add(from.clone(), format!("{side}{k}"), "1e3");
                add(format!("{side}{k}"), format!("end{k}"), "1");
            }
        }
        for k in 0..100 {
            for name in ["left", "right", "end"] {
                let mut channel = channel.clone();
                channel["id"] = json!(format!("{name}{k}"));
                c["channels"].as_array_mut().unwrap().push(channel);
            }
        }
    })
    .unwrap();
    assert_eq!(model.graph.paths().len(), 3);
    // Their changes grow beyond all percents, which has a reason.
    let found = transmission::run(&model, base(64)).unwrap();
    let last = found.nodes.iter().find(|node| node.id == "end99").unwrap();
    assert_eq!(last.change.as_result().unwrap_err(), "not_finite");
    all_numbers(&found);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn one_sector_alone() {
    let model = changed(|c| {
        c["sectors"].as_array_mut().unwrap().truncate(1);
        c["edges"].as_array_mut().unwrap().truncate(2);
    })
    .unwrap();
    all_analyses(&model, &base(1_024)).unwrap();
    let answer = run::run(&model, base(1_024)).unwrap();
    assert_eq!(answer.sectors[0].rank_probability, [1.0]);
    assert!(
        analysis::influence::influence(&model, 0, 1).entries.iter().all(|e| e.total_order == 0.0)
    );
    let search = TippingRequest { run: base(64), statement: LEADS };
    let words = tipping::run::run(&model, search).unwrap_err().to_string();
    assert!(words.contains("no other"), "{words}");
}

#[test]
fn forty_sectors_with_an_assumption_each() {
    let start = Instant::now();
    let model = changed(|c| {
        let parts = ["parameters", "sectors", "edges"].map(|list| c[list][1].clone());
        let [parameter, sector, edge] = parts;
        c["sectors"] = json!([]);
        c["edges"].as_array_mut().unwrap().truncate(1);
        c["claims"][0]["sectors"] = json!(null);
        c["claims"][0].as_object_mut().unwrap().remove("sectors");
        for k in 0..40 {
            let (mut parameter, mut sector, mut edge) =
                (parameter.clone(), sector.clone(), edge.clone());
            parameter["id"] = json!(format!("own{k}"));
            sector["id"] = json!(format!("sector{k}"));
            sector["slot"] = json!(1 + k % 10);
            edge["to"] = sector["id"].clone();
            edge["formula"] = json!(format!("own{k}"));
            for (list, record) in [("parameters", parameter), ("sectors", sector), ("edges", edge)]
            {
                c[list].as_array_mut().unwrap().push(record);
            }
        }
    })
    .unwrap();
    let answer = run::run(&model, base(4_096)).unwrap();
    let first: f64 = answer.sectors.iter().map(|s| s.rank_probability[0]).sum();
    assert!((first - 1.0).abs() < 1e-12);
    all_analyses(&model, &base(1_024)).unwrap();
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
}

#[test]
fn a_million_draws_go_on_in_slices_and_can_be_left() {
    let model = changed(|c| {
        let text = json!({ "en": "Made up.", "ja": "架空です。" });
        c["projects"] = json!([{
            "id": "token", "name": "Token", "sector": "up", "what": text, "history": text,
            "named_in_article": true, "live": true, "fundamentals": text, "relation": text,
            "purity": { "kind": "pert", "min": 0.6, "mode": 0.8, "max": 0.95 }, "sources": ["S1"]
        }]);
    })
    .unwrap();
    let mut columns = Columns::default();
    let mut run = Run::new(&model, base(1_000_000)).unwrap();
    let mut before = 0;
    while !run.is_complete() {
        run.step(&model, &mut columns).unwrap();
        assert!(run.done() > before && run.done() - before <= analysis::worlds::CHUNK);
        assert_eq!(run.total(), 1_000_000);
        before = run.done();
    }
    let answer = run.answer(&model, &mut columns).unwrap();
    assert_eq!(answer.samples, 1_000_000);
    assert!(answer.projects[0].p50 < answer.sectors[0].p50);
    all_numbers(&answer);
    // A search takes other numbers in between.
    let search = TippingRequest { run: base(64), statement: LEADS };
    let mut tipping = tipping::TippingRun::new(&model, search).unwrap();
    tipping.step(&model, &mut columns).unwrap();
    // A run that is dropped half-way leaves columns that a newer one uses.
    let mut left = Run::new(&model, base(1_000_000)).unwrap();
    left.step(&model, &mut columns).unwrap();
    drop(left);
    let again = |columns: &mut Columns| {
        let mut run = Run::new(&model, base(1_024)).unwrap();
        run.step(&model, columns).unwrap();
        run.answer(&model, columns).unwrap()
    };
    assert_eq!(again(&mut columns).result_hash, again(&mut Columns::default()).result_hash);
}

#[test]
fn too_few_and_too_many_draws() {
    let model = small();
    for samples in [0, (1 << 20) + 1, usize::MAX] {
        let error = RunError::Samples(samples);
        assert!(error.to_string().contains("between 1 and"), "{error}");
        assert_eq!(run::run(&model, base(samples)).unwrap_err(), error);
        assert_eq!(transmission::run(&model, base(samples)).unwrap_err(), error);
    }
    for base_samples in [0, 1, usize::MAX] {
        let request = SensitivityRequest { run: base(64), base_samples };
        let error = sensitivity::run::run(&model, request).unwrap_err();
        assert_eq!(error, RunError::BaseSamples(base_samples));
    }
    // One draw, two rows: little, but something.
    all_numbers(&run::run(&model, base(1)).unwrap());
    all_numbers(&transmission::run(&model, base(1)).unwrap());
    let request = SensitivityRequest { run: base(64), base_samples: 2 };
    all_numbers(&sensitivity::run::run(&model, request).unwrap());
}

#[test]
fn statements_say_what_is_wrong_with_them() {
    let model = small();
    let refused = |statement: Statement| {
        let request = TippingRequest { run: base(64), statement };
        tipping::run::run(&model, request).unwrap_err().to_string()
    };
    let by = RankBy::Size;
    let words = refused(Statement::Leads { by, sector: Some("nobody".into()) });
    assert!(words.contains("nobody") && words.contains("sector"), "{words}");
    for at_least in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
        let words = refused(Statement::FirstShare { by, sector: None, at_least });
        assert!(words.contains("0 to 1"), "{words}");
    }
    let below = 0.01;
    assert!(refused(Statement::LossBelow { tranche: Tranche::Senior, below }).contains("deal"));
    let holds = |at_least| {
        let statement = Statement::FirstShare { by, sector: None, at_least };
        tipping::run::run(&model, TippingRequest { run: base(64), statement }).unwrap()
    };
    // "At least" allows the limit itself.
    assert!(
        holds(0.0).holds
            && holds(0.0).entries.iter().all(|e| e.outcome == Outcome::NoneWithinRange)
    );
}

#[test]
fn settings_that_break_a_formula_name_the_place() {
    let model = small();
    let refused = |id: &str, value: f64| {
        let request = Request { overrides: [(id.to_owned(), value)].into(), ..base(64) };
        let design = SensitivityRequest::of(request.clone());
        let search = TippingRequest { run: request.clone(), statement: LEADS };
        let words = run::run(&model, request.clone()).unwrap_err().to_string();
        for other in [
            transmission::run(&model, request).unwrap_err(),
            sensitivity::run::run(&model, design).unwrap_err(),
            tipping::run::run(&model, search).unwrap_err(),
        ] {
            assert_eq!(other.to_string(), words);
        }
        words
    };
    assert!(refused("amount", -1e9).contains("drivers[0]"));
    // Finite, but its percent is not.
    assert!(refused("push", 1e5).contains("sectors[0]"));
    assert!(refused("push", 1e200).contains("edges[0]"));
    assert!(refused("amount", f64::INFINITY).contains("amount"));
    // All is lost, but that is a number.
    let request = Request { overrides: [("drag".to_owned(), 1e5)].into(), ..base(64) };
    all_analyses(&model, &request).unwrap();
    let hidden = changed(|c| c["edges"][0]["formula"] = json!("max(push, ln(0 - push))")).unwrap();
    let words = run::run(&hidden, base(64)).unwrap_err().to_string();
    assert!(words.contains("edges[0]"), "{words}");
}

#[test]
fn a_vehicle_that_cannot_be_names_its_term() {
    let model = Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let deal = model.deal.as_ref().unwrap();
    let id = model.case.parameters[deal.roles.place("adv").unwrap()].id.clone();
    for value in [2.0, 0.0, -1.0] {
        let overrides = [(id.clone(), value)].into();
        let request = Request { overrides, ..Request::base(&model.case.scenarios[0].id) };
        let words = run::run(&model, Request { samples: 16, ..request }).unwrap_err().to_string();
        assert!(words.contains("adv") && words.contains("is allowed"), "{words}");
    }
}

#[test]
fn a_vehicle_without_equity_has_no_return_rather_than_a_lost_one() {
    let model = Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let deal = model.deal.as_ref().unwrap();
    let id = model.case.parameters[deal.roles.place("adv").unwrap()].id.clone();
    let run =
        Request { overrides: [(id, 1.0)].into(), ..Request::base(&model.case.scenarios[0].id) };
    let request = SensitivityRequest { run, base_samples: 4 };
    let answer = sensitivity::run::run(&model, request).unwrap();
    let equity = answer.outputs.last().unwrap();
    assert_eq!(equity.middle.as_result(), Err("no_sign_change"));
    assert_eq!(equity.variance.as_result(), Err("no_sign_change"));
}
