//! The article's ticker strip against the data.

use analysis::MarketAnswer;
use case::Case;
use case::raw::SecurityRole;
use language::{Language, figure};

/// The strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Days of the columns.
    pub days: Vec<String>,
    /// The changes.
    pub rows: Vec<StripRow>,
}

/// One change of the strip.
#[derive(Debug, Clone, PartialEq)]
pub struct StripRow {
    /// Symbol.
    pub security: String,
    /// As the article shows it.
    pub stated: String,
    /// On each day, close to close.
    pub changes: Vec<String>,
    /// Claim of the ledger.
    pub claim: String,
    /// The remark of the case where the security has nothing to do with the deal.
    pub collision: Option<String>,
}

/// The strip of the case; none without one.
#[must_use]
pub fn strip(case: &Case, answer: &MarketAnswer, language: &Language) -> Option<Strip> {
    let market = case.market.as_ref()?;
    let strip = market.ticker.as_ref()?;
    let rows = strip.entries.iter().zip(&answer.ticker).map(|(entry, changes)| {
        let none = || language.text("not-available");
        let stated = case.claim(&entry.claim).and_then(|claim| claim.value);
        let security = market.securities.iter().find(|s| s.id == entry.security);
        let placebo = security.filter(|s| s.role == SecurityRole::Placebo);
        StripRow {
            security: entry.security.clone(),
            stated: stated.map_or_else(none, figure::signed_percent),
            changes: changes.iter().map(|x| x.map_or_else(none, figure::signed_share)).collect(),
            claim: entry.claim.clone(),
            collision: placebo
                .and_then(|s| s.note.as_ref())
                .map(|note| language.pick(note).to_owned()),
        }
    });
    Some(Strip { days: strip.days.clone(), rows: rows.collect() })
}
