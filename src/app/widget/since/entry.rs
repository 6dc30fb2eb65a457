//! One later fact.

use leptos::prelude::*;
use view_model::assumption::ClaimLine;
use view_model::origin::Origin;
use view_model::since::{Bearing, Later, Touched, topic_key};

use super::super::inner_link::InnerLink;
use super::super::ledger::Sources;
use super::super::parts::ClaimWords;
use crate::component::Traced;
use crate::session::Session;

/// Date, what happened, what the model makes of it, sources.
#[component]
pub(super) fn LaterEntry(session: Session, entry: Later) -> impl IntoView {
    let anchor = entry.anchor.clone();
    let is_target = {
        let anchor = anchor.clone();
        move || session.target.read().as_deref() == Some(&*anchor)
    };
    let origin = entry.origin.to_string();
    let bearing = match entry.bearing {
        Bearing::Contained => "contained",
        Bearing::Open => "open",
        Bearing::Aside => "aside",
    };
    let topic = entry
        .topic
        .map(|topic| view! { <span class="since__topic">{session.text(topic_key(topic))}</span> });
    let sources = Some(entry.sources).filter(|sources| !sources.is_empty()).map(|sources| {
        view! {
            <details class="sources">
                <summary>{session.text("sources-behind")}</summary>
                <Sources sources/>
            </details>
        }
    });
    view! {
        <li class="since__row" id=anchor class:is-target=is_target data-origin=origin>
            <div class="since__when"><time datetime=entry.iso><Traced text=entry.date origin=entry.origin.clone()/></time>{topic}</div>
            <div class="since__what">
                <h3>{entry.name}</h3>
                <Story detail=entry.detail actions=entry.actions basis=entry.basis origin=entry.origin/>
                <p class="since__verdict" data-bearing=bearing>{entry.verdict}</p>
                <Bears session parameters=entry.parameters claims=entry.claims/>
                {sources}
            </div>
        </li>
    }
    .into_any()
}

/// What happened, in a sentence or two; steps of authorities; how it is known.
#[component]
fn Story(
    detail: String,
    actions: Vec<String>,
    /// That it is general knowledge only; empty where a source was read.
    basis: String,
    /// What the numbers belong to.
    origin: Origin,
) -> impl IntoView {
    let origin = Signal::stored(origin);
    let is_told = !detail.is_empty();
    let detail = Signal::stored(detail);
    let actions = actions.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    view! {
        {is_told.then(|| view! { <p><Traced text=detail origin/></p> })}
        <ul class="plain-list quiet">{actions}</ul>
        {(!basis.is_empty()).then(|| view! { <p class="note">{basis}</p> })}
    }
}

/// Parameters and claims that it bears on.
#[component]
fn Bears(session: Session, parameters: Vec<Touched>, claims: Vec<ClaimLine>) -> impl IntoView {
    let parameter = |touched: Touched| {
        let scenarios = touched.scenarios.into_iter().map(|(name, link)| {
            view! { " "<InnerLink session link>{name}</InnerLink> }
        });
        let scenarios = scenarios.collect::<Vec<_>>();
        let words = if scenarios.is_empty() { "since-not-contained" } else { "since-contained" };
        view! {
            <li>
                <InnerLink session link=touched.link>{touched.name}</InnerLink>
                <span class="quiet">" – "{session.text(words)}</span>
                {scenarios}
            </li>
        }
    };
    let claim = |claim: ClaimLine| view! { <li><ClaimWords session claim/></li> };
    let has = (!parameters.is_empty(), !claims.is_empty());
    let parameters = parameters.into_iter().map(parameter).collect_view();
    let claims = claims.into_iter().map(claim).collect_view();
    view! {
        {has.0.then(|| view! { <h4>{session.text("since-parameters")}</h4><ul class="plain-list">{parameters}</ul> })}
        {has.1.then(|| view! { <h4>{session.text("claims-behind")}</h4><ul class="plain-list">{claims}</ul> })}
    }
}
