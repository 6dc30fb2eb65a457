//! A run in slices, so that it can be shown early, cancelled and resumed.

use engine::math::NeumaierSum;
use engine::ranking::{Acceptability, rank_shares};
use engine::stats;
use engine::transmission::{lmdi_weight, percent};

use crate::answer::{Answer, PathAnswer, ProjectAnswer, SectorAnswer};
use crate::columns::Columns;
pub use crate::error::RunError;
use crate::evaluation::Evaluation;
use crate::model::Model;
use crate::request::Request;
use crate::worlds::Worlds;

/// A run under way.
#[derive(Debug, Clone)]
pub struct Run {
    request: Request,
    worlds: Worlds,
    path_sums: Vec<NeumaierSum>,
}

impl Run {
    /// Prepares a run.
    ///
    /// # Errors
    /// [`RunError`] when the request does not fit the case.
    pub fn new(model: &Model, request: Request) -> Result<Self, RunError> {
        Ok(Self {
            worlds: Worlds::new(model, &request)?,
            path_sums: vec![NeumaierSum::default(); model.graph.paths().len()],
            request,
        })
    }

    /// Draws done so far.
    #[must_use]
    pub fn done(&self) -> usize {
        self.worlds.done()
    }

    /// Draws of the whole run.
    #[must_use]
    pub fn total(&self) -> usize {
        self.worlds.total()
    }

    /// What is being computed.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// Evaluates the next slice of at most [`crate::worlds::CHUNK`] draws.
    ///
    /// # Errors
    /// [`RunError::Undefined`] when a formula gives no finite number.
    pub fn step(&mut self, model: &Model, columns: &mut Columns) -> Result<(), RunError> {
        let sums = &mut self.path_sums;
        self.worlds.step(model, columns, |evaluation| add_paths(model, evaluation, sums))
    }

    /// Whether all requested draws are done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.done() == self.total()
    }

    /// Statistics over the draws done so far.
    ///
    /// # Errors
    /// [`RunError::Engine`] when the ranking refuses the shapes (never for a checked model).
    pub fn answer(&self, model: &Model, columns: &mut Columns) -> Result<Answer, RunError> {
        let sectors = model.case.sectors.len();
        let rank_probability = rank_shares(self.worlds.benefits(), sectors);
        let exceeds = pairwise_shares(self.worlds.benefits(), sectors);
        let acceptability = self.worlds.acceptability(model, columns)?;
        let first = |ranks: &[Vec<f64>]| ranks.iter().map(|shares| shares[0]).collect::<Vec<f64>>();
        let shares = [first(&rank_probability), first(&acceptability.rank_acceptability)];
        let [size, criteria] =
            self.worlds.first_errors(model, columns, [&shares[0], &shares[1]])?;
        let mut answer = Answer {
            case: model.case.head.id.clone(),
            case_hash: model.case.hash.clone(),
            engine_version: crate::ENGINE_VERSION.to_owned(),
            scenario: self.request.scenario.clone(),
            seed: self.request.seed,
            samples: self.done(),
            sampling: self.request.sampling,
            preference: self.request.preference.clone(),
            correlation_change: model.correlation_change(),
            sectors: (0..sectors)
                .map(|i| SectorAnswer {
                    rank_probability: rank_probability[i].clone(),
                    rank_probability_error: size[i],
                    benefit_exceeds: exceeds[i].clone(),
                    rank_acceptability_error: criteria[i],
                    ..self.sector(model, i, &acceptability)
                })
                .collect(),
            paths: self.paths(model),
            projects: self.projects(model, columns),
            result_hash: String::new(),
        };
        answer.result_hash = answer.compute_hash();
        Ok(answer)
    }

    fn sector_benefits(&self, model: &Model, sector: usize) -> impl Iterator<Item = f64> {
        self.worlds.benefits().iter().skip(sector).step_by(model.case.sectors.len()).copied()
    }

    fn sector(&self, model: &Model, sector: usize, acceptability: &Acceptability) -> SectorAnswer {
        let percents: Vec<f64> = self.sector_benefits(model, sector).map(percent).collect();
        let positive = percents.iter().filter(|x| **x > 0.0).count();
        let draws = percents.len() as f64;
        let quantiles = stats::quantiles(&percents, &[0.05, 0.5, 0.95]);
        SectorAnswer {
            id: model.case.sectors[sector].id.clone(),
            p05: quantiles[0],
            p50: quantiles[1],
            p95: quantiles[2],
            mean: stats::mean(&percents),
            standard_error: self.worlds.standard_error(&percents),
            probability_positive: positive as f64 / draws,
            pairwise_winning: acceptability.pairwise_winning[sector].clone(),
            rank_acceptability: acceptability.rank_acceptability[sector].clone(),
            holistic_acceptability: acceptability.holistic_acceptability[sector],
            central_weights: acceptability.central_weights[sector].clone(),
            confidence: acceptability.confidence[sector],
            criterion_means: self.criterion_means(model, sector),
            ..SectorAnswer::default()
        }
    }

    fn criterion_means(&self, model: &Model, sector: usize) -> Vec<f64> {
        let criteria = model.criteria.len();
        let row = model.case.sectors.len() * criteria;
        let mean = |criterion: usize| {
            let values =
                self.worlds.criteria().iter().skip(sector * criteria + criterion).step_by(row);
            stats::mean(&values.copied().collect::<Vec<f64>>())
        };
        (0..criteria).map(mean).collect()
    }

    fn paths(&self, model: &Model) -> Vec<PathAnswer> {
        let name = |node: &usize| model.nodes[*node].clone();
        let paths = model.graph.paths().iter().zip(&self.path_sums);
        paths
            .map(|(path, sum)| PathAnswer {
                nodes: path.nodes.iter().map(name).collect(),
                mean: sum.value() / self.done() as f64,
            })
            .collect()
    }

    fn projects(&self, model: &Model, columns: &mut Columns) -> Vec<ProjectAnswer> {
        (0..model.purities.len())
            .map(|k| {
                let (project, sector, _) = model.purities[k];
                let purity = columns.purity(model, k, self.done());
                let benefits = self.sector_benefits(model, sector).zip(purity);
                let percents: Vec<f64> = benefits.map(|(y, share)| percent(y * share)).collect();
                let quantiles = stats::quantiles(&percents, &[0.05, 0.5, 0.95]);
                ProjectAnswer {
                    id: model.case.projects[project].id.clone(),
                    p05: quantiles[0],
                    p50: quantiles[1],
                    p95: quantiles[2],
                }
            })
            .collect()
    }
}

fn add_paths(model: &Model, evaluation: &Evaluation, sums: &mut [NeumaierSum]) {
    let weights: Vec<f64> = evaluation.benefits.iter().map(|y| lmdi_weight(*y)).collect();
    let paths = model.graph.paths().iter().zip(&evaluation.contributions);
    for (sum, (path, contribution)) in sums.iter_mut().zip(paths) {
        sum.add(100.0 * contribution * weights[path.sink]);
    }
}

/// Share of draws in which the value of i exceeds that of k: `shares[i][k]`.
fn pairwise_shares(values: &[f64], alternatives: usize) -> Vec<Vec<f64>> {
    let mut shares = vec![vec![0.0; alternatives]; alternatives];
    let rows = values.chunks_exact(alternatives.max(1));
    let draws = rows.len().max(1) as f64;
    for row in rows {
        for (i, counts) in shares.iter_mut().enumerate() {
            for (k, count) in counts.iter_mut().enumerate() {
                *count += f64::from(row[i] > row[k]);
            }
        }
    }
    shares.iter_mut().flatten().for_each(|count| *count /= draws);
    shares
}

/// Runs a request to its end.
///
/// # Errors
/// [`RunError`] when the request does not fit the case or a formula gives no finite number.
pub fn run(model: &Model, request: Request) -> Result<Answer, RunError> {
    let mut columns = Columns::default();
    let mut run = Run::new(model, request)?;
    while !run.is_complete() {
        run.step(model, &mut columns)?;
    }
    run.answer(model, &mut columns)
}
