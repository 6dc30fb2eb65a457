//! Figures that may not exist: `null` in the output, the reason beside it.

use engine::finance::undefined::Measure;
use serde_json::{Map, Value, json};

/// Collects the reasons of an output.
#[derive(Debug, Default)]
pub(super) struct Reasons(Map<String, Value>);

impl Reasons {
    /// The number, or null with its reason kept under `pointer`.
    pub(super) fn number(&mut self, pointer: &str, measure: Measure) -> Value {
        match measure {
            Ok(number) => json!(number),
            Err(reason) => {
                self.0.insert(pointer.to_owned(), json!(reason.code()));
                Value::Null
            }
        }
    }

    /// As [`Reasons::number`] for each entry of a list.
    pub(super) fn list(&mut self, pointer: &str, measures: &[Measure]) -> Value {
        let entry =
            |(k, measure): (usize, &Measure)| self.number(&format!("{pointer}/{k}"), *measure);
        measures.iter().enumerate().map(entry).collect()
    }

    /// Puts the reasons into the output: `reason` for the first, `reasons` for all.
    pub(super) fn add_to(self, mut output: Value) -> Value {
        if let Some(first) = self.0.values().next() {
            output["reason"] = first.clone();
            output["reasons"] = Value::Object(self.0);
        }
        output
    }
}
