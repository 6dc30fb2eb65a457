//! The figures as a table.

use language::figure;
use leptos::prelude::*;
use view_model::exhibit::{Row, Table};

use super::state::State;

/// More rows than this are for files, not for readers.
const LISTED: usize = 1_000;

/// All figures of the chart, or the first rows of very many.
#[component]
pub(super) fn DataTable(state: State) -> impl IntoView {
    let listed = move || {
        let exhibit = state.exhibit.read();
        let (title, table) = exhibit.as_ref().map(|e| (e.title.clone(), &e.table))?;
        let count = table.rows.len();
        let rows = table.rows.iter().take(LISTED).cloned().collect();
        let (head, columns) = (table.head.clone(), table.columns.clone());
        Some((title, Table { head, columns, rows }, count))
    };
    move || {
        let (title, Table { head, columns, rows }, count) = listed()?;
        let label = title.clone();
        let names = columns.into_iter().map(|c| view! { <th scope="col">{c.name}</th> });
        let row = |row: Row| {
            let cells = row.cells.into_iter().map(|cell| view! { <td>{cell.text}</td> });
            view! { <tr><th scope="row">{row.head}</th>{cells.collect_view()}</tr> }
        };
        let cut = (count > LISTED).then(|| view! { <p class="note">{cut(state, count)}</p> });
        Some(view! {
            <div class="scroll exhibit__table" tabindex="0" role="group" aria-label=label>
                <table class="plain" data-testid="figures">
                    <caption class="visually-hidden">{title}</caption>
                    <thead><tr><th scope="col">{head}</th>{names.collect_view()}</tr></thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            {cut}
        })
    }
}

/// How many of the rows are listed.
fn cut(state: State, count: usize) -> String {
    let (shown, count) = (figure::count(LISTED), figure::count(count));
    let arguments = [("shown", (&shown).into()), ("count", (&count).into())];
    state.scene.language.read().message("exhibit-table-cut", &arguments)
}
