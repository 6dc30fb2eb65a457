//! The ledger of claims: each with its check, and with what in the case depends on it.
//!
//! | module | subject |
//! |---|---|
//! | `words` | statuses and kinds in words and in addresses |
//! | [`filter`] | which claims the reader wants to see |
//! | [`dependent`] | what in the case depends on a claim |
//! | [`compared`] | what the article states beside what is reported |
//! | [`counts`] | how many claims have which status |
//! | [`paste`] | the claims that rest on a pasted sentence |

pub mod compared;
pub mod counts;
pub mod dependent;
pub mod filter;
pub mod paste;
mod words;

pub use words::{KINDS, STATUSES, kind, kind_key, kind_word, status, status_key, status_word};

use case::Case;
use case::raw::Claim;
use language::date::date;
use language::{Language, figure};

use compared::Compared;
use dependent::Dependent;

use crate::sources::{SourceLine, with_reading};

/// Puts text into the form NFKC, in which full and half width are the same. Browsers have it
/// built in; its tables would weigh more than the page that uses it.
pub type Normalise<'a> = &'a dyn Fn(&str) -> String;

/// A claim as the ledger shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Identifier, also of the element.
    pub id: String,
    /// What is claimed, in our own words.
    pub statement: String,
    /// Status as a word of addresses and styles.
    pub status_word: &'static str,
    /// Status in words.
    pub status: String,
    /// What the status means.
    pub explanation: String,
    /// What sort of statement it is.
    pub kind: String,
    /// Where it stands in the article.
    pub place: String,
    /// Its figure; empty for none.
    pub figure: String,
    /// What is publicly reported.
    pub reported: String,
    /// Further remark; empty for none.
    pub note: String,
    /// Date of the fact; empty where it is not known.
    pub date: String,
    /// Sources.
    pub sources: Vec<SourceLine>,
    /// SHA-256 of the words that it rests on.
    pub digest: String,
    /// What depends on it.
    pub dependents: Vec<Dependent>,
    /// The article's value beside the reported one.
    pub compared: Vec<Compared>,
}

/// All claims of the case in order.
#[must_use]
pub fn entries(case: &Case, language: &Language) -> Vec<Entry> {
    case.claims.iter().map(|claim| entry(case, claim, language)).collect()
}

/// One claim; none where the case has no such claim.
#[must_use]
pub fn one(case: &Case, id: &str, language: &Language) -> Option<Entry> {
    case.claim(id).map(|claim| entry(case, claim, language))
}

fn entry(case: &Case, claim: &Claim, language: &Language) -> Entry {
    let status_word = status_word(claim.status);
    Entry {
        id: claim.id.clone(),
        statement: language.pick(&claim.statement).to_owned(),
        status_word,
        status: language.text(status_key(claim.status)),
        explanation: language.text(&format!("ledger-status-{}", status_word.replace('_', "-"))),
        kind: language.text(kind_key(claim.kind)),
        place: place(case, claim, language),
        figure: claim.value.map_or_else(String::new, |value| amount(value, claim, language)),
        reported: language.pick(&claim.reported).to_owned(),
        note: claim.note.as_ref().map_or("", |note| language.pick(note)).to_owned(),
        date: claim.date.as_ref().map(|iso| date(iso, language)).unwrap_or_default(),
        sources: with_reading(case, &claim.sources, language),
        digest: claim.place.sha256.clone(),
        dependents: dependent::dependents(case, &claim.id, language),
        compared: compared::compared(case, &claim.id, language),
    }
}

/// Name of a section of the article; its identifier where the case names none.
#[must_use]
pub fn section<'a>(case: &'a Case, id: &'a str, language: &Language) -> &'a str {
    let sections = &case.head.article.sections;
    sections.iter().find(|known| known.id == id).map_or(id, |known| language.pick(&known.name))
}

/// Identifiers and names of the sections that claims stand in: in the article's order where the
/// case knows it, else in that of the claims.
#[must_use]
pub fn sections(case: &Case, language: &Language) -> Vec<(String, String)> {
    let named = case.head.article.sections.iter().map(|section| &section.id);
    let mut ids: Vec<&String> = named.collect();
    for claim in &case.claims {
        if !ids.contains(&&claim.place.section) {
            ids.push(&claim.place.section);
        }
    }
    ids.retain(|id| case.claims.iter().any(|claim| claim.place.section == **id));
    ids.into_iter().map(|id| (id.clone(), section(case, id, language).to_owned())).collect()
}

fn place(case: &Case, claim: &Claim, language: &Language) -> String {
    let section = section(case, &claim.place.section, language);
    let number = |part: Option<u32>| part.map(|n| n.to_string()).unwrap_or_default();
    let (paragraph, sentence) = (number(claim.place.paragraph), number(claim.place.sentence));
    let arguments = [
        ("section", section.into()),
        ("paragraph", (&paragraph).into()),
        ("sentence", (&sentence).into()),
    ];
    let key = match (claim.place.paragraph, claim.place.sentence) {
        (Some(_), Some(_)) => "ledger-place-sentence",
        (Some(_), None) => "ledger-place-paragraph",
        _ => "ledger-place-section",
    };
    language.message(key, &arguments)
}

/// A claim's figure with its unit.
fn amount(value: f64, claim: &Claim, language: &Language) -> String {
    let unit = claim.unit.as_deref().unwrap_or_default();
    // A remark in parentheses stands in the statement.
    let plain = unit.split_once(" (").map_or(unit, |(plain, _)| plain);
    match plain {
        "USD" => figure::money(value / 1e6, language),
        "USD/month" => {
            let money = figure::money(value / 1e6, language);
            language.message("ledger-figure-month", &[("money", (&money).into())])
        }
        "%" => figure::signed_percent(value),
        "" => figure::plain(value),
        _ => {
            let number = figure::plain(value);
            let arguments = [("number", (&number).into()), ("unit", plain.into())];
            language.message("ledger-amount", &arguments)
        }
    }
}
