//! Cash month by month, with a scrubber.

use leptos::prelude::*;
use view_model::deal::cash::{self, MonthWords};

use super::super::parts::{Figures, Section};
use crate::exhibit::Chart;
use crate::session::Session;

/// Payments of all months and of the selected one.
#[component]
pub fn CashByMonth(
    session: Session,
    /// Selected month, from 1.
    month: RwSignal<usize>,
) -> impl IntoView {
    let months = Memo::new(move |_| session.deal.read().as_ref().map(|d| d.middle.income.len()));
    let selected = move || month.get().clamp(1, months.get().unwrap_or(1).max(1));
    let chart = Memo::new(move |_| {
        let answer = session.deal.get()?;
        Some(cash::chart(&answer, selected(), session.room.get(), &session.language()))
    });
    let words = move || {
        let answer = session.deal.get()?;
        let words = cash::month(&answer, selected(), &session.language());
        Some(view! { <OneMonth session words/> })
    };
    let moved = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            month.set(value);
        }
    };
    view! {
        <Section session id="cash" title="cash-title">
            <p class="note">{session.text("cash-intro")}</p>
            <Chart scene=session exhibit=chart on_choice=move |row: usize| month.set(row + 1)/>
            <p class="note">{move || chart.read().as_ref().map(|c| c.text.clone())}</p>
            <label class="scrubber">
                <span>{session.text("cash-month-label")}</span>
                <input
                    type="range"
                    id="month"
                    min="1"
                    max=move || months.get().unwrap_or(1).to_string()
                    step="1"
                    prop:value=move || selected().to_string()
                    value="24"
                    on:input=moved
                />
                <output for="month">{move || selected().to_string()}</output>
            </label>
            {words}
        </Section>
    }
}

#[component]
fn OneMonth(session: Session, words: MonthWords) -> impl IntoView {
    view! {
        <div class="month" data-testid="month">
            <p class="month__title">{words.title}</p>
            <div class="month__columns">
                <div><h3>{session.text("cash-in")}</h3><Figures figures=words.sources/></div>
                <div><h3>{session.text("cash-out")}</h3><Figures figures=words.payments/></div>
                <div><h3>{session.text("cash-state")}</h3><Figures figures=words.state/></div>
            </div>
        </div>
    }
}
