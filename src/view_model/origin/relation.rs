//! What flows between two entities.

use super::{Explanation, Known, Link, Reply, Target, ledger};
use crate::address::Page;
use crate::link::Link as Place;

pub(super) fn explain(known: &Known<'_>, place: usize) -> Option<Explanation> {
    let relation = known.case.relations.get(place)?;
    let language = known.language;
    let name = |id: &str| {
        let entity = known.case.entities.iter().find(|entity| entity.id == id);
        entity.map_or_else(|| id.to_owned(), |entity| entity.name.clone())
    };
    let (from, to) = (name(&relation.from), name(&relation.to));
    let ends = [("from", (&from).into()), ("to", (&to).into())];
    let conflict = match relation.conflict {
        true => "origin-relation-conflict",
        false => "origin-relation-plain",
    };
    let page = Link {
        words: known.text("origin-page-governance"),
        target: Target::Place(Place::to(Page::Governance)),
    };
    Some(Explanation {
        title: language.message("flow-who", &ends),
        what: Reply::of([language.pick(&relation.label).to_owned(), known.text(conflict)]),
        from: Reply::of([known.text("origin-relation-from")])
            .with(ledger::behind(known, &relation.claims, &[]))
            .with([page]),
        sure: Reply::of([ledger::standing(known, &relation.claims)]),
        change: Reply::of([known.text("origin-relation-change")]),
    })
}
