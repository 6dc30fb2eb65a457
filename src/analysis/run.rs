//! A run in slices, so that it can be shown early, cancelled and resumed.

use engine::error::EngineError;
use engine::math::NeumaierSum;
use engine::ranking::{Acceptability, partial_values, rank_by_value, rank_shares};
use engine::stats;
use engine::transmission::{lmdi_weight, percent};

use crate::answer::{Answer, PathAnswer, ProjectAnswer, SectorAnswer};
use crate::columns::Columns;
use crate::evaluation::Evaluation;
use crate::model::Model;
use crate::request::{MAX_SAMPLES, Request};

/// Draws per slice (specification 1.1).
pub const CHUNK: usize = 1024;
/// Quantile levels that fix the scale of partial values (specification 4).
const SCALE_LEVELS: (f64, f64) = (0.01, 0.99);

/// Why a run cannot give an answer.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RunError {
    /// The scenario is not in the case.
    #[error("no scenario `{0}`; name one of the case")]
    UnknownScenario(String),
    /// An override names no parameter.
    #[error("no parameter `{0}`; name one of the case")]
    UnknownParameter(String),
    /// An override is not a number that a model can use.
    #[error("`{0}` is set to a value that is not finite; write a finite number")]
    NotFinite(String),
    /// Too few or too many samples.
    #[error("{0} samples; between 1 and {MAX_SAMPLES} are allowed")]
    Samples(usize),
    /// A formula gives no finite number.
    #[error("{place} is not a finite number in draw {draw}; bound its parameters or its formula")]
    Undefined {
        /// `drivers[i]`, `edges[i]` or `sectors[i]`.
        place: String,
        /// Index of the draw.
        draw: usize,
    },
    /// The case has no financed vehicle.
    #[error("this case has no deal; add a `deal` block to it")]
    NoDeal,
    /// The case does not speak of computing power.
    #[error("this case has no computing power; add a `compute` block to it")]
    NoCompute,
    /// The case does not look at markets.
    #[error("this case does not look at markets; add a `market` block to it")]
    NoMarket,
    /// A study that cannot be made.
    #[error("{0}")]
    Market(String),
    /// A quantity that the case does not have, or an amount that no quantity has.
    #[error(
        "no amount {amount} of `{quantity}`; name a quantity of the case and a positive amount"
    )]
    Amount {
        /// Quantity identifier.
        quantity: String,
        /// How much of it.
        amount: f64,
    },
    /// The engine refuses.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

/// A run under way.
#[derive(Debug, Clone)]
pub struct Run {
    request: Request,
    scenario: usize,
    pinned: Vec<Option<f64>>,
    evaluation: Evaluation,
    /// Log changes, draw-major.
    benefits: Vec<f64>,
    /// Criterion values: draw, sector, criterion.
    criteria: Vec<f64>,
    path_sums: Vec<NeumaierSum>,
    done: usize,
}

impl Run {
    /// Prepares a run.
    ///
    /// # Errors
    /// [`RunError`] when the request does not fit the case.
    pub fn new(model: &Model, request: Request) -> Result<Self, RunError> {
        let (scenario, pinned) = request.resolve(model)?;
        Ok(Self {
            scenario,
            pinned,
            evaluation: Evaluation::default(),
            benefits: Vec::new(),
            criteria: Vec::new(),
            path_sums: vec![NeumaierSum::default(); model.graph.paths().len()],
            done: 0,
            request,
        })
    }

    /// Draws done so far.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done
    }

    /// What is being computed.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// Evaluates the next slice of at most [`CHUNK`] draws.
    ///
    /// # Errors
    /// [`RunError::Undefined`] when a formula gives no finite number.
    pub fn step(&mut self, model: &Model, columns: &mut Columns) -> Result<(), RunError> {
        let end = (self.done + CHUNK).min(self.request.samples);
        let laws = &model.laws[self.scenario];
        let free = (0..laws.len()).filter(|k| self.pinned[*k].is_none());
        columns.extend(model, self.request.seed, laws, free, end);
        for draw in self.done..end {
            self.evaluation.values.clear();
            for (k, pinned) in self.pinned.iter().enumerate() {
                self.evaluation.values.push(pinned.unwrap_or_else(|| columns.input(k, draw)));
            }
            self.evaluation.evaluate(model);
            if self.evaluation.benefits.iter().any(|y| !y.is_finite()) {
                let place = self.evaluation.culprit().unwrap_or_default();
                return Err(RunError::Undefined { place, draw });
            }
            self.benefits.extend_from_slice(&self.evaluation.benefits);
            self.evaluation.criteria(model, &mut self.criteria);
            self.add_paths(model);
        }
        self.done = end;
        Ok(())
    }

    fn add_paths(&mut self, model: &Model) {
        let weights: Vec<f64> = self.evaluation.benefits.iter().map(|y| lmdi_weight(*y)).collect();
        let paths = model.graph.paths().iter().zip(&self.evaluation.contributions);
        for (sum, (path, contribution)) in self.path_sums.iter_mut().zip(paths) {
            sum.add(100.0 * contribution * weights[path.sink]);
        }
    }

    /// Whether all requested draws are done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.done == self.request.samples
    }

    /// Statistics over the draws done so far.
    ///
    /// # Errors
    /// [`RunError::Engine`] when the ranking refuses the shapes (never for a checked model).
    pub fn answer(&self, model: &Model, columns: &mut Columns) -> Result<Answer, RunError> {
        let sectors = model.case.sectors.len();
        let rank_probability = rank_shares(&self.benefits, sectors);
        let acceptability = self.acceptability(model, columns)?;
        let mut answer = Answer {
            case: model.case.head.id.clone(),
            case_hash: model.case.hash.clone(),
            engine_version: crate::ENGINE_VERSION.to_owned(),
            scenario: self.request.scenario.clone(),
            seed: self.request.seed,
            samples: self.done,
            sectors: (0..sectors)
                .map(|i| self.sector(model, i, &rank_probability[i], &acceptability))
                .collect(),
            paths: self.paths(model),
            projects: self.projects(model, columns),
            result_hash: String::new(),
        };
        answer.result_hash = answer.compute_hash();
        Ok(answer)
    }

    fn acceptability(
        &self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<Acceptability, RunError> {
        let directions: Vec<_> = model.criteria.iter().map(|(_, direction)| *direction).collect();
        let (lower, upper) = SCALE_LEVELS;
        let (values, _) = partial_values(&self.criteria, &directions, lower, upper)?;
        let weights = columns.weights(directions.len(), self.done)?;
        Ok(rank_by_value(&values, weights, model.case.sectors.len(), directions.len())?)
    }

    fn sector_benefits(&self, model: &Model, sector: usize) -> impl Iterator<Item = f64> {
        self.benefits.iter().skip(sector).step_by(model.case.sectors.len()).copied()
    }

    fn sector(
        &self,
        model: &Model,
        sector: usize,
        rank_probability: &[f64],
        acceptability: &Acceptability,
    ) -> SectorAnswer {
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
            standard_error: if draws > 1.0 { stats::sd(&percents) / draws.sqrt() } else { 0.0 },
            probability_positive: positive as f64 / draws,
            rank_probability: rank_probability.to_vec(),
            rank_acceptability: acceptability.rank_acceptability[sector].clone(),
            holistic_acceptability: acceptability.holistic_acceptability[sector],
            central_weights: acceptability.central_weights[sector].clone(),
            confidence: acceptability.confidence[sector],
            criterion_means: self.criterion_means(model, sector),
        }
    }

    fn criterion_means(&self, model: &Model, sector: usize) -> Vec<f64> {
        let criteria = model.criteria.len();
        let row = model.case.sectors.len() * criteria;
        let mean = |criterion: usize| {
            let values = self.criteria.iter().skip(sector * criteria + criterion).step_by(row);
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
                mean: sum.value() / self.done as f64,
            })
            .collect()
    }

    fn projects(&self, model: &Model, columns: &mut Columns) -> Vec<ProjectAnswer> {
        (0..model.purities.len())
            .map(|k| {
                let (project, sector, _) = model.purities[k];
                let purity = columns.purity(model, k, self.done);
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
