//! What became known after the article, as a feed (Atom, RFC 4287).

use atom_syndication::{Entry, Feed, FixedDateTime, Link, Text};
use case::Case;
use language::Language;
use view_model::since::{Later, later};
use view_model::{Page, page_words};

/// Name of the feed's file in the folder of its language.
pub(super) const FILE: &str = "feed.xml";

/// Entries of a feed; older facts stay on the page.
const ENTRIES: usize = 50;

/// The feed of a case in one language, which stands in `folder` of the site; addresses are absolute where `site` is known, else relative to
/// the feed.
pub(super) fn feed(case: &Case, language: &Language, site: &str, folder: &str) -> String {
    let root = if site.is_empty() { String::new() } else { format!("{site}/{folder}") };
    let page = format!("{root}{}", Page::Since.folder(case));
    let mut facts = later(case, language);
    facts.reverse();
    facts.truncate(ENTRIES);
    let updated = facts.first().map_or_else(Default::default, |fact| moment(&fact.iso));
    let link = |rel: &str, href: String| Link { href, rel: rel.to_owned(), ..Link::default() };
    let feed = Feed {
        title: Text::plain(page_words::title(Page::Since, case, language)),
        id: identifier(case, language, ""),
        updated,
        lang: Some(language.tag().to_owned()),
        subtitle: Some(Text::plain(language.text("page-description-since"))),
        links: vec![link("self", format!("{root}{FILE}")), link("alternate", page.clone())],
        entries: facts.iter().map(|fact| entry(case, language, fact, &page)).collect(),
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(case: &Case, language: &Language, fact: &Later, page: &str) -> Entry {
    let place = format!("{page}#{}", fact.anchor);
    let words = [&fact.detail, &fact.verdict].map(String::as_str).join(" ");
    let sources = fact.sources.iter().filter_map(|source| source.url.clone());
    let related = sources.map(|href| Link { href, rel: "related".to_owned(), ..Link::default() });
    let own = Link { href: place, rel: "alternate".to_owned(), ..Link::default() };
    Entry {
        title: Text::plain(fact.name.clone()),
        id: identifier(case, language, &fact.anchor),
        updated: moment(&fact.iso),
        summary: Some(Text::plain(words.trim().to_owned())),
        links: std::iter::once(own).chain(related).collect(),
        ..Entry::default()
    }
}

/// A name that stays the same wherever the site stands.
fn identifier(case: &Case, language: &Language, anchor: &str) -> String {
    format!("urn:spillover:{}:{}:{anchor}", case.head.id, language.tag())
}

/// The first moment of a date; of a month without a day, of its first day.
fn moment(date: &str) -> FixedDateTime {
    let day = if date.len() == "2026-01".len() { format!("{date}-01") } else { date.to_owned() };
    format!("{day}T00:00:00Z").parse().unwrap_or_default()
}
