//! Technical terms: what each means, and where it stands in a text. Terms of the method are the
//! interface's own; those of the field stand in the case.

use case::raw::GlossaryTerm;
use language::Language;

/// One term in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Identifier.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Who defines it so.
    pub source: String,
}

/// Identifiers and who defines the term so; the words stand in the messages `term-<id>`,
/// `term-<id>-spellings` and `term-<id>-meaning`.
const TERMS: [(&str, &str); 23] = [
    ("spv", "Yescombe 2013"),
    ("tranche", "Yescombe 2013"),
    ("dscr", "Yescombe 2013"),
    ("llcr", "Yescombe 2013"),
    ("ltv", "Yescombe 2013"),
    ("wal", "Yescombe 2013"),
    ("irr", "Yescombe 2013"),
    ("nav", "Yescombe 2013"),
    ("expected-shortfall", "Acerbi & Tasche 2002"),
    ("circularity", "the definition of this model"),
    ("take-or-pay", "Yescombe 2013"),
    ("world", "Salmon et al. 2011"),
    ("pert", "Malcolm et al. 1959"),
    ("copula", "Nelsen 2006"),
    ("elasticity", "Fullerton & Metcalf 2002"),
    ("driver", "Pearl 2009"),
    ("smaa", "Lahdelma & Salminen 2001"),
    ("first-order", "Saltelli et al. 2010"),
    ("total-order", "Jansen 1999"),
    ("tipping-point", "the definition of this model"),
    ("abnormal-return", "MacKinlay 1997"),
    ("connectedness", "Diebold & Yılmaz 2012"),
    ("quorum", "RONR"),
];

/// All terms in the order of the model, those of the case last.
#[must_use]
pub fn terms(language: &Language, of_case: &[GlossaryTerm]) -> Vec<Term> {
    let own = TERMS.iter().map(|(id, source)| own(id, source, language));
    own.chain(of_case.iter().map(|term| of_field(term, language))).collect()
}

/// The term with this identifier.
#[must_use]
pub fn term(id: &str, language: &Language, of_case: &[GlossaryTerm]) -> Option<Term> {
    let known = TERMS.iter().find(|(known, _)| *known == id);
    let own = known.map(|(id, source)| own(id, source, language));
    let of_field =
        || of_case.iter().find(|term| term.id == id).map(|term| of_field(term, language));
    own.or_else(of_field)
}

fn own(id: &str, source: &str, language: &Language) -> Term {
    Term {
        id: id.to_owned(),
        name: language.text(&format!("term-{id}")),
        meaning: language.text(&format!("term-{id}-meaning")),
        source: source.to_owned(),
    }
}

fn of_field(term: &GlossaryTerm, language: &Language) -> Term {
    Term {
        id: term.id.clone(),
        name: language.pick(&term.name).to_owned(),
        meaning: language.pick(&term.meaning).to_owned(),
        source: term.source.clone(),
    }
}

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// Ordinary words.
    Words(&'a str),
    /// A term as it is written there, and its identifier.
    Term(&'a str, &'a str),
}

/// How the terms are written in one language; read once, for all texts of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spellings(Vec<(String, Vec<String>)>);

impl Spellings {
    /// Those of a language: of the interface's terms and of the case's.
    #[must_use]
    pub fn of(language: &Language, of_case: &[GlossaryTerm]) -> Self {
        let apart = |id: &str, spellings: &str| {
            (id.to_owned(), spellings.split('|').map(str::to_owned).collect())
        };
        let own =
            |(id, _): &(&str, &str)| apart(id, &language.text(&format!("term-{id}-spellings")));
        let of_field = |term: &GlossaryTerm| apart(&term.id, language.pick(&term.spellings));
        Self(TERMS.iter().map(own).chain(of_case.iter().map(of_field)).collect())
    }
}

/// Takes a text apart at its technical terms, each only where it stands first.
#[must_use]
pub fn parts<'a>(text: &'a str, terms: &'a Spellings) -> Vec<Part<'a>> {
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for (id, spellings) in &terms.0 {
        let given = spellings.iter().filter(|spelling| !spelling.is_empty());
        let mut places = given.filter_map(|spelling| first(text, spelling));
        let is_free = |(from, to): &(usize, usize)| {
            found.iter().all(|(taken, until, _)| to <= taken || until <= from)
        };
        if let Some((from, to)) = places.find(is_free) {
            found.push((from, to, id));
        }
    }
    found.sort_unstable();
    let mut parts = Vec::with_capacity(2 * found.len() + 1);
    let mut end = 0;
    for (from, to, id) in found {
        if end < from {
            parts.push(Part::Words(&text[end..from]));
        }
        parts.push(Part::Term(&text[from..to], id));
        end = to;
    }
    if end < text.len() {
        parts.push(Part::Words(&text[end..]));
    }
    parts
}

/// Where a spelling stands first in a text, in bytes: whatever its case, and not inside a longer word
/// of letters that separate words by spaces.
fn first(text: &str, spelling: &str) -> Option<(usize, usize)> {
    let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let mut candidates = text.char_indices().filter_map(|(from, _)| {
        let rest = &text[from..];
        let piece = rest.get(..spelling.len())?;
        piece.eq_ignore_ascii_case(spelling).then_some((from, from + piece.len()))
    });
    candidates.find(|(from, to)| {
        let (before, after) = (text[..*from].chars().next_back(), text[*to..].chars().next());
        let starts_inside = is_letter(before) && is_letter(spelling.chars().next());
        let ends_inside = is_letter(after) && is_letter(spelling.chars().next_back());
        !starts_inside && !ends_inside
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_marked_once_and_whole() {
        let language = Language::load("en");
        let text = "The cover ratio (DSCR) of the SPV; SPVs and irritable SPV.";
        let spellings = Spellings::of(&language, &[]);
        let found: Vec<_> = parts(text, &spellings)
            .into_iter()
            .filter_map(|part| match part {
                Part::Term(written, id) => Some((written, id)),
                Part::Words(_) => None,
            })
            .collect();
        assert_eq!(found, [("cover ratio", "dscr"), ("SPV", "spv")]);
        let spellings = Spellings::of(&Language::load("ja"), &[]);
        let japanese = parts("全次数指数は弾力性", &spellings);
        assert_eq!(japanese[0], Part::Term("全次数指数", "total-order"));
        assert_eq!(japanese[2], Part::Term("弾力性", "elasticity"));
    }

    #[test]
    fn the_case_brings_the_terms_of_its_field() {
        let both = |en: &str, ja: &str| {
            [("en".to_owned(), en.to_owned()), ("ja".to_owned(), ja.to_owned())].into()
        };
        let field = [GlossaryTerm {
            id: "neocloud".to_owned(),
            name: both("Neocloud", "ネオクラウド"),
            spellings: both("neoclouds|neocloud", "ネオクラウド"),
            meaning: both("A cloud of GPUs alone.", "GPUだけのクラウド。"),
            source: "the case".to_owned(),
        }];
        let language = Language::load("ja");
        let spellings = Spellings::of(&language, &field);
        let found = parts("ネオクラウドのDSCR", &spellings);
        assert_eq!(found[0], Part::Term("ネオクラウド", "neocloud"));
        assert_eq!(found[2], Part::Term("DSCR", "dscr"));
        assert_eq!(term("neocloud", &language, &field).unwrap().meaning, "GPUだけのクラウド。");
        assert_eq!(term("neocloud", &language, &[]), None);
        assert_eq!(terms(&language, &field).len(), terms(&language, &[]).len() + 1);
    }

    #[test]
    fn every_term_has_a_meaning_and_a_spelling_of_its_own() {
        for tag in ["en", "ja"] {
            let language = Language::load(tag);
            let spellings = Spellings::of(&language, &[]);
            for term in terms(&language, &[]) {
                let written = language.text(&format!("term-{}-spellings", term.id));
                assert!(!term.meaning.starts_with("term-") && !term.name.starts_with("term-"));
                for spelling in written.split('|') {
                    let parts = parts(spelling, &spellings);
                    assert_eq!(parts, [Part::Term(spelling, &term.id)], "{tag}: {spelling}");
                }
            }
        }
    }
}
