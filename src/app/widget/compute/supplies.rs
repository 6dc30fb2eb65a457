//! What one month of spending buys where.

use leptos::prelude::*;
use view_model::compute::supplies::{SupplyView, budget, supplies};

use super::super::parts::{Section, SourceList, TableHead};
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
    let intro = move || {
        let answer = session.compute.get()?;
        budget(&answer, &session.language())
    };
    let rows = move || {
        let answer = session.compute.get()?;
        let rows = supplies(&case, &answer, &session.language());
        Some(rows.into_iter().map(|row| view! { <OneSupply session row/> }).collect_view())
    };
    view! {
        <Section session id="supplies" title="supplies-title">
            <p class="note">{intro}</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="supplies-title">
                <table class="plain plain--wide" data-testid="supplies">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Section>
    }
}

#[component]
fn OneSupply(session: Session, row: SupplyView) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                {row.name}" "<span class="tag">{row.kind}</span>
                <p class="note">{row.note}</p>
                <SourceList session sources=row.sources/>
            </th>
            <td>{row.price}</td>
            <td>{row.hours}</td>
            <td>{row.needed}</td>
            <td>{row.there}</td>
            <td>{row.multiple}</td>
        </tr>
    }
}
