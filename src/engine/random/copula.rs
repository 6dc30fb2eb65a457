//! Gaussian copula: dependent uniforms with given correlations of their normals.

use super::correlation::{Matrix, cholesky, nearest_correlation, semidefinite_cholesky};
use super::normal::{normal_cdf, normal_quantile};
use crate::error::EngineError;

/// Steps and tolerance of the repair (specification 1.6).
const REPAIR: (usize, f64) = (100, 1e-12);

/// A Gaussian copula over a list of uniforms.
#[derive(Debug, Clone, PartialEq)]
pub struct GaussianCopula {
    lower: Matrix,
    /// Largest change that made the matrix valid; zero when it was.
    pub max_change: f64,
}

impl GaussianCopula {
    /// Prepares the copula; a matrix that is not positive definite is repaired to the nearest
    /// correlation matrix.
    ///
    /// # Errors
    /// [`EngineError::CorrelationRejected`] when the repair changes an entry by more than 0.1.
    pub fn new(correlation: &Matrix) -> Result<Self, EngineError> {
        if let Ok(lower) = cholesky(correlation) {
            return Ok(Self { lower, max_change: 0.0 });
        }
        let nearest = nearest_correlation(correlation, REPAIR.0, REPAIR.1)?;
        if !nearest.is_accepted() {
            return Err(EngineError::CorrelationRejected { max_change: nearest.max_change });
        }
        let lower = semidefinite_cholesky(&nearest.matrix)?;
        Ok(Self { lower, max_change: nearest.max_change })
    }

    /// Whether the given matrix had to be repaired.
    #[must_use]
    pub fn is_repaired(&self) -> bool {
        self.max_change > 0.0
    }

    /// Makes independent uniforms dependent, in place. The first one keeps its value exactly.
    pub fn apply(&self, levels: &mut [f64]) {
        let z: Vec<f64> = levels.iter().map(|u| normal_quantile(*u)).collect();
        for (i, level) in levels.iter_mut().enumerate() {
            if self.lower[i][..i].iter().all(|l| *l == 0.0) && self.lower[i][i] == 1.0 {
                continue;
            }
            let dependent = self.lower[i][..=i].iter().zip(&z).fold(0.0, |sum, (l, z)| sum + l * z);
            // The smallest and largest levels that every inverse distribution takes.
            *level = normal_cdf(dependent).clamp(f64::EPSILON / 4.0, 1.0 - f64::EPSILON / 2.0);
        }
    }
}
