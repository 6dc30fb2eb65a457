//! Stress controls: default, parameters.

use leptos::prelude::*;
use view_model::deal::stress::stress;
use view_model::origin::Origin;

use crate::component::Traced;
use crate::session::Session;
use crate::widget::ScenarioSwitch;
use crate::widget::assumptions::{ResetButton, Sliders};
use crate::widget::parts::Words;

/// Month of default that the control starts with.
const FIRST_DEFAULT: u32 = 24;

/// Scenario, month of default, sliders, reset.
#[component]
pub fn StressControls(session: Session) -> impl IntoView {
    let case = session.case();
    // Laws do not change with the reader's values, so a slider is not replaced while it moves.
    let shown = Memo::new(move |_| {
        let answer = session.deal.get();
        answer.map(|answer| stress(&case, &answer, &session.language())).unwrap_or_default()
    });
    view! {
        <ScenarioSwitch session/>
        <h2 class="rail__title">{session.text("stress-title")}</h2>
        <p class="rail__hint"><Words session key="stress-hint" origin=Origin::computed("method")/></p>
        <DefaultMonth session/>
        <Sliders session items=shown group="set"/>
        <ResetButton session/>
    }
}

#[component]
fn DefaultMonth(session: Session) -> impl IntoView {
    let month = move || session.address.read().default_month;
    let term = Memo::new(move |_| session.deal.read().as_ref().map_or(60, |deal| deal.middle.term));
    let toggled = move |event| {
        session.set_default_month(event_target_checked(&event).then_some(FIRST_DEFAULT));
    };
    let moved = move |event| session.set_default_month(event_target_value(&event).parse().ok());
    let words = Signal::derive(move || {
        let month = month().unwrap_or_default().to_string();
        session.language().message("stress-default-month", &[("month", (&month).into())])
    });
    view! {
        <div class="assumption" data-testid="default">
            <label class="check">
                <input type="checkbox" prop:checked=move || month().is_some() on:change=toggled/>
                <span>{session.text("stress-default")}</span>
            </label>
            <Show when=move || month().is_some()>
                <div class="default-month">
                    <span class="assumption__value" id="default-month">
                        <Traced text=words origin=Origin::computed("deal")/>
                    </span>
                    <span class="slider">
                        <input
                            type="range"
                            aria-labelledby="default-month"
                            min="0"
                            max=move || term.get().to_string()
                            step="1"
                            prop:value=move || month().unwrap_or_default().to_string()
                            on:input=moved
                        />
                    </span>
                </div>
            </Show>
        </div>
    }
}
