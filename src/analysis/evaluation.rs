//! One draw of the model: deal, drivers, elasticities, sectors, criteria.

use crate::error::RunError;
use crate::model::{CompiledMeasure, Model};

/// Largest log change, e^300: its percent can still be squared and added up over all draws.
const MOST_LOG_CHANGE: f64 = 300.0;
/// Largest elasticity.
const MOST_ELASTICITY: f64 = 1e100;

/// Scratch space and results of one draw.
#[derive(Debug, Clone, Default)]
pub struct Evaluation {
    /// Parameters, then the figures of the deal.
    pub values: Vec<f64>,
    /// Log change per driver.
    pub roots: Vec<f64>,
    /// Elasticity per edge.
    pub coefficients: Vec<f64>,
    /// Product of elasticities per path.
    products: Vec<f64>,
    /// Log contribution per path.
    pub contributions: Vec<f64>,
    /// Log change per sector.
    pub benefits: Vec<f64>,
    stack: Vec<f64>,
}

impl Evaluation {
    /// Evaluates the draw whose parameters stand in `self.values[..parameters]`.
    pub fn evaluate(&mut self, model: &Model) {
        self.add_deal_figures(model);
        self.roots.clear();
        for formula in &model.drivers {
            self.roots.push(formula.evaluate(&self.values, &mut self.stack));
        }
        self.coefficients.clear();
        for formula in &model.edges {
            self.coefficients.push(formula.evaluate(&self.values, &mut self.stack));
        }
        model.graph.path_coefficients(&self.coefficients, &mut self.products);
        self.contributions.clear();
        self.benefits.clear();
        self.benefits.resize(model.case.sectors.len(), 0.0);
        for (path, product) in model.graph.paths().iter().zip(&self.products) {
            let contribution = self.roots[path.root] * product;
            self.contributions.push(contribution);
            self.benefits[path.sink] += contribution;
        }
    }

    fn add_deal_figures(&mut self, model: &Model) {
        let Some(deal) = model.deal.as_ref().filter(|_| model.reads_deal) else { return };
        let parameters = model.case.parameters.len();
        self.values.truncate(parameters);
        let figures = deal.roles.figures(&self.values);
        self.values.extend(figures);
    }

    /// Appends the criterion values of all sectors: sector, then criterion.
    pub fn criteria(&self, model: &Model, out: &mut Vec<f64>) {
        for sector in 0..model.case.sectors.len() {
            for (measure, _) in &model.criteria {
                out.push(match *measure {
                    CompiledMeasure::Benefit => self.benefits[sector],
                    CompiledMeasure::Directness => self.directness(model, sector),
                    CompiledMeasure::MonthsToEffect => self.values[model.months[sector]],
                    CompiledMeasure::LiveProjects => model.live_projects[sector],
                    CompiledMeasure::Exposure(driver) => self.exposure(model, sector, driver),
                });
            }
        }
    }

    /// Σ|c|/length ÷ Σ|c| over the sector's paths; 0 when nothing reaches it.
    fn directness(&self, model: &Model, sector: usize) -> f64 {
        let (mut weighted, mut total) = (0.0, 0.0);
        for (path, contribution) in model.graph.paths().iter().zip(&self.contributions) {
            if path.sink == sector {
                weighted += contribution.abs() / path.length() as f64;
                total += contribution.abs();
            }
        }
        if total > 0.0 { weighted / total } else { 0.0 }
    }

    /// What one unit of the driver takes away: y(driver = 0) − y(driver = 1).
    fn exposure(&self, model: &Model, sector: usize, driver: usize) -> f64 {
        let paths = model.graph.paths().iter().zip(&self.products);
        paths
            .filter(|(path, _)| path.sink == sector && path.root == driver)
            .fold(0.0, |sum, (_, product)| sum - product)
    }

    /// Refuses a draw with a number that nothing can be computed with: a driver, an elasticity or a
    /// benefit that is not finite, or so large that its percent or its square is not.
    ///
    /// # Errors
    /// [`RunError::Engine`] for terms that no vehicle has, else [`RunError::Undefined`] with the
    /// place: `drivers[i]`, `edges[i]` or `sectors[i]`.
    pub fn check(&self, model: &Model, draw: usize) -> Result<(), RunError> {
        let beyond =
            |values: &[f64], most: f64| values.iter().position(|x| x.is_nan() || x.abs() > most);
        // A log change far below zero is a loss of all; only upwards percents run away.
        let rises =
            |values: &[f64]| values.iter().position(|x| !x.is_finite() || *x > MOST_LOG_CHANGE);
        let place = rises(&self.roots)
            .map(|i| format!("drivers[{i}]"))
            .or_else(|| beyond(&self.coefficients, MOST_ELASTICITY).map(|i| format!("edges[{i}]")))
            .or_else(|| rises(&self.benefits).map(|i| format!("sectors[{i}]")));
        let Some(place) = place else { return Ok(()) };
        if let Some(deal) = model.deal.as_ref().filter(|_| model.reads_deal) {
            deal.roles.terms(&self.values)?.check_closing()?;
        }
        Err(RunError::Undefined { place, draw })
    }
}
