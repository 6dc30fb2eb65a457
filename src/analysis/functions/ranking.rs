//! `smaa.*`.

use engine::ranking::{
    self, Acceptability, Direction, Preferences, Scale, ValueFunction, rank_by_value,
    uniform_simplex,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::{Seed, bounded, flatten, read};
use super::{FunctionError, Output};

/// Quantile levels of value scales (specification 4).
const LOWER: f64 = 0.01;
const UPPER: f64 = 0.99;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WeightsInput {
    criteria: usize,
    samples: usize,
    seed: Seed,
    #[serde(default)]
    order: Vec<(usize, usize)>,
    #[serde(default)]
    intervals: Vec<(f64, f64)>,
}

pub(super) fn weights(input: &Value) -> Output {
    let input: WeightsInput = read(input)?;
    let samples = bounded("samples", input.samples)?;
    let preferences = Preferences { order: input.order, intervals: input.intervals };
    let sample = uniform_simplex(input.criteria, samples, input.seed.0, &preferences)?;
    let rows: Vec<&[f64]> = sample.weights.chunks_exact(input.criteria).collect();
    Ok(json!({ "weights": rows, "acceptance": sample.acceptance }))
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum DirectionInput {
    Max,
    Min,
}

impl From<DirectionInput> for Direction {
    fn from(direction: DirectionInput) -> Self {
        match direction {
            DirectionInput::Max => Self::Max,
            DirectionInput::Min => Self::Min,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartialInput {
    draws: Vec<Vec<Vec<f64>>>,
    directions: Vec<DirectionInput>,
    #[serde(default = "lower")]
    lower: f64,
    #[serde(default = "upper")]
    upper: f64,
}

fn lower() -> f64 {
    LOWER
}

fn upper() -> f64 {
    UPPER
}

pub(super) fn partial_values(input: &Value) -> Output {
    let input: PartialInput = read(input)?;
    let (draws, alternatives, criteria) = cube(&input.draws)?;
    let directions: Vec<Direction> = input.directions.iter().map(|d| (*d).into()).collect();
    if directions.len() != criteria {
        return Err(mismatch(format!("{} directions for {criteria} criteria", directions.len())));
    }
    if !(0.0 <= input.lower && input.lower <= input.upper && input.upper <= 1.0) {
        let message = "`lower` and `upper` must ascend within 0 and 1";
        return Err(FunctionError::new("out_of_range", message));
    }
    let (values, scales) = ranking::partial_values(&draws, &directions, input.lower, input.upper)?;
    Ok(json!({ "values": nest(&values, alternatives, criteria), "scales": scales_json(&scales) }))
}

#[derive(Deserialize, Default, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Outside {
    #[default]
    Clip,
    Error,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueFunctionInput {
    cutoffs: Vec<f64>,
    values: Vec<f64>,
    x: Vec<f64>,
    #[serde(default)]
    outside: Outside,
}

pub(super) fn value_function(input: &Value) -> Output {
    let input: ValueFunctionInput = read(input)?;
    let function = ValueFunction::new(&input.cutoffs, &input.values)?;
    if input.outside == Outside::Error
        && let Some(x) = input.x.iter().find(|x| !function.covers(**x))
    {
        let message = format!("x = {x} lies outside the cutoffs");
        return Err(FunctionError::new("outside_range", message));
    }
    Ok(json!({ "v": input.x.iter().map(|x| function.value(*x)).collect::<Vec<f64>>() }))
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WeightsForm {
    Rows(Vec<Vec<f64>>),
    Drawn { uniform_simplex: Drawn },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Drawn {
    samples: usize,
    seed: Seed,
}

impl WeightsForm {
    fn flat(&self, criteria: usize) -> Result<Vec<f64>, FunctionError> {
        match self {
            Self::Rows(rows) => {
                let (flat, width) = flatten("weights", rows)?;
                if width == criteria {
                    Ok(flat)
                } else {
                    Err(mismatch(format!("rows of {width} weights for {criteria} criteria")))
                }
            }
            Self::Drawn { uniform_simplex: drawn } => {
                let samples = bounded("samples", drawn.samples)?;
                let preferences = Preferences::default();
                Ok(uniform_simplex(criteria, samples, drawn.seed.0, &preferences)?.weights)
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ValuesForm {
    Fixed(Vec<Vec<f64>>),
    Draws(Vec<Vec<Vec<f64>>>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RankInput {
    values: ValuesForm,
    weights: WeightsForm,
}

pub(super) fn rank(input: &Value) -> Output {
    let input: RankInput = read(input)?;
    let (values, alternatives, criteria) = match &input.values {
        ValuesForm::Fixed(rows) => {
            let (flat, criteria) = flatten("values", rows)?;
            (flat, rows.len(), criteria)
        }
        ValuesForm::Draws(draws) => cube(draws)?,
    };
    let weights = input.weights.flat(criteria)?;
    Ok(acceptability_json(rank_by_value(&values, &weights, alternatives, criteria)?))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionInput {
    direction: DirectionInput,
    value: Option<CutoffsInput>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CutoffsInput {
    cutoffs: Vec<f64>,
    values: Vec<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnalyseInput {
    draws: Vec<Vec<Vec<f64>>>,
    criteria: Vec<CriterionInput>,
    weights: WeightsForm,
}

pub(super) fn analyse(input: &Value) -> Output {
    let input: AnalyseInput = read(input)?;
    let (draws, alternatives, criteria) = cube(&input.draws)?;
    if input.criteria.len() != criteria {
        return Err(mismatch(format!("{} criteria for rows of {criteria}", input.criteria.len())));
    }
    let directions: Vec<Direction> = input.criteria.iter().map(|c| c.direction.into()).collect();
    let (mut values, scales) = ranking::partial_values(&draws, &directions, LOWER, UPPER)?;
    for (k, criterion) in input.criteria.iter().enumerate() {
        let Some(given) = &criterion.value else { continue };
        let function = ValueFunction::new(&given.cutoffs, &given.values)?;
        for (value, g) in values.iter_mut().zip(&draws).skip(k).step_by(criteria) {
            *value = function.value(*g);
        }
    }
    let weights = input.weights.flat(criteria)?;
    let mut output = acceptability_json(rank_by_value(&values, &weights, alternatives, criteria)?);
    output["scales"] = scales_json(&scales);
    Ok(output)
}

fn acceptability_json(a: Acceptability) -> Value {
    json!({
        "draws": a.draws,
        "rank_acceptability": a.rank_acceptability,
        "holistic_acceptability": a.holistic_acceptability,
        "central_weights": a.central_weights,
        "confidence": a.confidence,
        "pairwise_winning": a.pairwise_winning,
        "ranking_entropy_bits": a.ranking_entropy_bits,
        "standard_error": a.standard_error,
    })
}

fn scales_json(scales: &[Scale]) -> Value {
    json!(scales.iter().map(|s| json!({ "lo": s.lo, "hi": s.hi })).collect::<Vec<_>>())
}

/// Draws × alternatives × criteria as one flat vector.
fn cube(draws: &[Vec<Vec<f64>>]) -> Result<(Vec<f64>, usize, usize), FunctionError> {
    let alternatives = draws.first().map_or(0, Vec::len);
    if alternatives == 0 || draws.iter().any(|draw| draw.len() != alternatives) {
        return Err(mismatch(
            "every draw needs the same, positive number of alternatives".to_owned(),
        ));
    }
    let rows: Vec<Vec<f64>> = draws.concat();
    let (flat, criteria) = flatten("draws", &rows)?;
    Ok((flat, alternatives, criteria))
}

fn nest(values: &[f64], alternatives: usize, criteria: usize) -> Value {
    let draw = |draw: &[f64]| draw.chunks_exact(criteria).map(<[f64]>::to_vec).collect::<Vec<_>>();
    json!(values.chunks_exact(alternatives * criteria).map(draw).collect::<Vec<_>>())
}

fn mismatch(message: String) -> FunctionError {
    FunctionError::new("dimension_mismatch", message)
}
