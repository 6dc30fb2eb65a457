//! `copula.*`.

use case::raw::RawDistribution;
use engine::random::copula::GaussianCopula;
use engine::random::correlation;
use engine::random::philox;
use engine::stats;
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::{Seed, bounded, read};
use super::{FunctionError, Output, distribution};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RankInput {
    measure: String,
    values: Vec<f64>,
}

pub(super) fn rank_to_pearson(input: &Value) -> Output {
    let input: RankInput = read(input)?;
    let convert = |value: &f64| correlation::rank_to_pearson(&input.measure, *value);
    let rho: Result<Vec<f64>, _> = input.values.iter().map(convert).collect();
    Ok(json!({ "rho": rho? }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MatrixInput {
    matrix: Vec<Vec<f64>>,
}

pub(super) fn cholesky(input: &Value) -> Output {
    let input: MatrixInput = read(input)?;
    Ok(json!({ "lower": correlation::cholesky(&input.matrix)? }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NearestInput {
    matrix: Vec<Vec<f64>>,
    #[serde(default = "hundred")]
    max_iterations: usize,
    #[serde(default = "tight")]
    tolerance: f64,
}

fn hundred() -> usize {
    100
}

fn tight() -> f64 {
    1e-12
}

pub(super) fn nearest_correlation(input: &Value) -> Output {
    let input: NearestInput = read(input)?;
    let steps = bounded("max_iterations", input.max_iterations)?;
    let nearest = correlation::nearest_correlation(&input.matrix, steps, input.tolerance)?;
    Ok(json!({
        "accepted": nearest.is_accepted(),
        "matrix": nearest.matrix,
        "max_change": nearest.max_change,
        "frobenius_distance": nearest.frobenius_distance,
        "iterations": nearest.iterations,
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleInput {
    correlation: Vec<Vec<f64>>,
    marginals: Vec<RawDistribution>,
    count: usize,
    seed: Seed,
    #[serde(default)]
    stream: u32,
    #[serde(default)]
    first: u64,
    #[serde(default = "yes")]
    include_samples: bool,
}

fn yes() -> bool {
    true
}

pub(super) fn sample(input: &Value) -> Output {
    let input: SampleInput = read(input)?;
    let count = bounded("count", input.count)?;
    let dimensions = input.marginals.len();
    if input.correlation.len() != dimensions {
        let message =
            format!("{dimensions} marginals for a matrix of {} rows", input.correlation.len());
        return Err(FunctionError::new("dimension_mismatch", message));
    }
    let copula = GaussianCopula::new(&input.correlation)?;
    let laws = input.marginals.iter().map(distribution::law).collect::<Result<Vec<_>, _>>()?;
    let mut columns = vec![Vec::with_capacity(count); dimensions];
    let mut levels = vec![0.0; dimensions];
    for i in 0..count as u64 {
        for (dim, level) in levels.iter_mut().enumerate() {
            *level = philox::uniform(input.seed.0, input.first + i, dim as u32, input.stream);
        }
        copula.apply(&mut levels);
        for ((column, law), level) in columns.iter_mut().zip(&laws).zip(&levels) {
            column.push(law.quantile(*level));
        }
    }
    let mut output = json!({
        "dependence": {
            "pearson": pairs(&columns, pearson),
            "spearman": pairs(&columns, |a, b| pearson(&stats::midranks(a), &stats::midranks(b))),
            "kendall": pairs(&columns, kendall),
        },
        "repaired": copula.is_repaired(),
        "max_change": copula.max_change,
    });
    if input.include_samples {
        let row = |i: usize| columns.iter().map(|c| c[i]).collect::<Vec<f64>>();
        output["samples"] = json!((0..count).map(row).collect::<Vec<_>>());
    }
    Ok(output)
}

fn pairs(columns: &[Vec<f64>], measure: impl Fn(&[f64], &[f64]) -> f64) -> Value {
    let row = |a: &Vec<f64>| columns.iter().map(|b| json!(measure(a, b))).collect::<Vec<_>>();
    json!(columns.iter().map(row).collect::<Vec<_>>())
}

fn pearson(a: &[f64], b: &[f64]) -> f64 {
    let (mean_a, mean_b) = (stats::mean(a), stats::mean(b));
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        let (x, y) = (x - mean_a, y - mean_b);
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    ab / (aa * bb).sqrt()
}

/// Kendall's tau-b in O(n log n): inversions after sorting by the first variable (Knight 1966).
fn kendall(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len();
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&i, &j| a[i].total_cmp(&a[j]).then(b[i].total_cmp(&b[j])));
    let pairs_of = |count: usize| (count * count.saturating_sub(1)) as f64 / 2.0;
    let tied_pairs = |keys: &[(f64, f64)]| {
        let groups = keys.chunk_by(|x, y| x == y);
        groups.map(|group| pairs_of(group.len())).sum::<f64>()
    };
    let by_a: Vec<(f64, f64)> = order.iter().map(|&i| (a[i], 0.0)).collect();
    let by_both: Vec<(f64, f64)> = order.iter().map(|&i| (a[i], b[i])).collect();
    let mut sequence: Vec<f64> = order.iter().map(|&i| b[i]).collect();
    let swaps = inversions(&mut sequence);
    let by_b: Vec<(f64, f64)> = sequence.iter().map(|y| (*y, 0.0)).collect();
    let (all, ties_a, ties_b) = (pairs_of(n), tied_pairs(&by_a), tied_pairs(&by_b));
    let concordant_minus_discordant = all - ties_a - ties_b + tied_pairs(&by_both) - 2.0 * swaps;
    concordant_minus_discordant / ((all - ties_a) * (all - ties_b)).sqrt()
}

/// Sorts and counts the pairs that stood in the wrong order.
fn inversions(values: &mut [f64]) -> f64 {
    let middle = values.len() / 2;
    if middle == 0 {
        return 0.0;
    }
    let (left, right) = values.split_at_mut(middle);
    let mut count = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if left[i] <= right[j] {
            merged.push(left[i]);
            i += 1;
        } else {
            merged.push(right[j]);
            count += (left.len() - i) as f64;
            j += 1;
        }
    }
    merged.extend_from_slice(&left[i..]);
    merged.extend_from_slice(&right[j..]);
    values.copy_from_slice(&merged);
    count
}
