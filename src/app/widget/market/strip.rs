//! The article's ticker strip against the data.

use leptos::prelude::*;
use view_model::market::strip::{StripRow, strip};
use view_model::origin::Origin;

use super::super::parts::{ClaimTags, Section, Words};
use crate::component::Traced;
use crate::session::Session;

/// The strip.
#[component]
pub fn TickerStrip(session: Session) -> impl IntoView {
    let shown = move || {
        let answer = session.market.get()?;
        let language = session.language();
        let view = strip(&session.case(), &answer, &language)?;
        let days = view.days.into_iter().map(|text| {
            let origin = Origin::computed("market");
            view! { <th scope="col"><Traced text origin cell=true/></th> }
        });
        let rows = view.rows.into_iter().map(|row| view! { <OneTicker session row/> });
        Some(view! {
            <div class="scroll" tabindex="0" role="group" aria-labelledby="ticker-title">
                <table class="plain" data-figures="" data-testid="ticker">
                    <thead><tr>
                        <th scope="col">{language.text("market-column-security")}</th>
                        <th scope="col">{language.text("market-column-stated")}</th>
                        {days.collect_view()}
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        })
    };
    view! {
        <Section session id="ticker" title="market-ticker-title">
            <p class="note"><Words session key="market-ticker-intro" origin=Origin::computed("market")/></p>
            {shown}
        </Section>
    }
}

#[component]
fn OneTicker(session: Session, row: StripRow) -> impl IntoView {
    let changes = row.changes.into_iter().map(|text| {
        let origin = Origin::computed("prices");
        view! { <td><Traced text origin cell=true/></td> }
    });
    let claim = Origin::Claim(row.claim.clone());
    view! {
        <tr>
            <th scope="row">
                <strong>{row.security}</strong>" "<ClaimTags session claims=vec![row.claim]/>
                {row.collision.map(|text| view! {
                    <span class="remark remark--warning">
                        <Traced text origin=Origin::computed("market") cell=true/>
                    </span>
                })}
            </th>
            <td><Traced text=row.stated origin=claim cell=true/></td>
            {changes.collect_view()}
        </tr>
    }
}
