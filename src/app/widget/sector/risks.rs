//! What may go wrong.

use leptos::prelude::*;
use view_model::Assumption;
use view_model::origin::Origin;
use view_model::sector::evidence::ClaimRow;
use view_model::sector::risks::{RisksView, StatedRisk, risks};

use super::super::parts::{ClaimTags, Section};
use super::claim::{ClaimMark, Sources};
use super::origin;
use crate::component::Traced;
use crate::session::Session;

/// Risks of the case, then those that follow from claims, paths, judgements and projects.
#[component]
pub fn SectorRisks(session: Session, place: usize) -> impl IntoView {
    let shown = move || {
        let flows = session.transmission.answer.get();
        let (case, influence) = (session.case(), session.influence.get());
        let view = risks(&case, &influence, flows.as_deref(), place, &session.language())?;
        Some(view! { <Found session view origin=origin(session, place)/> })
    };
    view! {
        <Section session id="sector-risks" title="sector-risks-title">{shown}</Section>
    }
}

#[component]
fn Found(session: Session, view: RisksView, origin: Origin) -> impl IntoView {
    let intro = if view.stated.is_empty() { "sector-risks-none" } else { "sector-risks-intro" };
    let stated =
        view.stated.into_iter().map(|risk| view! { <Stated session risk origin=origin.clone()/> });
    let stated: Vec<_> = stated.collect();
    let projects = view.projects.into_iter().map(|(id, name, text)| {
        view! { <li><strong>{name}</strong>" "<Traced text origin=Origin::Project(id) cell=true/></li> }
    });
    let projects: Vec<_> = projects.collect();
    let losses = view.losses.into_iter().map(|(route, mean)| {
        view! { <li>{route}" "<strong><Traced text=mean origin=origin.clone() cell=true/></strong></li> }
    });
    let losses: Vec<_> = losses.collect();
    view! {
        <p class="note">{session.text(intro)}</p>
        <ol class="risks">{stated}</ol>
        <Claims session rows=view.claims/>
        {(!losses.is_empty()).then(|| view! {
            <h3>{session.text("sector-risk-losses")}</h3>
            <ul class="plain-list" data-figures="">{losses}</ul>
        })}
        <Judgements session entries=view.judgements/>
        {(!projects.is_empty()).then(|| view! {
            <h3>{session.text("sector-risk-projects")}</h3>
            <ul class="plain-list" data-figures="">{projects}</ul>
        })}
    }
    .into_any()
}

#[component]
fn Stated(session: Session, risk: StatedRisk, origin: Origin) -> impl IntoView {
    // A number of a risk stands in the claim or source behind it.
    let claim = risk.claims.first().cloned().map(Origin::Claim);
    let source = risk.sources.first().map(|source| Origin::Source(source.id.clone()));
    let origin = claim.or(source).unwrap_or(origin);
    let general = risk.is_general.then(|| {
        view! { <span class="tag tag--general">{session.text("sector-risk-general")}</span> }
    });
    view! {
        <li>
            <p><Traced text=risk.text origin/></p>
            <p class="risks__basis">{general}<ClaimTags session claims=risk.claims/></p>
            <Sources session sources=risk.sources/>
        </li>
    }
}

/// Claims that did not hold, in one line each; the evidence above has what is reported instead.
#[component]
fn Claims(session: Session, rows: Vec<ClaimRow>) -> impl IntoView {
    let entry = |row: ClaimRow| {
        let origin = Origin::Claim(row.id.clone());
        view! {
            <li>
                <ClaimMark id=row.id status=row.status grade=row.grade/>
                " "
                <Traced text=row.statement origin cell=true/>
            </li>
        }
    };
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{session.text("sector-risk-claims")}</h3>
            <ul class="plain-list" data-figures="">
                {rows.into_iter().map(entry).collect_view()}
            </ul>
        }
    })
}

#[component]
fn Judgements(session: Session, entries: Vec<Assumption>) -> impl IntoView {
    let entry = |assumption: Assumption| {
        let origin = Origin::Parameter(assumption.id);
        view! {
            <li>
                <strong>{assumption.name}</strong>
                <p class="quiet">
                    <Traced text=assumption.author origin=origin.clone() cell=true/>
                    "; "
                    <Traced text=assumption.influence origin=origin.clone() cell=true/>
                </p>
                <p><Traced text=assumption.rationale origin cell=true/></p>
            </li>
        }
    };
    (!entries.is_empty()).then(|| {
        view! {
            <h3>{session.text("sector-risk-judgements")}</h3>
            <p class="note">{session.text("sector-risk-judgements-intro")}</p>
            <ul class="plain-list judgements" data-figures="">
                {entries.into_iter().map(entry).collect_view()}
            </ul>
        }
    })
}
