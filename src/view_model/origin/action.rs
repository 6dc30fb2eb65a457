//! A step of an authority.

use language::date::date;

use super::{Explanation, Known, Link, Reply, Target, ledger};
use crate::link::Link as Place;

pub(super) fn explain(known: &Known<'_>, id: &str) -> Option<Explanation> {
    let action = known.case.regulation.iter().find(|action| action.id == id)?;
    let language = known.language;
    let (jurisdiction, instrument, status) = (
        language.pick(&action.jurisdiction),
        language.pick(&action.instrument),
        language.pick(&action.status),
    );
    let date = date(&action.date, language);
    let arguments = [
        ("authority", (&action.authority).into()),
        ("jurisdiction", jurisdiction.into()),
        ("instrument", instrument.into()),
        ("date", (&date).into()),
    ];
    let status = language.message("origin-action-status", &[("status", status.into())]);
    let page = Link {
        words: known.text("origin-page-regulation"),
        target: Target::Place(Place::action(&action.id)),
    };
    let resting = ledger::resting(known, |evidence| {
        evidence.claims.iter().any(|claim| action.claims.contains(claim))
    });
    let key = if resting.is_empty() { "origin-action-change-none" } else { "origin-action-change" };
    Some(Explanation {
        title: language.message("origin-action-title", &arguments),
        what: Reply::of([language.message("origin-action-what", &arguments)]),
        from: Reply::of([known.text("origin-action-from")])
            .with(ledger::behind(known, &action.claims, &action.sources))
            .with([page]),
        sure: Reply::of([
            ledger::basis(known, action.basis),
            status,
            ledger::standing(known, &action.claims),
        ]),
        change: Reply::of([known.text(key)]).with(resting),
    })
}
