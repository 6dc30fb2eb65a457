//! How far the data reach.

use case::Case;
use language::{Language, date};

/// What, and as of when, in words.
#[must_use]
pub fn dates(case: &Case, language: &Language) -> Vec<(String, String)> {
    let head = &case.head;
    let article = [
        ("date", date::date(&head.article.published, language)),
        ("basis", language.pick(&head.article.date_basis).to_owned()),
    ];
    let article: Vec<_> = article.iter().map(|(name, words)| (*name, words.into())).collect();
    let mut dates = vec![
        (language.text("method-date-facts"), date::date(&head.as_of, language)),
        (language.text("method-date-article"), language.message("method-date-basis", &article)),
    ];
    let is_dated = |date: &&String| date.starts_with(|c: char| c.is_ascii_digit());
    let newest = case.sources.iter().map(|source| &source.date).filter(is_dated).max();
    if let Some(newest) = newest.map(|newest| date::date(newest, language)) {
        let arguments = [("count", case.sources.len().into()), ("date", (&newest).into())];
        let words = language.message("method-date-sources-words", &arguments);
        dates.push((language.text("method-date-sources"), words));
    }
    if let Some(market) = &case.market {
        let words = language.pick(&market.provenance).to_owned();
        dates.push((language.text("method-date-prices"), words));
    }
    dates
}
