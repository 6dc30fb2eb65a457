//! When the lessee stops paying (specification 2.5; Duffie & Singleton 2003, chapter 3).

use crate::error::EngineError;
use crate::math::{exp, expm1, log1p};
use crate::random::philox;

/// Month of default τ = ceil(12·(−ln(1−u))/λ), at least 1; none beyond the term.
///
/// ```
/// use engine::finance::default_time::default_month;
/// assert_eq!(default_month(0.5, 0.0, 60), None);
/// assert_eq!(default_month(0.5, 0.7, 60), Some(12));
/// ```
#[must_use]
pub fn default_month(u: f64, hazard_rate: f64, term: u32) -> Option<u32> {
    if hazard_rate <= 0.0 {
        return None;
    }
    let month = (12.0 * -log1p(-u) / hazard_rate).ceil().max(1.0);
    (month <= f64::from(term)).then_some(month as u32)
}

/// Probability of default in each month of the term.
#[must_use]
pub fn monthly_probability(hazard_rate: f64, term: u32) -> Vec<f64> {
    let survival = |month: u32| exp(-hazard_rate * f64::from(month) / 12.0);
    (1..=term).map(|month| -survival(month - 1) * expm1(-hazard_rate / 12.0)).collect()
}

/// Probability of a default within the term.
#[must_use]
pub fn default_probability(hazard_rate: f64, term: u32) -> f64 {
    -expm1(-hazard_rate * f64::from(term) / 12.0)
}

/// A bullet loan of one that pays interest until it defaults and then a share of par.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DefaultableLoan {
    /// Hazard rate per year.
    pub hazard_rate: f64,
    /// Months until it matures.
    pub term_months: u32,
    /// Nominal annual coupon.
    pub annual_rate: f64,
    /// Share of par that is paid in the month of default.
    pub recovery_rate: f64,
}

impl DefaultableLoan {
    /// Refuses terms that no loan has.
    ///
    /// # Errors
    /// [`EngineError::OutOfRange`].
    pub fn check(&self) -> Result<(), EngineError> {
        let refuse = |message: String| Err(EngineError::OutOfRange { message });
        if !(self.hazard_rate.is_finite() && self.hazard_rate >= 0.0) {
            return refuse(format!("hazard_rate = {}; zero or more is allowed", self.hazard_rate));
        }
        if !(1..=super::debt_schedule::MAX_PERIODS).contains(&self.term_months) {
            return refuse(format!("term_months = {}; 1 to 1200 are allowed", self.term_months));
        }
        if !(self.recovery_rate.is_finite() && self.recovery_rate >= 0.0) {
            return refuse(format!("recovery_rate = {}; zero or more", self.recovery_rate));
        }
        super::present_value::check_rate(self.annual_rate / 12.0)
    }

    /// Loss of present value at the coupon, as a share of par, for a default in `month`.
    fn loss(&self, month: u32) -> f64 {
        (1.0 - self.recovery_rate)
            * crate::math::pow_u32(1.0 / (1.0 + self.annual_rate / 12.0), month)
            + self.coupon_of_default_month(month)
    }

    /// The coupon of the month of default is not paid.
    fn coupon_of_default_month(&self, month: u32) -> f64 {
        let rate = self.annual_rate / 12.0;
        rate * crate::math::pow_u32(1.0 / (1.0 + rate), month)
    }

    /// Expected loss of present value, exactly.
    #[must_use]
    pub fn expected_loss(&self) -> f64 {
        let probabilities = monthly_probability(self.hazard_rate, self.term_months);
        let terms = probabilities.iter().zip(1..).map(|(p, month)| p * self.loss(month));
        crate::math::sum(&terms.collect::<Vec<f64>>())
    }

    /// Simulated losses: path s uses uniform number s of the input stream.
    #[must_use]
    pub fn simulated_losses(&self, samples: usize, seed: u64) -> Vec<f64> {
        let losses: Vec<f64> = (1..=self.term_months).map(|month| self.loss(month)).collect();
        let loss = |s: usize| {
            let u = philox::uniform(seed, s as u64, 0, 0);
            default_month(u, self.hazard_rate, self.term_months)
                .map_or(0.0, |month| losses[month as usize - 1])
        };
        (0..samples).map(loss).collect()
    }
}
