//! Present values (specification 2.6).

use super::day_count::Date;
use super::undefined::{Measure, finite};
use crate::error::EngineError;
use crate::math::{NeumaierSum, pow};

/// Refuses rates of −100 % or less, at which money would vanish or change its sign.
pub(crate) fn check_rate(rate: f64) -> Result<(), EngineError> {
    if rate.is_finite() && rate > -1.0 {
        return Ok(());
    }
    let message = format!("a rate of {rate} per period; rates above -1 (-100 %) are allowed");
    Err(EngineError::OutOfRange { message })
}

/// Σ CF_t·(1+rate)^−t, the first flow undiscounted; `rate` per period.
///
/// # Errors
/// [`EngineError::OutOfRange`] for a rate of −100 % or less. The value itself is undefined when it
/// is too large for a number.
///
/// ```
/// use engine::finance::present_value::npv;
/// assert_eq!(npv(0.25, &[-100.0, 125.0])?, Ok(0.0));
/// # Ok::<(), engine::error::EngineError>(())
/// ```
pub fn npv(rate: f64, flows: &[f64]) -> Result<Measure, EngineError> {
    check_rate(rate)?;
    let growth = 1.0 + rate;
    Ok(finite(flows.iter().rev().fold(0.0, |value, flow| value / growth + flow)))
}

/// As [`npv`], but the first flow is discounted by one period: the convention of Excel's NPV.
///
/// # Errors
/// As [`npv`].
pub fn npv_excel(rate: f64, flows: &[f64]) -> Result<Measure, EngineError> {
    Ok(npv(rate, flows)?.and_then(|value| finite(value / (1.0 + rate))))
}

/// Years of 365 days from the first date.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] when there is not one date per flow.
pub fn years_from_first(flows: &[f64], dates: &[Date]) -> Result<Vec<f64>, EngineError> {
    if flows.len() != dates.len() {
        let message = format!("{} flows but {} dates; give one each", flows.len(), dates.len());
        return Err(EngineError::DimensionMismatch { message });
    }
    let first = dates.first().map_or(0, |date| date.day_number());
    Ok(dates.iter().map(|date| (date.day_number() - first) as f64 / 365.0).collect())
}

/// Σ CF_j·(1+rate)^−years_j; `rate` annual effective.
///
/// # Errors
/// As [`npv`].
pub fn xnpv(rate: f64, flows: &[f64], years: &[f64]) -> Result<Measure, EngineError> {
    check_rate(rate)?;
    let mut total = NeumaierSum::default();
    flows.iter().zip(years).for_each(|(flow, t)| total.add(flow * pow(1.0 + rate, -t)));
    Ok(finite(total.value()))
}

/// Present values of one stream of flows and their first two derivatives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Duration {
    /// Present value.
    pub npv: f64,
    /// Mean time of the discounted flows, in years.
    pub macaulay_years: f64,
    /// −P′/P, the derivative taken in the nominal annual yield.
    pub modified_years: f64,
    /// P″/P.
    pub convexity: f64,
}

/// Duration and convexity of flows (first one now) at a nominal annual yield.
///
/// # Errors
/// [`EngineError::OutOfRange`] for a yield of −100 % or less per period. The result is undefined
/// when the present value is zero or too large.
pub fn duration(
    flows: &[f64],
    annual_yield: f64,
    periods_per_year: f64,
) -> Result<Result<Duration, super::undefined::Undefined>, EngineError> {
    let rate = annual_yield / periods_per_year;
    check_rate(rate)?;
    let (mut value, mut first, mut second) =
        (NeumaierSum::default(), NeumaierSum::default(), NeumaierSum::default());
    let mut discount = 1.0;
    for (t, flow) in flows.iter().enumerate() {
        let (t, present) = (t as f64, flow * discount);
        value.add(present);
        first.add(t * present);
        second.add(t * (t + 1.0) * present);
        discount /= 1.0 + rate;
    }
    let (npv, growth) = (value.value(), 1.0 + rate);
    let per_year = periods_per_year;
    if npv == 0.0 {
        return Ok(Err(super::undefined::Undefined::NoNav));
    }
    let macaulay_years = first.value() / npv / per_year;
    Ok(finite(macaulay_years).and(finite(npv)).map(|npv| Duration {
        npv,
        macaulay_years,
        modified_years: macaulay_years / growth,
        convexity: second.value() / npv / (growth * growth * per_year * per_year),
    }))
}
