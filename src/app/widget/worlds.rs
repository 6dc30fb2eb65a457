//! How many worlds are simulated.

use language::figure;
use leptos::prelude::*;

use crate::session::{Session, Status};

/// Numbers to choose from.
const CHOICES: [usize; 6] = [1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20];

/// Choice of the number, and the way to stop a long run.
#[component]
pub fn Worlds(session: Session) -> impl IntoView {
    let options = move || {
        let chosen = session.address.read().samples;
        // An address may name any number.
        let other = (!CHOICES.contains(&chosen)).then_some(chosen);
        let option = |samples: usize| {
            let selected = samples == chosen;
            view! { <option value=samples.to_string() selected=selected>{figure::count(samples)}</option> }
        };
        CHOICES.into_iter().chain(other).map(option).collect_view()
    };
    let choose = move |event| {
        if let Ok(samples) = event_target_value(&event).parse() {
            session.address.update(|address| address.samples = samples);
        }
    };
    let is_idle = move || !matches!(*session.status.read(), Status::Running(..));
    view! {
        <div class="worlds">
            <label class="field">
                <span class="field__name">{session.text("worlds-title")}</span>
                <select data-testid="worlds" on:change=choose>{options}</select>
            </label>
            <button
                type="button"
                class="button"
                data-testid="stop"
                disabled=is_idle
                on:click=move |_| session.stop.notify()
            >
                {session.text("worlds-stop")}
            </button>
        </div>
        <p class="rail__hint">{session.text("worlds-hint")}</p>
    }
}
