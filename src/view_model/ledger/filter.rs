//! Which claims the reader wants to see.

use case::Case;
use case::raw::{Claim, ClaimKind, ClaimStatus, Text};

use super::{Normalise, kind, kind_word, status, status_word};

/// Keys that belong to it.
pub(crate) const KEYS: [&str; 4] = ["q", "status", "kind", "section"];

/// Longest words that are searched for, in characters.
pub const LONGEST: usize = 100;

/// What the reader looks for; nothing chosen = all claims.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// Words that a claim must contain; empty for none.
    pub words: String,
    /// Status that it must have.
    pub status: Option<ClaimStatus>,
    /// Kind that it must have.
    pub kind: Option<ClaimKind>,
    /// Section in which it must stand.
    pub section: Option<String>,
}

impl Filter {
    /// Applies one pair; false for what the case does not have.
    pub(crate) fn apply(&mut self, case: &Case, key: &str, value: &str) -> bool {
        match key {
            "q" if is_searchable(value) => value.clone_into(&mut self.words),
            "status" if status(value).is_some() => self.status = status(value),
            "kind" if kind(value).is_some() => self.kind = kind(value),
            "section" if case.claims.iter().any(|claim| claim.place.section == value) => {
                self.section = Some(value.to_owned());
            }
            _ => return false,
        }
        true
    }

    /// Query pairs of what is chosen.
    pub(crate) fn pairs(&self) -> Vec<(&'static str, String)> {
        let words = (!self.words.is_empty()).then(|| self.words.clone());
        let all = [
            ("q", words),
            ("status", self.status.map(|status| status_word(status).to_owned())),
            ("kind", self.kind.map(|kind| kind_word(kind).to_owned())),
            ("section", self.section.clone()),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Which claims it lets pass, in the order of the case. Upper and lower case, full and half
    /// width and amounts of white space are the same.
    #[must_use]
    pub fn passes(&self, case: &Case, normalise: Normalise<'_>) -> Vec<bool> {
        let words = folded(&self.words, normalise);
        let passes = |claim: &Claim| {
            self.status.is_none_or(|status| status == claim.status)
                && self.kind.is_none_or(|kind| kind == claim.kind)
                && self.section.as_ref().is_none_or(|section| *section == claim.place.section)
                && (words.is_empty() || folded(&searched(case, claim), normalise).contains(&words))
        };
        case.claims.iter().map(passes).collect()
    }
}

/// Whether words may be searched for: not too long, no control characters.
#[must_use]
pub fn is_searchable(words: &str) -> bool {
    words.chars().count() <= LONGEST && !words.chars().any(char::is_control)
}

/// All words of a claim, in every language, each text on a line of its own.
fn searched(case: &Case, claim: &Claim) -> String {
    let section = case.head.article.sections.iter().find(|s| s.id == claim.place.section);
    let texts: [Option<&Text>; 4] = [
        Some(&claim.statement),
        Some(&claim.reported),
        claim.note.as_ref(),
        section.map(|section| &section.name),
    ];
    let words = texts.into_iter().flatten().flat_map(|text| text.values());
    std::iter::once(&claim.id).chain(words).cloned().collect::<Vec<_>>().join("\n")
}

fn folded(text: &str, normalise: Normalise<'_>) -> String {
    let lines = text.lines().map(|line| {
        let line = normalise(line).to_lowercase();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n")
}
