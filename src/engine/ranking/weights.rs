//! Weights drawn uniformly from the simplex, with linear preference information by rejection.

use crate::error::EngineError;
use crate::math;
use crate::random::philox;

/// Stream of the generator that weights use (specification 1.2).
pub const STREAM: u32 = 2;

/// What is known about the weights; empty = nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Preferences {
    /// Pairs (i, j) that mean w_i ≥ w_j.
    pub order: Vec<(usize, usize)>,
    /// Bounds per criterion; empty or one pair per criterion.
    pub intervals: Vec<(f64, f64)>,
}

impl Preferences {
    fn admits(&self, weights: &[f64]) -> bool {
        self.order.iter().all(|&(i, j)| weights[i] >= weights[j])
            && self.intervals.iter().zip(weights).all(|((lo, hi), w)| lo <= w && w <= hi)
    }
}

/// Accepted weights.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightSample {
    /// Draw-major, one row of `criteria` weights per draw, each row sums to one.
    pub weights: Vec<f64>,
    /// Share of attempts that met the preferences.
    pub acceptance: f64,
}

/// Weights w_k = −ln u_k / Σ −ln u, attempt t from sample t of stream 2.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] when a preference names a missing criterion,
/// [`EngineError::AcceptanceTooLow`] when fewer than 1 in 10,000 attempts meet the preferences.
pub fn uniform_simplex(
    criteria: usize,
    samples: usize,
    seed: u64,
    preferences: &Preferences,
) -> Result<WeightSample, EngineError> {
    let known = |i: usize| i < criteria;
    let intervals = preferences.intervals.len();
    if criteria == 0
        || !preferences.order.iter().all(|&(i, j)| known(i) && known(j))
        || (intervals != 0 && intervals != criteria)
    {
        return Err(EngineError::DimensionMismatch {
            message: format!("preferences do not fit {criteria} criteria"),
        });
    }
    let mut weights = Vec::with_capacity(samples * criteria);
    let mut row = vec![0.0; criteria];
    let mut attempts: u64 = 0;
    let mut accepted = 0_usize;
    while accepted < samples {
        // Judge the acceptance only after enough attempts to know it.
        if attempts >= 100_000 && (accepted as f64) < 1e-4 * attempts as f64 {
            return Err(EngineError::AcceptanceTooLow);
        }
        for (block, pair) in row.chunks_mut(2).enumerate() {
            let levels = philox::uniform_pair(seed, attempts, block as u32, STREAM);
            pair.iter_mut().zip(levels).for_each(|(w, level)| *w = level);
        }
        attempts += 1;
        // A larger weight comes from a smaller level: most that break the order are seen here.
        if preferences.order.iter().any(|&(i, j)| row[i] > row[j]) {
            continue;
        }
        row.iter_mut().for_each(|w| *w = -math::ln(*w));
        let total = math::sum(&row);
        for w in &mut row {
            *w /= total;
        }
        if preferences.admits(&row) {
            weights.extend_from_slice(&row);
            accepted += 1;
        }
    }
    let acceptance = if attempts == 0 { 1.0 } else { accepted as f64 / attempts as f64 };
    Ok(WeightSample { weights, acceptance })
}
