//! Prices of a GPU-hour, growth of the site.

use leptos::prelude::*;
use view_model::compute::prices::{PriceHistory, prices};
use view_model::compute::timeline::{Step, timeline};
use view_model::origin::Origin;

use super::super::parts::{ClaimTags, Section, SourceList, TableHead};
use crate::component::Traced;
use crate::exhibit::Chart;
use crate::session::Session;

/// Columns of the table.
const COLUMNS: [&str; 3] = ["prices-column-date", "prices-column-price", "prices-column-what"];

/// What a GPU-hour cost when.
#[component]
pub fn Prices(session: Session) -> impl IntoView {
    let case = session.case();
    let history = Memo::new(move |_| prices(&case, session.room.get(), &session.language()));
    let exhibit = Signal::derive(move || history.read().as_ref().map(|h| h.exhibit.clone()));
    let rows = move || history.get().map(|history| view! { <PriceRows session history/> });
    view! {
        <Section session id="prices" title="prices-title">
            <div class="history">
                <Chart scene=session exhibit/>
                {rows}
            </div>
        </Section>
    }
}

#[component]
fn PriceRows(session: Session, history: PriceHistory) -> impl IntoView {
    let origin = || Origin::computed("compute");
    let rows = history.rows.into_iter().map(|row| {
        view! {
            <tr>
                <th scope="row"><Traced text=row.date origin=origin() cell=true/></th>
                <td><Traced text=row.price origin=origin() cell=true/></td>
                <td><Traced text=row.what origin=origin() cell=true/><SourceList session sources=row.sources/></td>
            </tr>
        }
    });
    view! {
        <div class="scroll" tabindex="0" role="group" aria-labelledby="prices-title">
            <table class="plain plain--words" data-figures="">
                <TableHead session keys=&COLUMNS/>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// How the site grew.
#[component]
pub fn Timeline(session: Session) -> impl IntoView {
    let case = session.case();
    let steps = move || {
        let steps = timeline(&case, &session.language());
        steps.into_iter().map(|step| view! { <OneStep session step/> }).collect_view()
    };
    view! {
        <Section session id="timeline" title="timeline-title">
            <ol class="timeline">{steps}</ol>
        </Section>
    }
}

#[component]
fn OneStep(session: Session, step: Step) -> impl IntoView {
    let origin = || Origin::computed("compute");
    let size = step.size.into_iter().map(|text| {
        view! { " "<strong><Traced text origin=origin()/></strong> }
    });
    view! {
        <li>
            <time class="timeline__date" datetime=step.iso><Traced text=step.date origin=origin()/></time>
            <div>
                <p><Traced text=step.name origin=origin()/>{size.collect_view()}" "<ClaimTags session claims=step.claims/></p>
                {(!step.basis.is_empty()).then(|| view! { <p class="note">{step.basis}</p> })}
                <SourceList session sources=step.sources/>
            </div>
        </li>
    }
}
