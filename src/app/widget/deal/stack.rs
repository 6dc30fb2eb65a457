//! Sources and uses on the day of closing.

use leptos::prelude::*;
use view_model::deal::stack::{Side, stack};

use super::super::parts::Section;
use crate::component::Drawing;
use crate::session::Session;

/// The capital stack.
#[component]
pub fn CapitalStack(session: Session) -> impl IntoView {
    let case = session.case();
    let shown = move || {
        let answer = session.deal.get()?;
        let stack = stack(&case, &answer, &session.language());
        let sides = stack.sides.into_iter().map(|side| view! { <OneSide side/> }).collect_view();
        let investors = stack.investors.into_iter().map(|(name, gives)| {
            view! { <li><strong>{name}</strong>" – "{gives}</li> }
        });
        let investors: Vec<_> = investors.collect();
        let named = (!investors.is_empty()).then(|| {
            view! {
                <details class="more">
                    <summary>{session.text("stack-investors")}</summary>
                    <ul>{investors}</ul>
                </details>
            }
        });
        Some(view! { {sides} <p class="note">{stack.note}</p> {named} })
    };
    view! { <Section session id="stack" title="stack-title">{shown}</Section> }
}

#[component]
fn OneSide(side: Side) -> impl IntoView {
    let parts = side.parts.into_iter().map(|part| {
        view! {
            <li>
                <span class=format!("key {}", part.key) aria-hidden="true"></span>
                {part.name}" "
                <strong>{part.amount}</strong>" "
                <span class="quiet">{part.share}</span>
            </li>
        }
    });
    view! {
        <div class="stack">
            <h3>{side.name}</h3>
            <Drawing svg=side.bar class="drawing drawing--stretch"/>
            <ul class="legend">{parts.collect_view()}</ul>
        </div>
    }
}
