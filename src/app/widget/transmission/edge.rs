//! One edge: its distribution, where it comes from, and sliders to change it.

use leptos::prelude::*;
use view_model::Assumption;
use view_model::origin::Origin;
use view_model::transmission::edge::{EdgeView, edge, parameters, title};

use super::super::assumptions::Sliders;
use super::super::parts::{Choice, ClaimWords, Section, SourceLinks, Words};
use super::INLINE;
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// The edge that is open, with the list of all edges.
#[component]
pub fn EdgeDetail(session: Session) -> impl IntoView {
    let case = session.case();
    let place = Memo::new(move |_| session.open_edge_place());
    let options = Signal::derive(move || {
        let language = session.language();
        let words = |k: usize| (k.to_string(), title(&case, k, &language));
        (0..case.edges.len()).map(words).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || place.get().to_string());
    let on_choice = Callback::new(move |value: String| {
        if let Ok(edge) = value.parse() {
            session.open_edge(edge);
        }
    });
    let detail = move || {
        let answer = session.transmission.answer.get()?;
        let view = edge(&session.case(), &answer, place.get(), &session.language())?;
        let edge = session.case().edges.get(place.get()).cloned()?;
        let origin = Origin::Edge(edge.from, edge.to);
        Some(view! { <Detail session view origin/> })
    };
    let items = Memo::new(move |_| {
        let (case, influence) = (session.case(), session.influence.get());
        parameters(&case, &influence, place.get(), &session.language())
    });
    view! {
        <Section session id="edge" title="edge-title">
            <p class="note"><Words session key="edge-intro" origin=Origin::computed("transmission")/></p>
            <Choice session class=INLINE name="edge-choice" test_id="edge" options chosen on_choice/>
            {detail}
            <Changes session items/>
        </Section>
    }
}

#[component]
fn Detail(session: Session, view: EdgeView, origin: Origin) -> impl IntoView {
    let own = || origin.clone();
    let word = origin.to_string();
    let claims = view.claims.into_iter().map(|claim| {
        view! { <li><ClaimWords session claim/></li> }
    });
    let claims: Vec<_> = claims.collect();
    let has_claims = !claims.is_empty();
    let sources = Some(view.sources).filter(|sources| !sources.is_empty());
    let flows = view.flows.into_iter().map(|text| view! { <li><Traced text origin=own()/></li> });
    view! {
        <div class="two">
            <div>
                <h3 data-testid="edge-name">{view.title}</h3>
                <dl class="figures">
                    <div><dt>{session.text("edge-elasticity")}</dt><dd><Traced text=view.elasticity origin=own()/></dd></div>
                    <div><dt>{session.text("edge-formula")}</dt><dd><code><Traced text=view.formula origin=own()/></code></dd></div>
                </dl>
                <p><span class="tag">{session.text(view.label)}</span>" "<Traced text=view.rationale origin=own()/></p>
                {has_claims.then(|| view! {
                    <h4>{session.text("claims-behind")}</h4>
                    <ul class="plain-list">{claims}</ul>
                })}
                {sources.map(|sources| view! { <h4>{session.text("sources-behind")}</h4><SourceLinks sources/> })}
            </div>
            <div>
                {view.dots.map(|svg| view! {
                    <figure data-origin=word.clone()>
                        <Drawing svg class="drawing"/>
                        <figcaption class="note"><Words session key="edge-dots" origin=own()/></figcaption>
                    </figure>
                })}
                <h4>{session.text("edge-flows")}</h4>
                <ul class="plain-list">{flows.collect_view()}</ul>
            </div>
        </div>
    }
}

/// Sliders of the parameters in the edge's formula.
#[component]
fn Changes(session: Session, items: Memo<Vec<Assumption>>) -> impl IntoView {
    let is_fixed = move || items.read().is_empty();
    view! {
        <h3>{session.text("edge-change")}</h3>
        {move || is_fixed().then(|| view! { <p class="note"><Words session key="edge-fixed" origin=Origin::computed("transmission")/></p> })}
        <Sliders session items group="edge"/>
    }
}
