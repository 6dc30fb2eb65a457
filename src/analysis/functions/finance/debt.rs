//! Loans: schedules, sculpting, cover ratios.

use engine::finance::cover_ratios as ratios;
use engine::finance::day_count::{Date, DayCount};
use engine::finance::debt_schedule::{Loan, Repayment, weighted_average_life};
use engine::finance::sculpting;
use engine::math::sum;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::input::read;
use super::super::undefined::Reasons;
use super::super::{FunctionError, Output};
use super::flows::twelve;
use super::{same_length, within};

/// Input of `finance.loan_schedule`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LoanInput {
    amount: f64,
    annual_rate: f64,
    periods: u32,
    kind: String,
    #[serde(default)]
    balloon: f64,
    #[serde(default = "twelve")]
    periods_per_year: f64,
    #[serde(default)]
    cumulative: Option<[usize; 2]>,
    /// Day count, together with a closing date; equal periods if absent.
    #[serde(default)]
    day_count: Option<String>,
    #[serde(default)]
    closing_date: Option<String>,
}

impl LoanInput {
    /// The loan itself.
    pub(super) fn loan(&self) -> Result<Loan, FunctionError> {
        let fractions = match (&self.day_count, &self.closing_date) {
            (None, None) => None,
            (Some(count), Some(date)) => {
                let date: Date = date.parse()?;
                let periods = self.periods.min(engine::finance::debt_schedule::MAX_PERIODS);
                Some(DayCount::parse(count)?.monthly_fractions(date, periods))
            }
            _ => {
                let message = "`day_count` and `closing_date` belong together";
                return Err(FunctionError::new("missing_field", message));
            }
        };
        Ok(Loan {
            amount: self.amount,
            annual_rate: self.annual_rate,
            periods: self.periods,
            repayment: repayment(&self.kind)?,
            balloon: self.balloon,
            periods_per_year: self.periods_per_year,
            fractions,
        })
    }
}

/// The repayment of this name.
pub(super) fn repayment(name: &str) -> Result<Repayment, FunctionError> {
    match name {
        "level" => Ok(Repayment::Level),
        "linear" => Ok(Repayment::Linear),
        "bullet" => Ok(Repayment::Bullet),
        other => {
            let message = format!("`{other}` is no repayment; write level, linear or bullet");
            Err(FunctionError::new("unsupported", message))
        }
    }
}

pub(in super::super) fn loan_schedule(input: &Value) -> Output {
    let input: LoanInput = read(input)?;
    let loan = input.loan()?;
    let schedule = loan.schedule()?;
    let balloon = if loan.repayment == Repayment::Level { loan.balloon } else { 0.0 };
    let mut amortised = schedule.principal.clone();
    if let Some(last) = amortised.last_mut() {
        *last -= balloon;
    }
    let life = |principal: &[f64]| weighted_average_life(principal, loan.periods_per_year);
    let mut reasons = Reasons::default();
    let mut output = json!({
        "payment": reasons.number("/payment", schedule.payment),
        "interest": schedule.interest,
        "principal": schedule.principal,
        "payments": schedule.payments(),
        "balance": schedule.balance,
        "balloon": balloon,
        "total_interest": schedule.total_interest(),
        "wal_years": reasons.number("/wal_years", life(&schedule.principal)),
        "amortisation_wal_years":
            reasons.number("/amortisation_wal_years", life(&amortised)),
    });
    if let Some([first, last]) = input.cumulative {
        if first < 1 || first > last || last > schedule.interest.len() {
            let message = format!(
                "cumulative = [{first}, {last}]; 1 ≤ first ≤ last ≤ {} is needed",
                schedule.interest.len()
            );
            return Err(FunctionError::new("out_of_range", message));
        }
        output["cumulative"] = json!({
            "interest": sum(&schedule.interest[first - 1..last]),
            "principal": sum(&schedule.principal[first - 1..last]),
        });
    }
    Ok(reasons.add_to(output))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SculptInput {
    cfads: Vec<f64>,
    annual_rate: f64,
    dscr: f64,
    #[serde(default)]
    amount: Option<f64>,
    #[serde(default = "twelve")]
    periods_per_year: f64,
}

pub(in super::super) fn sculpt(input: &Value) -> Output {
    let input: SculptInput = read(input)?;
    let periods = within("periods_per_year", input.periods_per_year, 1e-6, 1e6)?;
    let rate = input.annual_rate / periods;
    let debt = sculpting::sculpt(&input.cfads, rate, input.dscr, input.amount)?;
    let service: Vec<f64> = debt.interest.iter().zip(&debt.principal).map(|(i, p)| i + p).collect();
    let mut reasons = Reasons::default();
    let output = json!({
        "capacity": debt.capacity,
        "dscr": reasons.list("/dscr", &debt.dscr),
        "llcr": reasons.list("/llcr", &debt.llcr),
        "balloon": debt.balance.last(),
        "principal": debt.principal,
        "interest": debt.interest,
        "debt_service": service,
        "balance": debt.balance,
        "under_capacity": debt.under_capacity,
    });
    Ok(reasons.add_to(output))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CoverInput {
    annual_rate: f64,
    cfads: Vec<f64>,
    interest: Vec<f64>,
    principal: Vec<f64>,
    balance: Vec<f64>,
    #[serde(default)]
    residual: f64,
    #[serde(default)]
    collateral: Option<Vec<f64>>,
}

pub(in super::super) fn cover_ratios(input: &Value) -> Output {
    let input: CoverInput = read(input)?;
    let n = input.cfads.len();
    same_length("interest", input.interest.len(), n)?;
    same_length("principal", input.principal.len(), n)?;
    same_length("balance", input.balance.len(), n + 1)?;
    let rate = within("annual_rate", input.annual_rate, -11.999, 1e6)? / 12.0;
    let mut reasons = Reasons::default();
    let dscr = ratios::debt_service_cover(&input.cfads, &input.interest, &input.principal);
    let llcr = ratios::loan_life_cover(&input.cfads, rate, &input.balance);
    let plcr = ratios::project_life_cover(&input.cfads, rate, &input.balance, input.residual);
    let mut output = json!({
        "dscr": reasons.list("/dscr", &dscr),
        "llcr": reasons.list("/llcr", &llcr),
        "plcr": reasons.list("/plcr", &plcr),
    });
    if let Some(collateral) = &input.collateral {
        same_length("collateral", collateral.len(), n + 1)?;
        let pairs = input.balance.iter().zip(collateral);
        let ltv: Vec<_> = pairs.map(|(debt, value)| ratios::loan_to_value(*debt, *value)).collect();
        output["ltv"] = reasons.list("/ltv", &ltv);
    }
    Ok(reasons.add_to(output))
}
