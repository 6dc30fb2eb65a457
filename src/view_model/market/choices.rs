//! What a reader may choose.

use analysis::MarketAnswer;
use analysis::market::{Benchmark, MarketRequest};
use case::Case;
use case::raw::Basis;
use chart::lines::{self, Line, Lines};
use chart::{Palette, Plot, Scale};
use language::Language;

use super::group_name;
use super::verdict::benchmark;
use crate::compute::year_of;
use crate::deal::Room;

/// An event that may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct EventChoice {
    /// Date, also its identifier.
    pub date: String,
    /// What happened.
    pub name: String,
    /// Whether the date is general knowledge only.
    pub is_unsourced: bool,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Claims that it bears on, joined.
    pub claims: String,
}

/// All events of the case in order.
#[must_use]
pub fn events(case: &Case, request: &MarketRequest, language: &Language) -> Vec<EventChoice> {
    let choice = |event: &case::raw::Event| EventChoice {
        date: event.date.clone(),
        name: language.pick(&event.name).to_owned(),
        is_unsourced: event.basis == Basis::GeneralKnowledge,
        is_chosen: request.events.contains(&event.date),
        claims: event.claims.join(", "),
    };
    case.events.iter().map(choice).collect()
}

/// Events on a line with the benchmark's level above, SVG; empty without a series.
#[must_use]
pub fn timeline(
    case: &Case,
    levels: &[(String, f64)],
    request: &MarketRequest,
    room: Room,
) -> String {
    let points: Vec<(f64, f64)> =
        levels.iter().filter_map(|(day, level)| Some((year_of(day)?, *level))).collect();
    let Some((first, last)) = points.first().zip(points.last()).map(|(a, b)| (a.0, b.0)) else {
        return String::new();
    };
    let chosen = |date: &String| request.events.contains(date);
    let marks = case.events.iter().filter(|event| chosen(&event.date));
    let marks = marks.filter_map(|e| Some((year_of(&e.date)?, e.date.clone())));
    let plot = Plot {
        width: room.width(),
        height: 180,
        x: Scale::between(first, last),
        y: Scale::covering(points.iter().map(|(_, y)| *y)),
    };
    let years = (first.ceil() as i32..=last as i32).map(|year| (f64::from(year), year.to_string()));
    let picture = Lines {
        lines: vec![Line { points, colour: Palette.quiet(), width: 1, name: String::new() }],
        band: Vec::new(),
        marks: marks.collect(),
        x_labels: years.collect(),
    };
    let write = |level: f64| format!("{level:.0}");
    lines::svg(&plot, &picture, &write).unwrap_or_default()
}

/// Groups and single securities with a result: identifier, name with the number of securities.
#[must_use]
pub fn groups(case: &Case, answer: &MarketAnswer, language: &Language) -> Vec<(String, String)> {
    let words = |id: &str, count: usize| {
        if answer.securities.iter().any(|s| s.security == id) {
            return id.to_owned();
        }
        let name = group_name(case, id, language);
        let arguments = [("name", (&name).into()), ("count", count.into())];
        language.message("market-group", &arguments)
    };
    let groups = answer.groups.iter();
    groups.map(|g| (g.id.clone(), words(&g.id, g.securities.len()))).collect()
}

/// Benchmarks: word in the address, name.
#[must_use]
pub fn benchmarks(case: &Case, language: &Language) -> Vec<(String, String)> {
    let named = case.market.iter().flat_map(|market| &market.benchmarks);
    let fixed = [("equal", Benchmark::EqualWeight), ("none", Benchmark::None)];
    let fixed = fixed.map(|(word, b)| (word.to_owned(), benchmark(&b, language)));
    named.map(|id| (id.clone(), id.clone())).chain(fixed).collect()
}
