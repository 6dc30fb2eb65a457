//! What a reader may choose.

use analysis::MarketAnswer;
use analysis::market::{Benchmark, MarketRequest};
use case::Case;
use case::raw::Basis;
use chart::lines::{Line, Lines};
use chart::{Palette, Plot, Scale};
use language::Language;
use language::date::date;

use super::group_name;
use super::verdict::benchmark;
use crate::compute::{year_of, years_on_axis};
use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};

/// An event that may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct EventChoice {
    /// Place of the event in the case.
    pub place: usize,
    /// Date (ISO 8601), also its identifier.
    pub iso: String,
    /// Date in words.
    pub date: String,
    /// What happened.
    pub name: String,
    /// Whether the date is general knowledge only.
    pub is_unsourced: bool,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Claims that it bears on.
    pub claims: Vec<String>,
}

/// All events of the case in order, as far as prices reach: what happened after the last day, where
/// it is known, cannot be studied.
#[must_use]
pub fn events(
    case: &Case,
    request: &MarketRequest,
    last_day: Option<&str>,
    language: &Language,
) -> Vec<EventChoice> {
    let is_reached =
        |(_, event): &(usize, &case::raw::Event)| last_day.is_none_or(|last| *event.date <= *last);
    let choice = |(place, event): (usize, &case::raw::Event)| EventChoice {
        place,
        iso: event.date.clone(),
        date: date(&event.date, language),
        name: language.pick(&event.name).to_owned(),
        is_unsourced: event.basis == Basis::GeneralKnowledge,
        is_chosen: request.events.contains(&event.date),
        claims: event.claims.clone(),
    };
    case.events.iter().enumerate().filter(is_reached).map(choice).collect()
}

/// The benchmark's level with the chosen events; none without a series.
#[must_use]
pub fn timeline(
    case: &Case,
    levels: &[(String, f64)],
    request: &MarketRequest,
    room: Room,
    language: &Language,
) -> Option<Exhibit> {
    let dated = levels.iter().filter_map(|(day, level)| Some((year_of(day)?, day, *level)));
    let dated: Vec<(f64, &String, f64)> = dated.collect();
    let (first, last) = (dated.first()?, dated.last()?);
    let chosen = case.events.iter().filter(|event| request.events.contains(&event.date));
    let y = Scale::covering(dated.iter().map(|(.., level)| *level));
    let mut plot = Plot::new((room.width(), 180), Scale::between(first.0, last.0), y);
    let write = |level: f64| format!("{level:.0}");
    plot.x_labels = years_on_axis(first.0, last.0);
    plot.y_labels = y.labels(&write);
    let line = Line {
        points: dated.iter().map(|(x, _, level)| (*x, *level)).collect(),
        colour: Palette.quiet(),
        width: 1,
        name: String::new(),
    };
    let name = benchmark(&request.benchmark, language);
    let row = |(_, day, level): &(f64, &String, f64)| Row {
        head: (*day).clone(),
        cells: vec![Cell::number(*level, &write)],
    };
    let (start, end) = (write(first.2), write(last.2));
    let (from, to) = (date(first.1, language), date(last.1, language));
    let arguments = [
        ("name", (&name).into()),
        ("from", (&from).into()),
        ("to", (&to).into()),
        ("start", (&start).into()),
        ("end", (&end).into()),
    ];
    Some(Exhibit {
        id: "events-level".to_owned(),
        title: language.text("market-events-title"),
        series: Vec::new(),
        text: language.message("market-level-text", &arguments),
        table: Table {
            head: language.text("market-column-date"),
            columns: vec![Column::of(name, 0)],
            rows: dated.iter().map(row).collect(),
        },
        axis: Some("date"),
        method: language.text("market-level-method"),
        chart: Lines {
            plot,
            lines: vec![line],
            band: Vec::new(),
            events: chosen.filter_map(|e| Some((year_of(&e.date)?, e.date.clone()))).collect(),
        }
        .into(),
    })
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
