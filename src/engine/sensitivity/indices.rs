//! Variance-based sensitivity indices from the outputs of a Saltelli design.
//!
//! First order: Saltelli et al. (2010), Table 2b, or Jansen (1999); total order: Jansen (1999);
//! second order: Saltelli (2002).

use crate::math::NeumaierSum;

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

pub(super) fn indices_of_rows(
    outputs: Outputs<'_>,
    rows: &[usize],
    first: FirstOrder,
    center: Center,
) -> Option<Indices> {
    let n = rows.len() as f64;
    let both = || rows.iter().map(|&r| outputs.a[r]).chain(rows.iter().map(|&r| outputs.b[r]));
    let mean = total(both()) / (2.0 * n);
    let variance = total(both().map(|y| (y - mean) * (y - mean))) / (2.0 * n);
    // A mean that is rounded gives equal outputs a variance, which is none.
    let first_of_all = both().next()?;
    if variance.is_nan() || variance < 1e-300 || both().all(|y| y == first_of_all) {
        return None;
    }
    let shift = shift(outputs, rows, center, mean);
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

/// What is subtracted from all outputs; `mean` is that of f(A) and f(B).
fn shift(outputs: Outputs<'_>, rows: &[usize], center: Center, mean: f64) -> f64 {
    match center {
        Center::Base => mean,
        Center::All => {
            let all =
                [outputs.a, outputs.b].into_iter().chain(outputs.ab.iter().map(Vec::as_slice));
            let columns = outputs.ab.len() as f64 + 2.0;
            total(all.flat_map(|c| rows.iter().map(|&r| c[r]))) / (rows.len() as f64 * columns)
        }
        Center::None => 0.0,
    }
}

/// Second-order indices of all pairs: what two inputs do together beyond what each does alone.
///
/// `ba[i]` holds f(BA_i), B with the columns of input i taken from A. For i < j
/// S_ij = ((1/N) Σ f(BA_i) f(AB_j) − f(A) f(B)) / V − S_i − S_j; the result is symmetric with zeros
/// on its diagonal. `None` when the output is constant.
///
/// ```
/// use engine::sensitivity::{Center, FirstOrder, Outputs, second_order};
/// let [a, b] = [vec![0.0, 2.0], vec![4.0, 6.0]];
/// let (ab, ba) = (vec![b.clone()], vec![a.clone()]);
/// let outputs = Outputs { a: &a, b: &b, ab: &ab };
/// let pairs = second_order(outputs, &ba, FirstOrder::default(), Center::default());
/// assert_eq!(pairs, Some(vec![vec![0.0]]));
/// ```
#[must_use]
pub fn second_order(
    outputs: Outputs<'_>,
    ba: &[Vec<f64>],
    first: FirstOrder,
    center: Center,
) -> Option<Vec<Vec<f64>>> {
    let rows: Vec<usize> = (0..outputs.a.len()).collect();
    second_order_of_rows(outputs, ba, &rows, first, center)
}

pub(super) fn second_order_of_rows(
    outputs: Outputs<'_>,
    ba: &[Vec<f64>],
    rows: &[usize],
    first: FirstOrder,
    center: Center,
) -> Option<Vec<Vec<f64>>> {
    let single = indices_of_rows(outputs, rows, first, center)?;
    let shift = shift(outputs, rows, center, single.mean);
    let inputs = outputs.ab.len().min(ba.len());
    let index = |i: usize, j: usize| {
        let product = |&r: &usize| {
            (ba[i][r] - shift) * (outputs.ab[j][r] - shift)
                - (outputs.a[r] - shift) * (outputs.b[r] - shift)
        };
        let closed = total(rows.iter().map(product)) / rows.len() as f64 / single.variance;
        closed - single.first_order[i] - single.first_order[j]
    };
    let pair = |i: usize, j: usize| if i == j { 0.0 } else { index(i.min(j), i.max(j)) };
    Some((0..inputs).map(|i| (0..inputs).map(|j| pair(i, j)).collect()).collect())
}

fn total(values: impl Iterator<Item = f64>) -> f64 {
    let mut sum = NeumaierSum::default();
    values.for_each(|v| sum.add(v));
    sum.value()
}

fn square(x: f64) -> f64 {
    x * x
}
