//! How far sensitivity indices could be off: bootstrap over the rows of the design.

use super::indices::{Center, FirstOrder, Outputs, indices_of_rows, second_order_of_rows};
use crate::random::philox;
use crate::stats;

/// Stream of the generator that bootstrap resamples use (specification 1.2).
const BOOTSTRAP_STREAM: u32 = 3;
/// 97.5 % quantile of the normal law as the specification rounds it.
const Z: f64 = 1.959964;

/// Half-widths of 95 % intervals per input.
#[derive(Debug, Clone, PartialEq)]
pub struct HalfWidths {
    /// Of the first-order indices.
    pub first_order: Vec<f64>,
    /// Of the total-order indices.
    pub total_order: Vec<f64>,
}

/// Bootstrap over the N rows: 1.959964 · sd (ddof 1) of the resampled indices.
///
/// Resample b takes row floor(N·u) with u = uniform(sample (b+1)·N + i, dimension 0, stream 3). A
/// resample of rows in which the output is constant says nothing and is left out, as happens to
/// outputs that differ in few rows. `None` when fewer than two are left.
#[must_use]
pub fn bootstrap_half_widths(
    outputs: Outputs<'_>,
    first: FirstOrder,
    center: Center,
    resamples: usize,
    seed: u64,
) -> Option<HalfWidths> {
    let rows = |b| resample(outputs.a.len(), b, seed);
    let drawn: Vec<_> =
        (0..resamples).filter_map(|b| indices_of_rows(outputs, &rows(b), first, center)).collect();
    if drawn.len() < 2 {
        return None;
    }
    let half_width = |pick: &dyn Fn(usize) -> f64| {
        let values: Vec<f64> = (0..drawn.len()).map(pick).collect();
        Z * stats::sd(&values)
    };
    let inputs = 0..outputs.ab.len();
    Some(HalfWidths {
        first_order: inputs.clone().map(|i| half_width(&|b| drawn[b].first_order[i])).collect(),
        total_order: inputs.map(|i| half_width(&|b| drawn[b].total_order[i])).collect(),
    })
}

/// The same for second-order indices: half-width per pair, zeros on the diagonal.
#[must_use]
pub fn bootstrap_second_order(
    outputs: Outputs<'_>,
    ba: &[Vec<f64>],
    (first, center): (FirstOrder, Center),
    resamples: usize,
    seed: u64,
) -> Option<Vec<Vec<f64>>> {
    let rows = |b| resample(outputs.a.len(), b, seed);
    let drawn: Vec<_> = (0..resamples)
        .filter_map(|b| second_order_of_rows(outputs, ba, &rows(b), first, center))
        .collect();
    if drawn.len() < 2 {
        return None;
    }
    let inputs = outputs.ab.len().min(ba.len());
    let half_width = |i: usize, j: usize| {
        let values: Vec<f64> = drawn.iter().map(|pairs| pairs[i][j]).collect();
        if i == j { 0.0 } else { Z * stats::sd(&values) }
    };
    Some((0..inputs).map(|i| (0..inputs).map(|j| half_width(i, j)).collect()).collect())
}

fn resample(n: usize, b: usize, seed: u64) -> Vec<usize> {
    let row = |i: usize| {
        let sample = ((b + 1) * n + i) as u64;
        let u = philox::uniform(seed, sample, 0, BOOTSTRAP_STREAM);
        ((n as f64 * u) as usize).min(n - 1)
    };
    (0..n).map(row).collect()
}
