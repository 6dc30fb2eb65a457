//! Uniform: q(u) = a + (b − a)·u.

use super::{Moments, NamedParameters, invalid};
use crate::error::EngineError;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Uniform {
    min: f64,
    max: f64,
}

impl Uniform {
    pub(super) fn new(min: f64, max: f64) -> Result<Self, EngineError> {
        if min < max {
            return Ok(Self { min, max });
        }
        Err(invalid(format!("uniform needs min < max, got {min} and {max}")))
    }

    pub(super) fn from_quantiles(q05: f64, q95: f64) -> Result<Self, EngineError> {
        let width = (q95 - q05) / 0.9;
        let min = q05 - 0.05 * width;
        Self::new(min, min + width)
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        self.min + (self.max - self.min) * u
    }

    pub(super) fn cdf(&self, x: f64) -> f64 {
        ((x - self.min) / (self.max - self.min)).clamp(0.0, 1.0)
    }

    pub(super) fn moments(&self) -> Moments {
        let mean = self.min + 0.5 * (self.max - self.min);
        Moments { mean, sd: (self.max - self.min) / 12.0_f64.sqrt() }
    }

    pub(super) fn parameters(&self) -> NamedParameters {
        vec![("min", self.min), ("max", self.max)]
    }
}
