//! The transmission page's widgets.

mod conditional;
mod edge;
mod flows;
mod paths;
mod sensitivity;
mod tipping;

pub use conditional::ConditionalView;
pub use edge::EdgeDetail;
pub use flows::{FlowDiagram, TransmissionHeading};
pub use paths::AllPaths;
pub use sensitivity::SensitivityView;
pub use tipping::TippingPoints;

use leptos::prelude::*;

use crate::session::Session;

/// One of several values as a native choice.
#[component]
fn Choice(
    session: Session,
    /// Key of its name.
    name: &'static str,
    /// Mark for tests.
    test_id: &'static str,
    /// Value and words of every option; reactive.
    options: Signal<Vec<(String, String)>>,
    /// Value that is chosen.
    chosen: Signal<String>,
    /// Called with the new value.
    on_choice: Callback<String>,
) -> impl IntoView {
    let entries = move || {
        let chosen = chosen.get();
        let entry = |(value, words): (String, String)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        };
        options.get().into_iter().map(entry).collect_view()
    };
    view! {
        <label class="field field--inline">
            <span class="field__name">{session.text(name)}</span>
            <select
                data-testid=test_id
                on:change=move |event| on_choice.run(event_target_value(&event))
            >
                {entries}
            </select>
        </label>
    }
}
