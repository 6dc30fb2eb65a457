//! Who is bound to whom.

use leptos::prelude::*;
use view_model::governance::ties::{Filter, TieRow, TiesView, conflicts, filters, ties};
use view_model::origin::Origin;

use super::super::parts::{Choice, ClaimTags, Section, TableHead};
use crate::component::Traced;
use crate::exhibit::Chart;
use crate::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 4] =
    ["tie-column-who", "tie-column-kind", "tie-column-what", "tie-column-conflict"];

/// Graph with a choice of kinds, conflicts in words, all ties as a table.
#[component]
pub fn EntityTies(session: Session) -> impl IntoView {
    if session.case().relations.is_empty() {
        return None;
    }
    let filter = RwSignal::new(Filter::All);
    let shown = Memo::new(move |_| {
        ties(&session.case(), &filter.read(), session.room.get(), &session.language())
    });
    Some(view! {
        <Section session id="ties" title="ties-title">
            <p class="note">{session.text("ties-intro")}</p>
            <div class="two two--ties">
                <Graph session filter shown/>
                <div>
                    <h3 class="subtitle">{session.text("ties-conflicts-title")}</h3>
                    <Conflicts session/>
                </div>
            </div>
            <h3 class="subtitle">{session.text("ties-list")}</h3>
            <AllTies session shown/>
        </Section>
    })
}

#[component]
fn Graph(
    session: Session,
    filter: RwSignal<Filter>,
    shown: Memo<Option<TiesView>>,
) -> impl IntoView {
    let options = Signal::derive(move || filters(&session.case(), &session.language()));
    let chosen = Signal::derive(move || filter.read().word().to_owned());
    let on_choice = Callback::new(move |word: String| filter.set(Filter::of(&word)));
    let exhibit = Signal::derive(move || shown.get().map(|view| view.exhibit));
    let text = move || shown.get().map(|view| view.exhibit.text).unwrap_or_default();
    let origin = Origin::computed("ties");
    view! {
        <div data-origin=origin.to_string()>
            <Choice session class="field field--inline" name="ties-show" test_id="ties-filter" options chosen on_choice/>
            <p class="note"><Traced text=Signal::derive(text) origin=origin.clone()/></p>
            <Chart scene=session exhibit/>
        </div>
    }
}

#[component]
fn Conflicts(session: Session) -> impl IntoView {
    let case = session.case();
    let all = move || {
        let conflicts = conflicts(&case, &session.language()).into_iter();
        conflicts.map(|tie| view! { <Conflict session tie/> }).collect_view()
    };
    view! { <ul class="conflicts" data-figures="" data-testid="conflicts">{all}</ul> }
}

#[component]
fn Conflict(session: Session, tie: TieRow) -> impl IntoView {
    let origin = Origin::Relation(tie.place);
    view! {
        <li>
            <strong>{tie.who}</strong>" "<span class="tag">{tie.kind}</span>" "
            <Traced text=tie.what origin cell=true/>" "
            <ClaimTags session claims=tie.claims/>
        </li>
    }
}

#[component]
fn AllTies(session: Session, shown: Memo<Option<TiesView>>) -> impl IntoView {
    let rows = move || {
        let rows = shown.get().map(|view| view.rows).unwrap_or_default();
        rows.into_iter().map(|tie| view! { <TieLine session tie/> }).collect_view()
    };
    view! {
        <div class="scroll" tabindex="0" role="group" aria-labelledby="ties-title">
            <table class="plain plain--words ties" data-figures="" data-testid="ties">
                <TableHead session keys=&COLUMNS/>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn TieLine(session: Session, tie: TieRow) -> impl IntoView {
    let origin = Origin::Relation(tie.place);
    view! {
        <tr>
            <th scope="row">{tie.who}</th>
            <td>{tie.kind}</td>
            <td>
                <Traced text=tie.what origin cell=true/>" "
                <ClaimTags session claims=tie.claims/>
            </td>
            <td>{tie.conflict}</td>
        </tr>
    }
}
