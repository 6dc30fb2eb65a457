//! Who pays whom.

use leptos::prelude::*;
use view_model::deal::money::{Loop, money_loop};

use super::super::parts::{ClaimTags, Section};
use crate::component::Drawing;
use crate::session::Session;

/// The loop of money with its circularity; absent for a case without flows.
#[component]
pub fn MoneyLoop(session: Session) -> impl IntoView {
    let case = session.case();
    let shown = move || {
        let answer = session.deal.get()?;
        let found = money_loop(&case, &answer, session.room.get(), &session.language())?;
        Some(view! { <OneLoop session found/> })
    };
    view! { <Section session id="loop" title="loop-title">{shown}</Section> }
}

#[component]
fn OneLoop(session: Session, found: Loop) -> impl IntoView {
    let arrows = found.arrows.into_iter().map(|arrow| {
        view! {
            <li>
                <span class="quiet">{arrow.who}</span>
                <span>
                    {arrow.what}
                    {arrow.amount.map(|amount| view! { " "<strong>{amount}</strong> })}
                    " "
                    <ClaimTags session claims=arrow.claims/>
                </span>
            </li>
        }
    });
    view! {
        <p class="finding">{found.circularity}</p>
        <div class="loop">
            <Drawing svg=found.drawing class="drawing"/>
            <ol class="loop__arrows">{arrows.collect_view()}</ol>
        </div>
        <p class="note">{session.text("loop-note")}</p>
    }
}
