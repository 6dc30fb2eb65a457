//! `stats.*`.

use engine::random::normal;
use engine::{math, stats};
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::read;
use super::{FunctionError, Output};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Points {
    x: Vec<f64>,
}

pub(super) fn normal_cdf(input: &Value) -> Output {
    let input: Points = read(input)?;
    let p: Vec<f64> = input.x.iter().map(|x| normal::normal_cdf(*x)).collect();
    Ok(json!({ "p": p }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Levels {
    p: Vec<f64>,
}

pub(super) fn normal_quantile(input: &Value) -> Output {
    let input: Levels = read(input)?;
    open_unit(&input.p)?;
    let x: Vec<f64> = input.p.iter().map(|p| normal::normal_quantile(*p)).collect();
    Ok(json!({ "x": x }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StudentInput {
    t: Vec<f64>,
    df: f64,
}

pub(super) fn student_t_cdf(input: &Value) -> Output {
    let input: StudentInput = read(input)?;
    if input.df.is_nan() || input.df <= 0.0 {
        let message = format!("df = {}; it must be positive", input.df);
        return Err(FunctionError::new("out_of_range", message));
    }
    let p: Vec<f64> = input.t.iter().map(|t| stats::student_t_cdf(*t, input.df)).collect();
    Ok(json!({ "p": p }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuantileInput {
    values: Vec<f64>,
    p: Vec<f64>,
}

pub(super) fn quantile(input: &Value) -> Output {
    let input: QuantileInput = read(input)?;
    if let Some(p) = input.p.iter().find(|p| !(0.0..=1.0).contains(*p)) {
        let message = format!("p = {p}; it must lie within 0 and 1");
        return Err(FunctionError::new("out_of_range", message));
    }
    if input.values.is_empty() {
        return Ok(json!({ "quantiles": null, "reason": "empty" }));
    }
    Ok(json!({ "quantiles": stats::quantiles(&input.values, &input.p) }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Values {
    values: Vec<f64>,
}

pub(super) fn summary(input: &Value) -> Output {
    let Values { values } = read(input)?;
    let n = values.len();
    let mut output = json!({ "n": n, "sum": math::sum(&values) });
    let mut reasons = serde_json::Map::new();
    let mut put = |name: &str, value: f64, least: usize, reason: &str| {
        if n >= least {
            output[name] = json!(value);
        } else {
            output[name] = Value::Null;
            reasons.insert(format!("/{name}"), json!(reason));
        }
    };
    put("mean", stats::mean(&values), 1, "empty");
    put("sd", stats::sd(&values), 2, "needs_n_ge_2");
    put("min", values.iter().copied().fold(f64::INFINITY, f64::min), 1, "empty");
    put("max", values.iter().copied().fold(f64::NEG_INFINITY, f64::max), 1, "empty");
    if !reasons.is_empty() {
        output["reasons"] = Value::Object(reasons);
    }
    Ok(output)
}

/// Refuses levels outside (0, 1).
pub(super) fn open_unit(levels: &[f64]) -> Result<(), FunctionError> {
    match levels.iter().find(|p| !(0.0 < **p && **p < 1.0)) {
        Some(p) => {
            let message = format!("p = {p}; it must lie strictly between 0 and 1");
            Err(FunctionError::new("out_of_range", message))
        }
        None => Ok(()),
    }
}
