//! What the doubt about a result comes from.

use leptos::prelude::*;
use view_model::address::focus::{output, output_word};
use view_model::origin::Origin;
use view_model::sensitivity::{self, Row, SHOWN};

use super::super::parts::{Choice, Section, ShowAll, Words};
use super::{INLINE, Searching, first_rows};
use crate::component::{Drawing, Traced};
use crate::exhibit::ExhibitMenu;
use crate::session::Session;

/// Indices and ranges of the output by choice.
#[component]
pub fn SensitivityView(
    session: Session,
    /// Whether it stands alone in another page, where it must be short.
    #[prop(optional)]
    is_alone: bool,
) -> impl IntoView {
    let case = session.case();
    let subject = Memo::new(move |_| {
        sensitivity::chosen(&session.case(), session.address.read().focus.output.as_ref())
    });
    let options = Signal::derive(move || {
        let choices = sensitivity::choices(&case, &session.language());
        let words = |(output, name): (_, String)| (output_word(&output), name);
        choices.into_iter().map(words).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || output_word(&subject.read()));
    let on_choice = Callback::new(move |word: String| {
        let chosen = output(&session.case(), &word);
        session.change_focus(|focus| focus.output = chosen);
    });
    let shown = move || {
        let answer = session.sensitivity.answer.get()?;
        let language = session.language();
        sensitivity::sensitivity(&session.case(), &answer, &subject.read(), &language)
    };
    let exhibit = Signal::derive(move || {
        let answer = session.sensitivity.answer.get()?;
        let (case, width) = (session.case(), session.room.get().width());
        sensitivity::exhibit(&case, &answer, &subject.read(), width, &session.language())
    });
    let found = move || match shown() {
        Some(view) => view! { <Found session view is_alone/> }.into_any(),
        None => view! { <p class="missing">{session.text("page-computing")}</p> }.into_any(),
    };
    view! {
        <Section session id="sensitivity" title="sensitivity-title">
            <p class="note"><Words session key="sensitivity-intro" origin=Origin::computed("sensitivity")/></p>
            <div class="with-menu">
                <Choice session class=INLINE name="sensitivity-output" test_id="output" options chosen on_choice/>
                <ExhibitMenu scene=session exhibit/>
            </div>
            <Searching session live=session.sensitivity key="sensitivity-progress"/>
            {found}
        </Section>
    }
}

#[component]
fn Found(session: Session, view: sensitivity::SensitivityView, is_alone: bool) -> impl IntoView {
    let rows: Vec<Row> = view.rows;
    let count = rows.len();
    let first = first_rows(SHOWN, is_alone);
    let is_all = RwSignal::new(false);
    let body = move || {
        let shown = if is_all.get() { count } else { first };
        let rows = rows.iter().take(shown).cloned();
        rows.map(|row| view! { <OneRow row/> }).collect_view()
    };
    let [index_axis, range_axis] = view.axes;
    let origin = || Origin::computed("sensitivity");
    let pairs =
        view.pairs.into_iter().map(|text| view! { <li><Traced text origin=origin()/></li> });
    let pairs = pairs.collect::<Vec<_>>();
    let pairs = (!pairs.is_empty()).then(|| {
        let (list, title) =
            (view! { <ul class="plain-list">{pairs}</ul> }, session.text("sensitivity-pairs"));
        if is_alone {
            view! { <details class="more"><summary>{title}</summary>{list}</details> }.into_any()
        } else {
            view! { <h3>{title}</h3>{list} }.into_any()
        }
    });
    view! {
        <p class="finding" data-testid="sensitivity"><Traced text=view.finding origin=origin()/></p>
        <p><Traced text=view.together.unwrap_or_default() origin=origin()/></p>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="sensitivity-title">
            <table class="plain plain--words doubt" data-figures="">
                <thead><tr>
                    <th scope="col">{session.text("sensitivity-column-assumption")}</th>
                    <th scope="col">{session.text("sensitivity-column-index")}</th>
                    <th scope="col"><Words session key="sensitivity-column-range" origin=origin()/></th>
                    <th scope="col">{session.text("sensitivity-column-elasticity")}</th>
                </tr></thead>
                <tbody>{body}</tbody>
                <tfoot><tr aria-hidden="true" data-origin=origin().to_string()>
                    <td></td>
                    <td><Drawing svg=index_axis class="drawing drawing--axis"/></td>
                    <td><Drawing svg=range_axis class="drawing drawing--axis"/></td>
                    <td></td>
                </tr></tfoot>
            </table>
        </div>
        {(count > first).then(|| view! { <ShowAll session is_all/> })}
        {pairs}
        <p class="note"><Traced text=view.basis origin=origin()/></p>
    }
}

#[component]
fn OneRow(row: Row) -> impl IntoView {
    let origin = || Origin::computed("sensitivity");
    let bars = row.ranges.iter().map(|range| {
        view! {
            <Drawing svg=range.bar.clone() class="drawing drawing--interval"/>
            <span class="remark"><Traced text=range.text.clone() origin=origin() cell=true/></span>
        }
    });
    let bars: Vec<_> = bars.collect();
    let elasticities = row.ranges.into_iter().map(|range| {
        view! { <div><Traced text=range.elasticity origin=origin() cell=true/></div> }
    });
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            <td>
                <Drawing svg=row.index class="drawing drawing--interval"/>
                <span class="remark"><Traced text=row.index_text origin=origin() cell=true/></span>
            </td>
            <td>{bars}</td>
            <td>{elasticities.collect_view()}</td>
        </tr>
    }
}
