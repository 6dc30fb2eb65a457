//! What makes each claim lose its first dollar.

use leptos::prelude::*;
use view_model::deal::break_even::break_even;
use view_model::origin::Origin;

use super::super::parts::{Section, TableHead};
use crate::component::Traced;
use crate::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 4] = [
    "claims-column-claim",
    "break-even-column-price",
    "break-even-column-resale",
    "break-even-column-month",
];

/// Break-evens as a table.
#[component]
pub fn BreakEvens(session: Session) -> impl IntoView {
    let table = move || {
        let answer = session.deal.get()?;
        let table = break_even(&answer, &session.language());
        let deal = || Origin::computed("deal");
        let cell = |text: String| view! { <td><Traced text origin=deal() cell=true/></td> };
        let rows = table.rows.into_iter().map(|row| {
            view! {
                <tr>
                    <th scope="row">
                        <span class=format!("key {}", row.key) aria-hidden="true"></span>{row.name}
                    </th>
                    {[row.price, row.resale, row.months].map(cell).into_iter().collect_view()}
                </tr>
            }
        });
        let rows = rows.collect_view();
        Some(view! {
            <p class="note"><Traced text=table.note origin=deal()/></p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="break-even-title">
                <table class="plain plain--words" data-figures="" data-testid="break-even">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        })
    };
    view! { <Section session id="break-even" title="break-even-title">{table}</Section> }
}
