//! Normal: q(u) = mean + sd·Φ⁻¹(u).

use super::{Moments, NamedParameters, Z95, invalid};
use crate::error::EngineError;
use crate::random::normal::{normal_cdf, normal_quantile};

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Normal {
    mean: f64,
    sd: f64,
}

impl Normal {
    pub(super) fn new(mean: f64, sd: f64) -> Result<Self, EngineError> {
        if sd > 0.0 {
            return Ok(Self { mean, sd });
        }
        Err(invalid(format!("normal needs sd > 0, got {sd}")))
    }

    pub(super) fn from_quantiles(q05: f64, q95: f64) -> Result<Self, EngineError> {
        Self::new(0.5 * (q05 + q95), (q95 - q05) / (2.0 * Z95))
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        self.mean + self.sd * normal_quantile(u)
    }

    pub(super) fn cdf(&self, x: f64) -> f64 {
        normal_cdf((x - self.mean) / self.sd)
    }

    pub(super) fn moments(&self) -> Moments {
        Moments { mean: self.mean, sd: self.sd }
    }

    pub(super) fn parameters(&self) -> NamedParameters {
        vec![("mean", self.mean), ("sd", self.sd)]
    }
}
