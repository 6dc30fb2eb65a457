//! `finance.waterfall`: performing months only.

use engine::finance::debt_schedule::{Loan, level_payment};
use engine::finance::waterfall::{Balances, Month, Payments, Phase, WaterfallTerms, pay};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::input::read;
use super::super::undefined::Reasons;
use super::super::{FunctionError, Output};
use super::debt::repayment;
use super::{same_length, within};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WaterfallInput {
    cfads: Vec<f64>,
    senior: SeniorInput,
    #[serde(default)]
    mezzanine: Option<TrancheInput>,
    #[serde(default)]
    sweep: f64,
    #[serde(default)]
    sweep_then_senior: bool,
    #[serde(default)]
    dsra_months: f64,
    #[serde(default)]
    dsra_initial: Option<f64>,
    #[serde(default)]
    lockup_dscr: f64,
    #[serde(default)]
    residual: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeniorInput {
    amount: f64,
    annual_rate: f64,
    #[serde(default)]
    schedule: Option<ScheduleInput>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ScheduleInput {
    Name(String),
    Balances { balances: Vec<f64> },
}

#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
struct TrancheInput {
    amount: f64,
    annual_rate: f64,
}

/// Scheduled senior balances, closing first.
fn scheduled_balances(senior: &SeniorInput, months: u32) -> Result<Vec<f64>, FunctionError> {
    let name = match &senior.schedule {
        Some(ScheduleInput::Balances { balances }) => {
            same_length("schedule.balances", balances.len(), months as usize + 1)?;
            return Ok(balances.clone());
        }
        Some(ScheduleInput::Name(name)) => name.as_str(),
        None => "level",
    };
    let loan = Loan {
        amount: senior.amount,
        annual_rate: senior.annual_rate,
        periods: months,
        repayment: repayment(name)?,
        balloon: 0.0,
        periods_per_year: 12.0,
        fractions: None,
    };
    Ok(loan.schedule()?.balance)
}

pub(in super::super) fn waterfall(input: &Value) -> Output {
    let input: WaterfallInput = read(input)?;
    let months = input.cfads.len() as u32;
    let mezzanine = input.mezzanine.unwrap_or(TrancheInput { amount: 0.0, annual_rate: 0.0 });
    within("sweep", input.sweep, 0.0, 1.0)?;
    within("dsra_months", input.dsra_months, 0.0, 1200.0)?;
    within("mezzanine.amount", mezzanine.amount, 0.0, 1e15)?;
    within("mezzanine.annual_rate", mezzanine.annual_rate, -11.999, 1e6)?;
    let schedule = scheduled_balances(&input.senior, months)?;
    let rate = input.senior.annual_rate / 12.0;
    let terms = WaterfallTerms {
        reserve_months: input.dsra_months,
        senior_payment: level_payment(input.senior.amount, rate, months),
        sweep: input.sweep,
        sweep_then_senior: input.sweep_then_senior,
        lockup_dscr: input.lockup_dscr,
    };
    let initial = input.dsra_initial.unwrap_or(input.dsra_months * terms.senior_payment);
    let mut balances = Balances {
        senior: input.senior.amount,
        mezzanine: mezzanine.amount,
        reserve: within("dsra_initial", initial, 0.0, 1e15)?,
        ..Balances::default()
    };
    let (mut paid, mut states) = (Vec::new(), vec![balances]);
    for (k, cash) in input.cfads.iter().enumerate() {
        let is_last = k + 1 == input.cfads.len();
        let month = Month {
            cfads: *cash,
            other: if is_last { input.residual } else { 0.0 },
            senior_rate: rate,
            mezzanine_rate: mezzanine.annual_rate / 12.0,
            phase: if is_last {
                Phase::Final
            } else {
                Phase::Performing { scheduled_balance: schedule[k + 1] }
            },
        };
        paid.push(pay(&mut balances, &terms, &month));
        states.push(balances);
    }
    let scale = (input.senior.amount + mezzanine.amount).max(1e-9);
    Ok(output(&paid, &states, scale))
}

fn output(paid: &[Payments], states: &[Balances], scale: f64) -> Value {
    let of = |part: fn(&Payments) -> f64| paid.iter().map(part).collect::<Vec<f64>>();
    let at = |part: fn(&Balances) -> f64| states.iter().map(part).collect::<Vec<f64>>();
    let ratios = |part: fn(&Payments) -> engine::finance::undefined::Measure| {
        paid.iter().map(part).collect::<Vec<_>>()
    };
    let error = paid.iter().map(|p| p.imbalance.abs()).fold(0.0, f64::max) / scale;
    let mut reasons = Reasons::default();
    let output = json!({
        "senior_interest_due": of(|p| p.senior_interest_due),
        "senior_interest": of(|p| p.senior_interest),
        "senior_principal": of(|p| p.senior_principal),
        "dsra_change": of(|p| p.reserve_change),
        "mezz_interest_due": of(|p| p.mezzanine_interest_due),
        "mezz_interest": of(|p| p.mezzanine_interest),
        "mezz_principal": of(|p| p.mezzanine_principal),
        "equity": of(|p| p.equity),
        "dscr": reasons.list("/dscr", &ratios(|p| p.dscr)),
        "dscr_total": reasons.list("/dscr_total", &ratios(|p| p.dscr_total)),
        "senior_balance": at(|b| b.senior),
        "senior_arrears": at(|b| b.senior_arrears),
        "mezz_balance": at(|b| b.mezzanine),
        "dsra_balance": at(|b| b.reserve),
        "advances_balance": at(|b| b.advances),
        "trapped_balance": at(|b| b.trapped),
        "conservation_error": error,
    });
    reasons.add_to(output)
}
