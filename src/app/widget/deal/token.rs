//! The deal as tokens.

use leptos::prelude::*;
use view_model::deal::token::{TokenClaim, TokenTerms, TokenView, token};
use view_model::origin::Origin;

use super::super::parts::{Figures, Section, TableHead, Words};
use crate::component::Traced;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 3] = ["on-chain-property", "on-chain-today", "on-chain-token"];

/// Value of a token over time and what a ledger changes; absent for a case that states no token.
#[component]
pub fn Tokens(session: Session) -> impl IntoView {
    let case = session.case();
    let claim = RwSignal::new(TokenClaim::default());
    let view = Memo::new(move |_| {
        let answer = session.deal.get()?;
        let [price, discount] = answer.token?;
        let terms = TokenTerms { price, discount };
        let chosen = (claim.get(), terms);
        Some(token(&case, &answer, chosen, session.room.get(), &session.language()))
    });
    let exhibit = Signal::derive(move || view.read().as_ref().and_then(|v| v.exhibit.clone()));
    let shown = move || view.get().map(|view| view! { <OneToken session view/> });
    let button = move |kind: TokenClaim, key: &'static str| {
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=move || (claim.get() == kind).to_string()
                on:click=move |_| claim.set(kind)
            >
                {session.text(key)}
            </button>
        }
    };
    let buttons = TokenClaim::ALL.map(|(kind, key)| button(kind, key));
    view! {
        <Section session id="token" title="token-title">
            <p class="note"><Words session key="token-intro" origin=Origin::computed("deal")/></p>
            <div class="segments" role="group" aria-label=session.text("token-claim")>
                {buttons.into_iter().collect_view()}
            </div>
            <Chart scene=session exhibit offers=Offers::ZOOM/>
            {shown}
        </Section>
    }
}

#[component]
fn OneToken(session: Session, view: TokenView) -> impl IntoView {
    let rows = view.on_chain.into_iter().map(|(name, today, on_chain, changes)| {
        let verdict = if changes { "on-chain-changes" } else { "on-chain-same" };
        view! {
            <tr>
                <th scope="row">{name}" "<span class="tag">{session.text(verdict)}</span></th>
                <td><Traced text=today origin=Origin::computed("case") cell=true/></td>
                <td><Traced text=on_chain origin=Origin::computed("case") cell=true/></td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <p class="note"><Traced text=view.text origin=Origin::computed("deal")/></p>
        <Figures figures=view.figures origin=Origin::computed("deal")/>
        {(!rows.is_empty()).then(|| view! {
            <div class="scroll" tabindex="0" role="group" aria-labelledby="token-title">
                <table class="plain plain--words" data-figures="">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })}
    }
}
