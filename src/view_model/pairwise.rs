//! Who is ahead of whom: shares of the worlds, pair by pair (pairwise winning indices, SMAA-2).

use analysis::{Answer, RankBy};
use case::Case;
use chart::Glyph;
use language::{Language, figure};

/// All pairs of one order.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairwise {
    /// What the order is by.
    pub title: String,
    /// Names of the sectors, in the order of the case.
    pub sectors: Vec<String>,
    /// One row per sector.
    pub rows: Vec<PairwiseRow>,
}

/// One sector against all others.
#[derive(Debug, Clone, PartialEq)]
pub struct PairwiseRow {
    /// Sector identifier.
    pub id: String,
    /// Mark of the sector, SVG.
    pub glyph: String,
    /// Its name.
    pub name: String,
    /// In how many of 100 worlds it is ahead of each sector, with a depth of 0 to 5; none against
    /// itself.
    pub cells: Vec<Option<(String, u8)>>,
    /// Holistic acceptability index, of 100: all its ranks in one figure; by all criteria only.
    pub holistic: Option<String>,
}

/// Both orders; none for a case of one sector.
#[must_use]
pub fn pairwise(case: &Case, answer: &Answer, language: &Language) -> Option<[Pairwise; 2]> {
    let of = |by| one(case, answer, by, language);
    (case.sectors.len() > 1).then(|| [of(RankBy::Size), of(RankBy::Criteria)])
}

fn one(case: &Case, answer: &Answer, by: RankBy, language: &Language) -> Pairwise {
    let name = |sector: &case::raw::Sector| language.pick(&sector.short_name).to_owned();
    let row = |(place, (sector, found)): (usize, (&case::raw::Sector, &analysis::SectorAnswer))| {
        let (shares, holistic) = match by {
            RankBy::Size => (&found.benefit_exceeds, None),
            RankBy::Criteria => (&found.pairwise_winning, Some(found.holistic_acceptability)),
        };
        let cell = |(other, share): (usize, &f64)| {
            let depth = (5.0 * share).round().clamp(0.0, 5.0) as u8;
            (other != place).then(|| (figure::of_hundred(*share), depth))
        };
        PairwiseRow {
            id: sector.id.clone(),
            glyph: Glyph { slot: sector.slot }.svg().unwrap_or_default(),
            name: name(sector),
            cells: shares.iter().enumerate().map(cell).collect(),
            holistic: holistic.map(figure::of_hundred),
        }
    };
    let key = match by {
        RankBy::Size => "pairwise-size",
        RankBy::Criteria => "pairwise-criteria",
    };
    Pairwise {
        title: language.text(key),
        sectors: case.sectors.iter().map(name).collect(),
        rows: case.sectors.iter().zip(&answer.sectors).enumerate().map(row).collect(),
    }
}
