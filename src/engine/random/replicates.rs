//! Randomised quasi-Monte Carlo: independent digital shifts of one Sobol' set give an error
//! (specification 1.4).

use crate::stats;

/// Independent replicates of a run.
pub const REPLICATES: usize = 16;

/// Replicate and index in the Sobol' set of draw `i`.
///
/// Draws take turns over the replicates, so that every prefix of 16·2^m draws holds 2^m points of
/// each: a run can be refined without repeating anything.
#[must_use]
pub fn place(draw: u64) -> (u64, u32) {
    let count = REPLICATES as u64;
    (draw % count, (draw / count) as u32)
}

/// The number of draws that a run must have at least: 16·2^m, rounded up.
///
/// ```
/// use engine::random::replicates::rounded;
/// assert_eq!([rounded(1), rounded(16), rounded(1_000), rounded(1_024)], [16, 16, 1_024, 1_024]);
/// ```
#[must_use]
pub fn rounded(draws: usize) -> usize {
    REPLICATES * draws.div_ceil(REPLICATES).max(1).next_power_of_two()
}

/// A mean over replicates with its error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Mean of the replicates.
    pub mean: f64,
    /// sd (ddof 1) / √R.
    pub standard_error: f64,
    /// Half-width of the 95 % interval: t quantile with R − 1 degrees of freedom × standard error.
    pub half_width: f64,
}

/// Mean and error from the means of independent replicates; `None` for fewer than two.
///
/// ```
/// let estimate = engine::random::replicates::estimate(&[1.0, 3.0]).unwrap();
/// assert_eq!((estimate.mean, estimate.standard_error), (2.0, 1.0));
/// assert!((estimate.half_width - 12.706204736432095).abs() < 1e-9);
/// ```
#[must_use]
pub fn estimate(replicates: &[f64]) -> Option<Estimate> {
    let count = replicates.len();
    if count < 2 {
        return None;
    }
    let standard_error = stats::mean_error(replicates);
    Some(Estimate {
        mean: stats::mean(replicates),
        standard_error,
        half_width: stats::student_t_quantile(0.975, count as f64 - 1.0) * standard_error,
    })
}

/// Standard error of a statistic of draws that stand in the order of [`place`], from its values in the
/// replicates; `None` unless their number is a multiple of the replicates.
pub fn standard_error_of(values: &[f64], statistic: impl Fn(&[f64]) -> f64) -> Option<f64> {
    if values.is_empty() || !values.len().is_multiple_of(REPLICATES) {
        return None;
    }
    let of = |replicate: usize| -> Vec<f64> {
        values.iter().skip(replicate).step_by(REPLICATES).copied().collect()
    };
    let each: Vec<f64> = (0..REPLICATES).map(|replicate| statistic(&of(replicate))).collect();
    estimate(&each).map(|estimate| estimate.standard_error)
}

/// Standard error of the mean of draws that stand in the order of [`place`]; `None` unless their
/// number is a multiple of the replicates.
#[must_use]
pub fn standard_error(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut sums = [0.0; REPLICATES];
    let mut count = 0_usize;
    for (i, value) in values.enumerate() {
        sums[i % REPLICATES] += value;
        count = i + 1;
    }
    if count == 0 || !count.is_multiple_of(REPLICATES) {
        return None;
    }
    let each = (count / REPLICATES) as f64;
    estimate(&sums.map(|sum| sum / each)).map(|estimate| estimate.standard_error)
}
