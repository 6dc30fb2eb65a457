//! The button that switches between light and dark.

use leptos::prelude::*;

/// A half-filled disc; whoever shows it knows what to switch.
#[component]
pub fn ThemeButton(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Called when it is pressed.
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button--icon"
            aria-label=move || label.get()
            on:click=move |_| on_press.run(())
        >
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
                <circle cx="9" cy="9" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
                <path d="M9 1.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor"></path>
            </svg>
        </button>
    }
}
