//! Computing power: conversion between quantities, consistency of stated figures, what a month of
//! spending buys.

use case::{Case, Problem};
use engine::expression::Formula;
use engine::finance::undefined::finite;
use engine::sample::Values;
use serde::{Deserialize, Serialize};

use crate::columns::Columns;
use crate::compile::compile_formulas;
use crate::figure::{Figure, Spread};
use crate::model::Model;
use crate::request::Request;
use crate::run::RunError;

/// Hours in a month (specification 2.2).
const HOURS_PER_MONTH: f64 = engine::finance::spv::terms::HOURS_PER_MONTH;

/// Formulas of the compute block.
#[derive(Debug, Clone)]
pub struct ComputeModel {
    /// Amount per GPU of each quantity.
    per_gpu: Vec<Formula>,
    /// Stated and implied figure of each check.
    checks: Vec<(Formula, Formula)>,
    /// A month's spending in USD millions.
    budget: Option<Formula>,
    /// Price and number of GPUs of each supply.
    supplies: Vec<(Formula, Option<Formula>)>,
}

impl ComputeModel {
    pub(crate) fn compile(case: &Case, problems: &mut Vec<Problem>) -> Option<Self> {
        let compute = case.compute.as_ref()?;
        let mut formula = |path: String, text: &str| {
            compile_formulas(case, std::iter::once((path, text)), problems).pop()
        };
        let quantities = compute.quantities.iter().enumerate();
        let per_gpu: Option<Vec<_>> = quantities
            .map(|(i, q)| formula(format!("compute.quantities[{i}].per_gpu"), &q.per_gpu))
            .collect();
        let checks: Option<Vec<_>> = compute
            .checks
            .iter()
            .enumerate()
            .map(|(i, check)| {
                let stated = formula(format!("compute.checks[{i}].stated"), &check.stated);
                stated.zip(formula(format!("compute.checks[{i}].implied"), &check.implied))
            })
            .collect();
        let budget = compute.budget.as_deref().map(|text| formula("compute.budget".into(), text));
        let supplies: Option<Vec<_>> = compute
            .supplies
            .iter()
            .enumerate()
            .map(|(i, supply)| {
                let price = formula(format!("compute.supplies[{i}].price"), &supply.price)?;
                let gpus = supply.gpus.as_deref();
                let gpus = gpus.and_then(|g| formula(format!("compute.supplies[{i}].gpus"), g));
                Some((price, gpus))
            })
            .collect();
        Some(Self {
            per_gpu: per_gpu?,
            checks: checks?,
            budget: budget.flatten(),
            supplies: supplies?,
        })
    }

    fn formulas(&self) -> impl Iterator<Item = &Formula> {
        let checks = self.checks.iter().flat_map(|(stated, implied)| [stated, implied]);
        let supplies = self.supplies.iter().flat_map(|(price, gpus)| [Some(price), gpus.as_ref()]);
        self.per_gpu.iter().chain(checks).chain(&self.budget).chain(supplies.flatten())
    }
}

/// What the converter is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComputeRequest {
    /// Scenario, changed parameters, seed and number of draws.
    pub run: Request,
    /// Quantity identifier.
    pub quantity: String,
    /// How much of it.
    pub amount: f64,
}

/// What comes back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComputeAnswer {
    /// Quantity that was given.
    pub quantity: String,
    /// How much of it.
    pub amount: f64,
    /// Number of draws.
    pub samples: usize,
    /// The same in every quantity, in the order of the case.
    pub conversions: Vec<Figure<Spread>>,
    /// Checks, in the order of the case.
    pub checks: Vec<CheckAnswer>,
    /// A month's spending in USD millions.
    pub budget: Option<Figure<Spread>>,
    /// Supplies, in the order of the case.
    pub supplies: Vec<SupplyAnswer>,
}

/// A stated figure against what others imply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CheckAnswer {
    /// As stated.
    pub stated: Figure<Spread>,
    /// As implied.
    pub implied: Figure<Spread>,
    /// Whether the median as stated lies within 90 % of what is implied.
    pub agrees: bool,
    /// Stated over implied.
    pub ratio: Figure<Spread>,
}

/// What one month of spending buys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SupplyAnswer {
    /// USD per GPU-hour.
    pub price: Figure<Spread>,
    /// GPU-hours that the month's spending buys.
    pub gpu_hours: Figure<Spread>,
    /// GPUs that this occupies for the whole month.
    pub gpus_needed: Figure<Spread>,
    /// GPUs that there are, if it is known.
    pub gpus: Option<Figure<Spread>>,
    /// GPUs needed over GPUs that there are.
    pub multiple: Option<Figure<Spread>>,
}

/// Answers a request.
///
/// # Errors
/// [`RunError::NoCompute`] for a case without computing power, [`RunError::Amount`] for a quantity
/// or amount that it does not have, and as [`Request::resolve`].
pub fn compute(
    model: &Model,
    columns: &mut Columns,
    request: &ComputeRequest,
) -> Result<ComputeAnswer, RunError> {
    let (scenario, pinned) = request.run.resolve(model)?;
    let (Some(formulas), Some(record)) = (&model.compute, &model.case.compute) else {
        return Err(RunError::NoCompute);
    };
    let given = record.quantities.iter().position(|q| q.id == request.quantity);
    let is_amount = (0.0..=1e18).contains(&request.amount) && request.amount > 0.0;
    let Some(given) = given.filter(|_| is_amount) else {
        let (quantity, amount) = (request.quantity.clone(), request.amount);
        return Err(RunError::Amount { quantity, amount });
    };
    let laws = &model.laws[scenario];
    let places = places(model, formulas);
    let free = places.iter().copied().filter(|k| pinned[*k].is_none());
    columns.extend(model, request.run.source(), laws, free, request.run.draws());
    let mut sample = Sample::new(formulas);
    let mut stack = Vec::new();
    for i in 0..request.run.samples {
        let mut values = vec![f64::NAN; pinned.len()];
        for &k in &places {
            values[k] = pinned[k].unwrap_or_else(|| columns.input(k, i));
        }
        if let Some(deal) = &model.deal {
            values.extend(deal.roles.figures(&values));
        }
        let mut evaluate = |formula: &Formula| formula.evaluate(&values, &mut stack);
        sample.push(formulas, given, request.amount, &mut evaluate);
    }
    Ok(sample.answer(request))
}

/// Parameters that the formulas read, directly or through the deal.
fn places(model: &Model, formulas: &ComputeModel) -> Vec<usize> {
    let count = model.case.parameters.len();
    let mut places: Vec<usize> = formulas.formulas().flat_map(Formula::variables).collect();
    if let Some(deal) = model.deal.as_ref().filter(|_| places.iter().any(|k| *k >= count)) {
        places.extend(deal.roles.places());
    }
    places.retain(|k| *k < count);
    places.sort_unstable();
    places.dedup();
    places
}

/// Values over the draws, in the order of the case.
struct Sample {
    conversions: Vec<Values>,
    checks: Vec<[Values; 3]>,
    budget: Option<Values>,
    supplies: Vec<[Values; 5]>,
}

impl Sample {
    fn new(formulas: &ComputeModel) -> Self {
        Self {
            conversions: vec![Values::default(); formulas.per_gpu.len()],
            checks: vec![Default::default(); formulas.checks.len()],
            budget: formulas.budget.as_ref().map(|_| Values::default()),
            supplies: vec![Default::default(); formulas.supplies.len()],
        }
    }

    fn push(
        &mut self,
        formulas: &ComputeModel,
        given: usize,
        amount: f64,
        evaluate: &mut dyn FnMut(&Formula) -> f64,
    ) {
        let gpus = amount / evaluate(&formulas.per_gpu[given]);
        for (k, (values, formula)) in self.conversions.iter_mut().zip(&formulas.per_gpu).enumerate()
        {
            // The given amount converts to itself without rounding.
            let converted = if k == given { amount } else { gpus * evaluate(formula) };
            values.push(finite(converted));
        }
        for ([stated, implied, ratio], formulas) in self.checks.iter_mut().zip(&formulas.checks) {
            let (s, i) = (evaluate(&formulas.0), evaluate(&formulas.1));
            stated.push(finite(s));
            implied.push(finite(i));
            ratio.push(finite(s / i));
        }
        let budget = formulas.budget.as_ref().map_or(f64::NAN, &mut *evaluate);
        if let Some(values) = &mut self.budget {
            values.push(finite(budget));
        }
        let supplies = self.supplies.iter_mut().zip(&formulas.supplies);
        for ([price, hours, needed, there, multiple], (price_formula, gpus)) in supplies {
            let usd_per_hour = evaluate(price_formula);
            let bought = budget * 1e6 / usd_per_hour;
            price.push(finite(usd_per_hour));
            hours.push(finite(bought));
            needed.push(finite(bought / HOURS_PER_MONTH));
            if let Some(gpus) = gpus {
                let gpus = evaluate(gpus);
                there.push(finite(gpus));
                multiple.push(finite(bought / HOURS_PER_MONTH / gpus));
            }
        }
    }

    fn answer(&self, request: &ComputeRequest) -> ComputeAnswer {
        let spread = |values: &Values| Figure::<Spread>::from(values.quantiles());
        let some = |values: &Values| (values.draws() > 0).then(|| spread(values));
        ComputeAnswer {
            quantity: request.quantity.clone(),
            amount: request.amount,
            samples: request.run.samples,
            conversions: self.conversions.iter().map(spread).collect(),
            checks: self.checks.iter().map(check).collect(),
            budget: self.budget.as_ref().map(spread),
            supplies: self
                .supplies
                .iter()
                .map(|[price, hours, needed, there, multiple]| SupplyAnswer {
                    price: spread(price),
                    gpu_hours: spread(hours),
                    gpus_needed: spread(needed),
                    gpus: some(there),
                    multiple: some(multiple),
                })
                .collect(),
        }
    }
}

fn check([stated, implied, ratio]: &[Values; 3]) -> CheckAnswer {
    let agrees = match (stated.quantiles(), implied.quantiles()) {
        (Ok(stated), Ok(implied)) => (implied.p05..=implied.p95).contains(&stated.p50),
        _ => false,
    };
    CheckAnswer {
        stated: stated.quantiles().into(),
        implied: implied.quantiles().into(),
        agrees,
        ratio: ratio.quantiles().into(),
    }
}
