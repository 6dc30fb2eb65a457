//! How a draft differs from another case, in rows.

use analysis::checker::Comparison;
use analysis::diff::{Figures, SectorDifference};
use case::Case;
use case::patch::{self, Change, PatchError};
use language::{Language, figure};

use crate::origin::Origin;

/// Longest text of a cell, in characters.
const MAX_CELL: usize = 160;
/// What stands for something that one side does not have.
const ABSENT: &str = "–";

/// One place of the file that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputRow {
    /// Its path, or section and identifier where too much differs to list paths.
    pub place: String,
    /// What stood there.
    pub before: String,
    /// What stands there.
    pub after: String,
}

/// One sector on both sides, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct SectorRow {
    /// Its name; its identifier where the draft does not have it.
    pub name: String,
    /// What its figures belong to.
    pub origin: Origin,
    /// In how many worlds it is first by size of benefit, before.
    pub first_before: String,
    /// The same after.
    pub first_after: String,
    /// Median and 90 % interval of its effect, before.
    pub effect_before: String,
    /// The same after.
    pub effect_after: String,
    /// Change of the mean with its standard error.
    pub change: String,
}

/// What differs in the files.
#[must_use]
pub fn inputs(comparison: &Comparison) -> Vec<InputRow> {
    let row = |change: &Change| InputRow {
        place: cut(&patch::words(&change.path)),
        before: change.before.as_deref().map_or(ABSENT.to_owned(), cut),
        after: change.after.as_deref().map_or(ABSENT.to_owned(), cut),
    };
    let of_file = comparison.changes.iter().flatten().map(row);
    let row = |input: &analysis::diff::InputDifference| InputRow {
        place: cut(&format!("{} {}", input.kind.word(), input.id)),
        before: cut(&input.a),
        after: cut(&input.b),
    };
    // Between first scenarios the inputs say what the file says.
    let is_needed = comparison.changes.is_none() || comparison.places != [0, 0];
    let of_scenarios = comparison.inputs.iter().filter(|_| is_needed).map(row);
    of_file.chain(of_scenarios).collect()
}

/// What follows from it, sector by sector.
#[must_use]
pub fn sectors(comparison: &Comparison, draft: &Case, language: &Language) -> Vec<SectorRow> {
    let row = |sector: &SectorDifference| {
        let own = draft.sector(&sector.id);
        let first = |figures: &Option<Figures>| {
            figures.map_or(ABSENT.to_owned(), |f| figure::share(f.first_by_size))
        };
        let effect = |figures: &Option<Figures>| figures.map_or(ABSENT.to_owned(), effect);
        let change = sector.change.zip(sector.standard_error).map(|(change, error)| {
            format!("{} ± {}", figure::signed_percent(change), figure::percent(error))
        });
        SectorRow {
            name: own.map_or(sector.id.clone(), |own| language.pick(&own.name).to_owned()),
            origin: own
                .map_or_else(|| Origin::computed("run"), |own| Origin::Sector(own.id.clone())),
            first_before: first(&sector.a),
            first_after: first(&sector.b),
            effect_before: effect(&sector.a),
            effect_after: effect(&sector.b),
            change: change.unwrap_or(ABSENT.to_owned()),
        }
    };
    comparison.sectors.iter().map(row).collect()
}

fn effect(figures: Figures) -> String {
    let [low, middle, high] = [figures.p05, figures.p50, figures.p95].map(figure::signed_percent);
    format!("{middle} ({low} – {high})")
}

/// The changes for an address; none where there are none.
///
/// # Errors
/// [`PatchError`] where they do not fit.
pub fn link(comparison: &Comparison) -> Result<Option<String>, PatchError> {
    match &comparison.changes {
        None => Err(PatchError::TooMany),
        Some(changes) if changes.is_empty() => Ok(None),
        Some(changes) => patch::encode(changes).map(Some),
    }
}

fn cut(words: &str) -> String {
    let mut shown: String = words.chars().take(MAX_CELL).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    shown
}
