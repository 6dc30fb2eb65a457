//! How the deal reaches the sectors: paths in words, with their exact share of the mean benefit.

use analysis::{Answer, PathAnswer};
use case::Case;
use language::{Language, figure};

use crate::names;

/// Paths shown per sector.
const SHOWN: usize = 3;

/// The strongest paths of one sector.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorPaths {
    /// Sector identifier.
    pub id: String,
    /// Name for readers.
    pub name: String,
    /// Mark of the sector, SVG.
    pub glyph: String,
    /// Mean benefit in words.
    pub total: String,
    /// Strongest paths first.
    pub paths: Vec<PathWords>,
    /// What the other paths add, if there are any.
    pub rest: Option<String>,
}

/// One path.
#[derive(Debug, Clone, PartialEq)]
pub struct PathWords {
    /// Names from driver to the last channel, joined by arrows.
    pub route: String,
    /// Contribution to the mean benefit.
    pub share: String,
    /// Contribution as a part of the sum of absolute contributions, 0–100.
    pub weight: f64,
    /// Whether it takes benefit away.
    pub negative: bool,
}

/// Strongest paths of every sector, in the order of the case.
#[must_use]
pub fn all(case: &Case, answer: &Answer, language: &Language) -> Vec<SectorPaths> {
    (0..case.sectors.len()).map(|place| of_sector(case, answer, place, language)).collect()
}

/// Strongest paths of one sector.
#[must_use]
pub fn of_sector(case: &Case, answer: &Answer, place: usize, language: &Language) -> SectorPaths {
    let sector = &case.sectors[place];
    let mut paths: Vec<&PathAnswer> =
        answer.paths.iter().filter(|path| path.nodes.last() == Some(&sector.id)).collect();
    paths.sort_by(|a, b| b.mean.abs().total_cmp(&a.mean.abs()));
    let sum = paths.iter().fold(0.0, |sum, path| sum + path.mean.abs()).max(f64::MIN_POSITIVE);
    let words = |path: &&PathAnswer| PathWords {
        route: route(case, path, language),
        share: figure::signed_percent(path.mean),
        weight: 100.0 * path.mean.abs() / sum,
        negative: path.mean < 0.0,
    };
    let hidden = paths.get(SHOWN..).unwrap_or_default();
    let rest = (!hidden.is_empty()).then(|| {
        let share = figure::signed_percent(hidden.iter().map(|path| path.mean).sum());
        let arguments = [("count", hidden.len().into()), ("share", (&share).into())];
        language.message("why-more", &arguments)
    });
    SectorPaths {
        id: sector.id.clone(),
        name: language.pick(&sector.short_name).to_owned(),
        glyph: chart::Glyph { slot: sector.slot }.svg().unwrap_or_default(),
        total: figure::signed_percent(answer.sectors[place].mean),
        paths: paths.iter().take(SHOWN).map(words).collect(),
        rest,
    }
}

/// Names along a path without the sector itself.
fn route(case: &Case, path: &PathAnswer, language: &Language) -> String {
    let inner = path.nodes.split_last().map_or(&[][..], |(_, inner)| inner);
    names::route(case, inner, language)
}
