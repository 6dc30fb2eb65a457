//! A figure over many draws, some of which may not have it.

use std::collections::BTreeMap;

use crate::finance::undefined::{Measure, Undefined};
use crate::stats;

/// Values of the draws that have one, and why the others have none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Values {
    numbers: Vec<f64>,
    missing: BTreeMap<Undefined, usize>,
}

/// Five quantiles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantiles {
    /// 5 %.
    pub p05: f64,
    /// 25 %.
    pub p25: f64,
    /// Median.
    pub p50: f64,
    /// 75 %.
    pub p75: f64,
    /// 95 %.
    pub p95: f64,
}

impl Values {
    /// Adds one draw.
    pub fn push(&mut self, value: Measure) {
        match value {
            Ok(number) => self.numbers.push(number),
            Err(reason) => *self.missing.entry(reason).or_default() += 1,
        }
    }

    /// Values of the draws that have one.
    #[must_use]
    pub fn numbers(&self) -> &[f64] {
        &self.numbers
    }

    /// Number of draws.
    #[must_use]
    pub fn draws(&self) -> usize {
        self.numbers.len() + self.missing.values().sum::<usize>()
    }

    /// Share of draws without a value.
    #[must_use]
    pub fn missing_share(&self) -> f64 {
        (self.draws() - self.numbers.len()) as f64 / self.draws().max(1) as f64
    }

    /// Share of all draws whose value fulfils `condition`.
    #[must_use]
    pub fn share(&self, condition: impl Fn(f64) -> bool) -> f64 {
        let count = self.numbers.iter().filter(|x| condition(**x)).count();
        count as f64 / self.draws().max(1) as f64
    }

    /// Refuses an empty sample with the most frequent reason.
    fn some(&self) -> Result<&[f64], Undefined> {
        if self.numbers.is_empty() {
            let frequent = self.missing.iter().max_by_key(|(_, count)| **count);
            return Err(frequent.map_or(Undefined::NoValues, |(reason, _)| *reason));
        }
        Ok(&self.numbers)
    }

    /// Mean.
    ///
    /// # Errors
    /// The most frequent reason when no draw has a value; likewise below.
    pub fn mean(&self) -> Measure {
        self.some().map(stats::mean)
    }

    /// Standard error of the mean; zero for one draw.
    ///
    /// # Errors
    /// As [`Values::mean`].
    pub fn standard_error(&self) -> Measure {
        self.some().map(stats::mean_error)
    }

    /// Ascending copy.
    ///
    /// # Errors
    /// As [`Values::mean`].
    pub fn sorted(&self) -> Result<Vec<f64>, Undefined> {
        let mut sorted = self.some()?.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        Ok(sorted)
    }

    /// Five quantiles.
    ///
    /// # Errors
    /// As [`Values::mean`].
    ///
    /// ```
    /// let mut values = engine::sample::Values::default();
    /// (0..=100).for_each(|x| values.push(Ok(f64::from(x))));
    /// assert_eq!(values.quantiles()?.p95, 95.0);
    /// # Ok::<(), engine::finance::undefined::Undefined>(())
    /// ```
    pub fn quantiles(&self) -> Result<Quantiles, Undefined> {
        let sorted = self.sorted()?;
        let [p05, p25, p50, p75, p95] =
            [0.05, 0.25, 0.5, 0.75, 0.95].map(|p| stats::quantile_sorted(&sorted, p));
        Ok(Quantiles { p05, p25, p50, p75, p95 })
    }

    /// Mean of the largest 5 % (rounded up to whole draws).
    ///
    /// # Errors
    /// As [`Values::mean`].
    pub fn worst_five_percent(&self) -> Measure {
        let sorted = self.sorted()?;
        let count = sorted.len().div_ceil(20);
        Ok(stats::mean(&sorted[sorted.len() - count..]))
    }

    /// `count` values that stand for equal shares of the draws: the middles of equal slices.
    ///
    /// # Errors
    /// As [`Values::mean`].
    pub fn dots(&self, count: usize) -> Result<Vec<f64>, Undefined> {
        let sorted = self.sorted()?;
        let level = |i: usize| (i as f64 + 0.5) / count as f64;
        Ok((0..count).map(|i| stats::quantile_sorted(&sorted, level(i))).collect())
    }
}
