//! Ways to read the structure.

use leptos::prelude::*;
use view_model::deal::reading::{ReadingView, readings};
use view_model::origin::Origin;

use super::super::parts::{ClaimTags, Figures, Section, Words};
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// Readings side by side.
#[component]
pub fn Readings(
    session: Session,
    /// Whether they stand alone in another page, where they must be short.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let case = session.case();
    let shown = move || {
        let answer = session.deal.get()?;
        let views = readings(&case, &answer, &session.language());
        Some(
            views
                .into_iter()
                .map(|view| view! { <OneReading session view is_alone/> })
                .collect_view(),
        )
    };
    view! {
        <Section session id="readings" title="reading-title">
            <p class="note"><Words session key="reading-intro" origin=Origin::computed("deal")/></p>
            <div class="claims">{shown}</div>
        </Section>
    }
}

#[component]
fn OneReading(session: Session, view: ReadingView, is_alone: bool) -> impl IntoView {
    let (case, deal) = (|| Origin::computed("case"), || Origin::computed("deal"));
    let figures = view! { <Figures figures=view.figures origin=deal()/> };
    let figures = if is_alone {
        let title = session.text("reading-figures");
        view! { <details class="more"><summary>{title}</summary>{figures}</details> }.into_any()
    } else {
        figures.into_any()
    };
    view! {
        <div class="claim">
            <h3><Traced text=view.name origin=case()/></h3>
            <p><Traced text=view.text origin=case()/></p>
            {figures}
            {view.runway_text.map(|text| view! { <p><Traced text origin=deal()/></p> })}
            {view.runway.map(|svg| view! {
                <figure class="dots" data-origin=deal().to_string()>
                    <figcaption><Words session key="reading-runway-dots" origin=deal()/></figcaption>
                    <Drawing svg class="drawing"/>
                </figure>
            })}
            <p><ClaimTags session claims=view.claims/></p>
        </div>
    }
}
