//! Strict reading of inputs: every refusal has a stable code.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::FunctionError;

/// Largest count of draws, points or rows that one call may ask for.
pub(super) const MAX_COUNT: usize = 4_000_000;

/// Reads the input of a function.
pub(super) fn read<T: DeserializeOwned>(input: &Value) -> Result<T, FunctionError> {
    serde_path_to_error::deserialize(input).map_err(|error| {
        let place = error.path().to_string();
        let reason = error.into_inner().to_string();
        let code = match reason.as_str() {
            r if r.starts_with("missing field") => "missing_field",
            r if r.starts_with("unknown field") => "unknown_field",
            r if r.starts_with("invalid type: null") => "missing_value",
            r if r.starts_with("unknown variant") => "unsupported",
            _ => "wrong_type",
        };
        FunctionError::new(code, format!("{place}: {reason}"))
    })
}

/// A seed: a whole number, or its digits as a string beyond 2^53.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seed(pub(super) u64);

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Number(u64),
            Digits(String),
        }
        match Form::deserialize(deserializer) {
            Ok(Form::Number(seed)) => Ok(Self(seed)),
            Ok(Form::Digits(digits)) => digits
                .parse()
                .map(Self)
                .map_err(|_| serde::de::Error::custom("a seed is a whole number below 2^64")),
            Err(_) => Err(serde::de::Error::custom("a seed is a whole number or its digits")),
        }
    }
}

/// Refuses counts that would not fit into memory.
pub(super) fn bounded(name: &str, count: usize) -> Result<usize, FunctionError> {
    if (1..=MAX_COUNT).contains(&count) {
        return Ok(count);
    }
    let message = format!("{name} = {count}; 1 to {MAX_COUNT} are allowed");
    Err(FunctionError::new("out_of_range", message))
}

/// Rectangular rows as one flat vector and the row length.
pub(super) fn flatten(name: &str, rows: &[Vec<f64>]) -> Result<(Vec<f64>, usize), FunctionError> {
    let width = rows.first().map_or(0, Vec::len);
    if width == 0 || rows.iter().any(|row| row.len() != width) {
        let message = format!("`{name}` must be rows of equal, positive length");
        return Err(FunctionError::new("dimension_mismatch", message));
    }
    Ok((rows.concat(), width))
}
