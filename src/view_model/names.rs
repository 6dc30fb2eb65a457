//! Names of a case's things for readers.

use case::Case;
use language::Language;

/// Name of a driver, channel or sector; its identifier where the case has none.
#[must_use]
pub fn node<'a>(case: &'a Case, id: &'a str, language: &Language) -> &'a str {
    let drivers = case.drivers.iter().map(|d| (&d.id, &d.name));
    let channels = case.channels.iter().map(|c| (&c.id, &c.name));
    let sectors = case.sectors.iter().map(|s| (&s.id, &s.short_name));
    let mut all = drivers.chain(channels).chain(sectors);
    all.find(|(node, _)| *node == id).map_or(id, |(_, name)| language.pick(name))
}

/// Name of a parameter.
#[must_use]
pub fn parameter<'a>(case: &'a Case, id: &'a str, language: &Language) -> &'a str {
    case.parameter(id).map_or(id, |parameter| language.pick(&parameter.name))
}

/// Names of parameters that move together, joined.
#[must_use]
pub fn parameters(case: &Case, ids: &[String], language: &Language) -> String {
    let names: Vec<&str> = ids.iter().map(|id| parameter(case, id, language)).collect();
    names.join(&language.text("list-separator"))
}

/// Short name of a sector.
#[must_use]
pub fn sector<'a>(case: &'a Case, id: &'a str, language: &Language) -> &'a str {
    case.sector(id).map_or(id, |sector| language.pick(&sector.short_name))
}

/// Name of a criterion.
#[must_use]
pub fn criterion<'a>(case: &'a Case, id: &'a str, language: &Language) -> &'a str {
    case.criterion(id).map_or(id, |criterion| language.pick(&criterion.name))
}

/// Words as a list within a sentence: `a, b and c`.
#[must_use]
pub fn list(words: &[&str], language: &Language) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => {
            let most = most.join(&language.text("list-separator"));
            let arguments = [("most", (&most).into()), ("last", (*last).into())];
            language.message("list-last", &arguments)
        }
    }
}

/// A value of a parameter with its unit.
#[must_use]
pub fn value(case: &Case, id: &str, value: f64, language: &Language) -> String {
    let unit = case.parameter(id).map_or("ratio", |parameter| parameter.unit.as_str());
    language::figure::quantity(value, unit, language)
}

/// Names along a path joined by arrows.
#[must_use]
pub fn route(case: &Case, nodes: &[String], language: &Language) -> String {
    let arrow = format!(" {} ", language.text("path-arrow"));
    nodes.iter().map(|id| node(case, id, language)).collect::<Vec<_>>().join(&arrow)
}
