//! Ranking under uncertainty: additive value model and SMAA-2.
//!
//! Lahdelma & Salminen (2001), Tervonen & Lahdelma (2007); specification 4.

pub mod smaa;
pub mod value_model;
pub mod weights;

pub use smaa::{Acceptability, first_by_value, rank_by_value};
pub use value_model::{Direction, Scale, ValueFunction, partial_values};
pub use weights::{Preferences, WeightSample, uniform_simplex};

use crate::math;

/// Order of alternatives for one draw: best first, ties by index.
pub(crate) fn order_by_value(values: &[f64], order: &mut Vec<usize>) {
    order.clear();
    order.extend(0..values.len());
    // Adding zero makes the negative zero a zero, so that both tie.
    let key = |k: usize| values[k] + 0.0;
    order.sort_by(|&a, &b| key(b).total_cmp(&key(a)).then(a.cmp(&b)));
}

/// Share of draws in which each alternative takes each rank: `shares[alternative][rank]`.
///
/// `values` is draw-major with `alternatives` columns; larger is better, ties by index.
///
/// ```
/// let shares = engine::ranking::rank_shares(&[3.0, 1.0, 2.0, 5.0], 2);
/// assert_eq!(shares, vec![vec![0.5, 0.5], vec![0.5, 0.5]]);
/// ```
#[must_use]
pub fn rank_shares(values: &[f64], alternatives: usize) -> Vec<Vec<f64>> {
    let mut counts = vec![vec![0.0; alternatives]; alternatives];
    let mut order = Vec::new();
    let mut draws = 0.0;
    for draw in values.chunks_exact(alternatives.max(1)) {
        order_by_value(draw, &mut order);
        for (rank, &alternative) in order.iter().enumerate() {
            counts[alternative][rank] += 1.0;
        }
        draws += 1.0;
    }
    for share in counts.iter_mut().flatten() {
        *share /= f64::max(draws, 1.0);
    }
    counts
}

/// Standard error of a share p of N draws: sqrt(p(1 − p)/N).
#[must_use]
pub fn share_standard_error(share: f64, draws: usize) -> f64 {
    (share * (1.0 - share) / draws.max(1) as f64).sqrt()
}

/// Entropy in bits of shares that sum to one.
pub(crate) fn entropy_bits(shares: impl Iterator<Item = f64>) -> f64 {
    let nats = shares.filter(|p| *p > 0.0).fold(0.0, |sum, p| sum - p * math::ln(p));
    nats / std::f64::consts::LN_2
}
