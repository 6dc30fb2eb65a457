//! The case's own formulas: drivers and elasticities, with names instead of identifiers.

use case::Case;
use language::Language;

use crate::formula::is_part;
use crate::names;
use crate::origin::Origin;

/// A driver or an edge with its formula.
#[derive(Debug, Clone, PartialEq)]
pub struct FormulaRow {
    /// What is computed.
    pub name: String,
    /// How, with the names of the inputs.
    pub formula: String,
    /// Why so.
    pub rationale: String,
    /// What its numbers belong to.
    pub origin: Origin,
}

/// Drivers first, then edges, in the order of the case.
#[must_use]
pub fn formulas(case: &Case, language: &Language) -> Vec<FormulaRow> {
    let drivers = case.drivers.iter().map(|driver| FormulaRow {
        name: language.pick(&driver.name).to_owned(),
        formula: with_names(case, &driver.formula, language),
        rationale: language.pick(&driver.rationale).to_owned(),
        origin: Origin::computed("driver"),
    });
    let edges = case.edges.iter().map(|edge| FormulaRow {
        name: names::route(case, &[edge.from.clone(), edge.to.clone()], language),
        formula: with_names(case, &edge.formula, language),
        rationale: language.pick(&edge.evidence.rationale).to_owned(),
        origin: Origin::Edge(edge.from.clone(), edge.to.clone()),
    });
    drivers.chain(edges).collect()
}

/// A formula of the case with the names of its parameters, and the signs of print.
#[must_use]
pub fn with_names(case: &Case, formula: &str, language: &Language) -> String {
    let mut words = String::with_capacity(3 * formula.len());
    let mut rest = formula;
    while let Some(first) = rest.chars().next() {
        let length = if is_part(first) {
            rest.find(|c| !is_part(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        match token {
            "*" => words.push('×'),
            "-" => words.push('−'),
            "/" => words.push('÷'),
            token if case.parameter(token).is_some() => {
                words.push_str(&quoted(names::parameter(case, token, language), language));
            }
            token => match token.strip_prefix(OF_DEAL) {
                Some(figure) => words.push_str(&quoted(&language.text(key(figure)), language)),
                None => words.push_str(token),
            },
        }
        rest = after;
    }
    words
}

/// Prefix of figures that the vehicle gives to formulas.
const OF_DEAL: &str = "deal.";

/// Key of the name of such a figure.
fn key(figure: &str) -> &'static str {
    match figure {
        "hardware_cost" => "deal-figure-hardware-cost",
        "gpus" => "deal-figure-gpus",
        "debt" => "deal-figure-debt",
        _ => "deal-figure-equity",
    }
}

fn quoted(name: &str, language: &Language) -> String {
    language.message("method-name", &[("name", name.into())])
}
