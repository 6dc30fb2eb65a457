//! What regulation does to the sector that sells proofs, through the model.

use analysis::{Answer, Influence};
use case::Case;
use case::raw::Verification;
use language::{Language, figure};

use crate::assumption::{Assumption, assumption};
use crate::card;
use crate::names;

/// Most sliders where the case names none.
const SLIDERS: usize = 3;

/// The sector and what regulation does to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// Identifier of the sector.
    pub sector: String,
    /// Its place in the case.
    pub place: usize,
    /// Its name.
    pub name: String,
    /// Its mark, SVG.
    pub glyph: String,
    /// Its benefit in words.
    pub sentence: String,
    /// What it was before the reader changed anything, in words.
    pub before: String,
    /// Median and interval, SVG.
    pub interval: String,
    /// The same in words.
    pub interval_text: String,
    /// Drivers that rest on claims about steps of authorities, and the ways that start there.
    pub ways: Vec<String>,
}

/// Claims that steps of authorities bear on.
fn claims(case: &Case) -> Vec<&String> {
    case.regulation.iter().flat_map(|action| &action.claims).collect()
}

fn touches(claims: &[&String], of: &[String]) -> bool {
    of.iter().any(|claim| claims.contains(&claim))
}

/// The effect; none for a case that names no sector for it.
#[must_use]
pub fn effect(
    case: &Case,
    (answer, reference): (&Answer, &Answer),
    language: &Language,
) -> Option<Effect> {
    let sector = case.verification.as_ref()?.sector.as_ref()?;
    let place = case.sector_place(sector)?;
    let now = answer.sectors.get(place)?;
    let before = figure::signed_percent(reference.sectors.get(place)?.p50);
    let card = card::card(case, (answer, reference), None, place, language);
    let [low, median, high] = [now.p05, now.p50, now.p95].map(figure::signed_percent);
    let arguments = [
        ("sector", (&card.name).into()),
        ("median", (&median).into()),
        ("low", (&low).into()),
        ("high", (&high).into()),
    ];
    Some(Effect {
        sector: sector.clone(),
        place,
        sentence: language.message("effect-sentence", &arguments),
        before: language.message("effect-before", &[("median", (&before).into())]),
        ways: ways(case, language),
        name: card.name,
        glyph: card.glyph,
        interval: card.interval,
        interval_text: card.interval_text,
    })
}

/// Drivers whose claims are those of steps, with what they act on first.
fn ways(case: &Case, language: &Language) -> Vec<String> {
    let of_steps = claims(case);
    let drivers = case.drivers.iter().filter(|driver| touches(&of_steps, &driver.claims));
    let way = |driver: &case::raw::Driver| {
        let first: Vec<String> = (0..case.edges.len())
            .filter(|k| case.edges[*k].from == driver.id)
            .map(|k| names::node(case, &case.edges[k].to, language).to_owned())
            .collect();
        let ways = first.join(&language.text("list-separator"));
        let why = language.pick(&driver.rationale);
        let name = names::node(case, &driver.id, language);
        let arguments = [("driver", name.into()), ("ways", (&ways).into()), ("why", why.into())];
        language.message("effect-way", &arguments)
    };
    drivers.map(way).collect()
}

/// Parameters that the reader may move: those that the case names, else those that rest on claims
/// about steps of authorities.
#[must_use]
pub fn parameters(case: &Case, influence: &Influence, language: &Language) -> Vec<Assumption> {
    let named = case.verification.as_ref().map_or(&[][..], |v: &Verification| &v.parameters);
    let of_steps = claims(case);
    let is_meant = |id: &str| {
        if named.is_empty() {
            case.parameter(id).is_some_and(|p| touches(&of_steps, &p.evidence.claims))
        } else {
            named.iter().any(|known| known == id)
        }
    };
    let entries = influence.entries.iter().filter(|entry| is_meant(&entry.parameter));
    let shown = entries.filter_map(|e| assumption(case, &influence.scenario, e, language));
    shown.take(if named.is_empty() { SLIDERS } else { named.len() }).collect()
}
