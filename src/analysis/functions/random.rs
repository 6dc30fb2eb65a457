//! `hash.*`, `rng.*`, `sobol.*`.

use engine::hash::Fnv1a64;
use engine::random::{philox, sobol::Sobol};
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::{Seed, bounded, read};
use super::{FunctionError, Output};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HashInput {
    utf8: Option<String>,
    hex: Option<String>,
    f64: Option<Vec<Option<f64>>>,
}

pub(super) fn fnv1a64(input: &Value) -> Output {
    let input: HashInput = read(input)?;
    let mut hash = Fnv1a64::default();
    match (input.utf8, input.hex, input.f64) {
        (Some(text), None, None) => hash.write_bytes(text.as_bytes()),
        (None, Some(hex), None) => hash.write_bytes(&bytes(&hex)?),
        (None, None, Some(numbers)) => {
            numbers.iter().for_each(|x| hash.write_f64(x.unwrap_or(f64::NAN)));
        }
        _ => {
            let message = "give exactly one of `utf8`, `hex` and `f64`";
            return Err(FunctionError::new("missing_field", message));
        }
    }
    Ok(json!({ "hash": hash.hex() }))
}

fn bytes(hex: &str) -> Result<Vec<u8>, FunctionError> {
    let refuse = || FunctionError::new("wrong_type", "`hex` must be pairs of hex digits");
    if !hex.len().is_multiple_of(2) || !hex.is_ascii() {
        return Err(refuse());
    }
    let pair = |i: usize| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).map_err(|_| refuse());
    (0..hex.len() / 2).map(pair).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PhiloxInput {
    counter: [String; 4],
    key: [String; 2],
}

pub(super) fn philox4x32(input: &Value) -> Output {
    let input: PhiloxInput = read(input)?;
    let word = |hex: &String| {
        u32::from_str_radix(hex, 16)
            .map_err(|_| FunctionError::new("wrong_type", format!("`{hex}` is no 32-bit hex word")))
    };
    let [a, b, c, d] = &input.counter;
    let counter = [word(a)?, word(b)?, word(c)?, word(d)?];
    let key = [word(&input.key[0])?, word(&input.key[1])?];
    let words = philox::philox4x32_10(counter, key).map(|w| format!("{w:08x}"));
    Ok(json!({ "words": words }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UniformInput {
    seed: Seed,
    sample: u64,
    dim: u32,
    stream: u32,
}

pub(super) fn uniform(input: &Value) -> Output {
    let input: UniformInput = read(input)?;
    let u = philox::uniform(input.seed.0, input.sample, input.dim, input.stream);
    Ok(json!({ "u": u }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SobolInput {
    dimensions: usize,
    count: Option<usize>,
    #[serde(default)]
    first: u32,
    indices: Option<Vec<u32>>,
    dims: Option<Vec<usize>>,
    shift: Option<Shift>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shift {
    seed: Seed,
    #[serde(default)]
    replicate: u64,
}

pub(super) fn sobol_points(input: &Value) -> Output {
    let input: SobolInput = read(input)?;
    let sobol = Sobol::new(input.dimensions)?;
    let indices = match (input.indices, input.count) {
        (Some(indices), None) => indices,
        (None, Some(count)) => {
            let count = bounded("count", count)? as u32;
            (input.first..input.first.saturating_add(count)).collect()
        }
        _ => return Err(FunctionError::new("missing_field", "give `count` or `indices`")),
    };
    let dims = input.dims.unwrap_or_else(|| (0..input.dimensions).collect());
    if let Some(dim) = dims.iter().find(|d| **d >= input.dimensions) {
        let message = format!("dims: {dim} is not below {}", input.dimensions);
        return Err(FunctionError::new("out_of_range", message));
    }
    let point = |index: &u32| {
        let all = match &input.shift {
            Some(shift) => sobol.shifted_point(*index, shift.seed.0, shift.replicate),
            None => sobol.point(*index),
        };
        dims.iter().map(|d| all[*d]).collect::<Vec<f64>>()
    };
    Ok(json!({ "points": indices.iter().map(point).collect::<Vec<_>>() }))
}
