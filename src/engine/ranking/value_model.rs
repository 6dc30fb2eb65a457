//! From criterion values to partial values in [0, 1].

use crate::error::EngineError;
use crate::stats;

/// Whether more of a criterion is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Max,
    /// Less is better.
    Min,
}

/// End points of a linear value function.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Criterion value at the lower quantile of all draws and alternatives.
    pub lo: f64,
    /// Criterion value at the upper quantile.
    pub hi: f64,
}

impl Scale {
    /// Partial value clip((g − lo)/(hi − lo), 0, 1), reversed for [`Direction::Min`]; ½ if lo = hi.
    #[must_use]
    pub fn value(&self, g: f64, direction: Direction) -> f64 {
        if self.hi <= self.lo {
            return 0.5;
        }
        let v = ((g - self.lo) / (self.hi - self.lo)).clamp(0.0, 1.0);
        match direction {
            Direction::Max => v,
            Direction::Min => 1.0 - v,
        }
    }
}

/// Partial values of all draws with scales frozen at pooled quantiles (specification 4).
///
/// `draws` is draw-major: draw, then alternative, then criterion; the result has the same shape.
/// `lower` and `upper` are quantile levels, 0.01 and 0.99 by convention.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] when the length of `draws` is no multiple of the number of
/// criteria or is zero.
pub fn partial_values(
    draws: &[f64],
    directions: &[Direction],
    lower: f64,
    upper: f64,
) -> Result<(Vec<f64>, Vec<Scale>), EngineError> {
    let criteria = directions.len();
    if criteria == 0 || draws.is_empty() || !draws.len().is_multiple_of(criteria) {
        return Err(EngineError::DimensionMismatch {
            message: format!("{} values do not fill rows of {criteria} criteria", draws.len()),
        });
    }
    let scales: Vec<Scale> = (0..criteria)
        .map(|criterion| {
            let mut pooled: Vec<f64> =
                draws.iter().skip(criterion).step_by(criteria).copied().collect();
            let [lo, hi] = stats::two_quantiles(&mut pooled, lower, upper);
            Scale { lo, hi }
        })
        .collect();
    let values = draws
        .iter()
        .enumerate()
        .map(|(i, &g)| scales[i % criteria].value(g, directions[i % criteria]))
        .collect();
    Ok((values, scales))
}

/// A piecewise-linear value function over ascending cutoffs.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueFunction {
    cutoffs: Vec<f64>,
    values: Vec<f64>,
}

impl ValueFunction {
    /// Checks the cutoffs.
    ///
    /// # Errors
    /// [`EngineError::DimensionMismatch`] for unequal lengths or fewer than two points,
    /// [`EngineError::OutOfRange`] when the cutoffs do not ascend strictly.
    pub fn new(cutoffs: &[f64], values: &[f64]) -> Result<Self, EngineError> {
        if cutoffs.len() != values.len() || cutoffs.len() < 2 {
            return Err(EngineError::DimensionMismatch {
                message: format!(
                    "{} cutoffs for {} values; at least 2, equal",
                    cutoffs.len(),
                    values.len()
                ),
            });
        }
        if !cutoffs.windows(2).all(|pair| pair[0] < pair[1]) {
            return Err(EngineError::OutOfRange { message: "cutoffs must ascend strictly".into() });
        }
        Ok(Self { cutoffs: cutoffs.to_vec(), values: values.to_vec() })
    }

    /// Whether `x` lies between the outer cutoffs.
    #[must_use]
    pub fn covers(&self, x: f64) -> bool {
        self.cutoffs.first().is_some_and(|lo| *lo <= x)
            && self.cutoffs.last().is_some_and(|hi| x <= *hi)
    }

    /// Value at `x`; beyond the outer cutoffs the outer value.
    #[must_use]
    pub fn value(&self, x: f64) -> f64 {
        let last = self.cutoffs.len() - 1;
        if x <= self.cutoffs[0] {
            return self.values[0];
        }
        if x >= self.cutoffs[last] {
            return self.values[last];
        }
        let upper = self.cutoffs.partition_point(|cutoff| *cutoff <= x);
        let (x0, x1) = (self.cutoffs[upper - 1], self.cutoffs[upper]);
        let (v0, v1) = (self.values[upper - 1], self.values[upper]);
        v0 + (v1 - v0) * (x - x0) / (x1 - x0)
    }
}
