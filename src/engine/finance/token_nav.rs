//! Net asset value of a tokenised claim (specification 2.6).

use super::present_value::check_rate;
use super::undefined::{Measure, Undefined, finite};
use crate::error::EngineError;
use crate::math::sum;

/// Discounted future flows at each month: Σ_{s>t} CF_s·(1+y/12)^−(s−t), t = 0..=H.
///
/// # Errors
/// [`EngineError::OutOfRange`] for a required yield of −100 % a month or less.
///
/// ```
/// let nav = engine::finance::token_nav::discounted_future(&[-90.0, 0.0, 101.0], 0.12)?;
/// assert_eq!(nav[1], 100.0);
/// assert_eq!(nav[2], 0.0);
/// # Ok::<(), engine::error::EngineError>(())
/// ```
pub fn discounted_future(flows: &[f64], required_yield: f64) -> Result<Vec<f64>, EngineError> {
    let rate = required_yield / 12.0;
    check_rate(rate)?;
    let mut values = vec![0.0; flows.len()];
    for t in (0..flows.len().saturating_sub(1)).rev() {
        values[t] = (values[t + 1] + flows[t + 1]) / (1.0 + rate);
    }
    Ok(values)
}

/// Net asset value per token at each month and the running yield.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenNav {
    /// Value per token.
    pub nav: Vec<f64>,
    /// Distributions of the last twelve months (fewer at the start) over the value.
    pub running_yield: Vec<Measure>,
}

/// Values tokens of a claim from its mean flows.
///
/// # Errors
/// [`EngineError::OutOfRange`] for a number of tokens that is not positive, or a required yield of
/// −100 % a month or less.
pub fn token_nav(
    mean_flows: &[f64],
    required_yield: f64,
    tokens: f64,
) -> Result<TokenNav, EngineError> {
    if !(tokens.is_finite() && tokens > 0.0) {
        let message = format!("tokens = {tokens}; a positive number is needed");
        return Err(EngineError::OutOfRange { message });
    }
    let values = discounted_future(mean_flows, required_yield)?;
    let running_yield =
        values.iter().enumerate().map(|(t, value)| running_yield(mean_flows, t, *value)).collect();
    Ok(TokenNav { nav: values.iter().map(|value| value / tokens).collect(), running_yield })
}

/// Distributions of the twelve months up to `month` (fewer at the start) over `value`.
///
/// # Errors
/// [`Undefined::NoNav`] for a value that is not positive.
pub fn running_yield(mean_flows: &[f64], month: usize, value: f64) -> Measure {
    // The flow at closing is the price paid, not a distribution.
    let from = (month + 1).saturating_sub(12).max(1).min(month + 1);
    let paid = sum(mean_flows.get(from..=month).unwrap_or_default());
    if value > 0.0 { finite(paid / value) } else { Err(Undefined::NoNav) }
}
