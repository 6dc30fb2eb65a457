//! Conversion and consistency of computing power.

use analysis::columns::Columns;
use analysis::compute::compute;
use analysis::{ComputeAnswer, ComputeRequest, Model, Request, RunError};

fn answer(quantity: &str, amount: f64) -> Result<ComputeAnswer, RunError> {
    let model = Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let run = Request { samples: 4_096, ..Request::base("as-stated") };
    let request = ComputeRequest { run, quantity: quantity.to_owned(), amount };
    compute(&model, &mut Columns::default(), &request)
}

#[test]
fn a_quantity_converts_to_itself_and_in_proportion() {
    let (one, ten) = (answer("gpus", 1_000.0).unwrap(), answer("gpus", 10_000.0).unwrap());
    for (one, ten) in one.conversions.iter().zip(&ten.conversions) {
        let (one, ten) = (one.as_result().unwrap(), ten.as_result().unwrap());
        assert!((ten.p50 / one.p50 - 10.0).abs() < 1e-9);
        assert!(one.p05 <= one.p50 && one.p50 <= one.p95);
    }
    let own = one.conversions[1].as_result().unwrap();
    assert_eq!((own.p05, own.p95), (1_000.0, 1_000.0));
}

#[test]
fn checks_follow_from_the_figures() {
    let answer = answer("h100", 1e6).unwrap();
    for check in &answer.checks {
        let (stated, implied) =
            (check.stated.as_result().unwrap(), check.implied.as_result().unwrap());
        assert_eq!(check.agrees, (implied.p05..=implied.p95).contains(&stated.p50));
    }
    assert!(answer.checks.iter().any(|check| check.agrees));
    assert!(answer.checks.iter().any(|check| !check.agrees));
}

#[test]
fn what_a_month_buys_is_money_over_price() {
    let answer = answer("h100", 1e6).unwrap();
    let budget = answer.budget.unwrap().as_result().unwrap().p50;
    for supply in &answer.supplies {
        let (price, hours) =
            (supply.price.as_result().unwrap(), supply.gpu_hours.as_result().unwrap());
        assert!((hours.p50 * price.p50 / (budget * 1e6) - 1.0).abs() < 1e-3);
    }
}

#[test]
fn amounts_that_no_quantity_has_are_refused() {
    for (quantity, amount) in
        [("nonsense", 1.0), ("gpus", 0.0), ("gpus", -1.0), ("gpus", 1e300), ("gpus", f64::NAN)]
    {
        assert!(matches!(answer(quantity, amount), Err(RunError::Amount { .. })));
    }
}
