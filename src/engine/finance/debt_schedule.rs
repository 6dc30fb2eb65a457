//! Repayment schedules of a loan (specification 2.3).

use crate::math::pow_u32;

/// Level payment per period: A = B·r / (1 − (1+r)^−n); B/n when the rate is zero.
///
/// `amount` in USD millions, `rate` per period as a decimal, `periods` ≥ 1.
///
/// ```
/// use engine::finance::debt_schedule::level_payment;
/// assert_eq!(level_payment(1200.0, 0.0, 12), 100.0);
/// assert!((level_payment(8750.0, 0.085 / 12.0, 60) - 179.5196).abs() < 5e-5);
/// ```
#[must_use]
pub fn level_payment(amount: f64, rate: f64, periods: u32) -> f64 {
    if rate == 0.0 {
        return amount / f64::from(periods);
    }
    amount * rate / (1.0 - 1.0 / pow_u32(1.0 + rate, periods))
}
