//! How the deal reaches the sectors, edge by edge and path by path, with its uncertainty
//! (specification 3.2).

use engine::finance::undefined::{Undefined, finite};
use engine::sample::Values;
use engine::stats;
use engine::transmission::{lmdi_weight, percent};
use serde::{Deserialize, Serialize};

use crate::answer::content_hash;
use crate::columns::Columns;
use crate::error::RunError;
use crate::evaluation::Evaluation;
use crate::figure::{Figure, Spread};
use crate::model::Model;
use crate::request::Request;
use crate::worlds::Worlds;

/// Draws that a page asks for.
pub const SAMPLES: usize = 4_096;
/// Groups of equal size into which draws are sorted by a driver.
const BINS: usize = 10;
/// Dots that stand for the draws of an elasticity.
const DOTS: usize = 40;

/// Result. Log changes are shown as percent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TransmissionAnswer {
    /// SHA-256 of the canonical case.
    pub case_hash: String,
    /// Scenario identifier.
    pub scenario: String,
    /// Seed of the generator.
    pub seed: u64,
    /// Number of draws.
    pub samples: usize,
    /// Change of every driver and channel in percent, in the order of the case.
    pub nodes: Vec<NodeAnswer>,
    /// Edges in the order of the case.
    pub edges: Vec<EdgeAnswer>,
    /// Paths in the order of the graph.
    pub paths: Vec<PathFlow>,
    /// How a sector's benefit goes with a driver: driver, sector.
    pub conditional: Vec<Vec<Conditional>>,
    /// FNV-1a 64 over all of the above, as text; empty until the run is complete.
    pub result_hash: String,
}

/// One driver or channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeAnswer {
    /// Identifier.
    pub id: String,
    /// Its change in percent.
    pub change: Figure<Spread>,
}

/// One edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EdgeAnswer {
    /// Its elasticity.
    pub coefficient: Figure<Spread>,
    /// Elasticities that stand for equal shares of the draws.
    pub dots: Vec<f64>,
    /// What runs over it to each sector that it reaches.
    pub flows: Vec<Flow>,
}

/// What reaches a sector over an edge, in percent of the sector's pool.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// Place of the sector.
    pub sector: usize,
    /// Mean; the flows into a sector add up to its mean benefit.
    pub mean: f64,
    /// 5 % quantile.
    pub p05: f64,
    /// 95 % quantile.
    pub p95: f64,
}

/// What reaches a sector over one path, in percent of the sector's pool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PathFlow {
    /// Node identifiers from driver to sector.
    pub nodes: Vec<String>,
    /// Its flow.
    pub flow: Flow,
}

/// A sector's benefit in draws sorted by a driver.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conditional {
    /// Groups of draws, smallest driver first; one for a driver that does not vary.
    pub bins: Vec<Bin>,
    /// Correlation ratio: variance of the groups' means over the variance of the benefit; none for a
    /// benefit that does not vary.
    pub explained: Figure,
}

/// One group of draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Median change of the driver in percent.
    pub driver: f64,
    /// 5 % quantile of the benefit in percent.
    pub p05: f64,
    /// Median.
    pub p50: f64,
    /// 95 % quantile.
    pub p95: f64,
}

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

/// Draws sorted by the driver into groups of equal size.
fn conditional(driver: &[f64], benefit: &[f64]) -> Conditional {
    let mut order: Vec<usize> = (0..driver.len()).collect();
    order.sort_by(|a, b| driver[*a].total_cmp(&driver[*b]).then(a.cmp(b)));
    let ends = order.first().zip(order.last());
    let varies = ends.is_some_and(|(first, last)| driver[*first] < driver[*last]);
    let count = if varies { BINS.min(order.len()) } else { 1 };
    let total_mean = stats::mean(benefit);
    let mut between = 0.0;
    let mut bins = Vec::new();
    for bin in 0..count {
        let draws = &order[bin * order.len() / count..(bin + 1) * order.len() / count];
        let ys: Vec<f64> = draws.iter().map(|i| benefit[*i]).collect();
        let xs: Vec<f64> = draws.iter().map(|i| driver[*i]).collect();
        let offset = stats::mean(&ys) - total_mean;
        between += offset * offset * ys.len() as f64;
        let q = stats::quantiles(&ys, &[0.05, 0.5, 0.95]);
        let middle = stats::quantiles(&xs, &[0.5])[0];
        bins.push(Bin { driver: middle, p05: q[0], p50: q[1], p95: q[2] });
    }
    let squares: f64 = benefit.iter().map(|y| (y - total_mean) * (y - total_mean)).sum();
    // A mean that is rounded gives equal benefits a spread, which is none.
    let explained = if squares > 0.0 && benefit.iter().any(|y| *y != benefit[0]) {
        Ok(between / squares)
    } else {
        Err(Undefined::ConstantOutput)
    };
    Conditional { bins, explained: explained.into() }
}

impl TransmissionAnswer {
    /// FNV-1a 64 over the JSON of everything but the hash.
    #[must_use]
    pub fn compute_hash(&self) -> String {
        content_hash(&Self { result_hash: String::new(), ..self.clone() })
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
