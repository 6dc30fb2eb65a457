//! The ways from the deal to a sector, as a picture and a table.

use analysis::TransmissionAnswer;
use case::Case;
use language::Language;

use crate::deal::Room;
use crate::exhibit::Exhibit;
use crate::transmission::flows;
use crate::transmission::path::{self, SectorFlows};

/// What the page shows of the ways to a sector.
#[derive(Debug, Clone, PartialEq)]
pub struct PathsView {
    /// The strongest way in a sentence, all ways as rows.
    pub paths: SectorFlows,
    /// What flows to the sector; none where nothing does.
    pub exhibit: Option<Exhibit>,
}

/// The ways to the sector at `place`; none for a sector that the case has not.
#[must_use]
pub fn paths(
    case: &Case,
    answer: &TransmissionAnswer,
    place: usize,
    room: Room,
    language: &Language,
) -> Option<PathsView> {
    let paths = path::paths(case, answer, place, language)?;
    let exhibit = (!paths.paths.is_empty()).then(|| exhibit(case, answer, place, room, language));
    Some(PathsView { paths, exhibit })
}

/// The diagram of flows to one sector.
#[must_use]
pub fn exhibit(
    case: &Case,
    answer: &TransmissionAnswer,
    place: usize,
    room: Room,
    language: &Language,
) -> Exhibit {
    let all = flows::flows(case, answer, (Some(place), None), room, language).exhibit;
    let (id, name) = case
        .sectors
        .get(place)
        .map_or(("", ""), |sector| (sector.id.as_str(), language.pick(&sector.short_name)));
    Exhibit {
        id: format!("flows-{id}"),
        title: language.message("sector-flows-title", &[("sector", name.into())]),
        // There is one series only: nothing to tell apart.
        series: Vec::new(),
        ..all
    }
}
