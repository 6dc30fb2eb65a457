//! Ways to read the structure.

use leptos::prelude::*;
use view_model::deal::reading::{ReadingView, readings};

use super::super::parts::{ClaimTags, Figures, Section};
use crate::component::Drawing;
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
            <p class="note">{session.text("reading-intro")}</p>
            <div class="claims">{shown}</div>
        </Section>
    }
}

#[component]
fn OneReading(session: Session, view: ReadingView) -> impl IntoView {
    view! {
        <div class="claim">
            <h3>{view.name}</h3>
            <p>{view.text}</p>
            <Figures figures=view.figures/>
            <p>{view.runway_text}</p>
            {view.runway.map(|svg| view! {
                <figure class="dots">
                    <figcaption>{session.text("reading-runway-dots")}</figcaption>
                    <Drawing svg class="drawing"/>
                </figure>
            })}
            <p><ClaimTags session claims=view.claims/></p>
        </div>
    }
}
