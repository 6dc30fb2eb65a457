//! The figures as a table.

use leptos::prelude::*;
use view_model::exhibit::{Row, Table};

use super::state::State;

/// All figures of the chart.
#[component]
pub(super) fn DataTable(state: State) -> impl IntoView {
    let table = move || state.exhibit.read().as_ref().map(|e| (e.title.clone(), e.table.clone()));
    move || {
        let (title, Table { head, columns, rows }) = table()?;
        let label = title.clone();
        let names = columns.into_iter().map(|c| view! { <th scope="col">{c.name}</th> });
        let row = |row: Row| {
            let cells = row.cells.into_iter().map(|cell| view! { <td>{cell.text}</td> });
            view! { <tr><th scope="row">{row.head}</th>{cells.collect_view()}</tr> }
        };
        Some(view! {
            <div class="scroll exhibit__table" tabindex="0" role="group" aria-label=label>
                <table class="plain" data-testid="figures">
                    <caption class="visually-hidden">{title}</caption>
                    <thead><tr><th scope="col">{head}</th>{names.collect_view()}</tr></thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        })
    }
}
