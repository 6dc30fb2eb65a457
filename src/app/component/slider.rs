//! A slider with a mark at the author's value.

use leptos::prelude::*;

/// A range input; reports every movement.
#[component]
pub fn Slider(
    /// Element identifier, also of the label's `for`.
    id: String,
    /// Lower and upper end.
    range: (f64, f64),
    /// Step.
    step: f64,
    /// Current value.
    #[prop(into)]
    value: Signal<f64>,
    /// Current value in words, for assistive technology.
    #[prop(into)]
    words: Signal<String>,
    /// Place of the author's value, 0–100.
    mark: f64,
    /// Called with the new value.
    on_change: Callback<f64>,
) -> impl IntoView {
    let (min, max) = range;
    // A finger that scrolls the page from here moves the slider before the browser knows; then it is as
    // it was.
    let before = StoredValue::new(None::<f64>);
    let touched = move |_| before.set_value(Some(value.get_untracked()));
    let passed = move |_| {
        if let Some(value) = before.get_value() {
            on_change.run(value);
        }
    };
    let changed = move |event: web_sys::Event| {
        if let Ok(value) = event_target_value(&event).parse::<f64>()
            && value.is_finite()
        {
            on_change.run(value);
        }
    };
    view! {
        <span class="slider">
            <input
                type="range"
                id=id
                min=min.to_string()
                max=max.to_string()
                step=step.to_string()
                value=value.get_untracked().to_string()
                prop:value=move || value.get().to_string()
                aria-valuetext=move || words.get()
                on:input=changed
                on:pointerdown=touched
                on:pointercancel=passed
            />
            <svg class="slider__mark" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect x=mark - 0.5 y="0" width="1" height="6"></rect>
            </svg>
        </span>
    }
}
