//! Who pays whom.

use leptos::prelude::*;
use view_model::deal::money::{Loop, money_loop};
use view_model::origin::Origin;

use super::super::parts::{ClaimTags, Section, Words};
use crate::component::Traced;
use crate::exhibit::Chart;
use crate::session::Session;

/// The loop of money with its circularity; absent for a case without flows.
#[component]
pub fn MoneyLoop(session: Session) -> impl IntoView {
    let case = session.case();
    let found = Memo::new(move |_| {
        let answer = session.deal.get()?;
        money_loop(&case, &answer, session.room.get(), &session.language())
    });
    let exhibit = Signal::derive(move || found.read().as_ref().map(|l| l.exhibit.clone()));
    let circularity = move || {
        let text = found.read().as_ref().and_then(|found| found.circularity.clone())?;
        Some(view! { <p class="finding"><Traced text origin=Origin::computed("deal")/></p> })
    };
    let arrows = move || found.get().map(|found| view! { <Arrows session found/> });
    view! {
        <Section session id="loop" title="loop-title">
            {circularity}
            <div class="loop">
                <Chart scene=session exhibit/>
                {arrows}
            </div>
            <p class="note"><Words session key="loop-note" origin=Origin::computed("deal")/></p>
        </Section>
    }
}

#[component]
fn Arrows(session: Session, found: Loop) -> impl IntoView {
    let deal = || Origin::computed("deal");
    let arrows = found.arrows.into_iter().map(|arrow| {
        view! {
            <li>
                <span class="quiet">{arrow.who}</span>
                <span>
                    <Traced text=arrow.what origin=deal() cell=true/>
                    {arrow.amount.map(|text| view! {
                        " "<strong><Traced text origin=deal() cell=true/></strong>
                    })}
                    " "
                    <ClaimTags session claims=arrow.claims/>
                </span>
            </li>
        }
    });
    view! { <ol class="loop__arrows" data-figures="">{arrows.collect_view()}</ol> }
}
