//! The case's own formulas.

use leptos::prelude::*;
use view_model::method::formulas::{FormulaRow, formulas};

use super::super::parts::{Section, TableHead};
use crate::component::Traced;
use crate::session::Session;

/// Drivers and arrows with their formulas.
#[component]
pub fn Formulas(session: Session) -> impl IntoView {
    let rows = move || {
        let rows = formulas(&session.case(), &session.language());
        rows.into_iter().map(|row| view! { <Row row/> }).collect_view()
    };
    view! {
        <Section session id="formulas" title="method-formulas">
            <p class="note">{session.text("method-formulas-intro")}</p>
            <div class="scroll" tabindex="0" role="group" aria-label=session.text("method-formulas")>
                <table class="plain plain--words" data-figures="">
                    <TableHead
                        session
                        keys=&["method-formula-name", "method-formula", "method-formula-why"]
                    />
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Section>
    }
}

#[component]
fn Row(row: FormulaRow) -> impl IntoView {
    let origin = Signal::stored(row.origin);
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            <td class="formula"><Traced text=Signal::stored(row.formula) origin cell=true/></td>
            <td><Traced text=Signal::stored(row.rationale) origin cell=true/></td>
        </tr>
    }
}
