//! The answers to the four questions, as data.

use super::Origin;
use crate::link::Link as Place;

/// What is said about a number.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Explanation {
    /// What it belongs to, as a heading.
    pub title: String,
    /// What it is: definition, unit.
    pub what: Reply,
    /// Where it comes from: claims and sources, or formula and inputs.
    pub from: Reply,
    /// How sure it is: distribution, status, label.
    pub sure: Reply,
    /// What would change it: sensitivity, tipping point.
    pub change: Reply,
}

/// The answer to one question: sentences, then where to go on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reply {
    /// Sentences, a paragraph each.
    pub words: Vec<String>,
    /// Where more can be read.
    pub links: Vec<Link>,
}

/// A way to go on.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// What is there.
    pub words: String,
    /// Where it leads.
    pub target: Target,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// To an address elsewhere.
    Address(String),
    /// To a place of the site.
    Place(Place),
    /// To the four questions of something else.
    Origin(Origin),
    /// Nowhere: the words say all that is known.
    Nothing,
}

impl Reply {
    /// An answer in sentences; empty ones are left out.
    #[must_use]
    pub fn of(words: impl IntoIterator<Item = String>) -> Self {
        let words = words.into_iter().filter(|words| !words.is_empty()).collect();
        Self { words, links: Vec::new() }
    }

    /// The same with where to go on.
    #[must_use]
    pub fn with(mut self, links: impl IntoIterator<Item = Link>) -> Self {
        self.links.extend(links);
        self
    }
}

impl Explanation {
    /// The four answers in their order.
    #[must_use]
    pub fn replies(&self) -> [&Reply; 4] {
        [&self.what, &self.from, &self.sure, &self.change]
    }
}
