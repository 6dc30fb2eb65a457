//! Later facts as a time line and as a list.

use leptos::prelude::*;
use view_model::Page;
use view_model::link::Link;
use view_model::since::{chart, later};

use super::super::parts::Section;
use super::entry::LaterEntry;
use crate::exhibit::{Chart, Offers};
use crate::follow;
use crate::session::Session;

/// The time line; a click on an event leads to its entry.
#[component]
pub fn LaterTimeline(session: Session) -> impl IntoView {
    let exhibit = Memo::new(move |_| {
        let (case, language) = (session.case(), session.language());
        chart::exhibit(&case, &later(&case, &language), session.room.get(), &language)
    });
    let open = Callback::new(move |row: usize| {
        let anchor = chart::anchors(&later(&session.case(), &session.language())).get(row).cloned();
        let place = anchor.map(|anchor| Link::to(Page::Since).at(&anchor));
        if let Some(address) = place.and_then(|place| session.changed_place(&place)) {
            follow::visit(session, &address);
        }
    });
    view! {
        <Section session id="later" title="since-chart-title">
            <div class="since__chart" data-origin="computed:later-count">
                <Chart scene=session exhibit on_choice=open offers=Offers::POINTING/>
            </div>
        </Section>
    }
}

/// Every fact with its source and what it bears on.
#[component]
pub fn LaterEvents(session: Session) -> impl IntoView {
    let rows = move || {
        let all = later(&session.case(), &session.language()).into_iter();
        all.map(|entry| view! { <LaterEntry session entry/> }).collect_view()
    };
    view! {
        <Section session id="facts" title="since-list-title">
            <ol class="since" data-testid="since">{rows}</ol>
        </Section>
    }
}
