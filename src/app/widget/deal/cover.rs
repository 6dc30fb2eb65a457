//! Cover ratio and loan to value over time.

use leptos::prelude::*;
use view_model::deal::cover::{self, Cover as CoverView};

use super::super::parts::{Section, TableHead};
use crate::component::Drawing;
use crate::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 5] = [
    "cover-table-month",
    "cover-table-low",
    "cover-table-median",
    "cover-table-high",
    "cover-table-breached",
];

/// Two fans with their covenants.
#[component]
pub fn Cover(
    session: Session,
    /// Selected month, from 1.
    month: RwSignal<usize>,
) -> impl IntoView {
    let shown = move || {
        let answer = session.deal.get()?;
        let fans = cover::cover(&answer, month.get(), session.room.get(), &session.language());
        Some(fans.map(|view| view! { <OneFan session view/> }).into_iter().collect_view())
    };
    view! {
        <Section session id="cover" title="cover-title">
            <p class="note">{session.text("cover-note")}</p>
            <div class="pair">{shown}</div>
        </Section>
    }
}

#[component]
fn OneFan(session: Session, view: CoverView) -> impl IntoView {
    let rows = view.table.into_iter().map(|[month, rest @ ..]| {
        let cells = rest.map(|cell| view! { <td>{cell}</td> });
        view! { <tr><th scope="row">{month}</th>{cells.into_iter().collect_view()}</tr> }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <div class="fan">
            <h3>{view.name}</h3>
            <p class="quiet">{view.meaning}</p>
            {view.drawing.map(|svg| view! { <Drawing svg class="drawing"/> })}
            <p>{view.text}</p>
            <details class="more">
                <summary>{session.text("show-table")}</summary>
                <div class="scroll" tabindex="0" role="group" aria-label=session.text("show-table")>
                    <table class="plain"><TableHead session keys=&COLUMNS/><tbody>{rows}</tbody></table>
                </div>
            </details>
        </div>
    }
}
