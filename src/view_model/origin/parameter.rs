//! An assumption.

use analysis::influence::Quantiles;
use case::raw::{Evidence, Label, Override, Parameter};
use language::figure;

use super::{Explanation, Known, Link, Origin, Reply, Target, ledger};
use crate::address::Page;
use crate::link::Link as Place;
use crate::tipping::search;
use crate::{assumption, formula, law, names};

pub(super) fn explain(known: &Known<'_>, id: &str) -> Option<Explanation> {
    let parameter = known.case.parameter(id)?;
    let changed = scenario_change(known, id);
    let evidence = changed.map_or(&parameter.evidence, |change| &change.evidence);
    Some(Explanation {
        title: known.language.pick(&parameter.name).to_owned(),
        what: what(known, parameter),
        from: from(known, evidence, changed.is_some()),
        sure: sure(known, parameter, changed, evidence.label),
        change: change(known, parameter),
    })
}

/// The assumption as a slider; none while its quantiles are not known.
#[must_use]
pub(super) fn slider(known: &Known<'_>, id: &str) -> Option<assumption::Assumption> {
    let law = quantiles(known, id)?;
    assumption::of_parameter(known.case, &known.address.scenario, id, law, None, known.language)
}

/// Quantiles of an assumption, as far as an answer holds them.
pub(super) fn quantiles(known: &Known<'_>, id: &str) -> Option<Quantiles> {
    let of_ranking = known.influence.entries.iter().find(|entry| entry.parameter == id);
    let of_deal = || known.deal?.stress.iter().find(|input| input.parameter == id);
    of_ranking.map(|entry| entry.law).or_else(|| of_deal().map(|input| input.law))
}

fn scenario_change<'a>(known: &Known<'a>, id: &str) -> Option<&'a Override> {
    let scenario = known.case.scenario(&known.address.scenario)?;
    scenario.overrides.iter().find(|change| change.parameter == id)
}

fn what(known: &Known<'_>, parameter: &Parameter) -> Reply {
    let unit = known.text(&format!("origin-unit-{}", parameter.unit.replace('_', "-")));
    let definition = known.language.message("origin-parameter-what", &[("unit", (&unit).into())]);
    let set = known.address.overrides.get(&parameter.id).map(|value| {
        let value = names::value(known.case, &parameter.id, *value, known.language);
        known.language.message("origin-parameter-set", &[("value", (&value).into())])
    });
    let setting = set.unwrap_or_else(|| known.text("origin-parameter-unset"));
    Reply::of([definition, setting])
}

fn from(known: &Known<'_>, evidence: &Evidence, is_of_scenario: bool) -> Reply {
    let rationale = known.language.pick(&evidence.rationale).to_owned();
    let scenario = known.case.scenario(&known.address.scenario).filter(|_| is_of_scenario);
    let scenario = scenario.map(|scenario| {
        let name = known.language.pick(&scenario.name);
        known.language.message("origin-parameter-scenario", &[("scenario", name.into())])
    });
    let words = std::iter::once(rationale).chain(scenario);
    Reply::of(words).with(ledger::evidence(known, evidence))
}

fn sure(
    known: &Known<'_>,
    parameter: &Parameter,
    changed: Option<&Override>,
    label: Label,
) -> Reply {
    let stated = changed.and_then(|change| change.distribution.as_ref());
    let mut words = vec![label_in_words(known, label)];
    let stated = stated.unwrap_or(&parameter.distribution);
    let law = law::in_words(stated, &parameter.unit, known.language);
    words.push(known.language.message("origin-parameter-law", &[("law", (&law).into())]));
    if let Some([low, high]) = changed.and_then(|change| change.quantile_range) {
        let (low, high) = (figure::share(low), figure::share(high));
        let arguments = [("low", (&low).into()), ("high", (&high).into())];
        words.push(known.language.message("origin-parameter-part", &arguments));
    }
    if let Some(law) = quantiles(known, &parameter.id).filter(|law| law.q05 < law.q95) {
        let write = |x: f64| names::value(known.case, &parameter.id, x, known.language);
        let (low, median, high) = (write(law.q05), write(law.q50), write(law.q95));
        let arguments =
            [("low", (&low).into()), ("median", (&median).into()), ("high", (&high).into())];
        words.push(known.language.message("origin-parameter-quantiles", &arguments));
    }
    Reply::of(words)
}

/// What a label says about how far a value can be trusted.
pub(super) fn label_in_words(known: &Known<'_>, label: Label) -> String {
    known.text(match label {
        Label::Seed => "origin-label-seed",
        Label::Public => "origin-label-public",
        Label::Assumption => "origin-label-assumption",
    })
}

fn change(known: &Known<'_>, parameter: &Parameter) -> Reply {
    let (case, id) = (known.case, &parameter.id);
    let entry = known.influence.entries.iter().find(|entry| entry.parameter == *id);
    let influence = entry.map(|entry| {
        let share = figure::share(entry.total_order.clamp(0.0, 1.0));
        known.language.message("origin-parameter-influence", &[("share", (&share).into())])
    });
    let tipping = known.tipping.and_then(|t| search::caption(case, t, id, known.language));
    let uses = uses(known, id);
    let key = if uses.is_empty() { "origin-parameter-elsewhere" } else { "origin-parameter-used" };
    let words = influence.into_iter().chain(tipping).chain([known.text(key)]);
    Reply::of(words).with(uses)
}

/// Where the model uses an assumption: arrows, drivers, the deal, sectors.
fn uses(known: &Known<'_>, id: &str) -> Vec<Link> {
    let (case, language) = (known.case, known.language);
    let in_formula = |formula: &str| formula::mentions(formula, id);
    let edges = case.edges.iter().filter(|edge| in_formula(&edge.formula));
    let mut links: Vec<Link> = edges.map(|edge| ledger::edge(case, edge, language)).collect();
    let drivers = case.drivers.iter().filter(|driver| in_formula(&driver.formula));
    links.extend(
        drivers.map(|driver| Link {
            words: language
                .message("origin-use-driver", &[("driver", language.pick(&driver.name).into())]),
            target: Target::Place(Place::to(Page::Transmission).at("flows")),
        }),
    );
    let sectors = case.sectors.iter().filter(|sector| sector.months_to_effect == id);
    links.extend(sectors.map(|sector| Link {
        words:
            language.message(
                "origin-use-sector",
                &[("sector", language.pick(&sector.short_name).into())],
            ),
        target: Target::Origin(Origin::Sector(sector.id.clone())),
    }));
    let of_deal = case.deal.iter().any(|deal| deal.terms.values().any(|term| term == id));
    links.extend(of_deal.then(|| Link {
        words: known.text("origin-use-deal"),
        target: Target::Place(Place::to(Page::Deal)),
    }));
    links
}
