//! One amount in every quantity.

use analysis::ComputeAnswer;
use case::Case;
use language::{Language, figure};

use crate::words;

/// One quantity.
#[derive(Debug, Clone, PartialEq)]
pub struct Converted {
    /// Identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Unit in words.
    pub unit: String,
    /// Median.
    pub median: String,
    /// Range of 90 % of the worlds; empty where nothing is uncertain.
    pub range: String,
    /// Whether the reader gave it.
    pub is_given: bool,
}

/// The given amount in every quantity of the case.
#[must_use]
pub fn converter(case: &Case, answer: &ComputeAnswer, language: &Language) -> Vec<Converted> {
    let quantities = case.compute.iter().flat_map(|compute| &compute.quantities);
    quantities
        .zip(&answer.conversions)
        .map(|(quantity, converted)| {
            let range = converted.known().map_or_else(String::new, |s| {
                let (low, high) = (figure::rounded(s.p05), figure::rounded(s.p95));
                if low == high {
                    return String::new();
                }
                let arguments = [("low", (&low).into()), ("high", (&high).into())];
                language.message("range-in-90", &arguments)
            });
            Converted {
                id: quantity.id.clone(),
                name: language.pick(&quantity.name).to_owned(),
                unit: language.pick(&quantity.unit).to_owned(),
                median: words::median(converted, &figure::rounded, language),
                range,
                is_given: quantity.id == answer.quantity,
            }
        })
        .collect()
}
