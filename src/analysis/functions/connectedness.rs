//! `connectedness.*`.

use engine::connectedness::autoregression::{Autoregression, LagOrder};
use engine::connectedness::decomposition::{Identification, decompose};
use engine::connectedness::measures::{Measures, measures as measure, normalise};
use engine::finance::undefined::Undefined;
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::read;
use super::undefined::Reasons;
use super::{FunctionError, Output};

/// Most lags of an estimate.
const MAX_LAGS: usize = 50;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VarInput {
    data: Vec<Vec<f64>>,
    lags: usize,
}

pub(super) fn var(input: &Value) -> Output {
    let input: VarInput = read(input)?;
    let fit = Autoregression::estimate(&input.data, lags(input.lags)?)?;
    let radius = fit.spectral_radius();
    Ok(json!({
        "intercept": fit.intercept,
        "coefficients": fit.coefficients,
        "residual_covariance": fit.residual_covariance,
        "n_obs": fit.observations,
        "spectral_radius": radius,
        "warnings": warnings(radius),
    }))
}

fn lags(lags: usize) -> Result<usize, FunctionError> {
    if (1..=MAX_LAGS).contains(&lags) {
        return Ok(lags);
    }
    let message = format!("lags = {lags}; 1 to {MAX_LAGS} are allowed");
    Err(FunctionError::new("out_of_range", message))
}

fn warnings(radius: f64) -> Vec<&'static str> {
    if radius >= 1.0 { vec!["unstable"] } else { Vec::new() }
}

fn identification(name: Option<&str>) -> Result<Identification, FunctionError> {
    match name {
        None | Some("generalized") => Ok(Identification::Generalized),
        Some("cholesky") => Ok(Identification::Cholesky),
        Some(other) => {
            let message = format!("`{other}`; write generalized or cholesky");
            Err(FunctionError::new("unsupported", message))
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecompositionInput {
    coefficients: Vec<Vec<Vec<f64>>>,
    covariance: Vec<Vec<f64>>,
    horizon: usize,
    #[serde(default)]
    identification: Option<String>,
}

pub(super) fn gfevd(input: &Value) -> Output {
    let input: DecompositionInput = read(input)?;
    let identification = identification(input.identification.as_deref())?;
    let theta = decompose(&input.coefficients, &input.covariance, input.horizon, identification)?;
    let mut output = to_json(&measure(normalise(&theta))?);
    output["theta"] = json!(theta);
    Ok(output)
}

fn to_json(m: &Measures) -> Value {
    let mut reasons = Reasons::default();
    let ctci = reasons.number("/ctci", m.ctci.ok_or(Undefined::NeedsTwo));
    reasons.add_to(json!({
        "table": m.table,
        "from": m.from,
        "to": m.to,
        "net": m.net,
        "npdc": m.npdc,
        "tci": m.tci,
        "ctci": ctci,
    }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeasuresInput {
    table: Vec<Vec<f64>>,
}

pub(super) fn measures(input: &Value) -> Output {
    let input: MeasuresInput = read(input)?;
    Ok(to_json(&measure(input.table)?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableInput {
    data: Vec<Vec<f64>>,
    lags: usize,
    horizon: usize,
    #[serde(default)]
    identification: Option<String>,
}

/// Connectedness of some rows, and the spectral radius of their estimate.
fn connectedness(
    data: &[Vec<f64>],
    lags: usize,
    horizon: usize,
    identification: Identification,
) -> Result<(Measures, f64), FunctionError> {
    let fit = Autoregression::estimate(data, lags)?;
    let theta = decompose(&fit.coefficients, &fit.residual_covariance, horizon, identification)?;
    Ok((measure(normalise(&theta))?, fit.spectral_radius()))
}

pub(super) fn table(input: &Value) -> Output {
    let input: TableInput = read(input)?;
    let identification = identification(input.identification.as_deref())?;
    let lags = lags(input.lags)?;
    let (found, radius) = connectedness(&input.data, lags, input.horizon, identification)?;
    let mut output = to_json(&found);
    output["warnings"] = json!(warnings(radius));
    Ok(output)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RollingInput {
    data: Vec<Vec<f64>>,
    lags: usize,
    horizon: usize,
    #[serde(default)]
    identification: Option<String>,
    window: usize,
    #[serde(default)]
    step: Option<usize>,
    #[serde(default)]
    starts: Option<Vec<usize>>,
}

pub(super) fn rolling(input: &Value) -> Output {
    let input: RollingInput = read(input)?;
    let identification = identification(input.identification.as_deref())?;
    let lags = lags(input.lags)?;
    let rows = input.data.len();
    let last_start = rows.checked_sub(input.window).filter(|_| input.window > 0);
    let Some(last_start) = last_start else {
        let message = format!("a window of {} rows in {rows} rows", input.window);
        return Err(FunctionError::new("out_of_range", message));
    };
    let step = input.step.unwrap_or(1).max(1);
    let starts = input.starts.unwrap_or_else(|| (0..=last_start).step_by(step).collect());
    let window = |start: usize| {
        if start > last_start {
            let message = format!("a window cannot start at row {start}; the last is {last_start}");
            return Err(FunctionError::new("out_of_range", message));
        }
        let data = &input.data[start..start + input.window];
        let (found, _) = connectedness(data, lags, input.horizon, identification)?;
        Ok(json!({
            "start": start,
            "end": start + input.window - 1,
            "tci": found.tci,
            "from": found.from,
            "to": found.to,
            "net": found.net,
        }))
    };
    let windows = starts.into_iter().map(window).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({ "windows": windows }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LagInput {
    data: Vec<Vec<f64>>,
    #[serde(default = "eight")]
    max_lags: usize,
}

fn eight() -> usize {
    8
}

pub(super) fn lag_order(input: &Value) -> Output {
    let input: LagInput = read(input)?;
    let found = LagOrder::estimate(&input.data, lags(input.max_lags)?)?;
    Ok(json!({
        "best_aic": LagOrder::best(&found.aic),
        "best_bic": LagOrder::best(&found.bic),
        "aic": found.aic,
        "bic": found.bic,
    }))
}
