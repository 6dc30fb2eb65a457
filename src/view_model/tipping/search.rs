//! The smallest change of each assumption that overturns a statement.

use analysis::tipping::answer::{Outcome, Place, TippingEntry};
use analysis::{Statement, TippingAnswer};
use case::Case;
use chart::track::{self, Track};
use language::{Language, figure};

use super::statement::{in_words, verdict};
use crate::names;

/// Rows shown before the reader asks for all.
pub const SHOWN: usize = 6;

/// The result of a search.
#[derive(Debug, Clone, PartialEq)]
pub struct TippingView {
    /// The statement.
    pub statement: String,
    /// How it stands.
    pub verdict: String,
    /// The smallest change, or that there is none.
    pub headline: String,
    /// Assumptions that overturn it, smallest change first.
    pub rows: Vec<TippingRow>,
    /// Assumptions that do not, in words.
    pub others: Vec<(String, String)>,
    /// What was computed, in words.
    pub basis: String,
}

/// One assumption that overturns the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TippingRow {
    /// Parameter identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// From which value to which.
    pub change: String,
    /// The same as quantiles of its distribution.
    pub quantiles: String,
    /// What happens there.
    pub then: String,
    /// The way along its distribution, SVG.
    pub track: String,
}

/// The view of a search.
#[must_use]
pub fn search(case: &Case, answer: &TippingAnswer, language: &Language) -> TippingView {
    let view = View { case, answer, language };
    let rows: Vec<TippingRow> = answer.entries.iter().filter_map(|e| view.row(e)).collect();
    let others = answer.entries.iter().filter_map(|entry| view.other(entry)).collect();
    let statement = in_words(case, &answer.statement, language);
    let (samples, tolerance) = (figure::count(answer.samples), figure::percent(answer.tolerance));
    let basis = [
        ("samples", (&samples).into()),
        ("evaluations", answer.evaluations.into()),
        ("tolerance", (&tolerance).into()),
    ];
    TippingView {
        headline: view.headline(),
        verdict: verdict(case, answer, language),
        basis: language.message("tipping-basis", &basis),
        statement,
        rows,
        others,
    }
}

/// Where an assumption changes who leads, for the caption of its slider; none if it is not known, or
/// the statement is another one.
#[must_use]
pub fn caption(
    case: &Case,
    answer: &TippingAnswer,
    parameter: &str,
    language: &Language,
) -> Option<String> {
    if !matches!(answer.statement, Statement::Leads { .. }) {
        return None;
    }
    let entry = answer.entries.iter().find(|entry| entry.parameter == parameter)?;
    let view = View { case, answer, language };
    let Some(turn) = view.turn(entry) else { return Some(language.text("tipping-caption-none")) };
    let (key, value) = match turn.at {
        Some(at) => ("tipping-caption", at.value),
        None => ("tipping-caption-start", entry.start.value),
    };
    let (value, sector) = (view.value(entry, value), view.sector(turn.leader));
    let arguments = [("value", (&value).into()), ("sector", (&sector).into())];
    Some(language.message(key, &arguments))
}

/// What would overturn that `sector` leads, in one sentence; none if it does not lead.
#[must_use]
pub fn for_leader(
    case: &Case,
    answer: &TippingAnswer,
    sector: &str,
    language: &Language,
) -> Option<String> {
    let (_, leader) = answer.statement.ranking()?;
    if leader != Some(sector) || !answer.holds {
        return None;
    }
    Some(View { case, answer, language }.headline())
}

/// Where and how an assumption turns a statement.
struct Turn<'e> {
    /// Value and level; none if it is enough to know that it stands where it starts.
    at: Option<&'e Place>,
    /// Sector that leads there.
    leader: Option<&'e str>,
    /// End of the key of what happens: another sector `leads`, the statement `fails` or `holds`.
    then: &'static str,
}

struct View<'a> {
    case: &'a Case,
    answer: &'a TippingAnswer,
    language: &'a Language,
}

impl View<'_> {
    fn value(&self, entry: &TippingEntry, value: f64) -> String {
        names::value(self.case, &entry.parameter, value, self.language)
    }

    fn sector(&self, id: Option<&str>) -> String {
        id.map_or_else(String::new, |id| names::sector(self.case, id, self.language).to_owned())
    }

    fn row(&self, entry: &TippingEntry) -> Option<TippingRow> {
        let turn = self.turn(entry)?;
        let from = self.value(entry, entry.start.value);
        let (change, quantiles) = match turn.at {
            Some(at) => {
                let to = self.value(entry, at.value);
                let ends = [("from", (&from).into()), ("to", (&to).into())];
                let change = self.language.message("tipping-change", &ends);
                let (start, end) = (figure::share(entry.start.level), figure::share(at.level));
                let ends = [("from", (&start).into()), ("to", (&end).into())];
                (change, self.language.message("tipping-quantiles", &ends))
            }
            None => {
                let value = [("value", (&from).into())];
                (self.language.message("tipping-at-start", &value), String::new())
            }
        };
        let level = turn.at.map_or(entry.start.level, |at| at.level);
        let track = Track { start: entry.start.level, end: Some(level) };
        let sector = self.sector(turn.leader);
        let then = format!("tipping-then-{}", turn.then);
        Some(TippingRow {
            id: entry.parameter.clone(),
            name: names::parameter(self.case, &entry.parameter, self.language).to_owned(),
            change,
            quantiles,
            then: self.language.message(&then, &[("sector", (&sector).into())]),
            track: track::svg(track).unwrap_or_default(),
        })
    }

    /// Where and how an assumption turns the statement; none if it does not.
    fn turn<'e>(&self, entry: &'e TippingEntry) -> Option<Turn<'e>> {
        let (at, leader) = match &entry.outcome {
            Outcome::Tips { at, leader } => (Some(at), leader.as_deref()),
            Outcome::AtStart { leader } => (None, leader.as_deref()),
            Outcome::NoneWithinRange => return None,
        };
        let own = self.answer.statement.ranking().and_then(|(_, sector)| sector);
        let then = match (leader, self.answer.holds) {
            (Some(leader), _) if Some(leader) != own => "leads",
            (_, true) => "fails",
            (_, false) => "holds",
        };
        Some(Turn { at, leader, then })
    }

    fn other(&self, entry: &TippingEntry) -> Option<(String, String)> {
        if entry.outcome != Outcome::NoneWithinRange {
            return None;
        }
        let [low, high] = entry.range.map(|value| self.value(entry, value));
        let range = [("low", (&low).into()), ("high", (&high).into())];
        let name = names::parameter(self.case, &entry.parameter, self.language).to_owned();
        Some((name, self.language.message("range", &range)))
    }

    /// The smallest change in one sentence, or that there is none.
    fn headline(&self) -> String {
        let found = self.answer.entries.iter().find_map(|e| Some((e, self.turn(e)?)));
        let Some((entry, turn)) = found else {
            let key = if self.answer.holds { "tipping-none" } else { "tipping-none-true" };
            return self.language.text(key);
        };
        let place = if turn.at.is_some() { "change" } else { "start" };
        let key = format!("tipping-headline-{place}-{}", turn.then);
        let from = self.value(entry, entry.start.value);
        let to = turn.at.map_or_else(String::new, |at| self.value(entry, at.value));
        let sector = self.sector(turn.leader);
        let name = names::parameter(self.case, &entry.parameter, self.language);
        let arguments = [
            ("name", name.into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("sector", (&sector).into()),
        ];
        self.language.message(&key, &arguments)
    }
}
