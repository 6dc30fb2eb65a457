//! The grade of the evidence on a sector: from the statuses of the article's claims about it, and
//! from what the model's inputs on the way to it rest on.

use case::Case;
use case::raw::{ClaimStatus, Sector};

use crate::sector::bearing::{Labels, bearing};

/// A grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// More than half of the claims that can be checked are corroborated.
    Good,
    /// So they are, but more than half of the model's inputs are judgement.
    Capped,
    /// At least one is corroborated.
    Mixed,
    /// None is.
    Weak,
    /// There is none that can be checked.
    None,
}

impl Quality {
    /// Key of its short word, and its place from 0 = weak to 2 = strong; 3 = not judged.
    #[must_use]
    pub fn word(self) -> (&'static str, u8) {
        match self {
            Self::Good => ("evidence-quality-good", 2),
            Self::Capped | Self::Mixed => ("evidence-quality-mixed", 1),
            Self::Weak => ("evidence-quality-weak", 0),
            Self::None => ("evidence-quality-none", 3),
        }
    }
}

/// What a grade is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grounds {
    /// Claims that other sources agree with.
    pub corroborated: usize,
    /// Claims that other sources disagree with, or that time has overtaken.
    pub contradicted: usize,
    /// Claims that depend on the reading, or that nothing bears out.
    pub open: usize,
    /// Opinions and analogies.
    pub unchecked: usize,
    /// What the model's inputs rest on.
    pub labels: Labels,
}

impl Grounds {
    /// The grounds of a sector under a scenario.
    #[must_use]
    pub fn of(case: &Case, sector: &Sector, scenario: &str) -> Self {
        let claims = || sector.claims.iter().filter_map(|id| case.claim(id));
        let count = |statuses: &[ClaimStatus]| {
            claims().filter(|claim| statuses.contains(&claim.status)).count()
        };
        Self {
            corroborated: count(&[ClaimStatus::Corroborated]),
            contradicted: count(&[ClaimStatus::Contradicted, ClaimStatus::Outdated]),
            open: count(&[ClaimStatus::Ambiguous, ClaimStatus::Unverifiable]),
            unchecked: count(&[ClaimStatus::AsStated]),
            labels: bearing(case, sector, scenario).labels(),
        }
    }

    /// Claims that can be checked.
    #[must_use]
    pub fn checked(self) -> usize {
        self.corroborated + self.contradicted + self.open
    }

    /// The grade.
    #[must_use]
    pub fn quality(self) -> Quality {
        let checked = self.checked();
        let is_judged = 2 * self.labels.judgement > self.labels.all();
        match (checked, 2 * self.corroborated > checked) {
            (0, _) => Quality::None,
            (_, true) if is_judged => Quality::Capped,
            (_, true) => Quality::Good,
            _ if self.corroborated > 0 => Quality::Mixed,
            _ => Quality::Weak,
        }
    }
}
