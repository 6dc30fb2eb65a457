//! How the deal reaches the sectors, edge by edge and path by path, with its uncertainty
//! (specification 3.2).
//!
//! | module | subject |
//! |---|---|
//! | [`answer`] | what comes back |
//! | `conditional` | a benefit in draws sorted by a driver |

pub mod answer;
mod conditional;

use engine::finance::undefined::finite;
use engine::sample::Values;
use engine::transmission::{lmdi_weight, percent};

pub use answer::{Conditional, EdgeAnswer, Flow, NodeAnswer, PathFlow, TransmissionAnswer};
use conditional::conditional;

use crate::columns::Columns;
use crate::error::RunError;
use crate::evaluation::Evaluation;
use crate::model::Model;
use crate::request::Request;
use crate::worlds::Worlds;

/// Draws that a page asks for.
pub const SAMPLES: usize = 4_096;
/// Dots that stand for the draws of an elasticity.
const DOTS: usize = 40;

/// A run under way.
#[derive(Debug, Clone)]
pub struct TransmissionRun {
    request: Request,
    worlds: Worlds,
    /// Edge and sector of every flow.
    reaches: Vec<(usize, usize)>,
    /// Paths of every flow.
    over: Vec<Vec<usize>>,
    collected: Collected,
}

/// Values of the draws done so far.
#[derive(Debug, Clone, Default)]
struct Collected {
    nodes: Vec<Values>,
    coefficients: Vec<Values>,
    flows: Vec<Values>,
    paths: Vec<Values>,
    /// Drivers in percent: driver, draw.
    drivers: Vec<Vec<f64>>,
    /// Benefits in percent: sector, draw.
    benefits: Vec<Vec<f64>>,
}

impl TransmissionRun {
    /// Prepares a run.
    ///
    /// # Errors
    /// [`RunError`] when the request does not fit the case.
    pub fn new(model: &Model, request: Request) -> Result<Self, RunError> {
        let graph = &model.graph;
        let mut reaches: Vec<(usize, usize)> = Vec::new();
        let mut over: Vec<Vec<usize>> = Vec::new();
        for edge in 0..graph.edges().len() {
            for sector in 0..model.case.sectors.len() {
                let uses = |p: &usize| {
                    let path = &graph.paths()[*p];
                    path.sink == sector && path.edges.contains(&edge)
                };
                let paths: Vec<usize> = (0..graph.paths().len()).filter(uses).collect();
                if !paths.is_empty() {
                    reaches.push((edge, sector));
                    over.push(paths);
                }
            }
        }
        let inner = model.nodes.len() - model.case.sectors.len();
        let collected = Collected {
            nodes: vec![Values::default(); inner],
            coefficients: vec![Values::default(); graph.edges().len()],
            flows: vec![Values::default(); reaches.len()],
            paths: vec![Values::default(); graph.paths().len()],
            drivers: vec![Vec::new(); graph.roots().len()],
            benefits: vec![Vec::new(); model.case.sectors.len()],
        };
        let kept = inner
            + graph.edges().len()
            + reaches.len()
            + graph.paths().len()
            + graph.roots().len()
            + model.case.sectors.len();
        let worlds = Worlds::of_benefits(model, &request, kept)?;
        Ok(Self { worlds, request, reaches, over, collected })
    }

    /// Draws done, draws of the whole run.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.worlds.done(), self.worlds.total())
    }

    /// Whether all draws are done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.worlds.done() == self.worlds.total()
    }

    /// Evaluates the next slice.
    ///
    /// # Errors
    /// As [`Worlds::step`].
    pub fn step(&mut self, model: &Model, columns: &mut Columns) -> Result<(), RunError> {
        let Self { worlds, collected, over, .. } = self;
        worlds.step(model, columns, |evaluation| collected.add(model, evaluation, over))
    }

    /// Statistics over the draws done so far.
    #[must_use]
    pub fn answer(&self, model: &Model) -> TransmissionAnswer {
        let collected = &self.collected;
        let flows: Vec<(usize, Flow)> = self
            .reaches
            .iter()
            .zip(&collected.flows)
            .map(|((edge, sector), values)| (*edge, flow(*sector, values)))
            .collect();
        let edge = |(k, values): (usize, &Values)| EdgeAnswer {
            coefficient: values.quantiles().into(),
            dots: values.dots(DOTS).unwrap_or_default(),
            flows: flows.iter().filter(|(edge, _)| *edge == k).map(|(_, flow)| *flow).collect(),
        };
        let path = |(path, values): (&engine::transmission::Path, &Values)| PathFlow {
            nodes: path.nodes.iter().map(|node| model.nodes[*node].clone()).collect(),
            flow: flow(path.sink, values),
        };
        let node = |(k, values): (usize, &Values)| NodeAnswer {
            id: model.nodes[k].clone(),
            change: values.quantiles().into(),
        };
        let conditional = |driver: &Vec<f64>| {
            collected.benefits.iter().map(|benefit| conditional(driver, benefit)).collect()
        };
        let mut answer = TransmissionAnswer {
            case_hash: model.case.hash.clone(),
            scenario: self.request.scenario.clone(),
            seed: self.request.seed,
            samples: self.worlds.done(),
            nodes: collected.nodes.iter().enumerate().map(node).collect(),
            edges: collected.coefficients.iter().enumerate().map(edge).collect(),
            paths: model.graph.paths().iter().zip(&collected.paths).map(path).collect(),
            conditional: collected.drivers.iter().map(conditional).collect(),
            result_hash: String::new(),
        };
        if self.is_complete() {
            answer.result_hash = answer.compute_hash();
        }
        answer
    }
}

impl Collected {
    fn add(&mut self, model: &Model, evaluation: &Evaluation, over: &[Vec<usize>]) {
        let changes = model.graph.node_changes(&evaluation.roots, &evaluation.coefficients);
        let push = |values: &mut Values, x: f64| values.push(Ok(x));
        // A channel that leads nowhere may change without bounds.
        self.nodes.iter_mut().zip(&changes).for_each(|(v, x)| v.push(finite(percent(*x))));
        let coefficients = self.coefficients.iter_mut().zip(&evaluation.coefficients);
        coefficients.for_each(|(values, x)| push(values, *x));
        let paths = model.graph.paths().iter().zip(&evaluation.contributions);
        let share = |(path, c): (&engine::transmission::Path, &f64)| {
            100.0 * c * lmdi_weight(evaluation.benefits[path.sink])
        };
        let shares: Vec<f64> = paths.map(share).collect();
        self.paths.iter_mut().zip(&shares).for_each(|(values, x)| push(values, *x));
        let flows = self.flows.iter_mut().zip(over);
        flows.for_each(|(values, paths)| push(values, paths.iter().map(|p| shares[*p]).sum()));
        self.drivers.iter_mut().zip(&evaluation.roots).for_each(|(v, x)| v.push(percent(*x)));
        self.benefits.iter_mut().zip(&evaluation.benefits).for_each(|(v, y)| v.push(percent(*y)));
    }
}

fn flow(sector: usize, values: &Values) -> Flow {
    let spread = values.quantiles();
    Flow {
        sector,
        mean: values.mean().unwrap_or_default(),
        p05: spread.map_or(0.0, |s| s.p05),
        p95: spread.map_or(0.0, |s| s.p95),
    }
}

/// Runs a request to its end.
///
/// # Errors
/// As [`TransmissionRun::new`] and [`TransmissionRun::step`].
pub fn run(model: &Model, request: Request) -> Result<TransmissionAnswer, RunError> {
    let mut columns = Columns::default();
    let mut run = TransmissionRun::new(model, request)?;
    while !run.is_complete() {
        run.step(model, &mut columns)?;
    }
    Ok(run.answer(model))
}
