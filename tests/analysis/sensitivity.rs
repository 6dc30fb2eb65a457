//! Where the uncertainty comes from: against the reference implementation, and odd cases.

use analysis::sensitivity::answer::OutputSensitivity;
use analysis::sensitivity::{Output, SensitivityRequest, run};
use analysis::{Model, Request, SensitivityAnswer};
use serde_json::Value;

fn flagship() -> Model {
    Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

fn small(change: impl FnOnce(&mut Value)) -> Model {
    let mut case: Value = serde_json::from_str(include_str!("../data/small.json")).unwrap();
    change(&mut case);
    Model::parse(&case.to_string()).unwrap()
}

fn output<'a>(answer: &'a SensitivityAnswer, wanted: &Output) -> &'a OutputSensitivity {
    answer.outputs.iter().find(|o| o.output == *wanted).unwrap()
}

/// The reference implementation's five largest total indices per output, with the same design.
#[test]
fn equals_the_reference_with_the_same_design() {
    let reference: Value =
        serde_json::from_str(include_str!("../data/flagship-sensitivity.json")).unwrap();
    let run_of = Request { seed: 20_250_101, ..Request::base("as-stated") };
    let request = SensitivityRequest { run: run_of, base_samples: 4_096 };
    let answer = run::run(&flagship(), request).unwrap();
    let close = |x: f64, y: &Value| {
        assert!((x - y.as_f64().unwrap()).abs() < 1e-9, "{x} against {y}");
    };
    for (kind, indices) in reference["indices"].as_object().unwrap() {
        let wanted: Output = serde_json::from_str(kind).unwrap();
        let found = output(&answer, &wanted);
        for row in indices.as_array().unwrap() {
            let names: Vec<&str> = row[0].as_str().unwrap().split('+').collect();
            let index = found.indices.iter().find(|i| i.parameters == names).unwrap();
            close(index.first_order, &row[1]);
            close(index.total_order, &row[2]);
            close(index.first_order_half_width, &row[3]);
            close(index.total_order_half_width, &row[4]);
        }
        let first = indices[0][0].as_str().unwrap();
        assert_eq!(found.indices[0].parameters.join("+"), first, "{kind}");
    }
    for (sector, bars) in reference["tornado"].as_object().unwrap() {
        let found = output(&answer, &Output::Benefit { sector: sector.clone() });
        for (bar, row) in found.bars.iter().zip(bars.as_array().unwrap()) {
            assert_eq!(bar.parameter, row[0]);
            close(100.0 * bar.low, &row[1]);
            close(100.0 * bar.high, &row[2]);
        }
    }
}

#[test]
fn pairs_and_elasticities_fit_what_they_are_made_of() {
    let request = SensitivityRequest::of(Request::base("as-stated"));
    let answer = run::run(&flagship(), request).unwrap();
    assert_eq!(answer.result_hash, answer.compute_hash());
    let margin = output(&answer, &Output::Margin);
    // The margin is where sectors cross: first orders leave most of the variance to pairs.
    let explained: f64 = margin.indices.iter().map(|i| i.first_order).sum();
    assert!(explained < 0.8, "{explained}");
    for pair in &margin.pairs {
        let of = |names: &[String]| margin.indices.iter().find(|i| i.parameters == names).unwrap();
        let (a, b) = (of(&pair.a), of(&pair.b));
        let room = pair.half_width + a.total_order_half_width + b.total_order_half_width;
        let rest = (a.total_order - a.first_order).min(b.total_order - b.first_order);
        assert!(pair.second_order < rest + room, "{pair:?}");
    }
    for output in &answer.outputs {
        for bar in &output.bars {
            let direction = (bar.high - bar.low) * output.middle.known().unwrap();
            let elasticity = bar.elasticity.known();
            // Where the output only rises or falls, the slope in the middle has the same sign.
            if let (Output::Benefit { .. }, Some(elasticity)) = (&output.output, elasticity) {
                assert!(direction * elasticity >= 0.0 || bar.at_low < 0.0, "{}", bar.parameter);
            }
        }
    }
}

#[test]
fn what_is_pinned_is_not_varied_and_constants_say_so() {
    let model = small(|_| ());
    let all: std::collections::BTreeMap<String, f64> =
        model.case.parameters.iter().map(|p| (p.id.clone(), 0.5)).collect();
    let request = Request { overrides: all, ..Request::base("stated") };
    let answer = run::run(&model, SensitivityRequest::of(request)).unwrap();
    for output in &answer.outputs {
        assert_eq!(output.variance.as_result(), Err("constant_output"));
        assert!(output.indices.is_empty() && output.pairs.is_empty() && output.bars.is_empty());
    }
    let bad =
        SensitivityRequest { base_samples: 1, ..SensitivityRequest::of(Request::base("stated")) };
    assert!(run::run(&model, bad).is_err());
}
