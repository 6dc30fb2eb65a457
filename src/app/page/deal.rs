//! The deal page.

use leptos::prelude::*;

use super::layout::Rail;
use crate::session::Session;
use crate::widget::deal::{
    BreakEvens, CapitalStack, CashByMonth, Claims, Comparables, Cover, DealSummary, MoneyLoop,
    Readings, StressControls, Tokens,
};

/// Month that the scrubber starts with.
const FIRST_MONTH: usize = 24;

/// The structure, its cash, its risk; stress controls beside it.
#[component]
pub fn DealPage(session: Session) -> impl IntoView {
    let month = RwSignal::new(FIRST_MONTH);
    let has_readings = session.case().deal.as_ref().is_some_and(|deal| !deal.readings.is_empty());
    // Figures of another input must not stand beside the refusal of this one.
    let has_answer =
        Memo::new(move |_| session.deal.read().is_some() && session.failure.read().is_none());
    view! {
        <div class="with-rail">
            <div class="with-rail__content">
                <DealSummary session/>
                <Show when=move || has_answer.get()>
                    <CapitalStack session/>
                    <MoneyLoop session/>
                    <CashByMonth session month/>
                    <Cover session month/>
                    <Claims session/>
                    <BreakEvens session/>
                </Show>
            </div>
            <Rail session><StressControls session/></Rail>
        </div>
        <Show when=move || has_answer.get()>
            {has_readings.then(|| view! { <Readings session/> })}
            <Tokens session/>
            <Comparables session/>
        </Show>
    }
}
