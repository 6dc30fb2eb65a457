//! `distribution.*`.

use case::raw::RawDistribution;
use engine::distribution::Distribution;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::input::read;
use super::statistics::open_unit;
use super::{FunctionError, Output};
use crate::compile;

/// The engine's distribution for a record of the file format.
pub(super) fn law(raw: &RawDistribution) -> Result<Distribution, FunctionError> {
    Ok(compile::distribution(raw)?)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuantileInput {
    distribution: RawDistribution,
    p: Vec<f64>,
}

pub(super) fn quantile(input: &Value) -> Output {
    let input: QuantileInput = read(input)?;
    open_unit(&input.p)?;
    let law = law(&input.distribution)?;
    Ok(json!({ "x": input.p.iter().map(|p| law.quantile(*p)).collect::<Vec<f64>>() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CdfInput {
    distribution: RawDistribution,
    x: Vec<f64>,
}

pub(super) fn cdf(input: &Value) -> Output {
    let input: CdfInput = read(input)?;
    let law = law(&input.distribution)?;
    Ok(json!({ "p": input.x.iter().map(|x| law.cdf(*x)).collect::<Vec<f64>>() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MomentsInput {
    distribution: RawDistribution,
}

pub(super) fn moments(input: &Value) -> Output {
    let input: MomentsInput = read(input)?;
    let moments = law(&input.distribution)?.moments()?;
    Ok(json!({ "mean": moments.mean, "sd": moments.sd }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FromQuantilesInput {
    kind: String,
    q05: f64,
    q95: f64,
    mode: Option<f64>,
}

pub(super) fn from_quantiles(input: &Value) -> Output {
    let input: FromQuantilesInput = read(input)?;
    let law = Distribution::from_quantiles(&input.kind, input.q05, input.q95, input.mode)?;
    let (kind, parameters) = law.parameters();
    let mut fields = Map::from_iter([("kind".to_owned(), json!(kind))]);
    fields.extend(parameters.into_iter().map(|(name, value)| (name.to_owned(), json!(value))));
    Ok(json!({ "distribution": fields }))
}
