//! The flagship's sectors alone: inputs that they read, drivers, elasticities, benefits, quantiles,
//! and the chance of being largest. No ranking by criteria, no paths.

use super::Done;
use super::published::with_errors;
use analysis::Model;
use analysis::columns::Columns;
use analysis::evaluation::Evaluation;
use analysis::request::Source;
use engine::stats;
use engine::transmission::percent;

/// Draws of the work.
const DRAWS: usize = 65_536;
/// Levels of the quantiles.
const LEVELS: [f64; 3] = [0.05, 0.5, 0.95];

/// Benefits in percent per sector over the draws of a source, in the first scenario.
#[must_use]
pub fn benefits(model: &Model, source: Source, draws: usize) -> Vec<Vec<f64>> {
    let laws = &model.laws[0];
    let read = model.benefit_inputs();
    let mut columns = Columns::default();
    columns.extend(model, source, laws, read.iter().copied(), draws);
    let middle: Vec<f64> = laws.iter().map(|law| law.quantile(0.5)).collect();
    let mut evaluation = Evaluation::default();
    let mut benefits = vec![Vec::with_capacity(draws); model.case.sectors.len()];
    for draw in 0..draws {
        evaluation.values.clone_from(&middle);
        for &k in &read {
            evaluation.values[k] = columns.input(k, draw);
        }
        evaluation.evaluate(model);
        for (percents, y) in benefits.iter_mut().zip(&evaluation.benefits) {
            percents.push(percent(*y));
        }
    }
    benefits
}

/// The work. Figures: quantiles of each sector, then its chance of being largest.
#[must_use]
pub fn sectors(model: &Model) -> Done {
    let benefits = benefits(model, Source { seed: 1, ..Source::default() }, DRAWS);
    let mut largest = vec![Vec::with_capacity(DRAWS); benefits.len()];
    for draw in 0..DRAWS {
        let best = benefits.iter().fold(f64::NEG_INFINITY, |best, y| best.max(y[draw]));
        for (hits, y) in largest.iter_mut().zip(&benefits) {
            hits.push(f64::from(u8::from(y[draw] >= best)));
        }
    }
    let quantiles = |y: &Vec<f64>| with_errors(y, |values| stats::quantiles(values, &LEVELS));
    let chances = |hits: &Vec<f64>| with_errors(hits, |values| vec![stats::mean(values)]);
    let figures = benefits.iter().zip(&largest);
    let figures = figures.flat_map(|(y, hits)| [quantiles(y), chances(hits)].concat()).collect();
    Done { items: DRAWS, figures }
}
