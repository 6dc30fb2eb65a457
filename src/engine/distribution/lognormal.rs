//! Lognormal: q(u) = exp(mu + sigma·Φ⁻¹(u)).

use super::{Moments, NamedParameters, Z95, invalid};
use crate::error::EngineError;
use crate::math;
use crate::random::normal::{normal_cdf, normal_quantile};

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lognormal {
    mu: f64,
    sigma: f64,
}

impl Lognormal {
    pub(super) fn new(mu: f64, sigma: f64) -> Result<Self, EngineError> {
        if sigma > 0.0 {
            return Ok(Self { mu, sigma });
        }
        Err(invalid(format!("lognormal needs sigma > 0, got {sigma}")))
    }

    pub(super) fn from_quantiles(q05: f64, q95: f64) -> Result<Self, EngineError> {
        if q05 <= 0.0 {
            let message = format!("a lognormal law is positive, but q05 = {q05}");
            return Err(EngineError::InvalidQuantiles { message });
        }
        let (low, high) = (math::ln(q05), math::ln(q95));
        Self::new(0.5 * (low + high), (high - low) / (2.0 * Z95))
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        math::exp(self.mu + self.sigma * normal_quantile(u))
    }

    pub(super) fn cdf(&self, x: f64) -> f64 {
        if x <= 0.0 { 0.0 } else { normal_cdf((math::ln(x) - self.mu) / self.sigma) }
    }

    pub(super) fn moments(&self) -> Moments {
        let variance = self.sigma * self.sigma;
        let mean = math::exp(self.mu + 0.5 * variance);
        Moments { mean, sd: mean * math::expm1(variance).sqrt() }
    }

    pub(super) fn parameters(&self) -> NamedParameters {
        vec![("mu", self.mu), ("sigma", self.sigma)]
    }
}
