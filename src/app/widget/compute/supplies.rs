//! What one month of spending buys where.

use leptos::prelude::*;
use view_model::compute::supplies::{SupplyView, budget, supplies};
use view_model::origin::Origin;

use super::super::parts::{Section, SourceList, TableHead};
use crate::component::Traced;
use crate::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 6] = [
    "supply-column-name",
    "supply-column-price",
    "supply-column-hours",
    "supply-column-needed",
    "supply-column-there",
    "supply-column-multiple",
];

/// Centralised and decentralised supply in one table.
#[component]
pub fn Supplies(session: Session) -> impl IntoView {
    let case = session.case();
    let intro = Signal::derive(move || {
        let answer = session.compute.get();
        answer.and_then(|answer| budget(&answer, &session.language())).unwrap_or_default()
    });
    let rows = move || {
        let answer = session.compute.get()?;
        let rows = supplies(&case, &answer, &session.language());
        Some(rows.into_iter().map(|row| view! { <OneSupply session row/> }).collect_view())
    };
    view! {
        <Section session id="supplies" title="supplies-title">
            <p class="note"><Traced text=intro origin=Origin::computed("compute")/></p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="supplies-title">
                <table class="plain plain--wide" data-figures="" data-testid="supplies">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Section>
    }
}

#[component]
fn OneSupply(session: Session, row: SupplyView) -> impl IntoView {
    let origin = || Origin::computed("compute");
    let cells = [row.price, row.hours, row.needed, row.there, row.multiple];
    let cells = cells.map(|text| view! { <td><Traced text origin=origin() cell=true/></td> });
    view! {
        <tr>
            <th scope="row">
                <Traced text=row.name origin=origin() cell=true/>" "<span class="tag">{row.kind}</span>
                <p class="note"><Traced text=row.note origin=origin() cell=true/></p>
                <SourceList session sources=row.sources/>
            </th>
            {cells.into_iter().collect_view()}
        </tr>
    }
}
