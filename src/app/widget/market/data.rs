//! What the prices are.

use leptos::prelude::*;
use view_model::market::data::{SeriesRow, data};
use view_model::origin::Origin;

use super::super::parts::{Section, TableHead};
use crate::component::Traced;
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
        let excluded = view.excluded.into_iter();
        let origin = || Origin::computed("prices");
        let excluded = excluded.map(|text| view! { <li><Traced text origin=origin()/></li> });
        let row = |row: SeriesRow| {
            view! {
                <tr>
                    <th scope="row">
                        {row.id}" "
                        <span class="remark"><Traced text=row.note origin=origin() cell=true/></span>
                    </th>
                    <td><Traced text=row.range origin=origin() cell=true/></td>
                    <td><Traced text=row.returns origin=origin() cell=true/></td>
                    <td><Traced text=row.level origin=origin() cell=true/></td>
                    <td class="words"><Traced text=row.sources origin=origin() cell=true/></td>
                </tr>
            }
        };
        Some(view! {
            <p><Traced text=view.provenance origin=origin()/></p>
            <h3>{session.text("market-excluded-title")}</h3>
            <ul class="plain-list" data-testid="excluded">{excluded.collect_view()}</ul>
            <details>
                <summary>{session.text("market-series-title")}</summary>
                <div class="scroll" tabindex="0" role="group" aria-labelledby="prices-title">
                    <table class="plain plain--words" data-figures="">
                        <TableHead session keys=&COLUMNS/>
                        <tbody>{view.rows.into_iter().map(row).collect_view()}</tbody>
                    </table>
                </div>
            </details>
        })
    };
    view! { <Section session id="prices" title="market-data-title">{shown}</Section> }
}
