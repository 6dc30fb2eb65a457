//! Every path into a sector, with its share and its range.

use analysis::TransmissionAnswer;
use case::Case;
use chart::Glyph;
use language::{Language, figure};

use super::summary::{paths_to, summary};
use crate::names;

/// All paths into one sector.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorFlows {
    /// Sector identifier.
    pub id: String,
    /// Name for readers.
    pub name: String,
    /// Mark of the sector, SVG.
    pub glyph: String,
    /// The strongest path in one sentence.
    pub summary: String,
    /// Paths, largest mean first.
    pub paths: Vec<PathRow>,
}

/// One path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathRow {
    /// Names from driver to the last channel.
    pub route: String,
    /// Part of the sum of all absolute contributions.
    pub share: String,
    /// Mean contribution.
    pub mean: String,
    /// Range of 90 % of the worlds.
    pub range: String,
}

/// Paths into the sector at `place`.
#[must_use]
pub fn paths(
    case: &Case,
    answer: &TransmissionAnswer,
    place: usize,
    language: &Language,
) -> Option<SectorFlows> {
    let sector = case.sectors.get(place)?;
    let mut found: Vec<_> = paths_to(answer, place).collect();
    found.sort_by(|a, b| b.flow.mean.abs().total_cmp(&a.flow.mean.abs()));
    let sum = found.iter().map(|path| path.flow.mean.abs()).sum::<f64>().max(f64::MIN_POSITIVE);
    let row = |path: &&analysis::transmission::PathFlow| {
        let inner = path.nodes.split_last().map_or(&[][..], |(_, inner)| inner);
        let [low, high] = [path.flow.p05, path.flow.p95].map(figure::signed_percent);
        let range = [("low", (&low).into()), ("high", (&high).into())];
        PathRow {
            route: names::route(case, inner, language),
            share: figure::share(path.flow.mean.abs() / sum),
            mean: figure::signed_percent(path.flow.mean),
            range: language.message("range", &range),
        }
    };
    Some(SectorFlows {
        id: sector.id.clone(),
        name: language.pick(&sector.short_name).to_owned(),
        glyph: Glyph { slot: sector.slot }.svg().unwrap_or_default(),
        summary: summary(case, answer, place, language),
        paths: found.iter().map(row).collect(),
    })
}
