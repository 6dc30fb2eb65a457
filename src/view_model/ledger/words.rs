//! Statuses and kinds of claims: in words, and as words of addresses and styles.

use case::raw::{ClaimKind, ClaimStatus};

/// All statuses, from agreement to doubt.
pub const STATUSES: [ClaimStatus; 6] = [
    ClaimStatus::Corroborated,
    ClaimStatus::Contradicted,
    ClaimStatus::Outdated,
    ClaimStatus::Ambiguous,
    ClaimStatus::Unverifiable,
    ClaimStatus::AsStated,
];

/// All kinds.
pub const KINDS: [ClaimKind; 4] =
    [ClaimKind::Fact, ClaimKind::Interpretation, ClaimKind::Forecast, ClaimKind::Analogy];

/// Message key of a status.
#[must_use]
pub fn status_key(status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::AsStated => "claim-as-stated",
        ClaimStatus::Corroborated => "claim-corroborated",
        ClaimStatus::Contradicted => "claim-contradicted",
        ClaimStatus::Outdated => "claim-outdated",
        ClaimStatus::Unverifiable => "claim-unverifiable",
        ClaimStatus::Ambiguous => "claim-ambiguous",
    }
}

/// Word of a status.
#[must_use]
pub fn status_word(status: ClaimStatus) -> &'static str {
    match status {
        ClaimStatus::AsStated => "as_stated",
        ClaimStatus::Corroborated => "corroborated",
        ClaimStatus::Contradicted => "contradicted",
        ClaimStatus::Outdated => "outdated",
        ClaimStatus::Unverifiable => "unverifiable",
        ClaimStatus::Ambiguous => "ambiguous",
    }
}

/// The status with this word.
#[must_use]
pub fn status(word: &str) -> Option<ClaimStatus> {
    STATUSES.into_iter().find(|status| status_word(*status) == word)
}

/// Message key of a kind.
#[must_use]
pub fn kind_key(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Fact => "ledger-kind-fact",
        ClaimKind::Interpretation => "ledger-kind-interpretation",
        ClaimKind::Forecast => "ledger-kind-forecast",
        ClaimKind::Analogy => "ledger-kind-analogy",
    }
}

/// Word of a kind.
#[must_use]
pub fn kind_word(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Fact => "fact",
        ClaimKind::Interpretation => "interpretation",
        ClaimKind::Forecast => "forecast",
        ClaimKind::Analogy => "analogy",
    }
}

/// The kind with this word.
#[must_use]
pub fn kind(word: &str) -> Option<ClaimKind> {
    KINDS.into_iter().find(|kind| kind_word(*kind) == word)
}
