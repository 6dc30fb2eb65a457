//! Names inside the formulas of a case.

use case::Case;

/// Whether a letter is part of a name: of a parameter, or of a figure such as `deal.debt`.
pub(crate) fn is_part(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '.'
}

/// Names and numbers of a formula, in its order.
pub(crate) fn words(formula: &str) -> impl Iterator<Item = &str> {
    formula.split(|letter| !is_part(letter))
}

/// Whether a formula has an identifier as a name of its own.
pub(crate) fn mentions(formula: &str, id: &str) -> bool {
    words(formula).any(|word| word == id)
}

/// Parameters of a formula, each once, in its order.
pub(crate) fn parameters<'f>(case: &Case, formula: &'f str) -> Vec<&'f str> {
    let mut ids: Vec<&str> = Vec::new();
    for word in words(formula) {
        if case.parameter(word).is_some() && !ids.contains(&word) {
            ids.push(word);
        }
    }
    ids
}
