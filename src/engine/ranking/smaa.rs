//! SMAA-2: how often each alternative takes each rank, and which weights would favour it.

use std::collections::BTreeMap;

use super::{entropy_bits, order_by_value, share_standard_error};
use crate::error::EngineError;

/// Results of SMAA-2. Outer index = alternative.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptability {
    /// Number of draws behind the shares.
    pub draws: usize,
    /// b_i^r: share of draws in which alternative i takes rank r.
    pub rank_acceptability: Vec<Vec<f64>>,
    /// a_i^h = Σ_r α_r b_i^r with α_r = (m − r)/(m − 1).
    pub holistic_acceptability: Vec<f64>,
    /// w_i^c: mean weights of the draws in which i is first; none if it never is.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// p_i^c: share of value draws in which i is first under its central weights.
    pub confidence: Vec<Option<f64>>,
    /// Share of draws in which the value of i exceeds that of k.
    pub pairwise_winning: Vec<Vec<f64>>,
    /// Entropy in bits of the complete rankings.
    pub ranking_entropy_bits: f64,
    /// sqrt(p(1 − p)/N) of each rank acceptability.
    pub standard_error: Vec<Vec<f64>>,
}

/// Partial values and weights, each either one row per draw or a single row that is repeated.
struct Problem<'a> {
    values: &'a [f64],
    weights: &'a [f64],
    alternatives: usize,
    criteria: usize,
}

impl Problem<'_> {
    fn value_rows(&self) -> usize {
        self.values.len() / (self.alternatives * self.criteria)
    }

    fn weight_rows(&self) -> usize {
        self.weights.len() / self.criteria
    }

    fn weights_of(&self, draw: usize) -> &[f64] {
        let row = if self.weight_rows() == 1 { 0 } else { draw };
        &self.weights[row * self.criteria..][..self.criteria]
    }

    fn total_values(&self, draw: usize, weights: &[f64], totals: &mut Vec<f64>) {
        let row = if self.value_rows() == 1 { 0 } else { draw };
        let size = self.alternatives * self.criteria;
        totals.clear();
        totals.extend(
            self.values[row * size..][..size].chunks_exact(self.criteria).map(|v| {
                v.iter().zip(weights).fold(0.0, |sum, (value, weight)| sum + value * weight)
            }),
        );
    }
}

/// SMAA-2 from partial values and weights (Lahdelma & Salminen 2001).
///
/// `values` is draw-major: draw, alternative, criterion (one draw = fixed values); `weights` is
/// draw-major: draw, criterion (one draw = fixed weights). Ties are broken by index.
///
/// # Errors
/// [`EngineError::DimensionMismatch`] when the shapes do not fit together.
pub fn rank_by_value(
    values: &[f64],
    weights: &[f64],
    alternatives: usize,
    criteria: usize,
) -> Result<Acceptability, EngineError> {
    let size = alternatives * criteria;
    let fits = size > 0
        && !values.is_empty()
        && !weights.is_empty()
        && values.len().is_multiple_of(size)
        && weights.len().is_multiple_of(criteria);
    let problem = Problem { values, weights, alternatives, criteria };
    let (value_rows, weight_rows) =
        if fits { (problem.value_rows(), problem.weight_rows()) } else { (0, 0) };
    if !fits || (value_rows != weight_rows && value_rows != 1 && weight_rows != 1) {
        return Err(EngineError::DimensionMismatch {
            message: format!(
                "{} values and {} weights do not fit {alternatives} alternatives × {criteria} criteria",
                values.len(),
                weights.len()
            ),
        });
    }
    let draws = value_rows.max(weight_rows);
    let counts = Counts::collect(&problem, draws);
    let central_weights = counts.central_weights();
    let confidence =
        central_weights.iter().enumerate().map(|(i, w)| Some(confidence(&problem, i, w.as_ref()?)));
    Ok(Acceptability {
        draws,
        holistic_acceptability: counts.rank_shares.iter().map(|b| holistic(b)).collect(),
        confidence: confidence.collect(),
        ranking_entropy_bits: entropy_bits(
            counts.rankings.values().map(|count| *count as f64 / draws as f64),
        ),
        standard_error: counts
            .rank_shares
            .iter()
            .map(|row| row.iter().map(|p| share_standard_error(*p, draws)).collect())
            .collect(),
        rank_acceptability: counts.rank_shares,
        central_weights,
        pairwise_winning: counts.wins,
    })
}

/// First alternative of each draw, ties by index; shapes as in [`rank_by_value`], already checked.
#[must_use]
pub fn first_by_value(
    values: &[f64],
    weights: &[f64],
    alternatives: usize,
    criteria: usize,
) -> Vec<usize> {
    let problem = Problem { values, weights, alternatives, criteria };
    let (mut totals, mut order) = (Vec::new(), Vec::new());
    let draws = problem.value_rows().max(problem.weight_rows());
    let first = |draw: usize| {
        problem.total_values(draw, problem.weights_of(draw), &mut totals);
        order_by_value(&totals, &mut order);
        order[0]
    };
    (0..draws).map(first).collect()
}

struct Counts {
    rank_shares: Vec<Vec<f64>>,
    wins: Vec<Vec<f64>>,
    firsts: Vec<usize>,
    weight_sums: Vec<Vec<f64>>,
    rankings: BTreeMap<Vec<usize>, usize>,
}

impl Counts {
    fn collect(problem: &Problem<'_>, draws: usize) -> Self {
        let m = problem.alternatives;
        let mut counts = Self {
            rank_shares: vec![vec![0.0; m]; m],
            wins: vec![vec![0.0; m]; m],
            firsts: vec![0; m],
            weight_sums: vec![vec![0.0; problem.criteria]; m],
            rankings: BTreeMap::new(),
        };
        let (mut totals, mut order) = (Vec::new(), Vec::new());
        for draw in 0..draws {
            let weights = problem.weights_of(draw);
            problem.total_values(draw, weights, &mut totals);
            order_by_value(&totals, &mut order);
            counts.add(&totals, &order, weights);
        }
        let all = draws as f64;
        counts.rank_shares.iter_mut().chain(&mut counts.wins).flatten().for_each(|c| *c /= all);
        counts
    }

    fn add(&mut self, totals: &[f64], order: &[usize], weights: &[f64]) {
        for (rank, &i) in order.iter().enumerate() {
            self.rank_shares[i][rank] += 1.0;
        }
        for (i, row) in self.wins.iter_mut().enumerate() {
            for (k, win) in row.iter_mut().enumerate() {
                *win += f64::from(totals[i] > totals[k]);
            }
        }
        let first = order[0];
        self.firsts[first] += 1;
        for (sum, w) in self.weight_sums[first].iter_mut().zip(weights) {
            *sum += w;
        }
        match self.rankings.get_mut(order) {
            Some(count) => *count += 1,
            None => {
                self.rankings.insert(order.to_vec(), 1);
            }
        }
    }

    fn central_weights(&self) -> Vec<Option<Vec<f64>>> {
        let mean = |(sums, &count): (&Vec<f64>, &usize)| {
            (count > 0).then(|| sums.iter().map(|s| s / count as f64).collect())
        };
        self.weight_sums.iter().zip(&self.firsts).map(mean).collect()
    }
}

fn holistic(shares: &[f64]) -> f64 {
    let m = shares.len();
    if m == 1 {
        return shares[0];
    }
    let steps = (m - 1) as f64;
    shares.iter().enumerate().fold(0.0, |sum, (r, b)| sum + b * ((m - 1 - r) as f64) / steps)
}

fn confidence(problem: &Problem<'_>, alternative: usize, weights: &[f64]) -> f64 {
    let rows = problem.value_rows();
    let (mut totals, mut order) = (Vec::new(), Vec::new());
    let firsts = (0..rows).filter(|&draw| {
        problem.total_values(draw, weights, &mut totals);
        order_by_value(&totals, &mut order);
        order[0] == alternative
    });
    firsts.count() as f64 / rows as f64
}
