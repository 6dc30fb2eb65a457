//! Repayment schedules of a loan (specification 2.3).

use super::present_value::check_rate;
use super::undefined::{Measure, Undefined};
use crate::error::EngineError;
use crate::math::{pow_u32, sum};

/// Longest schedule, in periods.
pub const MAX_PERIODS: u32 = 1_200;

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

/// How principal is repaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repayment {
    /// Equal payments.
    Level,
    /// Equal principal.
    Linear,
    /// All principal at the end.
    Bullet,
}

/// A loan and its terms.
#[derive(Debug, Clone, PartialEq)]
pub struct Loan {
    /// Amount lent.
    pub amount: f64,
    /// Nominal annual rate.
    pub annual_rate: f64,
    /// Number of periods, 1 to [`MAX_PERIODS`].
    pub periods: u32,
    /// How principal is repaid.
    pub repayment: Repayment,
    /// Part of a level loan that is repaid with the last payment.
    pub balloon: f64,
    /// Periods per year.
    pub periods_per_year: f64,
    /// Lengths of the periods in years; equal periods if none (30/360).
    pub fractions: Option<Vec<f64>>,
}

/// What is due when.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// The level payment.
    pub payment: Measure,
    /// Interest of each period, on the opening balance.
    pub interest: Vec<f64>,
    /// Principal of each period; the last one clears the balance, balloon included.
    pub principal: Vec<f64>,
    /// Balance at closing and after each period.
    pub balance: Vec<f64>,
}

impl Loan {
    /// What is due when.
    ///
    /// # Errors
    /// [`EngineError::OutOfRange`] for amounts, rates or lengths that no loan has.
    pub fn schedule(&self) -> Result<Schedule, EngineError> {
        self.check()?;
        let n = self.periods;
        let rate = self.annual_rate / self.periods_per_year;
        let balloon = if self.repayment == Repayment::Level { self.balloon } else { 0.0 };
        let discounted_balloon = balloon / pow_u32(1.0 + rate, n);
        let level = level_payment(
            self.amount - if rate == 0.0 { balloon } else { discounted_balloon },
            rate,
            n,
        );
        let mut balance = vec![self.amount];
        let (mut interest, mut principal) = (Vec::new(), Vec::new());
        let mut open = self.amount;
        for k in 0..n {
            let due = open * self.rate_of_period(k);
            let repaid = match self.repayment {
                _ if k + 1 == n => open,
                Repayment::Level => level - due,
                Repayment::Linear => self.amount / f64::from(n),
                Repayment::Bullet => 0.0,
            };
            open = if k + 1 == n { 0.0 } else { open - repaid };
            interest.push(due);
            principal.push(repaid);
            balance.push(open);
        }
        let constant = self.repayment == Repayment::Level && self.fractions.is_none();
        let payment = if constant { Ok(level) } else { Err(Undefined::PaymentNotConstant) };
        Ok(Schedule { payment, interest, principal, balance })
    }

    /// Rate of period `k` (0-based).
    fn rate_of_period(&self, k: u32) -> f64 {
        let fraction = self.fractions.as_ref().and_then(|f| f.get(k as usize));
        fraction.map_or(self.annual_rate / self.periods_per_year, |f| self.annual_rate * f)
    }

    fn check(&self) -> Result<(), EngineError> {
        let refuse = |message: String| Err(EngineError::OutOfRange { message });
        if !(self.amount.is_finite() && self.amount >= 0.0) {
            return refuse(format!("amount = {}; zero or more is allowed", self.amount));
        }
        if !(1..=MAX_PERIODS).contains(&self.periods) {
            return refuse(format!("periods = {}; 1 to {MAX_PERIODS} are allowed", self.periods));
        }
        if !(self.periods_per_year.is_finite() && self.periods_per_year > 0.0) {
            return refuse(format!("periods_per_year = {}", self.periods_per_year));
        }
        if !(0.0..=self.amount).contains(&self.balloon) {
            return refuse(format!("balloon = {}; 0 to the amount is allowed", self.balloon));
        }
        check_rate(self.annual_rate / self.periods_per_year)
    }
}

impl Schedule {
    /// Interest plus principal of each period.
    #[must_use]
    pub fn payments(&self) -> Vec<f64> {
        self.interest.iter().zip(&self.principal).map(|(i, p)| i + p).collect()
    }

    /// All interest.
    #[must_use]
    pub fn total_interest(&self) -> f64 {
        sum(&self.interest)
    }
}

/// Weighted average life in years: Σ t·p_t / (m·Σ p_t), t from 1, m periods per year.
///
/// # Errors
/// [`Undefined::NoPrincipal`] when nothing is repaid.
pub fn weighted_average_life(principal: &[f64], periods_per_year: f64) -> Measure {
    let total = sum(principal);
    if total == 0.0 {
        return Err(Undefined::NoPrincipal);
    }
    let timed: Vec<f64> = principal.iter().zip(1..).map(|(p, t)| p * f64::from(t)).collect();
    super::undefined::finite(sum(&timed) / (periods_per_year * total))
}
