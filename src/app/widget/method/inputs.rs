//! All assumptions.

use case::raw::Label;
use leptos::prelude::*;
use view_model::method::inputs::{InputRow, inputs, summary};
use view_model::origin::Origin;

use super::super::parts::{Choice, ClaimTags, Section, SourceList, TableHead};
use crate::component::Traced;
use crate::session::Session;

/// Value of the filter and the label that it keeps; the first keeps all.
const FILTERS: [(&str, &str, Option<Label>); 4] = [
    ("all", "method-inputs-all", None),
    ("seed", "label-seed", Some(Label::Seed)),
    ("public", "label-public", Some(Label::Public)),
    ("assumption", "label-assumption", Some(Label::Assumption)),
];

/// The table of all assumptions, with a choice of one kind of origin.
#[component]
pub fn Inputs(session: Session) -> impl IntoView {
    let kept = RwSignal::new(FILTERS[0].0.to_owned());
    let all =
        Memo::new(move |_| inputs(&session.case(), &session.influence.read(), &session.language()));
    let summary = Signal::derive(move || summary(&all.read(), &session.language()));
    let options = Signal::derive(move || {
        let language = session.language();
        FILTERS.map(|(value, key, _)| (value.to_owned(), language.text(key))).to_vec()
    });
    let rows = move || {
        let label = FILTERS.iter().find(|(value, ..)| *value == *kept.read());
        let label = label.and_then(|(.., label)| *label);
        let rows = all.get().into_iter().filter(|row| label.is_none_or(|l| row.label == l));
        rows.map(|row| view! { <Row session row/> }).collect_view()
    };
    let origin = Signal::stored(Origin::computed("dates"));
    view! {
        <Section session id="inputs" title="method-inputs">
            <p class="note"><Traced text=summary origin/></p>
            <Choice
                session
                class="field field--inline"
                name="method-inputs-filter"
                test_id="inputs-filter"
                options
                chosen=Signal::derive(move || kept.get())
                on_choice=Callback::new(move |value| kept.set(value))
            />
            <div class="scroll" tabindex="0" role="group" aria-label=session.text("method-inputs")>
                <table class="plain plain--words" data-figures="" data-testid="inputs">
                    <TableHead
                        session
                        keys=&[
                            "method-input-name",
                            "method-input-law",
                            "method-input-doubt",
                            "method-input-origin",
                        ]
                    />
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Section>
    }
}

#[component]
fn Row(session: Session, row: InputRow) -> impl IntoView {
    let origin = Signal::stored(Origin::Parameter(row.id.clone()));
    let claims: Vec<String> = row.claims.into_iter().map(|claim| claim.id).collect();
    let id = format!("parameter-{}", row.id);
    view! {
        <tr id=id>
            <th scope="row"><Traced text=Signal::stored(row.name) origin cell=true/></th>
            <td><Traced text=Signal::stored(row.law) origin cell=true/></td>
            <td><Traced text=Signal::stored(row.influence) origin cell=true/></td>
            <td>
                <span class="tag">{session.text(row.label_key)}</span>" "
                <Traced text=Signal::stored(row.rationale) origin cell=true/>" "
                <ClaimTags session claims/>
                <SourceList session sources=row.sources/>
            </td>
        </tr>
    }
}
