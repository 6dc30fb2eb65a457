//! Ways to read the structure.

use leptos::prelude::*;
use view_model::deal::reading::{ReadingView, readings};
use view_model::origin::Origin;

use super::super::parts::{ClaimTags, Figures, Section, Words};
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// Readings side by side.
#[component]
pub fn Readings(session: Session) -> impl IntoView {
    let case = session.case();
    let shown = move || {
        let answer = session.deal.get()?;
        let views = readings(&case, &answer, &session.language());
        Some(views.into_iter().map(|view| view! { <OneReading session view/> }).collect_view())
    };
    view! {
        <Section session id="readings" title="reading-title">
            <p class="note"><Words session key="reading-intro" origin=Origin::computed("deal")/></p>
            <div class="claims">{shown}</div>
        </Section>
    }
}

#[component]
fn OneReading(session: Session, view: ReadingView) -> impl IntoView {
    let (case, deal) = (|| Origin::computed("case"), || Origin::computed("deal"));
    view! {
        <div class="claim">
            <h3><Traced text=view.name origin=case()/></h3>
            <p><Traced text=view.text origin=case()/></p>
            <Figures figures=view.figures origin=deal()/>
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
