//! What the regulation page shows.
//!
//! | module | subject |
//! |---|---|
//! | [`steps`] | what authorities did, as a picture and as a list |
//! | [`matrix`] | demands against techniques |
//! | [`techniques`] | what each technique proves, leaves open and costs |
//! | [`effect`] | what regulation does to the sector that sells proofs |

pub mod effect;
pub mod matrix;
pub mod steps;
pub mod techniques;

use case::raw::Basis;
use language::Language;

use crate::origin::Origin;

/// That something is general knowledge, in words; empty where a source was read.
fn basis_in_words(basis: Basis, language: &Language) -> String {
    match basis {
        Basis::Source => String::new(),
        Basis::GeneralKnowledge => language.text("basis-general-knowledge"),
    }
}

/// Where the numbers of a text come from: its first source, else its first claim, else a part of
/// the case with words of its own.
pub(crate) fn origin_of(sources: &[String], claims: &[String], key: &str) -> Origin {
    let source = sources.first().map(|id| Origin::Source(id.clone()));
    let claim = || claims.first().map(|id| Origin::Claim(id.clone()));
    source.or_else(claim).unwrap_or_else(|| Origin::computed(key))
}
