//! Expected subset against output, with tolerances by place.

use serde_json::{Map, Value};

/// Differences listed per case.
const SHOWN: usize = 8;

/// Allowed absolute and relative differences, by JSON-pointer prefix.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tolerances(Vec<(String, Tolerance)>);

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Tolerance {
    abs: f64,
    rel: f64,
}

impl Tolerances {
    /// Reads `{"abs", "rel"}`, or an object of these keyed by JSON-pointer prefix.
    ///
    /// # Errors
    /// When it is neither.
    pub fn parse(value: &Value) -> Result<Self, String> {
        let one = |map: &Map<String, Value>| {
            let number = |key: &str| map.get(key).and_then(Value::as_f64).unwrap_or(0.0);
            Tolerance { abs: number("abs"), rel: number("rel") }
        };
        match value {
            Value::Null => Ok(Self::default()),
            Value::Object(map) if map.keys().all(|key| key == "abs" || key == "rel") => {
                Ok(Self(vec![(String::new(), one(map))]))
            }
            Value::Object(map) => map
                .iter()
                .map(|(prefix, inner)| match inner {
                    Value::Object(inner) => Ok((prefix.clone(), one(inner))),
                    _ => Err(format!("tolerance at `{prefix}` is no object")),
                })
                .collect::<Result<Vec<_>, String>>()
                .map(Self),
            _ => Err("the tolerance is no object".to_owned()),
        }
    }

    /// The longest prefix that ends at a token border wins; places without one must be exact.
    fn at(&self, place: &str) -> Tolerance {
        let covers = |prefix: &str| {
            place.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let fitting = self.0.iter().filter(|(prefix, _)| covers(prefix));
        fitting.max_by_key(|(prefix, _)| prefix.len()).map(|(_, t)| *t).unwrap_or_default()
    }
}

/// First differences between an expected subset and an output.
pub(super) fn differences(
    expected: &Value,
    output: &Value,
    tolerances: &Tolerances,
) -> Vec<String> {
    let mut found = Vec::new();
    // A refusal is compared by its code alone.
    if expected.get("error").is_none() && output.get("error").is_some() {
        found.push(format!("refused: {}", output["error"]));
        return found;
    }
    compare(expected, output, "", tolerances, &mut found);
    found.truncate(SHOWN);
    found
}

fn compare(
    expected: &Value,
    output: &Value,
    place: &str,
    tolerances: &Tolerances,
    found: &mut Vec<String>,
) {
    match (expected, output) {
        (Value::Object(map), Value::Array(items)) if map.contains_key("$at") => {
            compare_chosen(map, items, place, tolerances, found);
        }
        (Value::Object(map), Value::Object(outputs)) => {
            for (key, inner) in map {
                let place = format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"));
                match outputs.get(key) {
                    Some(output) => compare(inner, output, &place, tolerances, found),
                    None => found.push(format!("{place}: missing")),
                }
            }
        }
        (Value::Array(items), Value::Array(outputs)) if items.len() == outputs.len() => {
            for (i, (inner, output)) in items.iter().zip(outputs).enumerate() {
                compare(inner, output, &format!("{place}/{i}"), tolerances, found);
            }
        }
        (Value::Number(e), Value::Number(o)) => {
            let (e, o) = (e.as_f64().unwrap_or(f64::NAN), o.as_f64().unwrap_or(f64::NAN));
            let tolerance = tolerances.at(place);
            let allowed = tolerance.abs + tolerance.rel * e.abs();
            let close = o.is_finite() && (o - e).abs() <= allowed;
            if !close {
                found.push(format!("{place}: expected {e}, got {o} (allowed {allowed:e})"));
            }
        }
        _ if expected == output => {}
        _ => found.push(format!("{place}: expected {expected}, got {output}")),
    }
}

/// `{"$at": {"0": …}, "$length": n}`: chosen elements of an array.
fn compare_chosen(
    map: &Map<String, Value>,
    items: &[Value],
    place: &str,
    tolerances: &Tolerances,
    found: &mut Vec<String>,
) {
    if let Some(length) = map.get("$length").and_then(Value::as_u64)
        && length != items.len() as u64
    {
        found.push(format!("{place}: expected {length} elements, got {}", items.len()));
    }
    for (key, inner) in map["$at"].as_object().into_iter().flatten() {
        let item = key.parse::<usize>().ok().and_then(|i| items.get(i));
        match item {
            Some(item) => compare(inner, item, &format!("{place}/{key}"), tolerances, found),
            None => found.push(format!("{place}/{key}: missing")),
        }
    }
}
