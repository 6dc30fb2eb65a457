//! Demands against techniques.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::regulation::matrix::{Matrix, MatrixCell, MatrixRow, matrix};

use super::super::parts::{ClaimTags, Section, SourceList};
use crate::component::Traced;
use crate::session::Session;

/// The matrix; nothing for a case that does not speak of it.
#[component]
pub fn ProofMatrix(session: Session) -> impl IntoView {
    let case = session.case();
    case.verification.as_ref()?;
    let shown = move || {
        let matrix = matrix(&case, &session.language())?;
        Some(view! { <Filled session matrix/> })
    };
    Some(view! {
        <Section session id="matrix" title="matrix-title">
            <p class="note">{session.text("matrix-intro")}</p>
            {shown}
        </Section>
    })
}

#[component]
fn Filled(session: Session, matrix: Matrix) -> impl IntoView {
    let head = matrix.techniques.iter().map(|(name, origin)| {
        view! { <th scope="col" data-origin=origin.to_string()><Traced text=name.clone() origin=origin.clone() cell=true/></th> }
    });
    let head = head.collect_view();
    let names = StoredValue::new(matrix.techniques);
    let rows = matrix.rows.into_iter().map(|row| view! { <Demand session row names/> });
    view! {
        <p><Traced text=matrix.summary origin=Origin::computed("matrix")/></p>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="matrix-title">
            <table class="plain plain--words proofs" data-figures="" data-testid="matrix">
                <thead><tr><th scope="col">{session.text("matrix-corner")}</th>{head}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Demand(
    session: Session,
    row: MatrixRow,
    /// Names of the techniques with their origins, for a narrow page.
    names: StoredValue<Vec<(String, Origin)>>,
) -> impl IntoView {
    let names = names.get_value();
    let cells = row.cells.into_iter().zip(names).map(|(cell, (name, origin))| match cell {
        Some(cell) => view! { <Judged cell name origin/> }.into_any(),
        None => view! { <td></td> }.into_any(),
    });
    let general = (!row.basis.is_empty()).then(|| view! { <span class="tag">{row.basis}</span> });
    view! {
        <tr>
            <th scope="row">
                {row.name}
                <p>{row.text}</p>
                <p>{general}" "<ClaimTags session claims=row.claims/></p>
                <SourceList session sources=row.sources/>
            </th>
            {cells.collect_view()}
        </tr>
    }
}

#[component]
fn Judged(cell: MatrixCell, name: String, origin: Origin) -> impl IntoView {
    view! {
        <td class="proof" data-verdict=cell.kind>
            <span class="proof__technique"><Traced text=name origin cell=true/></span>
            <strong class="proof__verdict">
                <span aria-hidden="true">{cell.sign}" "</span>{cell.verdict}
            </strong>
            <span class="proof__reason">{cell.reason}</span>
        </td>
    }
}
