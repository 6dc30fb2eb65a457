//! A dated event.

use language::date::date;

use super::{Explanation, Known, Link, Reply, Target, ledger};
use crate::address::Page;
use crate::link::Link as Place;

pub(super) fn explain(known: &Known<'_>, place: usize) -> Option<Explanation> {
    let event = known.case.events.get(place)?;
    let language = known.language;
    let date = date(&event.date, language);
    let arguments = [("date", (&date).into())];
    let resting = ledger::resting(known, |evidence| {
        evidence.claims.iter().any(|claim| event.claims.contains(claim))
    });
    let page = |words: &str, page: Page, place: &str| Link {
        words: known.text(words),
        target: Target::Place(Place::to(page).at(place)),
    };
    let market =
        known.case.market.as_ref().map(|_| page("origin-page-events", Page::Market, "events"));
    Some(Explanation {
        title: language.pick(&event.name).to_owned(),
        what: Reply::of([language.message("origin-event-what", &arguments)]),
        from: Reply::of([known.text("origin-event-from")])
            .with(ledger::behind(known, &event.claims, &event.sources))
            .with([page("origin-page-since", Page::Since, "")]),
        sure: Reply::of([
            ledger::basis(known, event.basis),
            ledger::standing(known, &event.claims),
        ]),
        change: Reply::of([known.text("origin-event-change")]).with(resting).with(market),
    })
}
