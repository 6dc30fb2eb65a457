//! Expected subset against output, with tolerances by place.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

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

/// One expected value beside what was computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Where it stands in the output, as a JSON pointer.
    pub place: String,
    /// What is expected, in JSON.
    pub expected: String,
    /// What was computed, in JSON; none where the output has nothing there.
    pub computed: Option<String>,
    /// Absolute difference of two numbers.
    pub difference: Option<f64>,
    /// Largest difference that is allowed.
    pub allowed: f64,
    /// Whether they agree.
    pub agrees: bool,
}

impl Comparison {
    fn of_values(place: &str, expected: &Value, computed: Option<&Value>) -> Self {
        Self {
            place: place.to_owned(),
            expected: expected.to_string(),
            computed: computed.map(Value::to_string),
            difference: None,
            allowed: 0.0,
            agrees: computed == Some(expected),
        }
    }

    /// The difference in words.
    pub(super) fn in_words(&self) -> String {
        let Self { place, expected, .. } = self;
        match (&self.computed, self.difference) {
            (None, _) => format!("{place}: missing"),
            (Some(computed), Some(_)) => {
                format!("{place}: expected {expected}, got {computed} (allowed {:e})", self.allowed)
            }
            (Some(computed), None) => format!("{place}: expected {expected}, got {computed}"),
        }
    }
}

/// Every value of an expected subset beside the output's.
pub(super) fn comparisons(
    expected: &Value,
    output: &Value,
    tolerances: &Tolerances,
) -> Vec<Comparison> {
    // A refusal is compared by its code alone.
    if expected.get("error").is_none()
        && let Some(refusal) = output.get("error")
    {
        return vec![Comparison::of_values("/error", &Value::Null, Some(refusal))];
    }
    let mut found = Vec::new();
    compare(expected, output, "", tolerances, &mut found);
    found
}

fn compare(
    expected: &Value,
    output: &Value,
    place: &str,
    tolerances: &Tolerances,
    found: &mut Vec<Comparison>,
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
                    None => found.push(Comparison::of_values(&place, inner, None)),
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
            let difference = (o - e).abs();
            found.push(Comparison {
                difference: Some(difference),
                allowed,
                agrees: o.is_finite() && difference <= allowed,
                ..Comparison::of_values(place, expected, Some(output))
            });
        }
        _ => found.push(Comparison::of_values(place, expected, Some(output))),
    }
}

/// `{"$at": {"0": …}, "$length": n}`: chosen elements of an array.
fn compare_chosen(
    map: &Map<String, Value>,
    items: &[Value],
    place: &str,
    tolerances: &Tolerances,
    found: &mut Vec<Comparison>,
) {
    if let Some(length) = map.get("$length") {
        let computed = Value::from(items.len());
        found.push(Comparison::of_values(&format!("{place}/$length"), length, Some(&computed)));
    }
    for (key, inner) in map["$at"].as_object().into_iter().flatten() {
        let place = format!("{place}/{key}");
        match key.parse::<usize>().ok().and_then(|i| items.get(i)) {
            Some(item) => compare(inner, item, &place, tolerances, found),
            None => found.push(Comparison::of_values(&place, inner, None)),
        }
    }
}
