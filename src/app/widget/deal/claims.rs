//! Losses and returns of each claim.

use leptos::prelude::*;
use view_model::deal::claims::{ClaimRow, claims};
use view_model::origin::Origin;

use super::super::parts::{Figures, Section, Words};
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// Senior tranche, mezzanine tranche, equity side by side.
#[component]
pub fn Claims(session: Session) -> impl IntoView {
    let shown = move || {
        let answer = session.deal.get()?;
        let rows = claims(&answer, &session.language());
        Some(rows.into_iter().map(|row| view! { <OneClaim session row/> }).collect_view())
    };
    view! {
        <Section session id="claims" title="claims-title">
            <p class="note"><Words session key="claims-note" origin=Origin::computed("deal")/></p>
            <div class="claims">{shown}</div>
        </Section>
    }
}

#[component]
fn OneClaim(session: Session, row: ClaimRow) -> impl IntoView {
    let language = session.language.get_untracked();
    let share = language.message("of-hundred", &[("share", (&row.loss_share).into())]);
    let figures = [
        ("claims-column-amount", row.amount),
        ("claims-column-coupon", row.coupon),
        ("claims-column-life", row.life),
        ("claims-column-loss", row.expected_loss),
        ("claims-column-es", row.es95),
        ("claims-column-share", share),
        ("claims-column-return", row.returns),
    ];
    let middle = row.middle_return.map(|figure| ("claims-column-middle", figure));
    let figures = figures.into_iter().chain(middle);
    let figures = figures.map(|(key, figure)| (language.text(key), figure)).collect();
    let deal = || Origin::computed("deal");
    let dots = [("claims-loss-dots", row.loss_dots), ("claims-return-dots", row.return_dots)];
    let dots = dots.map(|(key, svg)| {
        svg.map(|svg| {
            view! {
                <figure class="dots" data-origin=deal().to_string()>
                    <figcaption><Words session key origin=deal()/></figcaption>
                    <Drawing svg class="drawing"/>
                </figure>
            }
        })
    });
    view! {
        <div class="claim">
            <h3><span class=format!("key {}", row.key) aria-hidden="true"></span>{row.name}</h3>
            <Figures figures origin=deal()/>
            {dots.into_iter().collect_view()}
            <p class="note"><Traced text=row.note origin=deal()/></p>
        </div>
    }
}
