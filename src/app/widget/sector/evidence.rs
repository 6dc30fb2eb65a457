//! The grade of the evidence, how it comes about, the claims behind it.

use leptos::prelude::*;
use view_model::card::{self, Slice};
use view_model::origin::Origin;
use view_model::sector::evidence::{EvidenceView, evidence};

use super::super::parts::Section;
use super::claim::ClaimRows;
use super::origin;
use crate::component::Traced;
use crate::session::Session;

/// Five slices, the grade, the claims.
#[component]
pub fn SectorEvidence(session: Session, place: usize) -> impl IntoView {
    let case = session.case();
    let slices = move || {
        case.sectors.get(place)?;
        let (answer, language) = (session.settled.get(), session.language());
        let slices = session
            .market_brief
            .with_value(|market| card::evidence(&case, &answer, market.as_ref(), place, &language));
        let origin = origin(session, place);
        let one = |slice| view! { <OneSlice slice origin=origin.clone()/> };
        Some(slices.into_iter().map(one).collect_view())
    };
    let found = move || {
        let scenario = session.address.read().scenario.clone();
        let view = evidence(&session.case(), &scenario, place, &session.language())?;
        Some(view! { <Grade session view/> })
    };
    view! {
        <Section session id="sector-evidence" title="sector-evidence-title">
            <p class="note">{session.text("sector-evidence-intro")}</p>
            <dl class="slices" data-figures="">{slices}</dl>
            {found}
        </Section>
    }
}

#[component]
fn OneSlice(slice: Slice, origin: Origin) -> impl IntoView {
    let class = match slice.grade {
        0 => "slice slice--weak",
        1 => "slice slice--middle",
        2 => "slice slice--strong",
        _ => "slice slice--open",
    };
    view! {
        <div class=class>
            <dt>{slice.name}</dt>
            <dd>
                <strong><Traced text=slice.word origin=origin.clone() cell=true/></strong>
                <span class="slices__detail"><Traced text=slice.detail origin cell=true/></span>
            </dd>
        </div>
    }
}

/// The grade with its grounds, then the claims.
#[component]
fn Grade(session: Session, view: EvidenceView) -> impl IntoView {
    let counted = || Origin::computed("sector-grade");
    let (has_own, count) = (!view.own.is_empty(), view.further.len());
    let summary = session
        .language
        .read_untracked()
        .message("sector-claims-further", &[("count", count.into())]);
    let none =
        (!has_own).then(|| view! { <p class="note">{session.text("sector-claims-none")}</p> });
    let further = (count > 0).then(|| {
        view! {
            <details class="more">
                <summary data-origin=counted().to_string()>{summary}</summary>
                <ClaimRows session rows=view.further/>
            </details>
        }
    });
    view! {
        <p class="verdict" data-grade=view.grade data-testid="sector-grade">
            <strong class="verdict__word">{session.text("sector-grade")}": "{view.word}</strong>
            " "
            <span><Traced text=view.reason origin=counted()/></span>
        </p>
        <h3>{session.text("sector-grade-how")}</h3>
        <p><Traced text=view.counts origin=counted()/></p>
        <p><Traced text=view.labels origin=counted()/></p>
        <h3>{session.text("sector-claims-title")}</h3>
        {none}
        {has_own.then(|| view! { <ClaimRows session rows=view.own/> })}
        {further}
    }
    .into_any()
}
