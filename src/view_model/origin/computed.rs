//! What a part of the program computes, or a setting of it: its words are messages.

use language::date::date;
use language::{Language, figure};

use super::{Explanation, Known, Link, Reply, Target};
use crate::address::Page;
use crate::link::Link as Place;

/// Keys whose figures a page other than the method shows in full.
const PAGES: [(&str, Page, Option<&str>); 7] = [
    ("build", Page::Embed, None),
    ("deal", Page::Deal, None),
    ("compute", Page::Compute, None),
    ("market", Page::Market, None),
    ("transmission", Page::Transmission, None),
    ("sensitivity", Page::Transmission, Some("sensitivity")),
    ("tipping", Page::Transmission, Some("tipping")),
];

pub(super) fn explain(known: &Known<'_>, key: &str) -> Option<Explanation> {
    let language = known.language;
    let name = |question: &str| format!("origin-{key}-{question}");
    if !is_message(language, &name("what")) {
        return None;
    }
    let samples = figure::count(known.answer.samples);
    let seed = known.answer.seed.to_string();
    let scenario = known.case.scenario(&known.address.scenario);
    let scenario = scenario.map_or("", |scenario| language.pick(&scenario.name));
    let as_of = date(&known.case.head.as_of, language);
    let arguments = [
        ("samples", (&samples).into()),
        ("seed", (&seed).into()),
        ("scenario", scenario.into()),
        ("as_of", (&as_of).into()),
        ("claims", known.case.claims.len().into()),
    ];
    let say = |question: &str| Reply::of([language.message(&name(question), &arguments)]);
    let title = name("title");
    let title = if is_message(language, &title) { title } else { "origin-title".to_owned() };
    let shown = PAGES.iter().find(|(own, ..)| *own == key).map(|(_, page, place)| Link {
        words: known.text("origin-page-shown"),
        target: Target::Place(
            place.map_or_else(|| Place::to(*page), |place| Place::to(*page).at(place)),
        ),
    });
    let method = Link {
        words: known.text("origin-page-method"),
        target: Target::Place(Place::to(Page::Method)),
    };
    Some(Explanation {
        title: language.message(&title, &arguments),
        what: say("what"),
        from: say("from").with(shown).with([method]),
        sure: say("sure"),
        change: say("change"),
    })
}

/// Whether the language has this message.
pub(super) fn is_message(language: &Language, key: &str) -> bool {
    language.text(key) != key
}
