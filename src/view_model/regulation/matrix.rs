//! Demands against techniques: what proves what.

use case::Case;
use case::raw::{Requirement, Verdict, Verification};
use language::Language;

use super::{basis_in_words, origin_of};
use crate::origin::Origin;
use crate::sources::{SourceLine, source_lines};

/// Demands in rows, techniques in columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Names of the techniques, and where numbers in them come from.
    pub techniques: Vec<(String, Origin)>,
    /// One row per demand.
    pub rows: Vec<MatrixRow>,
    /// How many of the pairs are proved, in part, not, in words.
    pub summary: String,
}

/// A demand and what each technique proves about it.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// In a few words.
    pub name: String,
    /// What exactly, and who demands it.
    pub text: String,
    /// That it is general knowledge, in words; empty when a source was read.
    pub basis: String,
    /// Claims of the ledger that it bears on.
    pub claims: Vec<String>,
    /// Sources.
    pub sources: Vec<SourceLine>,
    /// One cell per technique; none for a pair that is not judged.
    pub cells: Vec<Option<MatrixCell>>,
}

/// What a technique proves about a demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixCell {
    /// Word of the verdict for style sheets.
    pub kind: &'static str,
    /// Sign of the verdict.
    pub sign: &'static str,
    /// The verdict in words.
    pub verdict: String,
    /// Why.
    pub reason: String,
}

/// Word, sign and key of a verdict.
fn verdict_of(verdict: Verdict) -> (&'static str, &'static str, &'static str) {
    match verdict {
        Verdict::Proves => ("proves", "●", "verdict-proves"),
        Verdict::InPart => ("part", "◐", "verdict-in-part"),
        Verdict::Not => ("not", "○", "verdict-not"),
    }
}

/// The matrix; none for a case that does not speak of it.
#[must_use]
pub fn matrix(case: &Case, language: &Language) -> Option<Matrix> {
    let verification = case.verification.as_ref()?;
    let techniques = verification.techniques.iter();
    let rows = verification.requirements.iter();
    Some(Matrix {
        techniques: techniques
            .map(|t| {
                let origin = origin_of(&t.sources, &t.claims, "techniques");
                (language.pick(&t.name).to_owned(), origin)
            })
            .collect(),
        rows: rows.map(|r| row(case, verification, r, language)).collect(),
        summary: summary(verification, language),
    })
}

fn row(
    case: &Case,
    verification: &Verification,
    requirement: &Requirement,
    language: &Language,
) -> MatrixRow {
    let cell = |technique: &str| {
        let mut all = verification.assessments.iter();
        let found = all.find(|a| a.requirement == requirement.id && a.technique == technique)?;
        let (kind, sign, key) = verdict_of(found.verdict);
        let reason = language.pick(&found.reason).to_owned();
        Some(MatrixCell { kind, sign, verdict: language.text(key), reason })
    };
    MatrixRow {
        name: language.pick(&requirement.name).to_owned(),
        text: language.pick(&requirement.text).to_owned(),
        basis: basis_in_words(requirement.basis, language),
        claims: requirement.claims.clone(),
        sources: source_lines(case, &requirement.sources, language),
        cells: verification.techniques.iter().map(|t| cell(&t.id)).collect(),
    }
}

fn summary(verification: &Verification, language: &Language) -> String {
    let count =
        |verdict: Verdict| verification.assessments.iter().filter(|a| a.verdict == verdict).count();
    let arguments = [
        ("count", verification.assessments.len().into()),
        ("proves", count(Verdict::Proves).into()),
        ("part", count(Verdict::InPart).into()),
        ("not", count(Verdict::Not).into()),
    ];
    language.message("matrix-summary", &arguments)
}
