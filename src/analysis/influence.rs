//! Which assumptions decide the order: total-order indices of the margin between the two largest
//! benefits (specification 3.4).

use engine::random::philox;
use engine::random::sobol::Sobol;
use engine::sensitivity::{Center, FirstOrder, Outputs, sobol_indices};
use serde::{Deserialize, Serialize};

use crate::evaluation::Evaluation;
use crate::model::{InputLaw, Model};

/// Base samples of the design; the run evaluates this many × (groups + 2).
const BASE_SAMPLES: usize = 1024;
/// Stream for designs with more dimensions than the quasi-random table holds.
const FALLBACK_STREAM: u32 = 4;

/// Result: inputs by total-order index, largest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Influence {
    /// Scenario that was analysed.
    pub scenario: String,
    /// Model evaluations behind the indices.
    pub evaluations: usize,
    /// Inputs, largest first; correlated inputs share one entry per group.
    pub entries: Vec<InfluenceEntry>,
}

/// One input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InfluenceEntry {
    /// Parameter identifier.
    pub parameter: String,
    /// Total-order index: share of the margin's variance that would remain if only this input
    /// stayed uncertain about everything it touches, interactions included.
    pub total_order: f64,
    /// What the scenario states about the input.
    pub law: Quantiles,
}

/// Quantiles of an input, for sliders and captions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Quantiles {
    /// 1 % quantile: lower end of the slider.
    pub q01: f64,
    /// 5 % quantile.
    pub q05: f64,
    /// Median.
    pub q50: f64,
    /// 95 % quantile.
    pub q95: f64,
    /// 99 % quantile: upper end of the slider.
    pub q99: f64,
}

impl Quantiles {
    /// Quantiles of a law.
    #[must_use]
    pub fn of(law: &InputLaw) -> Self {
        let [q01, q05, q50, q95, q99] = [0.01, 0.05, 0.5, 0.95, 0.99].map(|u| law.quantile(u));
        Self { q01, q05, q50, q95, q99 }
    }
}

/// Total-order indices of the margin for one scenario; empty when nothing is uncertain.
///
/// Inputs that depend on each other are swapped together and share one index, because single
/// indices of dependent inputs have no meaning.
#[must_use]
pub fn influence(model: &Model, scenario: usize, seed: u64) -> Influence {
    let laws = &model.laws[scenario];
    let inputs = Inputs::new(model, laws);
    let [a, b] = inputs.columns(model, laws, seed);
    let medians: Vec<f64> = laws.iter().map(|law| law.quantile(0.5)).collect();
    let mut evaluation = Evaluation::default();
    let mut margins = |is_from_b: &dyn Fn(usize) -> bool| -> Vec<f64> {
        (0..BASE_SAMPLES)
            .map(|row| {
                evaluation.values.clear();
                evaluation.values.extend_from_slice(&medians);
                for (seat, &k) in inputs.places.iter().enumerate() {
                    let column = if is_from_b(seat) { &b[seat] } else { &a[seat] };
                    evaluation.values[k] = column[row];
                }
                evaluation.evaluate(model);
                margin(&evaluation.benefits)
            })
            .collect()
    };
    let outputs_a = margins(&|_| false);
    let outputs_b = margins(&|_| true);
    let swapped: Vec<Vec<f64>> =
        inputs.groups.iter().map(|group| margins(&|seat| group.contains(&seat))).collect();
    let outputs = Outputs { a: &outputs_a, b: &outputs_b, ab: &swapped };
    let indices = sobol_indices(outputs, FirstOrder::default(), Center::default());
    let totals = indices.map(|i| i.total_order).unwrap_or_default();
    let entry = |seat: &usize, total_order: f64| InfluenceEntry {
        parameter: model.case.parameters[inputs.places[*seat]].id.clone(),
        total_order,
        law: Quantiles::of(&laws[inputs.places[*seat]]),
    };
    let groups = inputs.groups.iter().zip(totals);
    let mut entries: Vec<InfluenceEntry> = groups
        .flat_map(|(group, total)| group.iter().map(move |seat| (seat, total)))
        .map(|(seat, total)| entry(seat, total))
        .collect();
    entries.sort_by(|x, y| y.total_order.total_cmp(&x.total_order));
    Influence {
        scenario: model.case.scenarios[scenario].id.clone(),
        evaluations: BASE_SAMPLES * (inputs.groups.len() + 2),
        entries,
    }
}

/// Uncertain inputs of the benefit: places in the parameter list, and seats that move together.
struct Inputs {
    places: Vec<usize>,
    groups: Vec<Vec<usize>>,
    is_joint: bool,
}

impl Inputs {
    fn new(model: &Model, laws: &[InputLaw]) -> Self {
        let read = model.benefit_inputs();
        let mut places: Vec<usize> = read.into_iter().filter(|k| !is_fixed(&laws[*k])).collect();
        let is_correlated = |k: &usize| model.correlated.contains(k);
        // A single one of several dependent inputs can be drawn alone.
        let is_joint = places.iter().filter(|k| is_correlated(k)).count() > 1;
        if is_joint {
            places.extend(
                model
                    .correlated
                    .iter()
                    .filter(|k| !places.contains(k))
                    .copied()
                    .collect::<Vec<_>>(),
            );
        }
        let seats = 0..places.len();
        let (together, alone): (Vec<usize>, Vec<usize>) =
            seats.partition(|seat| is_joint && is_correlated(&places[*seat]));
        let mut groups: Vec<Vec<usize>> = alone.into_iter().map(|seat| vec![seat]).collect();
        groups.extend((!together.is_empty()).then_some(together));
        Self { places, groups, is_joint }
    }

    /// Values of both halves of the design: half, seat, row.
    fn columns(&self, model: &Model, laws: &[InputLaw], seed: u64) -> [Vec<Vec<f64>>; 2] {
        let design = Design::new(self.places.len(), seed);
        [0, 1].map(|half| {
            let mut levels: Vec<Vec<f64>> = (0..BASE_SAMPLES)
                .map(|row| {
                    let dimension = |seat| half * self.places.len() + seat;
                    (0..self.places.len()).map(|seat| design.level(row, dimension(seat))).collect()
                })
                .collect();
            if let (true, Some(copula)) = (self.is_joint, &model.copula) {
                let seat = |k: &usize| self.places.iter().position(|place| place == k);
                let seats: Vec<usize> = model.correlated.iter().filter_map(seat).collect();
                for row in &mut levels {
                    let mut dependent: Vec<f64> = seats.iter().map(|seat| row[*seat]).collect();
                    copula.apply(&mut dependent);
                    seats.iter().zip(dependent).for_each(|(seat, level)| row[*seat] = level);
                }
            }
            let column = |(seat, k): (usize, &usize)| {
                levels.iter().map(|row| laws[*k].quantile(row[seat])).collect()
            };
            self.places.iter().enumerate().map(column).collect()
        })
    }
}

fn is_fixed(law: &InputLaw) -> bool {
    law.quantile(0.05) == law.quantile(0.95)
}

/// Largest minus second largest.
fn margin(benefits: &[f64]) -> f64 {
    let mut best = f64::NEG_INFINITY;
    let mut second = f64::NEG_INFINITY;
    for &y in benefits {
        if y > best {
            second = best;
            best = y;
        } else if y > second {
            second = y;
        }
    }
    if second.is_finite() { best - second } else { 0.0 }
}

/// Levels of the 2k-dimensional design: quasi-random where the table reaches, else pseudo-random.
struct Design {
    seed: u64,
    points: Option<Vec<Vec<f64>>>,
}

impl Design {
    fn new(inputs: usize, seed: u64) -> Self {
        let points = Sobol::new(2 * inputs).ok().map(|sobol| {
            (0..BASE_SAMPLES).map(|i| sobol.shifted_point(i as u32, seed, 0)).collect()
        });
        Self { seed, points }
    }

    fn level(&self, row: usize, dimension: usize) -> f64 {
        match &self.points {
            Some(points) => points[row][dimension],
            None => philox::uniform(self.seed, row as u64, dimension as u32, FALLBACK_STREAM),
        }
    }
}
