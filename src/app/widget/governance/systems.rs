//! How decisions are taken elsewhere.

use leptos::prelude::*;
use view_model::governance::systems::{SystemView, systems};

use super::super::parts::{ClaimTags, Section, SourceList, TableHead};
use crate::component::Traced;
use crate::session::Session;

/// Columns.
const COLUMNS: [&str; 6] = [
    "system-name",
    "system-decides",
    "system-veto",
    "system-rule",
    "system-example-name",
    "system-analogue",
];

/// All systems in one table; nothing for a case that names none.
#[component]
pub fn Systems(session: Session) -> impl IntoView {
    let case = session.case();
    if case.governance_comparison.is_empty() {
        return None;
    }
    let rows = move || {
        let all = systems(&case, &session.language()).into_iter();
        all.map(|system| view! { <OneSystem session system/> }).collect_view()
    };
    Some(view! {
        <Section session id="systems" title="systems-title">
            <p class="note">{session.text("systems-intro")}</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="systems-title">
                <table class="plain plain--words systems" data-figures="" data-testid="systems">
                    <TableHead session keys=&COLUMNS/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Section>
    })
}

#[component]
fn OneSystem(session: Session, system: SystemView) -> impl IntoView {
    let (origin, name_origin) = (system.origin.clone(), system.origin);
    let parts = [system.decides, system.veto, system.rule, system.example, system.analogue];
    let cells = COLUMNS[1..].iter().zip(parts).map(|(column, text)| {
        let origin = origin.clone();
        view! {
            <td>
                <span class="system__label">{session.text(column)}</span>
                <Traced text origin cell=true/>
            </td>
        }
    });
    let basis = system.basis;
    let general = (!basis.is_empty()).then(|| view! { <span class="tag">{basis}</span> });
    view! {
        <tr>
            <th scope="row">
                <Traced text=system.name origin=name_origin cell=true/>
                <p>{general}" "<ClaimTags session claims=system.claims/></p>
                <SourceList session sources=system.sources/>
            </th>
            {cells.collect_view()}
        </tr>
    }
}
