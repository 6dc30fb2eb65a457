//! How many worlds are simulated.

use language::figure;
use leptos::prelude::*;

use super::parts::Choice;
use crate::session::{Session, Status};

/// Numbers to choose from.
const CHOICES: [usize; 6] = [1 << 10, 1 << 12, 1 << 14, 1 << 16, 1 << 18, 1 << 20];

/// Choice of the number, and the way to stop a long run.
#[component]
pub fn Worlds(session: Session) -> impl IntoView {
    let chosen = Signal::derive(move || session.address.read().samples.to_string());
    let options = Signal::derive(move || {
        let chosen = session.address.read().samples;
        // An address may name any number.
        let other = (!CHOICES.contains(&chosen)).then_some(chosen);
        let option = |samples: usize| (samples.to_string(), figure::count(samples));
        CHOICES.into_iter().chain(other).map(option).collect::<Vec<_>>()
    });
    let on_choice = Callback::new(move |value: String| {
        if let Ok(samples) = value.parse() {
            session.address.update(|address| address.samples = samples);
        }
    });
    let is_idle = move || !matches!(*session.status.read(), Status::Running(..));
    view! {
        <div class="worlds">
            <Choice session name="worlds-title" test_id="worlds" options chosen on_choice/>
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
