//! The article's ticker strip against the data.

use leptos::prelude::*;
use view_model::market::strip::{StripRow, strip};

use super::super::parts::{ClaimTags, Section};
use crate::session::Session;

/// The strip.
#[component]
pub fn TickerStrip(session: Session) -> impl IntoView {
    let shown = move || {
        let answer = session.market.get()?;
        let language = session.language();
        let view = strip(&session.case(), &answer, &language)?;
        let days = view.days.into_iter().map(|day| view! { <th scope="col">{day}</th> });
        let rows = view.rows.into_iter().map(|row| view! { <OneTicker session row/> });
        Some(view! {
            <div class="scroll" tabindex="0" role="group" aria-labelledby="ticker-title">
                <table class="plain" data-testid="ticker">
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
            <p class="note">{session.text("market-ticker-intro")}</p>
            {shown}
        </Section>
    }
}

#[component]
fn OneTicker(session: Session, row: StripRow) -> impl IntoView {
    let changes = row.changes.into_iter().map(|change| view! { <td>{change}</td> });
    view! {
        <tr>
            <th scope="row">
                <strong>{row.security}</strong>" "<ClaimTags session claims=vec![row.claim]/>
                {row.collision.map(|words| view! { <span class="remark remark--warning">{words}</span> })}
            </th>
            <td>{row.stated}</td>
            {changes.collect_view()}
        </tr>
    }
}
