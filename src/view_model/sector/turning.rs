//! What would put a sector first, or take it from there.

use analysis::TippingAnswer;
use analysis::tipping::answer::Outcome;
use case::Case;
use language::Language;

use crate::names;
use crate::tipping::search::{TippingRow, search};

/// Rows that are shown.
const SHOWN: usize = 4;

/// Turning points of a sector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurningView {
    /// The statement whose turning points are searched.
    pub statement: String,
    /// How it stands.
    pub verdict: String,
    /// The smallest change that puts it first or takes it from there, or that there is none.
    pub finding: String,
    /// Assumptions that do so, smallest change first.
    pub rows: Vec<TippingRow>,
    /// What was computed.
    pub basis: String,
}

/// Turning points of the sector at `place`; none where the search is not about who leads.
#[must_use]
pub fn turning(
    case: &Case,
    answer: &TippingAnswer,
    place: usize,
    language: &Language,
) -> Option<TurningView> {
    let sector = case.sectors.get(place)?;
    let (_, subject) = answer.statement.ranking()?;
    let all = search(case, answer, language);
    let (finding, mut rows) = if subject == Some(&*sector.id) {
        (all.headline, all.rows)
    } else {
        let rows = search(case, &towards(answer, &sector.id), language).rows;
        let arguments = [
            ("sector", language.pick(&sector.short_name).into()),
            ("leader", subject.map_or("", |id| names::sector(case, id, language)).into()),
            ("count", rows.len().into()),
        ];
        (language.message("sector-turning-follows", &arguments), rows)
    };
    rows.truncate(SHOWN);
    let (statement, verdict, basis) = (all.statement, all.verdict, all.basis);
    Some(TurningView { statement, verdict, finding, rows, basis })
}

/// The same search with only those assumptions that put a sector first.
fn towards(answer: &TippingAnswer, sector: &str) -> TippingAnswer {
    let puts_first = |outcome: &Outcome| match outcome {
        Outcome::Tips { leader, .. } | Outcome::AtStart { leader } => {
            leader.as_deref() == Some(sector)
        }
        Outcome::NoneWithinRange => false,
    };
    let entries = answer.entries.iter().filter(|entry| puts_first(&entry.outcome));
    TippingAnswer { entries: entries.cloned().collect(), map: None, ..answer.clone() }
}
