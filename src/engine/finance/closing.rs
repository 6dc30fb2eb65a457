//! The vehicle on the day of closing (specification 2.2): what the money buys.

use super::debt_schedule::level_payment;

/// Terms that fix the vehicle at closing. Money in USD millions, rates annual.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClosingTerms {
    /// Debt raised by the vehicle.
    pub debt: f64,
    /// Debt as a share of total uses.
    pub advance_rate: f64,
    /// Senior share of the debt.
    pub senior_share: f64,
    /// Senior coupon per year.
    pub senior_coupon: f64,
    /// Lease and loan term in months.
    pub term_months: u32,
    /// Upfront fees as a share of uses.
    pub upfront_fee: f64,
    /// Months of senior payment held in the debt service reserve account.
    pub reserve_months: f64,
    /// Installed cost per GPU in thousand USD.
    pub unit_cost: f64,
}

/// What stands on the day of closing. Money in USD millions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Closing {
    /// Total uses U = D / advance rate.
    pub uses: f64,
    /// Equity of the vehicle E = U − D.
    pub equity: f64,
    /// Level senior payment per month.
    pub senior_payment: f64,
    /// Debt service reserve account at closing.
    pub reserve: f64,
    /// Hardware bought K = U·(1 − fee) − reserve.
    pub hardware_cost: f64,
    /// Number of GPUs (a real number, not rounded).
    pub gpus: f64,
}

/// Uses and sources at closing.
///
/// ```
/// use engine::finance::closing::{ClosingTerms, close};
/// let closing = close(&ClosingTerms {
///     debt: 12_500.0, advance_rate: 0.625, senior_share: 0.7, senior_coupon: 0.085,
///     term_months: 60, upfront_fee: 0.02, reserve_months: 3.0, unit_cost: 48.0,
/// });
/// assert_eq!(closing.uses, 20_000.0);
/// assert!((closing.hardware_cost - (19_600.0 - 3.0 * closing.senior_payment)).abs() < 1e-9);
/// ```
#[must_use]
pub fn close(terms: &ClosingTerms) -> Closing {
    let uses = terms.debt / terms.advance_rate;
    let senior = terms.debt * terms.senior_share;
    let senior_payment = level_payment(senior, terms.senior_coupon / 12.0, terms.term_months);
    let reserve = terms.reserve_months * senior_payment;
    let hardware_cost = uses * (1.0 - terms.upfront_fee) - reserve;
    Closing {
        uses,
        equity: uses - terms.debt,
        senior_payment,
        reserve,
        hardware_cost,
        gpus: hardware_cost * 1000.0 / terms.unit_cost,
    }
}
