//! What is measured: root mean square errors over randomisations.

use super::closed_forms::{self, Exact};
use super::slope::slope;
use crate::design::{Design, Points};
use crate::work::draws::benefits;
use analysis::Model;
use analysis::request::{Sampling, Source};
use engine::sensitivity::test_functions;
use engine::sensitivity::{Center, FirstOrder, sobol_indices};
use engine::stats;

/// Randomisations behind an error.
const SEEDS: u64 = 16;
/// Rows of a design, or draws of a run: 2 to these powers.
const POWERS: std::ops::RangeInclusive<u32> = 6..=14;
/// The G-function's constants, as in Saltelli et al. (2010).
const G: [f64; 8] = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];

/// Errors of one quantity.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// What it is.
    pub name: String,
    /// Rows or draws, and the error with pseudo-random points.
    pub random: Vec<(f64, f64)>,
    /// The same with Sobol' points.
    pub quasi: Vec<(f64, f64)>,
}

impl Study {
    /// Slopes of both series, random first.
    #[must_use]
    pub fn slopes(&self) -> [f64; 2] {
        [slope(&self.random), slope(&self.quasi)]
    }
}

/// Indices of two functions of both orders, then the mean benefit of each sector of the case.
#[must_use]
pub fn all(model: &Model) -> Vec<Study> {
    let ishigami = |u: &[f64]| test_functions::ishigami(u, 7.0, 0.1);
    let g = |u: &[f64]| test_functions::g_function(u, &G);
    let mut studies = indices("Ishigami", &closed_forms::ishigami(7.0, 0.1), ishigami);
    studies.extend(indices("G-function", &closed_forms::g_function(&G), g));
    studies.extend(means(model));
    studies
}

fn sizes() -> impl Iterator<Item = usize> {
    POWERS.map(|power| 1 << power)
}

/// Root mean square over all inputs and randomisations, first order and total order.
fn indices(name: &str, exact: &Exact, f: impl Fn(&[f64]) -> f64) -> Vec<Study> {
    let inputs = exact[0].len();
    let errors = |points: Points, rows: usize| {
        let mut squares = [0.0; 2];
        for seed in 1..=SEEDS {
            let design = Design::new(points, inputs, rows, seed, &f);
            let found = design.and_then(|design| {
                sobol_indices(design.outputs(), FirstOrder::default(), Center::default())
            });
            // A function that varies in fewer dimensions than the table holds has indices.
            let Some(found) = found else { return [f64::NAN; 2] };
            let orders = [found.first_order, found.total_order];
            for ((square, found), exact) in squares.iter_mut().zip(orders).zip(exact) {
                *square += found.iter().zip(exact).map(|(x, y)| (x - y) * (x - y)).sum::<f64>();
            }
        }
        squares.map(|square| (square / (SEEDS as f64 * inputs as f64)).sqrt())
    };
    let series =
        |points: Points| -> Vec<[f64; 2]> { sizes().map(|rows| errors(points, rows)).collect() };
    let (random, quasi) = (series(Points::Philox), series(Points::Sobol));
    let of = |errors: &[[f64; 2]], order: usize| {
        sizes().zip(errors).map(|(rows, error)| (rows as f64, error[order])).collect()
    };
    let study = |(order, word): (usize, &str)| Study {
        name: format!("{name}, {word} order"),
        random: of(&random, order),
        quasi: of(&quasi, order),
    };
    ["first", "total"].into_iter().enumerate().map(study).collect()
}

/// Standard deviation of the mean over randomisations; both kinds of points are unbiased.
fn means(model: &Model) -> Vec<Study> {
    let errors = |sampling: Sampling, draws: usize| -> Vec<f64> {
        let runs = (1..=SEEDS).map(|seed| benefits(model, Source { seed, sampling }, draws));
        let means: Vec<Vec<f64>> =
            runs.map(|run| run.iter().map(|y| stats::mean(y)).collect()).collect();
        let of_sector = |s: usize| stats::sd(&means.iter().map(|m| m[s]).collect::<Vec<f64>>());
        (0..model.case.sectors.len()).map(of_sector).collect()
    };
    let series = |sampling: Sampling| -> Vec<Vec<f64>> {
        sizes().map(|draws| errors(sampling, draws)).collect()
    };
    let (random, quasi) = (series(Sampling::Random), series(Sampling::Quasi));
    let of = |errors: &[Vec<f64>], sector: usize| {
        sizes().zip(errors).map(|(draws, error)| (draws as f64, error[sector])).collect()
    };
    let sectors = model.case.sectors.iter().enumerate();
    sectors
        .map(|(k, sector)| Study {
            name: format!("mean benefit of {}, percentage points", sector.id),
            random: of(&random, k),
            quasi: of(&quasi, k),
        })
        .collect()
}
