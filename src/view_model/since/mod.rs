//! What became known after the article, and what in the model it bears on.

pub mod chart;

use case::Case;
use case::raw::{Basis, Event, RegulatoryAction, Topic};
use language::Language;
use language::date::date;

use crate::assumption::ClaimLine;
use crate::ledger::dependent::parameter_link;
use crate::link::Link;
use crate::origin::Origin;
use crate::sources::{SourceLine, with_reading};
use crate::{Page, names};

/// All topics, in the order of the lanes.
pub const TOPICS: [Topic; 5] =
    [Topic::Ownership, Topic::Financing, Topic::Capacity, Topic::Authority, Topic::Market];

/// How far the model has taken a fact in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// A scenario contains it.
    Contained,
    /// It bears on a parameter, but no scenario has it.
    Open,
    /// It bears on no parameter.
    Aside,
}

/// Something that happened after the article.
#[derive(Debug, Clone, PartialEq)]
pub struct Later {
    /// Identifier of its element.
    pub anchor: String,
    /// What its numbers belong to.
    pub origin: Origin,
    /// Date (ISO 8601).
    pub iso: String,
    /// The same in words.
    pub date: String,
    /// What happened.
    pub name: String,
    /// More about it; empty for nothing.
    pub detail: String,
    /// What it is about.
    pub topic: Option<Topic>,
    /// How far the model has taken it in.
    pub bearing: Bearing,
    /// The same in a sentence.
    pub verdict: String,
    /// That it is general knowledge only; empty where a source was read.
    pub basis: String,
    /// Parameters that it bears on.
    pub parameters: Vec<Touched>,
    /// Claims that it bears on.
    pub claims: Vec<ClaimLine>,
    /// Steps of authorities that it tells of.
    pub actions: Vec<String>,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// A parameter that a fact bears on.
#[derive(Debug, Clone, PartialEq)]
pub struct Touched {
    /// Its name.
    pub name: String,
    /// Where it can be seen at work.
    pub link: Link,
    /// Scenarios that contain the fact in this parameter, with the answer in each.
    pub scenarios: Vec<(String, Link)>,
}

/// Identifier of the element of the event at a place of the case.
#[must_use]
pub fn anchor(place: usize) -> String {
    format!("event-{place}")
}

/// Everything that is dated after the article, in order of time: events, and steps of authorities
/// that no event tells of.
#[must_use]
pub fn later(case: &Case, language: &Language) -> Vec<Later> {
    let published = &case.head.article.published;
    let events = case.events.iter().enumerate().filter(|(_, event)| event.date > *published);
    let told: Vec<&String> = case.events.iter().flat_map(|event| &event.actions).collect();
    // A month without a day counts as after the article only where the whole month is.
    let actions = case.regulation.iter().filter(|action| {
        action.date > *published
            && action.date.len() == published.len()
            && !told.contains(&&action.id)
    });
    let mut all: Vec<Later> =
        events.map(|(place, event)| of_event(case, place, event, language)).collect();
    all.extend(actions.map(|action| of_action(case, action, language)));
    all.sort_by(|a, b| a.iso.cmp(&b.iso));
    all
}

fn of_event(case: &Case, place: usize, event: &Event, language: &Language) -> Later {
    let parameters: Vec<Touched> =
        event.parameters.iter().map(|id| touched(case, event, id, language)).collect();
    let is_contained = parameters.iter().any(|parameter| !parameter.scenarios.is_empty());
    let bearing = match (parameters.is_empty(), is_contained) {
        (true, _) => Bearing::Aside,
        (false, true) => Bearing::Contained,
        (false, false) => Bearing::Open,
    };
    let actions = case.regulation.iter().filter(|action| event.actions.contains(&action.id));
    Later {
        anchor: anchor(place),
        origin: Origin::Event(place),
        iso: event.date.clone(),
        date: date(&event.date, language),
        name: language.pick(&event.name).to_owned(),
        detail: event.detail.as_ref().map_or("", |detail| language.pick(detail)).to_owned(),
        topic: event.topic,
        bearing,
        verdict: verdict(bearing, event.claims.is_empty(), language),
        basis: basis(event.basis, language),
        parameters,
        claims: claims(case, &event.claims, language),
        actions: actions.map(|action| step(action, language)).collect(),
        sources: with_reading(case, &event.sources, language),
    }
}

fn of_action(case: &Case, action: &RegulatoryAction, language: &Language) -> Later {
    let arguments = [
        ("jurisdiction", language.pick(&action.jurisdiction).into()),
        ("authority", (&action.authority).into()),
        ("instrument", language.pick(&action.instrument).into()),
        ("status", language.pick(&action.status).into()),
    ];
    Later {
        anchor: format!("action-{}", action.id),
        origin: Origin::Action(action.id.clone()),
        iso: action.date.clone(),
        date: date(&action.date, language),
        name: language.message("since-action", &arguments),
        detail: language.message("since-action-detail", &arguments),
        topic: Some(Topic::Authority),
        bearing: Bearing::Aside,
        verdict: verdict(Bearing::Aside, action.claims.is_empty(), language),
        basis: basis(action.basis, language),
        parameters: Vec::new(),
        claims: claims(case, &action.claims, language),
        actions: Vec::new(),
        sources: with_reading(case, &action.sources, language),
    }
}

fn touched(case: &Case, event: &Event, id: &str, language: &Language) -> Touched {
    let contains = |scenario: &&case::raw::Scenario| {
        event.scenarios.contains(&scenario.id)
            && scenario.overrides.iter().any(|change| change.parameter == id)
    };
    let named = |scenario: &case::raw::Scenario| {
        let link = Link::to(Page::Answer).with("scenario", &scenario.id);
        (language.pick(&scenario.name).to_owned(), link)
    };
    Touched {
        name: names::parameter(case, id, language).to_owned(),
        link: parameter_link(case, id),
        scenarios: case.scenarios.iter().filter(contains).map(named).collect(),
    }
}

fn verdict(bearing: Bearing, is_without_claim: bool, language: &Language) -> String {
    language.text(match (bearing, is_without_claim) {
        (Bearing::Contained, _) => "since-verdict-contained",
        (Bearing::Open, _) => "since-verdict-open",
        (Bearing::Aside, false) => "since-verdict-claim",
        (Bearing::Aside, true) => "since-verdict-aside",
    })
}

fn claims(case: &Case, ids: &[String], language: &Language) -> Vec<ClaimLine> {
    let found = ids.iter().filter_map(|id| case.claim(id));
    found.map(|claim| ClaimLine::of(claim, language)).collect()
}

fn basis(basis: Basis, language: &Language) -> String {
    match basis {
        Basis::Source => String::new(),
        Basis::GeneralKnowledge => language.text("basis-general-knowledge"),
    }
}

/// A step of an authority and where it stands.
fn step(action: &RegulatoryAction, language: &Language) -> String {
    let arguments = [
        ("authority", (&action.authority).into()),
        ("instrument", language.pick(&action.instrument).into()),
        ("status", language.pick(&action.status).into()),
    ];
    language.message("since-step", &arguments)
}

/// Message key of a topic.
#[must_use]
pub fn topic_key(topic: Topic) -> &'static str {
    match topic {
        Topic::Ownership => "since-topic-ownership",
        Topic::Financing => "since-topic-financing",
        Topic::Capacity => "since-topic-capacity",
        Topic::Authority => "since-topic-authority",
        Topic::Market => "since-topic-market",
    }
}

/// How many facts there are, and how far the model has taken them in.
#[must_use]
pub fn summary(case: &Case, later: &[Later], language: &Language) -> String {
    let count = |bearing| later.iter().filter(|one| one.bearing == bearing).count();
    let [published, as_of] =
        [&case.head.article.published, &case.head.as_of].map(|iso| date(iso, language));
    let arguments = [
        ("count", later.len().into()),
        ("contained", count(Bearing::Contained).into()),
        ("open", count(Bearing::Open).into()),
        ("aside", count(Bearing::Aside).into()),
        ("published", (&published).into()),
        ("asof", (&as_of).into()),
    ];
    language.message("since-summary", &arguments)
}
