//! How long the cash lasts (specification 2.6).

use super::undefined::Undefined;

/// Months after which the question is not asked any more.
pub const MAX_MONTHS: u32 = 120;

/// How long the cash lasts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Runway {
    /// Months, linear within the last one.
    Finite(f64),
    /// Longer than [`MAX_MONTHS`].
    Beyond,
    /// Nothing is spent.
    Infinite,
}

impl Runway {
    /// Months; [`MAX_MONTHS`] when it lasts longer.
    ///
    /// # Errors
    /// [`Undefined::Infinite`] when nothing is spent.
    pub fn months(self) -> Result<f64, Undefined> {
        match self {
            Self::Finite(months) => Ok(months),
            Self::Beyond => Ok(f64::from(MAX_MONTHS)),
            Self::Infinite => Err(Undefined::Infinite),
        }
    }

    /// Stable word.
    #[must_use]
    pub fn flag(self) -> &'static str {
        match self {
            Self::Finite(_) => "finite",
            Self::Beyond => "beyond",
            Self::Infinite => "infinite",
        }
    }
}

/// First time at which the cash is used up when month t spends burn·(1+growth)^(t−1) + extra.
///
/// ```
/// use engine::finance::runway::{Runway, runway};
/// assert_eq!(runway(7_500.0, 1_000.0, 0.0, 0.0), Runway::Finite(7.5));
/// assert_eq!(runway(5.0, 0.0, 0.0, 0.0), Runway::Infinite);
/// ```
#[must_use]
pub fn runway(cash: f64, burn: f64, monthly_growth: f64, extra_monthly: f64) -> Runway {
    // A burn that is not positive does not grow into one.
    if burn + extra_monthly <= 0.0 {
        return Runway::Infinite;
    }
    let (mut left, mut spent_on_burn) = (cash, burn);
    for month in 0..MAX_MONTHS {
        let spent = spent_on_burn + extra_monthly;
        if left - spent < 0.0 {
            return Runway::Finite((f64::from(month) + left / spent).max(0.0));
        }
        left -= spent;
        spent_on_burn *= 1.0 + monthly_growth;
    }
    Runway::Beyond
}
