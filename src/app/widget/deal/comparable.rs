//! Other deals side by side.

use leptos::prelude::*;
use view_model::deal::comparable::{ComparableRow, comparables};
use view_model::origin::Origin;

use super::super::parts::{Figures, Section, SourceList, Words};
use crate::component::Traced;
use crate::session::Session;

/// Columns of the table that come from what is reported, by place in the row.
const REPORTED: [(usize, &str); 4] = [
    (0, "comparable-debt"),
    (2, "comparable-advance-rate"),
    (3, "comparable-coupon"),
    (4, "comparable-tenor"),
];
/// Columns that are computed.
const COMPUTED: [&str; 7] = [
    "comparable-default",
    "comparable-senior-loss",
    "comparable-senior-es95",
    "comparable-mezzanine-loss",
    "comparable-returns",
    "comparable-dscr",
    "comparable-ltv",
];

/// All deals in one table; terms and sources below.
#[component]
pub fn Comparables(session: Session) -> impl IntoView {
    let case = session.case();
    let rows = Memo::new(move |_| {
        let answer = session.deal.get();
        answer.map(|answer| comparables(&case, &answer, &session.language())).unwrap_or_default()
    });
    let body = move || {
        let rows = rows.get();
        rows.into_iter().map(|row| view! { <OneRow session row/> }).collect_view()
    };
    let details = move || {
        let rows = rows.get();
        rows.into_iter().map(|row| view! { <Details session row/> }).collect_view()
    };
    let column = move |key: &'static str| {
        view! { <th scope="col"><Words session key origin=Origin::computed("method")/></th> }
    };
    view! {
        <Section session id="comparables" title="comparables-title">
            <p class="note"><Words session key="comparables-intro" origin=Origin::computed("comparable")/></p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="comparables-title">
                <table class="plain plain--wide" data-figures="" data-testid="comparables">
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="colgroup" colspan="4">{session.text("comparables-reported")}</th>
                            <th scope="colgroup" colspan="7" class="plain__computed">
                                {session.text("comparables-computed")}
                            </th>
                        </tr>
                        <tr>
                            <td></td>
                            {REPORTED.map(|(_, key)| column(key)).into_iter().collect_view()}
                            {COMPUTED.map(column).into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            <div class="details-grid">{details}</div>
        </Section>
    }
}

#[component]
fn OneRow(session: Session, row: ComparableRow) -> impl IntoView {
    let origin = || Origin::computed("comparable");
    let reported = REPORTED.map(|(place, _)| {
        let text = row.reported.get(place).map(|(_, words)| words.clone()).unwrap_or_default();
        // The coupon is the only cell with a sentence.
        view! { <td class:plain__long=place == 3><Traced text origin=origin() cell=true/></td> }
    });
    let computed = if row.computed.is_empty() {
        let words = if row.note.is_empty() {
            session.language.read_untracked().text("page-computing")
        } else {
            row.note
        };
        view! { <td colspan="7" class="quiet"><Traced text=words origin=origin() cell=true/></td> }
            .into_any()
    } else {
        let cells = row.computed.into_iter().map(|(_, text)| {
            view! { <td><Traced text origin=origin() cell=true/></td> }
        });
        cells.collect_view().into_any()
    };
    view! {
        <tr>
            <th scope="row">
                <Traced text=row.name origin=origin() cell=true/>
                <span class="quiet plain__date"><Traced text=row.date origin=origin() cell=true/></span>
            </th>
            {reported.into_iter().collect_view()}
            {computed}
        </tr>
    }
}

/// Everything about a deal that does not fit into the table.
#[component]
fn Details(session: Session, row: ComparableRow) -> impl IntoView {
    let origin = || Origin::computed("comparable");
    view! {
        <details class="more">
            <summary data-origin=origin().to_string()>{row.name}</summary>
            <Figures figures=row.reported origin=origin()/>
            <p class="note"><Traced text=row.note origin=origin()/></p>
            <SourceList session sources=row.sources/>
        </details>
    }
}
