//! The vehicle and what surrounds it: default, collateral, runway, tokens.

use engine::finance::circularity::vendor_financed_share;
use engine::finance::collateral::{self, CollateralTerms};
use engine::finance::default_time::{self, DefaultableLoan};
use engine::finance::runway as cash;
use engine::finance::token_nav as tokens;
use engine::finance::undefined::Measure;
use engine::random::path_noise;
use engine::stats;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::input::{Seed, bounded, flatten, read};
use super::super::undefined::Reasons;
use super::super::{FunctionError, Output};
use super::{same_length, within};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DefaultInput {
    hazard_rate: f64,
    term_months: u32,
    #[serde(default)]
    u: Vec<f64>,
}

pub(in super::super) fn default_time(input: &Value) -> Output {
    let given = input.get("u").is_some();
    let input: DefaultInput = read(input)?;
    let (hazard, term) = (within("hazard_rate", input.hazard_rate, 0.0, 1e6)?, input.term_months);
    within("term_months", f64::from(term), 1.0, 1200.0)?;
    for u in &input.u {
        within("u", *u, 0.0, 1.0)?;
    }
    let mut output = json!({
        "pmf": default_time::monthly_probability(hazard, term),
        "default_probability": default_time::default_probability(hazard, term),
    });
    if given {
        let month = |u: &f64| default_time::default_month(*u, hazard, term);
        output["months"] = json!(input.u.iter().map(month).collect::<Vec<_>>());
    }
    Ok(output)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LossInput {
    hazard_rate: f64,
    term_months: u32,
    annual_rate: f64,
    recovery_rate: f64,
    #[serde(default)]
    samples: Option<usize>,
    #[serde(default)]
    seed: Option<Seed>,
}

pub(in super::super) fn expected_loss(input: &Value) -> Output {
    let input: LossInput = read(input)?;
    let loan = DefaultableLoan {
        hazard_rate: input.hazard_rate,
        term_months: input.term_months,
        annual_rate: input.annual_rate,
        recovery_rate: input.recovery_rate,
    };
    loan.check()?;
    let Some(samples) = input.samples else {
        return Ok(json!({ "expected_loss": loan.expected_loss(), "method": "exact" }));
    };
    let samples = bounded("samples", samples)?;
    let losses = loan.simulated_losses(samples, input.seed.map_or(0, |seed| seed.0));
    let error = stats::mean_error(&losses);
    Ok(json!({
        "expected_loss": stats::mean(&losses),
        "method": "monte_carlo",
        "standard_error": error,
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RunwayInput {
    cash: f64,
    burn: f64,
    #[serde(default)]
    monthly_growth: f64,
    #[serde(default)]
    extra_monthly: f64,
}

pub(in super::super) fn runway(input: &Value) -> Output {
    let input: RunwayInput = read(input)?;
    let growth = within("monthly_growth", input.monthly_growth, -0.999, 10.0)?;
    let result = cash::runway(input.cash, input.burn, growth, input.extra_monthly);
    let mut reasons = Reasons::default();
    let months = reasons.number("/months", result.months());
    Ok(reasons.add_to(json!({ "months": months, "flag": result.flag() })))
}

#[derive(Deserialize, Clone, Copy)]
#[serde(deny_unknown_fields)]
pub(super) struct NoiseInput {
    seed: Seed,
    sample: u64,
}

/// The normals of a path: given, drawn, or none.
pub(super) fn noise(
    z: Option<Vec<f64>>,
    drawn: Option<NoiseInput>,
    months: usize,
) -> Result<Option<Vec<f64>>, FunctionError> {
    if z.is_some() && drawn.is_some() {
        return Err(FunctionError::new("unknown_field", "give either `z` or `noise`"));
    }
    Ok(drawn.map_or(z, |from| {
        let mut normals = Vec::new();
        path_noise::fill(from.seed.0, from.sample, months, &mut normals);
        Some(normals)
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CollateralInput {
    hardware_cost: f64,
    p0: f64,
    decay: f64,
    sigma_p: f64,
    beta_v: f64,
    kappa: f64,
    months: usize,
    #[serde(default)]
    z: Option<Vec<f64>>,
    #[serde(default)]
    noise: Option<NoiseInput>,
}

pub(in super::super) fn collateral_path(input: &Value) -> Output {
    let input: CollateralInput = read(input)?;
    let months = within("months", input.months as f64, 0.0, 2400.0)? as usize;
    let terms = CollateralTerms {
        initial_price: within("p0", input.p0, 0.0, 1e12)?,
        decay: within("decay", input.decay, -20.0, 20.0)?,
        volatility: within("sigma_p", input.sigma_p, 0.0, 10.0)?,
        resale_elasticity: within("beta_v", input.beta_v, -10.0, 10.0)?,
        wear: within("kappa", input.kappa, -20.0, 20.0)?,
    };
    let normals = noise(input.z, input.noise, months)?;
    if let Some(z) = &normals {
        same_length("z", z.len(), months)?;
    }
    let (mut price, mut value) = (Vec::new(), Vec::new());
    collateral::paths(
        &terms,
        input.hardware_cost,
        months,
        normals.as_deref(),
        &mut price,
        &mut value,
    );
    let mut reasons = Reasons::default();
    let finite = |values: Vec<f64>| -> Vec<Measure> {
        values.into_iter().map(engine::finance::undefined::finite).collect()
    };
    let output = json!({
        "price": reasons.list("/price", &finite(price)),
        "resale_value": reasons.list("/resale_value", &finite(value)),
    });
    Ok(reasons.add_to(output))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CircularityInput {
    vendor_equity: f64,
    vendor_content: f64,
    hardware_cost: f64,
}

pub(in super::super) fn circularity(input: &Value) -> Output {
    let input: CircularityInput = read(input)?;
    let share =
        vendor_financed_share(input.vendor_equity, input.vendor_content, input.hardware_cost);
    let mut reasons = Reasons::default();
    let share = reasons.number("/share", share);
    Ok(reasons.add_to(json!({ "share": share })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TokenInput {
    flows: Vec<Vec<f64>>,
    required_yield: f64,
    tokens: f64,
}

pub(in super::super) fn token_nav(input: &Value) -> Output {
    let input: TokenInput = read(input)?;
    let (flat, width) = flatten("flows", &input.flows)?;
    let paths = input.flows.len() as f64;
    let mean = |t: usize| {
        let column: Vec<f64> = flat.iter().skip(t).step_by(width).copied().collect();
        engine::math::sum(&column) / paths
    };
    let mean_flows: Vec<f64> = (0..width).map(mean).collect();
    let result = tokens::token_nav(&mean_flows, input.required_yield, input.tokens)?;
    let by_path: Vec<Vec<f64>> = input
        .flows
        .iter()
        .map(|flows| tokens::discounted_future(flows, input.required_yield))
        .collect::<Result<_, _>>()?;
    let level = |p: f64| {
        let at = |t: usize| {
            let values: Vec<f64> = by_path.iter().map(|nav| nav[t] / input.tokens).collect();
            stats::quantiles(&values, &[p])[0]
        };
        (0..width).map(at).collect::<Vec<f64>>()
    };
    let mut reasons = Reasons::default();
    let output = json!({
        "nav": result.nav,
        "nav_p05": level(0.05),
        "nav_p95": level(0.95),
        "running_yield": reasons.list("/running_yield", &result.running_yield),
    });
    Ok(reasons.add_to(output))
}
