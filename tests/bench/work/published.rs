//! Works with a definition of their own, free of any case.

use super::Done;
use crate::design::{Design, Points};
use analysis::Model;
use engine::distribution::Distribution;
use engine::random::philox;
use engine::sensitivity::test_functions;
use engine::sensitivity::{Center, FirstOrder, bootstrap_half_widths, sobol_indices};
use engine::stats;

/// Draws of the lognormals.
const DRAWS: usize = 100_000;
/// Batches that give standard errors.
const BATCHES: usize = 64;
/// Bootstrap resamples.
const RESAMPLES: usize = 100;

/// Statistics over all values, with standard errors from batches.
pub(crate) fn with_errors(
    values: &[f64],
    statistics: impl Fn(&[f64]) -> Vec<f64>,
) -> Vec<(f64, f64)> {
    let size = (values.len() / BATCHES).max(1);
    let batches: Vec<Vec<f64>> = values.chunks_exact(size).map(&statistics).collect();
    let error = |k: usize| {
        let each: Vec<f64> = batches.iter().map(|batch| batch[k]).collect();
        stats::sd(&each) / (each.len() as f64).sqrt()
    };
    statistics(values).into_iter().enumerate().map(|(k, value)| (value, error(k))).collect()
}

/// Σ xᵢ·xᵢ₊₁₀ for i = 1 … 10, xᵢ lognormal with 5 % quantile 1 and 95 % quantile 1 + i/10: mean and
/// three quantiles. Items are draws.
#[must_use]
pub fn lognormals(_: &Model) -> Done {
    let law = |i: usize| Distribution::from_quantiles("lognormal", 1.0, 1.0 + 0.1 * i as f64, None);
    let Ok(laws) = (1..=20).map(law).collect::<Result<Vec<_>, _>>() else {
        return Done::default();
    };
    let mut x = [0.0; 20];
    let mut draw = |sample: usize| {
        for (block, pair) in x.chunks_exact_mut(2).enumerate() {
            let levels = philox::uniform_pair(1, sample as u64, block as u32, 0);
            for (lane, value) in pair.iter_mut().enumerate() {
                *value = laws[2 * block + lane].quantile(levels[lane]);
            }
        }
        (0..10).map(|i| x[i] * x[i + 10]).sum::<f64>()
    };
    let sums: Vec<f64> = (0..DRAWS).map(&mut draw).collect();
    let statistics = |values: &[f64]| {
        let mut all = vec![stats::mean(values)];
        all.extend(stats::quantiles(values, &[0.05, 0.5, 0.95]));
        all
    };
    Done { items: DRAWS, figures: with_errors(&sums, statistics) }
}

/// Indices of the Ishigami function (7, 0.1) with their intervals. Items are evaluations.
#[must_use]
pub fn ishigami(_: &Model) -> Done {
    indices(3, 16_384, |u| test_functions::ishigami(u, 7.0, 0.1))
}

/// Indices of the G-function of 20 inputs, aᵢ = i, with their intervals. Items are evaluations.
#[must_use]
pub fn g_function(_: &Model) -> Done {
    let a: Vec<f64> = (0..20).map(f64::from).collect();
    indices(a.len(), 4_096, |u| test_functions::g_function(u, &a))
}

/// Figures: first-order indices, then total-order indices.
fn indices(inputs: usize, rows: usize, f: impl Fn(&[f64]) -> f64) -> Done {
    let Some(design) = Design::new(Points::Sobol, inputs, rows, 1, f) else {
        return Done::default();
    };
    let (outputs, first, center) = (design.outputs(), FirstOrder::default(), Center::default());
    let found = sobol_indices(outputs, first, center);
    let widths = bootstrap_half_widths(outputs, first, center, RESAMPLES, 1);
    let Some((found, widths)) = found.zip(widths) else { return Done::default() };
    let values = found.first_order.into_iter().chain(found.total_order);
    let errors = widths.first_order.into_iter().chain(widths.total_order).map(|width| width / 1.96);
    Done { items: rows * (inputs + 2), figures: values.zip(errors).collect() }
}
