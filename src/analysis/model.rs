//! A checked case, compiled once: laws per scenario, formulas, graph, criteria.

use case::raw::{self, Measure};
use case::{Case, Problem, Problems};
use engine::distribution::Distribution;
use engine::expression::Formula;
use engine::random::copula::GaussianCopula;
use engine::random::sobol::Sobol;
use engine::ranking::Direction;
use engine::transmission::Graph;
use packed::NotPacked;

use crate::compile;
use crate::compute::ComputeModel;
use crate::deal::model::DealModel;
use crate::deal::terms::CLOSING_TERMS;
use crate::market::Prices;

/// Figures of the deal that formulas may read, after the parameters.
pub const DEAL_FIGURES: [&str; 4] = ["deal.hardware_cost", "deal.gpus", "deal.debt", "deal.equity"];

/// How one input is drawn: a distribution, restricted to a range of its quantiles.
#[derive(Debug, Clone, PartialEq)]
pub struct InputLaw {
    /// The distribution.
    pub distribution: Distribution,
    /// Range of quantile levels that is kept, (0, 1) = all.
    pub range: (f64, f64),
}

impl InputLaw {
    /// Whether it always has the same value.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        self.distribution.is_fixed()
    }

    /// Value at level `u` in (0, 1) of the kept range.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        let (lo, hi) = self.range;
        self.distribution.quantile(lo + u * (hi - lo))
    }

    /// The same for draws by the thousand, see [`Distribution::draw`].
    #[must_use]
    pub fn draw(&self, u: f64) -> f64 {
        let (lo, hi) = self.range;
        self.distribution.draw(lo + u * (hi - lo))
    }
}

/// One criterion, ready to evaluate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompiledMeasure {
    /// Log change of the sector.
    Benefit,
    /// Share-weighted inverse path length.
    Directness,
    /// The sector's own months parameter.
    MonthsToEffect,
    /// The sector's share of named live projects.
    LiveProjects,
    /// Effect that one unit of the driver with this place takes away.
    Exposure(usize),
}

/// A case, compiled.
#[derive(Debug, Clone)]
pub struct Model {
    /// The case itself.
    pub case: Case,
    /// Laws of all parameters, per scenario in the order of the case.
    pub laws: Vec<Vec<InputLaw>>,
    /// Places of the correlated parameters.
    pub correlated: Vec<usize>,
    /// Dependence between them.
    pub copula: Option<GaussianCopula>,
    /// Quasi-random points, one dimension per parameter; none for more than the table holds.
    pub sobol: Option<Sobol>,
    /// Roles in the finance engine, if the case has a deal.
    pub deal: Option<DealModel>,
    /// Formulas of computing power, if the case speaks of it.
    pub compute: Option<ComputeModel>,
    /// Whether drivers or edges read figures of the deal.
    pub reads_deal: bool,
    /// Prices that a study of the market may use; none before they are loaded.
    pub prices: Option<Prices>,
    /// One formula per driver.
    pub drivers: Vec<Formula>,
    /// One formula per edge.
    pub edges: Vec<Formula>,
    /// Drivers, channels and sectors, in this order.
    pub graph: Graph,
    /// Identifiers of the graph's nodes.
    pub nodes: Vec<String>,
    /// Criteria with their directions.
    pub criteria: Vec<(CompiledMeasure, Direction)>,
    /// Place of each sector's months parameter.
    pub months: Vec<usize>,
    /// Named live projects per sector, as a share of the largest count.
    pub live_projects: Vec<f64>,
    /// Purity of the projects that state one: place in the case, place of the sector, law.
    pub purities: Vec<(usize, usize, InputLaw)>,
}

impl Model {
    /// Compiles a case.
    ///
    /// # Errors
    /// All problems: distributions that do not exist, formulas that do not parse, cycles,
    /// duplicate edges, deal roles that are missing, correlations that no matrix satisfies.
    pub fn new(case: Case) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let laws = compile::laws(&case, &mut problems);
        let (correlated, copula) = compile::dependence(&case, &mut problems);
        let deal = DealModel::compile(&case, &mut problems);
        let compute = ComputeModel::compile(&case, &mut problems);
        let drivers = compile::drivers(&case, &mut problems);
        let edges = compile::edges(&case, &mut problems);
        let nodes = compile::nodes(&case);
        let graph = compile::graph(&case, &nodes, &mut problems);
        let purities = compile::purities(&case, &mut problems);
        let Some(graph) = graph.filter(|_| problems.is_empty()) else {
            return Err(Problems(problems));
        };
        let formulas = || drivers.iter().chain(&edges).flat_map(Formula::variables);
        let reads_deal = formulas().any(|k| k >= case.parameters.len());
        Ok(Self {
            reads_deal,
            laws,
            correlated,
            copula,
            sobol: Sobol::new(case.parameters.len()).ok(),
            deal,
            compute,
            prices: None,
            drivers,
            edges,
            graph,
            nodes,
            criteria: case.criteria.iter().map(|c| compile_criterion(&case, c)).collect(),
            months: case
                .sectors
                .iter()
                .filter_map(|s| case.parameters.iter().position(|p| p.id == s.months_to_effect))
                .collect(),
            live_projects: live_projects(&case),
            purities,
            case,
        })
    }

    /// Reads, checks and compiles a case file.
    ///
    /// # Errors
    /// As [`case::parse`] and [`Model::new`].
    pub fn parse(text: &str) -> Result<Self, Problems> {
        Self::new(case::parse(text)?).map_err(|problems| problems.located(text))
    }

    /// Compiles a packed case.
    ///
    /// # Errors
    /// One problem of the whole file for what is not packed, else as [`Model::new`].
    pub fn unpack(file: &[u8]) -> Result<Self, Problems> {
        let refused = |error: NotPacked| {
            Problems(vec![Problem::new("", error.to_string(), "fetch the case again")])
        };
        Self::new(case::packed::unpack(file).map_err(refused)?)
    }

    /// Place of a scenario.
    #[must_use]
    pub fn scenario(&self, id: &str) -> Option<usize> {
        self.case.scenarios.iter().position(|s| s.id == id)
    }

    /// Place of a parameter.
    #[must_use]
    pub fn parameter(&self, id: &str) -> Option<usize> {
        self.case.parameters.iter().position(|p| p.id == id)
    }

    /// Parameters that the sectors' benefit depends on, through formulas or the deal.
    #[must_use]
    pub fn benefit_inputs(&self) -> Vec<usize> {
        let count = self.case.parameters.len();
        let formulas = self.drivers.iter().chain(&self.edges);
        let mut read: Vec<usize> = formulas.flat_map(Formula::variables).collect();
        if self.reads_deal
            && let Some(deal) = &self.deal
        {
            read.extend(CLOSING_TERMS.iter().filter_map(|name| deal.roles.place(name)));
        }
        read.retain(|k| *k < count);
        read.sort_unstable();
        read.dedup();
        read
    }

    /// Parameters that a run depends on: those of the benefits, and the months to effect.
    #[must_use]
    pub fn run_inputs(&self) -> Vec<usize> {
        let mut read = self.benefit_inputs();
        read.extend(&self.months);
        read.sort_unstable();
        read.dedup();
        read
    }

    /// Largest change of a correlation that made them possible together; zero when they were.
    #[must_use]
    pub fn correlation_change(&self) -> f64 {
        self.copula.as_ref().map_or(0.0, |copula| copula.max_change)
    }
}

fn compile_criterion(case: &Case, criterion: &raw::Criterion) -> (CompiledMeasure, Direction) {
    let measure = match &criterion.measure {
        Measure::Benefit => CompiledMeasure::Benefit,
        Measure::Directness => CompiledMeasure::Directness,
        Measure::MonthsToEffect => CompiledMeasure::MonthsToEffect,
        Measure::LiveProjects => CompiledMeasure::LiveProjects,
        // The case check has made sure that the driver exists.
        Measure::Exposure { driver } => CompiledMeasure::Exposure(
            case.drivers.iter().position(|d| d.id == *driver).unwrap_or_default(),
        ),
    };
    let direction = match criterion.direction {
        raw::Direction::Max => Direction::Max,
        raw::Direction::Min => Direction::Min,
    };
    (measure, direction)
}

fn live_projects(case: &Case) -> Vec<f64> {
    let counts: Vec<f64> = case
        .sectors
        .iter()
        .map(|sector| {
            let counted = |p: &&raw::Project| {
                p.named_in_article && p.live && p.sector.as_ref() == Some(&sector.id)
            };
            case.projects.iter().filter(counted).count() as f64
        })
        .collect();
    let most = counts.iter().copied().fold(1.0, f64::max);
    counts.iter().map(|count| count / most).collect()
}

/// Problem at `path` with the engine's own words.
pub(crate) fn engine_problem(path: String, error: &engine::error::EngineError) -> Problem {
    Problem::new(path, error.to_string(), "correct it as described")
}
