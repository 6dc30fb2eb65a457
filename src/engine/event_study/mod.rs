//! Abnormal returns around an event and tests of them (specification 5.1).
//!
//! | module | subject |
//! |---|---|
//! | [`returns`] | prices → returns |
//! | [`estimation`] | what is normal for each security, abnormal returns |
//! | [`parametric`] | tests that use the size of abnormal returns |
//! | [`rank`] | tests that use signs and ranks |
//! | [`study`] | all of it |

pub mod estimation;
pub mod parametric;
pub mod rank;
pub mod returns;
pub mod study;

use crate::finance::undefined::{Measure, Undefined};
use crate::random::normal::normal_cdf;
use crate::stats::{self, student_t_cdf};

/// Law of a statistic when nothing happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NullLaw {
    /// Standard normal.
    Normal,
    /// Student's t with this many degrees of freedom.
    StudentT(f64),
    /// No law is used; the statistic stands alone.
    None,
}

impl NullLaw {
    /// Two-sided p-value of a statistic; none without a law.
    fn p_value(self, statistic: Measure) -> Option<Measure> {
        let two_sided = |tail: &dyn Fn(f64) -> f64| statistic.map(|z| 2.0 * tail(-z.abs()));
        match self {
            Self::Normal => Some(two_sided(&normal_cdf)),
            Self::StudentT(df) if df > 0.0 => Some(two_sided(&|z| student_t_cdf(z, df))),
            Self::StudentT(_) => Some(Err(Undefined::NeedsTwo)),
            Self::None => None,
        }
    }
}

/// One test: a statistic per event day and one for the whole window.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// Stable name such as `kolari_pynnonen`.
    pub name: &'static str,
    /// Statistic of each event day, where the test has one.
    pub daily: Option<Vec<Measure>>,
    /// Statistic of the cumulated window, where the test has one.
    pub caar: Option<Measure>,
    /// Law of the statistics when nothing happened.
    pub law: NullLaw,
}

impl Test {
    /// Two-sided p-values of the daily statistics.
    #[must_use]
    pub fn daily_p(&self) -> Option<Vec<Measure>> {
        self.daily.as_ref()?.iter().map(|z| self.law.p_value(*z)).collect()
    }

    /// Two-sided p-value of the statistic of the window.
    #[must_use]
    pub fn caar_p(&self) -> Option<Measure> {
        self.law.p_value(self.caar?)
    }
}

/// √n·mean/sd of a cross-section.
fn cross_section(values: &[f64]) -> Measure {
    if values.len() < 2 {
        return Err(Undefined::NeedsTwo);
    }
    ratio((values.len() as f64).sqrt() * stats::mean(values), stats::sd(values))
}

/// Statistic over its standard deviation.
fn ratio(value: f64, deviation: f64) -> Measure {
    if deviation > 0.0 { Ok(value / deviation) } else { Err(Undefined::ZeroVariance) }
}

/// Numbers of a list that are there.
fn present(values: impl Iterator<Item = Option<f64>>) -> Vec<f64> {
    values.flatten().collect()
}
