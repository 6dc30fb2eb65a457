//! Who is ahead of whom, pair by pair.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::pairwise::{Pairwise, PairwiseRow, pairwise};

use super::parts::Words;
use crate::component::{Drawing, Traced};
use crate::session::Session;

/// Both tables of pairs, folded.
#[component]
pub fn Pairs(session: Session) -> impl IntoView {
    let case = session.case();
    let tables = move || {
        let found = pairwise(&case, &session.settled.read(), &session.language())?;
        Some(found.map(|table| view! { <Table session table/> }).into_iter().collect_view())
    };
    (session.case().sectors.len() > 1).then(|| {
        view! {
            <details class="more" id="pairs">
                <summary>{session.text("pairwise-title")}</summary>
                <p class="note"><Words session key="pairwise-intro" origin=Origin::computed("answer")/></p>
                {tables}
            </details>
        }
    })
}

#[component]
fn Table(session: Session, table: Pairwise) -> impl IntoView {
    let label = table.title.clone();
    let head = table.sectors.into_iter().map(|name| view! { <th scope="col">{name}</th> });
    let has_index = table.rows.iter().any(|row| row.holistic.is_some());
    let index = has_index.then(|| {
        view! { <th scope="col">{session.text("pairwise-holistic")}</th> }
    });
    let rows = table.rows.into_iter().map(|row| view! { <Row session row/> });
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=label>
            <table class="plain" data-figures="">
                <caption>{table.title}</caption>
                <thead><tr>
                    <th scope="col">{session.text("ranking-column-sector")}</th>
                    {head.collect_view()}
                    {index}
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(session: Session, row: PairwiseRow) -> impl IntoView {
    let cells = row.cells.into_iter().map(|cell| match cell {
        Some((text, depth)) => {
            let origin = Origin::Sector(row.id.clone());
            view! { <td class="heat" data-depth=depth><Traced text origin cell=true/></td> }
                .into_any()
        }
        None => view! { <td aria-hidden="true">"–"</td> }.into_any(),
    });
    view! {
        <tr class:is-lit=session.is_lit(&row.id)>
            <th scope="row"><Drawing svg=row.glyph class="glyph"/>" "{row.name}</th>
            {cells.collect_view()}
            {row.holistic.map(|text| {
                let origin = Origin::Sector(row.id.clone());
                view! { <td><strong><Traced text origin cell=true/></strong></td> }
            })}
        </tr>
    }
}
