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
    view! {
        <div class="with-rail">
            <div class="with-rail__content">
                <DealSummary session/>
                <CapitalStack session/>
                <MoneyLoop session/>
                <CashByMonth session month/>
                <Cover session month/>
                <Claims session/>
                <BreakEvens session/>
            </div>
            <Rail session><StressControls session/></Rail>
        </div>
        <Readings session/>
        <Tokens session/>
        <Comparables session/>
    }
}
