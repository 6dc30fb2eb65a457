//! The transmission page's widgets.

mod conditional;
mod edge;
mod flows;
mod paths;
mod sensitivity;
mod statement;
mod tipping;

pub use conditional::ConditionalView;
pub use edge::EdgeDetail;
pub use flows::{FlowDiagram, TransmissionHeading};
pub use paths::AllPaths;
pub use sensitivity::SensitivityView;
pub use tipping::TippingPoints;

use leptos::prelude::*;

use super::parts::failure_in_words;
use crate::session::{Live, Progress, Session};

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

/// How far a computation is, or why there is none.
#[component]
fn Searching<A: Send + Sync + 'static>(
    session: Session,
    live: Live<A>,
    /// Key of the words for how far it is.
    key: &'static str,
) -> impl IntoView {
    let words = move || {
        if let Some(failure) = live.failure.get() {
            return failure_in_words(session, &failure);
        }
        match live.progress.get() {
            Progress::Resting => String::new(),
            Progress::Verified => session.language().text("status-verified"),
            Progress::Parts(done, total) => {
                let arguments = [("done", done.into()), ("total", total.into())];
                session.language().message(key, &arguments)
            }
        }
    };
    view! { <p class="status" role="status">{words}</p> }
}
