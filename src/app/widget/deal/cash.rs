//! Cash month by month, with a scrubber.

use leptos::prelude::*;
use view_model::deal::cash::{self, MonthWords};
use view_model::origin::Origin;

use super::super::parts::{Figures, Section, Words};
use crate::component::Traced;
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
    let text =
        Signal::derive(move || chart.read().as_ref().map(|c| c.text.clone()).unwrap_or_default());
    let month_in_words = Signal::derive(move || selected().to_string());
    let moved = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            month.set(value);
        }
    };
    // As in every slider: a finger on its way over the page leaves it as it was.
    let before = StoredValue::new(None::<usize>);
    let passed = move |_| {
        if let Some(value) = before.get_value() {
            month.set(value);
        }
    };
    view! {
        <Section session id="cash" title="cash-title">
            <p class="note"><Words session key="cash-intro" origin=Origin::computed("deal")/></p>
            <Chart scene=session exhibit=chart on_choice=move |row: usize| month.set(row + 1)/>
            <p class="note"><Traced text origin=Origin::computed("deal")/></p>
            <div class="scrubber">
                <label for="month">{session.text("cash-month-label")}</label>
                <input
                    type="range"
                    id="month"
                    min="1"
                    max=move || months.get().unwrap_or(1).to_string()
                    step="1"
                    prop:value=move || selected().to_string()
                    value="24"
                    on:input=moved
                    on:pointerdown=move |_| before.set_value(Some(month.get_untracked()))
                    on:pointercancel=passed
                />
                <output for="month">
                    <Traced text=month_in_words origin=Origin::computed("deal")/>
                </output>
            </div>
            {words}
        </Section>
    }
}

#[component]
fn OneMonth(session: Session, words: MonthWords) -> impl IntoView {
    let origin = || Origin::computed("deal");
    let columns =
        [("cash-in", words.sources), ("cash-out", words.payments), ("cash-state", words.state)];
    let columns = columns.map(|(key, figures)| {
        view! { <div><h3>{session.text(key)}</h3><Figures figures origin=origin()/></div> }
    });
    view! {
        <div class="month" data-testid="month">
            <p class="month__title"><Traced text=words.title origin=origin()/></p>
            <div class="month__columns">{columns.into_iter().collect_view()}</div>
        </div>
    }
}
