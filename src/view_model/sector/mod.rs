//! What a sector's page shows.
//!
//! | module | subject |
//! |---|---|
//! | [`summary`] | the sector in one sentence |
//! | [`bearing`] | arrows, assumptions and claims on the way from the deal to the sector |
//! | [`paths`] | the ways from the deal, as a picture and a table |
//! | [`projects`] | who works in it |
//! | [`prices`] | what its tokens did |
//! | [`evidence`] | the grade of evidence, and the claims behind it |
//! | [`risks`] | what may go wrong |
//! | [`turning`] | what would put it first, or take it from there |

pub mod bearing;
pub mod evidence;
pub mod paths;
pub mod prices;
pub mod projects;
pub mod risks;
pub mod summary;
pub mod turning;

use case::Case;
use language::Language;

use crate::assumption::source_lines;

/// A publication as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// Identifier.
    pub id: String,
    /// Title, publisher, date.
    pub words: String,
    /// Address, where there is one.
    pub address: Option<String>,
}

/// Publications in the order of their identifiers; those that the case has not are left out.
fn sources(case: &Case, ids: &[String], language: &Language) -> Vec<SourceLine> {
    let known = ids.iter().filter(|id| case.source(id).is_some());
    let lines = source_lines(case, ids, language);
    let line = |(id, (words, address)): (&String, (String, Option<String>))| SourceLine {
        id: id.clone(),
        words,
        address,
    };
    known.zip(lines).map(line).collect()
}
