//! Cover ratio and loan to value over time.

use leptos::prelude::*;
use view_model::deal::cover::{self, Cover as CoverView};
use view_model::origin::Origin;

use super::super::parts::{Section, Words};
use crate::component::Traced;
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// Two fans with their covenants.
#[component]
pub fn Cover(
    session: Session,
    /// Selected month, from 1.
    month: RwSignal<usize>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let answer = session.deal.get()?;
        Some(cover::cover(&answer, month.get(), session.room.get(), &session.language()))
    });
    let one = move |place: usize| {
        Signal::derive(move || shown.read().as_ref().map(|covers| covers[place].clone()))
    };
    view! {
        <Section session id="cover" title="cover-title">
            <p class="note"><Words session key="cover-note" origin=Origin::computed("deal")/></p>
            <div class="pair"><OneFan session view=one(0)/><OneFan session view=one(1)/></div>
        </Section>
    }
}

/// One of the fans, kept while its figures change: pointer and choices of the reader stay.
#[component]
fn OneFan(session: Session, view: Signal<Option<CoverView>>) -> impl IntoView {
    let part = move |part: fn(&CoverView) -> &String| {
        Signal::derive(move || view.read().as_ref().map(part).cloned().unwrap_or_default())
    };
    let deal = || Origin::computed("deal");
    let exhibit = Signal::derive(move || view.read().as_ref().and_then(|v| v.exhibit.clone()));
    view! {
        <div class="fan">
            <h3>{part(|view| &view.name)}</h3>
            <p class="quiet"><Traced text=part(|view| &view.meaning) origin=deal()/></p>
            <Chart scene=session exhibit offers=Offers::ZOOM/>
            <p><Traced text=part(|view| &view.text) origin=deal()/></p>
        </div>
    }
}
