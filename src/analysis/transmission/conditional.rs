//! How a benefit goes with a driver: draws sorted by the driver into groups.

use engine::finance::undefined::Undefined;
use engine::stats;

use super::answer::{Bin, Conditional};

/// Groups of equal size into which draws are sorted by a driver.
const BINS: usize = 10;

/// Draws sorted by the driver into groups of equal size.
pub(super) fn conditional(driver: &[f64], benefit: &[f64]) -> Conditional {
    let mut order: Vec<usize> = (0..driver.len()).collect();
    order.sort_by(|a, b| driver[*a].total_cmp(&driver[*b]).then(a.cmp(b)));
    let ends = order.first().zip(order.last());
    let varies = ends.is_some_and(|(first, last)| driver[*first] < driver[*last]);
    let count = if varies { BINS.min(order.len()) } else { 1 };
    let total_mean = stats::mean(benefit);
    let mut between = 0.0;
    let mut bins = Vec::new();
    for bin in 0..count {
        let draws = &order[bin * order.len() / count..(bin + 1) * order.len() / count];
        let ys: Vec<f64> = draws.iter().map(|i| benefit[*i]).collect();
        let xs: Vec<f64> = draws.iter().map(|i| driver[*i]).collect();
        let offset = stats::mean(&ys) - total_mean;
        between += offset * offset * ys.len() as f64;
        let q = stats::quantiles(&ys, &[0.05, 0.5, 0.95]);
        let middle = stats::quantiles(&xs, &[0.5])[0];
        bins.push(Bin { driver: middle, p05: q[0], p50: q[1], p95: q[2] });
    }
    let squares: f64 = benefit.iter().map(|y| (y - total_mean) * (y - total_mean)).sum();
    // A mean that is rounded gives equal benefits a spread, which is none.
    let explained = if squares > 0.0 && benefit.iter().any(|y| *y != benefit[0]) {
        Ok(between / squares)
    } else {
        Err(Undefined::ConstantOutput)
    };
    Conditional { bins, explained: explained.into() }
}
