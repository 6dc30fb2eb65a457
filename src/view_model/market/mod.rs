//! What the market page shows.

pub mod brief;
pub mod car;
pub mod choices;
pub mod connected;
pub mod data;
pub mod query;
pub mod strip;
pub mod tests;
pub mod verdict;

use case::Case;
use chart::{Colour, Palette};
use language::Language;
/// Name of a group: a fixed one or a sector.
pub(crate) fn group_name(case: &Case, id: &str, language: &Language) -> String {
    match id {
        "named" => language.text("market-group-named"),
        "placebo" => language.text("market-group-placebo"),
        "own" => language.text("market-group-own"),
        id => case.sector(id).map_or_else(|| id.to_owned(), |s| language.pick(&s.name).to_owned()),
    }
}

/// Colour of a security: that of its sector.
pub(crate) fn colour(case: &Case, security: &str) -> Colour {
    let found = case.market.iter().flat_map(|m| &m.securities).find(|s| s.id == security);
    let sector = found.and_then(|s| s.sector.as_deref()).and_then(|id| case.sector(id));
    sector.map_or(Palette.quiet(), |sector| Palette.sector(sector.slot))
}
