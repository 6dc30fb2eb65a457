//! Where a number on a page comes from.
//!
//! Every number stands in an element with a word ([`Origin`], `data-origin`), which opens its four
//! questions: what it is, where it comes from, how sure it is, what would change it
//! ([`explain`]).
//!
//! | module | subject |
//! |---|---|
//! | `word` | what a number belongs to, as a word in the page |
//! | [`explanation`] | the answers to the four questions, as data |
//! | `claim`, `source`, `action`, `event`, `project`, `relation` | records of the ledger |
//! | `parameter`, `edge` | assumptions and elasticities |
//! | `term` | technical terms |
//! | `sector`, `exhibit`, `computed` | what is computed |

mod action;
mod claim;
mod computed;
mod edge;
mod event;
mod exhibit;
pub mod explanation;
mod ledger;
mod parameter;
mod project;
mod relation;
mod sector;
mod source;
mod term;
mod word;

use analysis::{
    Answer, DealAnswer, Influence, SensitivityAnswer, TippingAnswer, TransmissionAnswer,
};
use case::Case;
use language::Language;

use crate::address::Address;
use crate::assumption::Assumption;
use crate::exhibit::Exhibit;
pub use explanation::{Explanation, Link, Reply, Target};
pub use word::{NoOrigin, Origin};

/// What the page knows when it is asked.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The case.
    pub case: &'a Case,
    /// What the reader asks of the model.
    pub address: &'a Address,
    /// Language of the answers.
    pub language: &'a Language,
    /// The run that is shown.
    pub answer: &'a Answer,
    /// Assumptions by influence.
    pub influence: &'a Influence,
    /// The deal, if it was computed.
    pub deal: Option<&'a DealAnswer>,
    /// The flows, if they were computed.
    pub transmission: Option<&'a TransmissionAnswer>,
    /// What the doubt comes from, if it was computed.
    pub sensitivity: Option<&'a SensitivityAnswer>,
    /// Tipping points, if they were searched.
    pub tipping: Option<&'a TippingAnswer>,
    /// The chart that is asked about, if it is one of the page.
    pub exhibit: Option<&'a Exhibit>,
}

impl Known<'_> {
    /// A message without arguments.
    fn text(&self, key: &str) -> String {
        self.language.text(key)
    }
}

/// Answers the four questions; none for a word that names nothing of this case.
#[must_use]
pub fn explain(origin: &Origin, known: &Known<'_>) -> Option<Explanation> {
    match origin {
        Origin::Claim(id) => claim::explain(known, id),
        Origin::Source(id) => source::explain(known, id),
        Origin::Parameter(id) => parameter::explain(known, id),
        Origin::Edge(from, to) => edge::explain(known, from, to),
        Origin::Sector(id) => sector::explain(known, id),
        Origin::Action(id) => action::explain(known, id),
        Origin::Event(place) => event::explain(known, *place),
        Origin::Project(id) => project::explain(known, id),
        Origin::Relation(place) => relation::explain(known, *place),
        Origin::Exhibit(_) => exhibit::explain(known),
        Origin::Term(id) => term::explain(known, id),
        Origin::Computed(key) => computed::explain(known, key),
    }
}

/// The slider that an explanation leads to; none where the assumption has no known quantiles.
#[must_use]
pub fn slider(origin: &Origin, known: &Known<'_>) -> Option<Assumption> {
    match origin {
        Origin::Parameter(id) => parameter::slider(known, id),
        _ => None,
    }
}
