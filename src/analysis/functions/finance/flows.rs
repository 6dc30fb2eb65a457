//! Values and returns of flows.

use engine::finance::day_count::{Date, DayCount};
use engine::finance::debt_schedule::weighted_average_life;
use engine::finance::present_value;
use engine::finance::rate_of_return::{self, RateOfReturn};
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::input::read;
use super::super::undefined::Reasons;
use super::super::{FunctionError, Output};
use super::debt::LoanInput;
use super::within;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NpvInput {
    rate: f64,
    flows: Vec<f64>,
}

pub(in super::super) fn npv(input: &Value) -> Output {
    let input: NpvInput = read(input)?;
    let mut reasons = Reasons::default();
    let npv = reasons.number("/npv", present_value::npv(input.rate, &input.flows)?);
    Ok(reasons.add_to(json!({ "npv": npv })))
}

pub(in super::super) fn npv_excel(input: &Value) -> Output {
    let input: NpvInput = read(input)?;
    let mut reasons = Reasons::default();
    let npv = reasons.number("/npv", present_value::npv_excel(input.rate, &input.flows)?);
    Ok(reasons.add_to(json!({ "npv": npv })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct XnpvInput {
    rate: f64,
    flows: Vec<f64>,
    dates: Vec<String>,
}

pub(in super::super) fn xnpv(input: &Value) -> Output {
    let input: XnpvInput = read(input)?;
    let years = present_value::years_from_first(&input.flows, &dates(&input.dates)?)?;
    let mut reasons = Reasons::default();
    let npv = reasons.number("/npv", present_value::xnpv(input.rate, &input.flows, &years)?);
    Ok(reasons.add_to(json!({ "npv": npv })))
}

fn dates(texts: &[String]) -> Result<Vec<Date>, FunctionError> {
    Ok(texts.iter().map(|text| text.parse::<Date>()).collect::<Result<_, _>>()?)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IrrInput {
    flows: Vec<f64>,
    #[serde(default)]
    periods_per_year: Option<f64>,
}

pub(in super::super) fn irr(input: &Value) -> Output {
    let input: IrrInput = read(input)?;
    irr_output(&input.flows, input.periods_per_year)
}

/// Output of `finance.irr`.
pub(super) fn irr_output(flows: &[f64], periods_per_year: Option<f64>) -> Output {
    let result = rate_of_return::irr(flows);
    let mut output = returns(&result);
    if let Some(periods) = periods_per_year {
        let periods = within("periods_per_year", periods, 1e-6, 1e6)?;
        let annual = result.primary.map(|rate| rate_of_return::annual_effective(rate, periods));
        output["annual_effective"] = json!(annual.ok());
        output["annual_nominal"] = json!(result.primary.map(|rate| rate * periods).ok());
    }
    Ok(output)
}

fn returns(result: &RateOfReturn) -> Value {
    let mut reasons = Reasons::default();
    let output = json!({
        "irr": reasons.number("/irr", result.primary),
        "roots": result.roots,
        "multiple": result.is_multiple(),
        "unique": result.unique,
    });
    reasons.add_to(output)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct XirrInput {
    flows: Vec<f64>,
    dates: Vec<String>,
}

pub(in super::super) fn xirr(input: &Value) -> Output {
    let input: XirrInput = read(input)?;
    let years = present_value::years_from_first(&input.flows, &dates(&input.dates)?)?;
    Ok(returns(&rate_of_return::xirr(&input.flows, &years)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DurationInput {
    #[serde(default)]
    flows: Option<Vec<f64>>,
    #[serde(default)]
    loan: Option<LoanInput>,
    annual_yield: f64,
    #[serde(default = "twelve")]
    periods_per_year: f64,
}

pub(super) fn twelve() -> f64 {
    12.0
}

pub(in super::super) fn duration(input: &Value) -> Output {
    let input: DurationInput = read(input)?;
    let periods = within("periods_per_year", input.periods_per_year, 1e-6, 1e6)?;
    let flows = match (input.flows, input.loan) {
        (Some(flows), None) => flows,
        (None, Some(loan)) => {
            let payments = loan.loan()?.schedule()?.payments();
            std::iter::once(0.0).chain(payments).collect()
        }
        _ => {
            let message = "give either `flows` or `loan`";
            return Err(FunctionError::new("missing_field", message));
        }
    };
    let keys = ["npv", "macaulay_years", "modified_years", "convexity"];
    Ok(match present_value::duration(&flows, input.annual_yield, periods)? {
        Ok(d) => {
            let values = [d.npv, d.macaulay_years, d.modified_years, d.convexity];
            keys.iter().zip(values).map(|(key, value)| ((*key).to_owned(), json!(value))).collect()
        }
        Err(reason) => {
            let mut reasons = Reasons::default();
            let nulls: serde_json::Map<String, Value> = keys
                .iter()
                .map(|key| ((*key).to_owned(), reasons.number(&format!("/{key}"), Err(reason))))
                .collect();
            reasons.add_to(Value::Object(nulls))
        }
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WalInput {
    principal: Vec<f64>,
    #[serde(default = "twelve")]
    periods_per_year: f64,
}

pub(in super::super) fn wal(input: &Value) -> Output {
    let input: WalInput = read(input)?;
    let periods = within("periods_per_year", input.periods_per_year, 1e-6, 1e6)?;
    let mut reasons = Reasons::default();
    let life = weighted_average_life(&input.principal, periods);
    let life = reasons.number("/wal_years", life);
    Ok(reasons.add_to(json!({ "wal_years": life })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayCountInput {
    convention: String,
    periods: Vec<[String; 2]>,
}

pub(in super::super) fn day_count(input: &Value) -> Output {
    let input: DayCountInput = read(input)?;
    let convention = DayCount::parse(&input.convention)?;
    let periods: Vec<Vec<Date>> =
        input.periods.iter().map(|period| dates(period)).collect::<Result<_, _>>()?;
    let fraction = |p: &Vec<Date>| convention.year_fraction(p[0], p[1]);
    let days = |p: &Vec<Date>| convention.days(p[0], p[1]);
    Ok(json!({
        "year_fractions": periods.iter().map(fraction).collect::<Vec<f64>>(),
        "days": periods.iter().map(days).collect::<Vec<i64>>(),
    }))
}
