//! Triangular, in closed form.

use super::{Moments, NamedParameters, invalid};
use crate::error::EngineError;

/// Steps of the search for the ends from quantiles.
const MAX_STEPS: usize = 10_000;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Triangular {
    min: f64,
    mode: f64,
    max: f64,
}

impl Triangular {
    pub(super) fn new(min: f64, mode: f64, max: f64) -> Result<Self, EngineError> {
        if min <= mode && mode <= max && min < max {
            return Ok(Self { min, mode, max });
        }
        Err(invalid(format!("triangular needs min ≤ mode ≤ max, got {min}, {mode}, {max}")))
    }

    /// Ends a and b with F(q05) = 0.05 and F(q95) = 0.95 by fixed-point iteration:
    /// (q05 − a)² = 0.05·(b − a)(m − a) and (b − q95)² = 0.05·(b − a)(b − m).
    pub(super) fn from_quantiles(q05: f64, mode: f64, q95: f64) -> Result<Self, EngineError> {
        if !(q05 <= mode && mode <= q95) {
            let message = format!("the mode {mode} must lie within q05 = {q05} and q95 = {q95}");
            return Err(EngineError::InvalidQuantiles { message });
        }
        let (mut a, mut b) = (q05, q95);
        for _ in 0..MAX_STEPS {
            let next_a = q05 - (0.05 * (b - a) * (mode - a)).sqrt();
            let next_b = q95 + (0.05 * (b - a) * (b - mode)).sqrt();
            let moved = (next_a - a).abs().max((next_b - b).abs());
            (a, b) = (next_a, next_b);
            if moved <= f64::EPSILON * (b - a) {
                break;
            }
        }
        Self::new(a, mode, b)
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        let (width, left) = (self.max - self.min, self.mode - self.min);
        if u < left / width {
            self.min + (u * width * left).sqrt()
        } else {
            self.max - ((1.0 - u) * width * (self.max - self.mode)).sqrt()
        }
    }

    pub(super) fn cdf(&self, x: f64) -> f64 {
        let width = self.max - self.min;
        if x <= self.min {
            0.0
        } else if x >= self.max {
            1.0
        } else if x < self.mode {
            (x - self.min) * (x - self.min) / (width * (self.mode - self.min))
        } else {
            1.0 - (self.max - x) * (self.max - x) / (width * (self.max - self.mode))
        }
    }

    pub(super) fn moments(&self) -> Moments {
        let (a, m, b) = (self.min, self.mode, self.max);
        // The variance in differences: no cancellation for a narrow law far from zero.
        let (left, right) = (m - a, b - m);
        let variance = (left * left + left * right + right * right) / 18.0;
        Moments { mean: (a + m + b) / 3.0, sd: variance.sqrt() }
    }

    pub(super) fn parameters(&self) -> NamedParameters {
        vec![("min", self.min), ("mode", self.mode), ("max", self.max)]
    }
}
