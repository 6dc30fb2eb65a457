//! A technical term.

use super::{Explanation, Known, Link, Reply, Target};
use crate::address::Page;
use crate::glossary;
use crate::link::Link as Place;

pub(super) fn explain(known: &Known<'_>, id: &str) -> Option<Explanation> {
    let term = glossary::term(id, known.language, &known.case.glossary)?;
    let source = known.language.message("glossary-source", &[("source", (&term.source).into())]);
    let all = Link {
        words: known.text("method-glossary"),
        target: Target::Place(Place::to(Page::Method).at("glossary")),
    };
    Some(Explanation {
        title: term.name,
        what: Reply::of([term.meaning]),
        from: Reply::of([source]).with([all]),
        sure: Reply::of([known.text("glossary-definition")]),
        change: Reply::of([known.text("glossary-fixed")]),
    })
}
