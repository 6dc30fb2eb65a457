//! What the prices are.

use analysis::MarketAnswer;
use analysis::market::SeriesFacts;
use case::Case;
use language::{Language, figure};

use super::car::excluded;

/// A series in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesRow {
    /// Symbol.
    pub id: String,
    /// First and last day.
    pub range: String,
    /// Days with a return, and breaks.
    pub returns: String,
    /// Last level with the first at 100.
    pub level: String,
    /// Kinds of sources in words.
    pub sources: String,
    /// What a reader of these prices must know; empty without a remark.
    pub note: String,
}

/// The data.
#[derive(Debug, Clone, PartialEq)]
pub struct DataView {
    /// What the prices are and what was derived.
    pub provenance: String,
    /// All series.
    pub rows: Vec<SeriesRow>,
    /// Securities that the study leaves out, and why.
    pub excluded: Vec<String>,
}

/// The data of a study; none for a case that does not look at markets.
#[must_use]
pub fn data(case: &Case, answer: &MarketAnswer, language: &Language) -> Option<DataView> {
    let market = case.market.as_ref()?;
    Some(DataView {
        provenance: language.pick(&market.provenance).to_owned(),
        rows: answer.series.iter().map(|facts| row(case, facts, language)).collect(),
        excluded: excluded(case, answer, language),
    })
}

fn row(case: &Case, facts: &SeriesFacts, language: &Language) -> SeriesRow {
    let arguments = [("from", (&facts.first).into()), ("to", (&facts.last).into())];
    let range = language.message("market-range", &arguments);
    let days = figure::count(facts.returns);
    let arguments = [("days", (&days).into()), ("breaks", facts.breaks.into())];
    let kinds: Vec<String> = facts
        .sources
        .iter()
        .map(|(kind, closes)| format!("{kind} ({})", figure::count(*closes)))
        .collect();
    let own = || language.text("market-own-source");
    let known = case.market.iter().flat_map(|m| &m.securities).find(|s| s.id == facts.id);
    let note = known.and_then(|s| s.note.as_ref()).map(|note| language.pick(note).to_owned());
    SeriesRow {
        id: facts.id.clone(),
        note: note.unwrap_or_default(),
        range,
        returns: language.message("market-returns", &arguments),
        level: figure::rounded(facts.level),
        sources: if kinds.is_empty() { own() } else { kinds.join(", ") },
    }
}
