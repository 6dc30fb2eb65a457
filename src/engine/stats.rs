//! Summaries of samples (specification 1.1) and the t distribution.

use crate::distribution::incomplete_beta::IncompleteBeta;
use crate::math::{NeumaierSum, sum};

/// Mean; NaN for no values.
#[must_use]
pub fn mean(values: &[f64]) -> f64 {
    sum(values) / values.len() as f64
}

/// Standard deviation with ddof 1, two passes; NaN for fewer than two values.
#[must_use]
pub fn sd(values: &[f64]) -> f64 {
    let center = mean(values);
    let mut squares = NeumaierSum::default();
    values.iter().for_each(|x| squares.add((x - center) * (x - center)));
    (squares.value() / (values.len() as f64 - 1.0)).sqrt()
}

/// Standard error of the mean, sd/√N; 0 for fewer than two values.
///
/// ```
/// assert_eq!(engine::stats::mean_error(&[1.0, 3.0]), 1.0);
/// ```
#[must_use]
pub fn mean_error(values: &[f64]) -> f64 {
    if values.len() > 1 { sd(values) / (values.len() as f64).sqrt() } else { 0.0 }
}

/// Type-7 quantile of an ascending slice; NaN for no values.
///
/// ```
/// assert_eq!(engine::stats::quantile_sorted(&[1.0, 2.0, 3.0, 4.0], 0.25), 1.75);
/// ```
#[must_use]
pub fn quantile_sorted(sorted: &[f64], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let h = last as f64 * p.clamp(0.0, 1.0);
    let lower = h.floor() as usize;
    let upper = (lower + 1).min(last);
    sorted[lower] + (h - lower as f64) * (sorted[upper] - sorted[lower])
}

/// Type-7 quantiles of unsorted values.
#[must_use]
pub fn quantiles(values: &[f64], p: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    p.iter().map(|p| quantile_sorted(&sorted, *p)).collect()
}

/// Two type-7 quantiles, p ≤ q, of unsorted values, which change places; NaN for no values. The same
/// bits as [`quantiles`], in linear time.
///
/// ```
/// let mut values = [4.0, 1.0, 3.0, 2.0];
/// assert_eq!(engine::stats::two_quantiles(&mut values, 0.25, 0.5), [1.75, 2.5]);
/// ```
#[must_use]
pub fn two_quantiles(values: &mut [f64], p: f64, q: f64) -> [f64; 2] {
    let Some(last) = values.len().checked_sub(1) else { return [f64::NAN; 2] };
    let mut from = 0;
    [p, q].map(|p| {
        let h = last as f64 * p.clamp(0.0, 1.0);
        let lower = h.floor() as usize;
        let from_here = &mut values[from..];
        let (_, x, above) = from_here.select_nth_unstable_by(lower - from, f64::total_cmp);
        let x = *x;
        let next = above.iter().copied().min_by(f64::total_cmp).unwrap_or(x);
        from = lower;
        x + (h - lower as f64) * (next - x)
    })
}

/// Ranks from 1, ties share their mean rank.
#[must_use]
pub fn midranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&i, &j| values[i].total_cmp(&values[j]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    while start < order.len() {
        let tied =
            order[start..].iter().take_while(|i| values[**i] == values[order[start]]).count();
        for &i in &order[start..start + tied] {
            ranks[i] = start as f64 + (tied as f64 + 1.0) / 2.0;
        }
        start += tied;
    }
    ranks
}

/// Cumulative distribution of Student's t with `df` > 0 degrees of freedom.
#[must_use]
pub fn student_t_cdf(t: f64, df: f64) -> f64 {
    let upper = 0.5 * IncompleteBeta::new(0.5 * df, 0.5).value(df / (df + t * t));
    if t > 0.0 { 1.0 - upper } else { upper }
}

/// Quantile of Student's t for `p` in (0.5, 1), by bisection to the last bit.
///
/// ```
/// assert!((engine::stats::student_t_quantile(0.975, 15.0) - 2.131449545559323).abs() < 1e-12);
/// ```
#[must_use]
pub fn student_t_quantile(p: f64, df: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while student_t_cdf(high, df) < p && high < 1e300 {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle == low || middle == high {
            break;
        }
        if student_t_cdf(middle, df) < p { low = middle } else { high = middle }
    }
    high
}
