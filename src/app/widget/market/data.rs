//! What the prices are.

use leptos::prelude::*;
use view_model::market::data::{SeriesRow, data};

use super::super::parts::{Section, TableHead};
use crate::session::Session;

const COLUMNS: [&str; 5] = [
    "market-column-security",
    "market-column-range",
    "market-column-returns",
    "market-column-level",
    "market-column-sources",
];

/// Provenance, series, what is left out.
#[component]
pub fn PriceData(session: Session) -> impl IntoView {
    let shown = move || {
        let answer = session.market.get()?;
        let view = data(&session.case(), &answer, &session.language())?;
        let excluded = view.excluded.into_iter().map(|words| view! { <li>{words}</li> });
        let row = |row: SeriesRow| {
            view! {
                <tr>
                    <th scope="row">
                        {row.id}" "<span class="remark">{row.note}</span>
                    </th>
                    <td>{row.range}</td>
                    <td>{row.returns}</td>
                    <td>{row.level}</td>
                    <td class="words">{row.sources}</td>
                </tr>
            }
        };
        Some(view! {
            <p>{view.provenance}</p>
            <h3>{session.text("market-excluded-title")}</h3>
            <ul class="plain-list" data-testid="excluded">{excluded.collect_view()}</ul>
            <details>
                <summary>{session.text("market-series-title")}</summary>
                <div class="scroll" tabindex="0" role="group" aria-labelledby="prices-title">
                    <table class="plain plain--words">
                        <TableHead session keys=&COLUMNS/>
                        <tbody>{view.rows.into_iter().map(row).collect_view()}</tbody>
                    </table>
                </div>
            </details>
        })
    };
    view! { <Section session id="prices" title="market-data-title">{shown}</Section> }
}
