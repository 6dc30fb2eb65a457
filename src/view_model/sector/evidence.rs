//! The grade of evidence on a sector, how it comes about, and the claims behind it.

use case::Case;
use case::raw::{Claim, ClaimStatus};
use language::Language;

use super::bearing::bearing;
use crate::card::quality::{Grounds, Quality};
use crate::ledger::status_key;
use crate::sources::{SourceLine, source_lines};

/// What the page says about the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceView {
    /// The grade in a word.
    pub word: String,
    /// 0 = weak, 1 = middle, 2 = strong, 3 = not judged.
    pub grade: u8,
    /// How it comes about, in words.
    pub reason: String,
    /// How many claims have which status, in words.
    pub counts: String,
    /// What the model's inputs on the way to the sector rest on, in words.
    pub labels: String,
    /// The article's claims about the sector.
    pub own: Vec<ClaimRow>,
    /// Other claims behind arrows and assumptions on the way to it.
    pub further: Vec<ClaimRow>,
}

/// A claim with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// Identifier in the ledger.
    pub id: String,
    /// Result of the check, in words.
    pub status: String,
    /// 0 = other sources disagree or it is outdated, 1 = open, 2 = corroborated, 3 = not checkable.
    pub grade: u8,
    /// What is claimed.
    pub statement: String,
    /// What is publicly reported.
    pub reported: String,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// The evidence on the sector at `place` under a scenario; none for a sector that the case has not.
#[must_use]
pub fn evidence(
    case: &Case,
    scenario: &str,
    place: usize,
    language: &Language,
) -> Option<EvidenceView> {
    let sector = case.sectors.get(place)?;
    let grounds = Grounds::of(case, sector, scenario);
    let bearing = bearing(case, sector, scenario);
    let (word, grade) = grounds.quality().word();
    let row = |claim: &Claim| row(case, claim, language);
    let own = sector.claims.iter().filter_map(|id| case.claim(id));
    let further = bearing.claims(case).into_iter().filter(|c| !sector.claims.contains(&c.id));
    Some(EvidenceView {
        word: language.text(word),
        grade,
        reason: reason(grounds, language),
        counts: counts(grounds, language),
        labels: labels(grounds, bearing.edges.len(), language),
        own: own.map(row).collect(),
        further: further.map(row).collect(),
    })
}

/// A claim in the words of a reader.
pub(super) fn row(case: &Case, claim: &Claim, language: &Language) -> ClaimRow {
    ClaimRow {
        id: claim.id.clone(),
        status: language.text(status_key(claim.status)),
        grade: match claim.status {
            ClaimStatus::Contradicted | ClaimStatus::Outdated => 0,
            ClaimStatus::Ambiguous | ClaimStatus::Unverifiable => 1,
            ClaimStatus::Corroborated => 2,
            ClaimStatus::AsStated => 3,
        },
        statement: language.pick(&claim.statement).to_owned(),
        reported: language.pick(&claim.reported).to_owned(),
        sources: source_lines(case, &claim.sources, language),
    }
}

fn reason(grounds: Grounds, language: &Language) -> String {
    let key = match grounds.quality() {
        Quality::Good => "sector-grade-good",
        Quality::Capped => "sector-grade-capped",
        Quality::Mixed => "sector-grade-mixed",
        Quality::Weak => "sector-grade-weak",
        Quality::None => "sector-grade-none",
    };
    let arguments = [
        ("corroborated", grounds.corroborated.into()),
        ("checked", grounds.checked().into()),
        ("judgement", grounds.labels.judgement.into()),
        ("inputs", grounds.labels.all().into()),
    ];
    language.message(key, &arguments)
}

fn counts(grounds: Grounds, language: &Language) -> String {
    let arguments = [
        ("corroborated", grounds.corroborated.into()),
        ("contradicted", grounds.contradicted.into()),
        ("open", grounds.open.into()),
        ("unchecked", grounds.unchecked.into()),
    ];
    language.message("sector-grade-counts", &arguments)
}

fn labels(grounds: Grounds, arrows: usize, language: &Language) -> String {
    let labels = grounds.labels;
    let arguments = [
        ("arrows", arrows.into()),
        ("assumptions", (labels.all() - arrows).into()),
        ("judgement", labels.judgement.into()),
        ("public", labels.public.into()),
        ("stated", labels.stated.into()),
    ];
    language.message("sector-grade-labels", &arguments)
}
