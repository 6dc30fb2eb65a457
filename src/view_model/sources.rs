//! Publications in a line: where a statement can be read.

use case::Case;
use case::raw::Source;
use language::Language;
use language::date::date;

/// A publication in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// Identifier in the case.
    pub id: String,
    /// Title, publisher, date.
    pub words: String,
    /// Address, where there is one.
    pub url: Option<String>,
}

impl SourceLine {
    /// The line of a publication.
    #[must_use]
    pub fn of(source: &Source, language: &Language) -> Self {
        let date = date(&source.date, language);
        let arguments = [
            ("title", (&source.title).into()),
            ("publisher", (&source.publisher).into()),
            ("date", (&date).into()),
        ];
        Self {
            id: source.id.clone(),
            words: language.message("source-entry", &arguments),
            url: source.url.clone(),
        }
    }

    /// The same with how it was read.
    fn with_reading(source: &Source, language: &Language) -> Self {
        let (date, reading) = (date(&source.date, language), reading(&source.reading, language));
        let arguments = [
            ("title", (&source.title).into()),
            ("publisher", (&source.publisher).into()),
            ("date", (&date).into()),
            ("reading", (&reading).into()),
        ];
        let words = language.message("ledger-source", &arguments);
        Self { words, ..Self::of(source, language) }
    }
}

/// Publications by their identifiers; those that the case has not are left out.
pub(crate) fn source_lines(case: &Case, ids: &[String], language: &Language) -> Vec<SourceLine> {
    lines(case, ids, |source| SourceLine::of(source, language))
}

/// The same with how each was read.
pub(crate) fn with_reading(case: &Case, ids: &[String], language: &Language) -> Vec<SourceLine> {
    lines(case, ids, |source| SourceLine::with_reading(source, language))
}

fn lines(case: &Case, ids: &[String], line: impl Fn(&Source) -> SourceLine) -> Vec<SourceLine> {
    ids.iter().filter_map(|id| case.source(id)).map(line).collect()
}

/// Identifiers of publications and of those of claims, each once.
pub(crate) fn ids_behind(case: &Case, claims: &[String], sources: &[String]) -> Vec<String> {
    let of_claims = claims.iter().filter_map(|id| case.claim(id));
    each_once(sources.iter().chain(of_claims.flat_map(|claim| &claim.sources)))
}

/// Identifiers in their order, each once.
pub(crate) fn each_once<'a>(ids: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for id in ids {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    all
}

/// How a source was read; as the case writes it where no message knows it.
pub(crate) fn reading(words: &str, language: &Language) -> String {
    let key = format!("ledger-reading-{}", words.to_lowercase().replace(' ', "-"));
    let known = language.text(&key);
    if known == key { words.to_owned() } else { known }
}
