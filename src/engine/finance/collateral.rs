//! Rental price and resale value of the hardware (specification 2.2).

use crate::math::exp;

/// Law of the rental price per GPU-hour and of the resale value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CollateralTerms {
    /// Rental price at closing, USD per GPU-hour.
    pub initial_price: f64,
    /// Yearly log decline of the price.
    pub decay: f64,
    /// Volatility of the log price per √year.
    pub volatility: f64,
    /// Elasticity of the resale value in the rental price.
    pub resale_elasticity: f64,
    /// Yearly log decline of the resale value from wear.
    pub wear: f64,
}

/// Writes P_t = P_0·exp(−δt/12 + σW_t − σ²t/24) and V_t = K·(P_t/P_0)^β·exp(−κt/12), t = 0..=months.
///
/// `noise` holds one standard normal per month; without noise the volatility does not count.
pub fn paths(
    terms: &CollateralTerms,
    hardware_cost: f64,
    months: usize,
    noise: Option<&[f64]>,
    price: &mut Vec<f64>,
    resale_value: &mut Vec<f64>,
) {
    log_paths(terms, months, noise, price, resale_value);
    price.iter_mut().for_each(|log| *log = terms.initial_price * exp(*log));
    resale_value.iter_mut().for_each(|log| *log = hardware_cost * exp(*log));
}

/// Writes ln(P_t/P_0) and ln(V_t/K) of [`paths`]: few of their exponentials are needed where only
/// flows are asked for.
pub fn log_paths(
    terms: &CollateralTerms,
    months: usize,
    noise: Option<&[f64]>,
    price: &mut Vec<f64>,
    resale_value: &mut Vec<f64>,
) {
    price.clear();
    resale_value.clear();
    let mut walk = 0.0;
    for t in 0..=months {
        let years = t as f64 / 12.0;
        let mut log_price = -terms.decay * years;
        if let Some(noise) = noise {
            if t > 0 {
                walk += noise[t - 1];
            }
            let volatility = terms.volatility;
            log_price +=
                volatility * (walk / MONTHS_ROOT) - volatility * volatility * (t as f64) / 24.0;
        }
        price.push(log_price);
        resale_value.push(terms.resale_elasticity * log_price - terms.wear * years);
    }
}

/// √12.
const MONTHS_ROOT: f64 = 3.464_101_615_137_754_6;
