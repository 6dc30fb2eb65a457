//! Which assumptions decide the order: total-order indices of the margin between the two largest
//! benefits (specification 3.4).

use engine::sensitivity::{Center, FirstOrder, Outputs, sobol_indices};
use serde::{Deserialize, Serialize};

use crate::evaluation::Evaluation;
use crate::model::{InputLaw, Model};
use crate::sensitivity::design::{Design, Half};
use crate::sensitivity::part::margin;

/// Base samples of the design; the run evaluates this many × (groups + 2).
const BASE_SAMPLES: usize = 1024;

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
#[must_use]
pub fn influence(model: &Model, scenario: usize, seed: u64) -> Influence {
    let laws = &model.laws[scenario];
    let pinned = vec![None; laws.len()];
    let design = Design::new(model, laws, &pinned, &model.benefit_inputs(), BASE_SAMPLES, seed);
    let mut evaluation = Evaluation::default();
    let mut margins = |half: Half, swapped: Option<usize>| -> Vec<f64> {
        let row = |row| {
            design.fill(row, half, swapped, &mut evaluation.values);
            evaluation.evaluate(model);
            margin(&evaluation.benefits)
        };
        (0..BASE_SAMPLES).map(row).collect()
    };
    let (a, b) = (margins(Half::A, None), margins(Half::B, None));
    let ab: Vec<Vec<f64>> = (0..design.groups()).map(|g| margins(Half::A, Some(g))).collect();
    let outputs = Outputs { a: &a, b: &b, ab: &ab };
    let indices = sobol_indices(outputs, FirstOrder::default(), Center::default());
    let totals = indices.map(|i| i.total_order).unwrap_or_default();
    let members = |(group, total)| design.members(group).map(move |place| (place, total));
    let entry = |(place, total_order): (usize, f64)| InfluenceEntry {
        parameter: model.case.parameters[place].id.clone(),
        total_order,
        law: Quantiles::of(&laws[place]),
    };
    let mut entries: Vec<InfluenceEntry> =
        totals.into_iter().enumerate().flat_map(members).map(entry).collect();
    entries.sort_by(|x, y| y.total_order.total_cmp(&x.total_order));
    Influence {
        scenario: model.case.scenarios[scenario].id.clone(),
        evaluations: BASE_SAMPLES * (design.groups() + 2),
        entries,
    }
}
