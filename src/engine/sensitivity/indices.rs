//! Variance-based sensitivity indices from the outputs of a Saltelli design.
//!
//! First order: Saltelli et al. (2010), Table 2b, or Jansen (1999); total order: Jansen (1999).

use crate::math::NeumaierSum;
use crate::random::philox;
use crate::stats;

/// Stream of the generator that bootstrap resamples use (specification 1.2).
const BOOTSTRAP_STREAM: u32 = 3;

/// Estimator of the first-order index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FirstOrder {
    /// (1/N) Σ f(B)(f(AB) − f(A)) / V.
    #[default]
    Saltelli2010,
    /// 1 − (1/2N) Σ (f(B) − f(AB))² / V.
    Jansen1999,
}

/// What is subtracted from the outputs first; it does not change the limit, only the noise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Center {
    /// Mean of f(A) and f(B).
    #[default]
    Base,
    /// Mean of all outputs.
    All,
    /// Nothing.
    None,
}

/// Indices of one output.
#[derive(Debug, Clone, PartialEq)]
pub struct Indices {
    /// Variance of f(A) ∪ f(B), ddof 0.
    pub variance: f64,
    /// Mean of f(A) ∪ f(B).
    pub mean: f64,
    /// First-order index per input; not clipped.
    pub first_order: Vec<f64>,
    /// Total-order index per input; not clipped.
    pub total_order: Vec<f64>,
}

/// Outputs of a design: `a` and `b` of length N, `ab[i]` with column i of A taken from B.
#[derive(Debug, Clone, Copy)]
pub struct Outputs<'a> {
    /// f(A).
    pub a: &'a [f64],
    /// f(B).
    pub b: &'a [f64],
    /// f(AB_i) per input.
    pub ab: &'a [Vec<f64>],
}

/// First- and total-order indices; `None` when the output is constant (variance < 1e-300).
#[must_use]
pub fn sobol_indices(outputs: Outputs<'_>, first: FirstOrder, center: Center) -> Option<Indices> {
    let rows: Vec<usize> = (0..outputs.a.len()).collect();
    indices_of_rows(outputs, &rows, first, center)
}

fn indices_of_rows(
    outputs: Outputs<'_>,
    rows: &[usize],
    first: FirstOrder,
    center: Center,
) -> Option<Indices> {
    let n = rows.len() as f64;
    let both = || rows.iter().map(|&r| outputs.a[r]).chain(rows.iter().map(|&r| outputs.b[r]));
    let mean = total(both()) / (2.0 * n);
    let variance = total(both().map(|y| (y - mean) * (y - mean))) / (2.0 * n);
    if variance.is_nan() || variance < 1e-300 {
        return None;
    }
    let shift = match center {
        Center::Base => mean,
        Center::All => {
            let swapped = outputs.ab.iter().flat_map(|c| rows.iter().map(|&r| c[r]));
            total(both().chain(swapped)) / (n * (outputs.ab.len() as f64 + 2.0))
        }
        Center::None => 0.0,
    };
    let first_order = |c: &Vec<f64>| match first {
        FirstOrder::Saltelli2010 => {
            total(rows.iter().map(|&r| (outputs.b[r] - shift) * (c[r] - outputs.a[r])))
                / n
                / variance
        }
        FirstOrder::Jansen1999 => {
            1.0 - total(rows.iter().map(|&r| square(outputs.b[r] - c[r]))) / (2.0 * n) / variance
        }
    };
    let total_order = |c: &Vec<f64>| {
        total(rows.iter().map(|&r| square(outputs.a[r] - c[r]))) / (2.0 * n) / variance
    };
    Some(Indices {
        variance,
        mean,
        first_order: outputs.ab.iter().map(first_order).collect(),
        total_order: outputs.ab.iter().map(total_order).collect(),
    })
}

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
/// Resample b takes row floor(N·u) with u = uniform(sample (b+1)·N + i, dimension 0, stream 3).
#[must_use]
pub fn bootstrap_half_widths(
    outputs: Outputs<'_>,
    first: FirstOrder,
    center: Center,
    resamples: usize,
    seed: u64,
) -> Option<HalfWidths> {
    let n = outputs.a.len();
    let mut drawn = Vec::with_capacity(resamples);
    for b in 0..resamples {
        let rows: Vec<usize> = (0..n)
            .map(|i| {
                let sample = ((b + 1) * n + i) as u64;
                let u = philox::uniform(seed, sample, 0, BOOTSTRAP_STREAM);
                ((n as f64 * u) as usize).min(n - 1)
            })
            .collect();
        drawn.push(indices_of_rows(outputs, &rows, first, center)?);
    }
    let half_width = |pick: &dyn Fn(&Indices) -> f64| {
        let values: Vec<f64> = drawn.iter().map(pick).collect();
        1.959964 * stats::sd(&values)
    };
    let inputs = 0..outputs.ab.len();
    Some(HalfWidths {
        first_order: inputs.clone().map(|i| half_width(&|x| x.first_order[i])).collect(),
        total_order: inputs.map(|i| half_width(&|x| x.total_order[i])).collect(),
    })
}

fn total(values: impl Iterator<Item = f64>) -> f64 {
    let mut sum = NeumaierSum::default();
    values.for_each(|v| sum.add(v));
    sum.value()
}

fn square(x: f64) -> f64 {
    x * x
}
