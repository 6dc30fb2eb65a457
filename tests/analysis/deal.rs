//! The flagship's deal against its reference implementation, and bad input.

use analysis::deal::run::run;
use analysis::{DealAnswer, DealRequest, Figure, Model, Request, Spread};
use serde_json::Value;

const CASE: &str = include_str!("../../public/cases/xai-series-e.json");
/// Reference implementation (numpy), seed 20250101, 65,536 draws; quantiles are P5, P50, P95.
const REFERENCE: &str = include_str!("../data/flagship-reference.json");

/// The case with readings that leave the advance rate as the scenario states it, as the reference
/// implementation does, and without comparable deals, which it does not have.
fn reference_case() -> Model {
    let mut case: Value = serde_json::from_str(CASE).unwrap();
    for reading in case["deal"]["readings"].as_array_mut().unwrap() {
        reading["overrides"] = Value::Array(Vec::new());
    }
    case["deal"]["comparables"] = Value::Array(Vec::new());
    Model::parse(&case.to_string()).unwrap()
}

fn request(seed: u64, samples: usize) -> DealRequest {
    let run = Request { seed, samples, ..Request::base("as-stated") };
    DealRequest { run, default_month: None }
}

fn with(overrides: &[(&str, f64)], default_month: Option<u32>) -> DealRequest {
    let overrides = overrides.iter().map(|(id, value)| ((*id).to_owned(), *value)).collect();
    let run = Request { overrides, samples: 256, ..Request::base("as-stated") };
    DealRequest { run, default_month }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn known(figure: &Figure) -> f64 {
    *figure.as_result().unwrap()
}

fn assert_close(ours: f64, theirs: &Value, tolerance: f64) {
    let theirs = number(theirs);
    assert!((ours - theirs).abs() <= tolerance * theirs.abs().max(1.0), "{ours} and {theirs}");
}

fn assert_spread(ours: &Figure<Spread>, theirs: &Value) {
    let ours = ours.as_result().unwrap();
    for (ours, theirs) in [ours.p05, ours.p50, ours.p95].into_iter().zip(theirs.as_array().unwrap())
    {
        assert_close(ours, theirs, 1e-9);
    }
}

#[test]
fn equals_the_reference_with_the_same_draws() {
    let answer = run(&reference_case(), request(20_250_101, 65_536)).unwrap();
    let reference: Value = serde_json::from_str(REFERENCE).unwrap();
    let expected = &reference["deal"];
    assert_close(answer.default_probability, &expected["default_probability"], 1e-12);
    assert_close(known(&answer.liquidated_share), &expected["liquidated_share"], 1e-12);
    for (claim, name) in [(&answer.senior, "senior"), (&answer.mezzanine, "mezzanine")] {
        let expected = &expected[name];
        assert_close(known(&claim.expected_loss), &expected["expected_loss"], 1e-9);
        assert_close(known(&claim.es95), &expected["es95"], 1e-9);
        assert_close(known(&claim.standard_error), &expected["standard_error"], 1e-9);
        assert_close(claim.loss_probability, &expected["loss_probability"], 1e-12);
    }
    assert_spread(&answer.equity.returns, &expected["equity_returns"]);
    assert_close(answer.equity.negative_returns, &expected["negative_returns"], 1e-12);
    assert_close(answer.equity.returns_missing, &expected["missing_returns"], 1e-12);
    assert_spread(&answer.minimum_dscr, &expected["minimum_dscr"]);
    assert_spread(&answer.rent_per_gpu_hour, &expected["rent_per_gpu_hour"]);
    assert_spread(&answer.circularity, &expected["circularity"]);
    let place = |month: &str| {
        let month: usize = month.parse().unwrap();
        answer.months.iter().position(|t| *t == month).unwrap()
    };
    for (month, quantiles) in expected["ltv"].as_object().unwrap() {
        assert_spread(&answer.ltv.spread[place(month)], quantiles);
    }
    for (month, value) in expected["equity_nav"].as_object().unwrap() {
        assert_close(known(&answer.equity.nav_mean[place(month)]), value, 1e-9);
    }
    let runway = |id: &str| {
        let reading = answer.readings.iter().find(|reading| reading.id == id).unwrap();
        &reading.runway
    };
    assert_spread(runway("package"), &expected["runway_package"]);
    assert_spread(runway("separate"), &expected["runway_separate"]);
    assert_middle(&answer, &expected["medians"]);
}

fn assert_middle(answer: &DealAnswer, expected: &Value) {
    let middle = &answer.middle;
    for (ours, name) in [
        (middle.hardware_cost, "hardware_cost"),
        (middle.gpus, "gpus"),
        (middle.equity, "equity"),
        (middle.rent, "rent"),
        (middle.senior_payment, "senior_payment"),
        (known(&middle.equity_return), "equity_return"),
        (known(&middle.dscr[11]), "dscr"),
    ] {
        assert_close(ours, &expected[name], 1e-9);
    }
    for (month, ltv) in expected["ltv"].as_object().unwrap() {
        let month: usize = month.parse().unwrap();
        if month > 0 {
            assert_close(known(&middle.ltv[month - 1]), ltv, 1e-9);
        }
    }
    for (month, balance) in expected["mezzanine_balance"].as_object().unwrap() {
        let month: usize = month.parse().unwrap();
        assert_close(middle.mezzanine_balance[month - 1], balance, 1e-9);
    }
}

#[test]
fn another_seed_agrees_within_four_standard_errors() {
    let answer = run(&reference_case(), request(1, 16_384)).unwrap();
    let reference: Value = serde_json::from_str(REFERENCE).unwrap();
    for (claim, name) in [(&answer.senior, "senior"), (&answer.mezzanine, "mezzanine")] {
        let expected = &reference["deal"][name];
        let error = known(&claim.standard_error).hypot(number(&expected["standard_error"]));
        let distance = (known(&claim.expected_loss) - number(&expected["expected_loss"])).abs();
        assert!(distance < 4.0 * error, "{name}: {distance} and {error}");
    }
}

#[test]
fn comparable_deals_run_or_say_why_not() {
    let model = Model::parse(CASE).unwrap();
    let answer = run(
        &model,
        DealRequest {
            run: Request { samples: 1_024, ..Request::base("as-stated") },
            default_month: None,
        },
    )
    .unwrap();
    let records = &model.case.deal.as_ref().unwrap().comparables;
    assert_eq!(answer.comparables.len(), records.len());
    for (record, other) in records.iter().zip(&answer.comparables) {
        assert_eq!(record.not_modelled.is_none(), other.result.is_some(), "{}", record.id);
    }
    assert!(answer.comparables.iter().filter(|other| other.result.is_some()).count() >= 5);
    assert_eq!(answer.result_hash, answer.compute_hash());
}

#[test]
fn bad_input_has_reasons() {
    let model = Model::parse(CASE).unwrap();
    let answer = |overrides: &[(&str, f64)], month| run(&model, with(overrides, month));
    let reason = |figure: &Figure| figure.as_result().unwrap_err().to_owned();
    // No debt: the vehicle is empty.
    let empty = answer(&[("spv_debt", 0.0)], None).unwrap();
    assert_eq!(reason(&empty.senior.expected_loss), "no_debt");
    assert_eq!(empty.minimum_dscr.as_result().unwrap_err(), "no_debt_service");
    assert_eq!(empty.circularity.as_result().unwrap_err(), "no_hardware");
    // No equity: no return on it.
    let lent = answer(&[("advance_rate", 1.0)], None).unwrap();
    assert_eq!(lent.equity.returns.as_result().unwrap_err(), "no_sign_change");
    assert_eq!(lent.equity.returns_missing, 1.0);
    // The lessee never pays.
    let never = answer(&[], Some(0)).unwrap();
    assert_eq!(never.minimum_dscr.as_result().unwrap_err(), "in_default");
    assert_eq!(never.default_probability, 1.0);
    // Costs above the rent: negative cash every month.
    let losing = answer(&[("opex_share", 0.5)], None).unwrap();
    assert!(known(&losing.senior.expected_loss) > 0.0);
    // A month of default beyond the term is none.
    assert_eq!(answer(&[], Some(1_000)).unwrap().default_probability, 0.0);
    for (id, value) in [
        ("spv_debt", 1e300),
        ("spv_debt", -1.0),
        ("advance_rate", 0.0),
        ("senior_coupon", -2.0),
        ("lease_term", 1e9),
        ("price_decay", 1e300),
        ("default_hazard", -0.1),
        ("upfront_fee", 0.99),
    ] {
        let error = answer(&[(id, value)], None).unwrap_err().to_string();
        assert!(error.contains("allowed") || error.contains("exceed"), "{id}: {error}");
    }
}
