//! `finance.spv_monte_carlo`: the vehicle with uncertain terms.

use std::collections::BTreeMap;

use case::raw::RawDistribution;
use engine::distribution::Distribution;
use engine::finance::spv::statistics::{Claim, Covenants};
use engine::finance::spv::{RecoveryMode, Sample, SpvPath, Yields};
use engine::finance::undefined::Undefined;
use engine::random::copula::GaussianCopula;
use engine::random::{path_noise, philox};
use engine::sample::Values;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::input::{Seed, bounded, read};
use super::super::undefined::Reasons;
use super::super::{FunctionError, Output, distribution};
use super::within;
use crate::deal::terms::{COUNT, TERMS, drawn_default, spv_terms};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MonteCarloInput {
    fixed: BTreeMap<String, f64>,
    inputs: Vec<UncertainTerm>,
    #[serde(default)]
    correlation: Vec<CorrelationInput>,
    samples: usize,
    seed: Seed,
    #[serde(default = "yes")]
    path_noise: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UncertainTerm {
    id: String,
    distribution: RawDistribution,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrelationInput {
    a: String,
    b: String,
    rho: f64,
}

/// Draws of all terms.
struct Draws {
    laws: Vec<Distribution>,
    copula: Option<GaussianCopula>,
    seed: u64,
    /// Levels of the draw at hand.
    levels: Vec<f64>,
    /// Values of the draw at hand.
    values: Vec<f64>,
}

impl Draws {
    fn new(input: &MonteCarloInput) -> Result<Self, FunctionError> {
        let laws: Vec<Distribution> = input
            .inputs
            .iter()
            .map(|term| distribution::law(&term.distribution))
            .collect::<Result<_, _>>()?;
        let copula = copula(input)?;
        let count = laws.len();
        let (levels, values) = (vec![0.0; count], vec![0.0; count]);
        Ok(Self { laws, copula, seed: input.seed.0, levels, values })
    }

    fn draw(&mut self, sample: u64) {
        for (dim, level) in self.levels.iter_mut().enumerate() {
            *level = philox::uniform(self.seed, sample, dim as u32, 0);
        }
        if let Some(copula) = &self.copula {
            copula.apply(&mut self.levels);
        }
        let laws = self.laws.iter().zip(&self.levels);
        self.values.iter_mut().zip(laws).for_each(|(value, (law, u))| *value = law.quantile(*u));
    }
}

fn copula(input: &MonteCarloInput) -> Result<Option<GaussianCopula>, FunctionError> {
    if input.correlation.is_empty() {
        return Ok(None);
    }
    let count = input.inputs.len();
    let mut matrix = vec![vec![0.0; count]; count];
    for (i, row) in matrix.iter_mut().enumerate() {
        row[i] = 1.0;
    }
    for pair in &input.correlation {
        let place = |id: &str| input.inputs.iter().position(|term| term.id == id);
        let (Some(a), Some(b)) = (place(&pair.a), place(&pair.b)) else {
            let message = format!("correlation of `{}` and `{}`: no such input", pair.a, pair.b);
            return Err(FunctionError::new("out_of_range", message));
        };
        let rho = within("rho", pair.rho, -1.0, 1.0)?;
        matrix[a][b] = rho;
        matrix[b][a] = rho;
    }
    Ok(Some(GaussianCopula::new(&matrix)?))
}

/// Where each term comes from: a fixed value or the place of an input.
fn sources(input: &MonteCarloInput) -> Result<Vec<Source>, FunctionError> {
    let known = |id: &str| TERMS.contains(&id);
    let names = input.fixed.keys().chain(input.inputs.iter().map(|term| &term.id));
    if let Some(unknown) = names.into_iter().find(|id| !known(id)) {
        let message = format!("`{unknown}` is no term; terms are {}", TERMS.join(", "));
        return Err(FunctionError::new("unknown_field", message));
    }
    let source = |name: &'static str| {
        let place = input.inputs.iter().position(|term| term.id == name).map(Source::Input);
        let fixed = input.fixed.get(name).copied().map(Source::Fixed);
        let tail = (name == "tail").then_some(Source::Fixed(24.0));
        place.or(fixed).or(tail).ok_or_else(|| {
            FunctionError::new("missing_field", format!("the term `{name}` is missing"))
        })
    };
    TERMS.into_iter().map(source).collect()
}

#[derive(Clone, Copy)]
enum Source {
    Fixed(f64),
    Input(usize),
}

pub(in super::super) fn spv_monte_carlo(input: &Value) -> Output {
    let input: MonteCarloInput = read(input)?;
    let samples = bounded("samples", input.samples)?;
    let sources = sources(&input)?;
    let mut draws = Draws::new(&input)?;
    let (mut path, mut noise) = (SpvPath::default(), Vec::new());
    let mut sample: Option<Sample> = None;
    let covenants = Covenants { dscr: 0.0, ltv: f64::INFINITY };
    let yields = Yields { senior: 0.0, mezzanine: 0.0, equity: 0.0 };
    for i in 0..samples as u64 {
        draws.draw(i);
        let mut values = [f64::NAN; COUNT];
        for (value, source) in values.iter_mut().zip(&sources) {
            *value = match *source {
                Source::Fixed(value) => value,
                Source::Input(place) => draws.values[place],
            };
        }
        let terms = spv_terms(&values, RecoveryMode::Better)?;
        terms.check()?;
        let month = drawn_default(&values, terms.term)?;
        if input.path_noise {
            path_noise::fill(input.seed.0, i, terms.months(month), &mut noise);
        }
        path.run(&terms, month, input.path_noise.then_some(noise.as_slice()))?;
        let sample = sample.get_or_insert_with(|| Sample::new((0..=terms.term as usize).collect()));
        sample.push(&terms, &path, covenants, yields)?;
    }
    let sample = sample.unwrap_or_else(|| Sample::new(Vec::new()));
    Ok(output(&sample))
}

fn output(sample: &Sample) -> Value {
    let statistics = sample.statistics();
    let mut reasons = Reasons::default();
    let equity = &sample.equity;
    let mut returns = quantiles(&mut reasons, "/equity_irr", &equity.returns);
    returns["missing_share"] = json!(equity.returns.missing_share());
    returns["negative_share"] = json!(equity.negative_return_share());
    let ltv: serde_json::Map<String, Value> = sample
        .months()
        .iter()
        .zip(&sample.ltv)
        .map(|(t, values)| (t.to_string(), quantiles(&mut reasons, &format!("/ltv/{t}"), values)))
        .collect();
    let output = json!({
        "default_probability": statistics.default_probability,
        "liquidated_share": reasons.number("/liquidated_share", statistics.liquidated_share),
        "senior": tranche(&mut reasons, "/senior", &sample.senior),
        "mezzanine": tranche(&mut reasons, "/mezzanine", &sample.mezzanine),
        "equity_irr": returns,
        "ltv": ltv,
        "min_dscr": quantiles(&mut reasons, "/min_dscr", &sample.minimum_dscr),
    });
    reasons.add_to(output)
}

fn tranche(reasons: &mut Reasons, place: &str, claim: &Claim) -> Value {
    let mut number = |key: &str, value| reasons.number(&format!("{place}/{key}"), value);
    json!({
        "expected_loss": number("expected_loss", claim.losses.mean()),
        "es95": number("es95", claim.losses.worst_five_percent()),
        "loss_probability": claim.loss_probability(),
        "nominal_loss": number("nominal_loss", claim.nominal_losses.mean()),
        "standard_error": number("standard_error", claim.losses.standard_error()),
    })
}

fn quantiles(reasons: &mut Reasons, place: &str, values: &Values) -> Value {
    let quantiles = values.quantiles();
    let mut number =
        |key: &str, value: Result<f64, Undefined>| reasons.number(&format!("{place}/{key}"), value);
    json!({
        "p05": number("p05", quantiles.map(|q| q.p05)),
        "p50": number("p50", quantiles.map(|q| q.p50)),
        "p95": number("p95", quantiles.map(|q| q.p95)),
    })
}
