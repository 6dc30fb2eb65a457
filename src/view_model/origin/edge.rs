//! An elasticity: how strongly one node of the graph moves another.

use super::{Explanation, Known, Link, Reply, Target, ledger, parameter};
use crate::formula;
use crate::link::Link as Place;
use crate::names;
use crate::transmission::edge as view;

pub(super) fn explain(known: &Known<'_>, from: &str, to: &str) -> Option<Explanation> {
    let (case, language) = (known.case, known.language);
    let place = case.edge_place(from, to)?;
    let edge = case.edges.get(place)?;
    let ends = [names::node(case, from, language), names::node(case, to, language)];
    let named = [("from", ends[0].into()), ("to", ends[1].into())];
    let strength = known.transmission.and_then(|t| view::elasticity(t, place, language));
    let strength = strength.map(|elasticity| {
        language.message("origin-edge-strength", &[("elasticity", (&elasticity).into())])
    });
    let formula = language.message("origin-edge-from", &[("formula", (&edge.formula).into())]);
    let rationale = language.pick(&edge.evidence.rationale).to_owned();
    let inputs = formula::parameters(case, &edge.formula);
    let key = if inputs.is_empty() { "origin-edge-fixed" } else { "origin-edge-change" };
    let page = Link {
        words: language.text("origin-edge-page"),
        target: Target::Place(Place::edge(&edge.from, &edge.to).at("edge")),
    };
    let label = parameter::label_in_words(known, edge.evidence.label);
    let range = language.text("origin-edge-sure");
    Some(Explanation {
        title: view::title(case, place, language),
        what: Reply::of([language.message("origin-edge-what", &named)]),
        from: Reply::of([rationale, formula]).with(ledger::evidence(known, &edge.evidence)),
        sure: Reply::of([label, strength.unwrap_or(range)]),
        change: Reply::of([language.text(key)])
            .with(inputs.into_iter().map(|id| ledger::parameter(case, id, language)))
            .with([page]),
    })
}
