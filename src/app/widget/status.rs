//! What the computation is doing, and what the run is.

use language::{Language, figure};
use leptos::prelude::*;

use crate::session::{Session, Status};

/// State of the computation.
#[component]
pub fn StatusLine(session: Session) -> impl IntoView {
    let status = move || in_words(&session.status.read(), &session.language());
    let ignored = move || {
        let parts = session.ignored.get();
        (!parts.is_empty()).then(|| {
            let parts = parts.join(", ");
            session.language().message("address-ignored", &[("parts", (&parts).into())])
        })
    };
    view! {
        <p class="status" data-testid="status">{status}</p>
        {move || ignored().map(|text| view! { <p class="status status--warning">{text}</p> })}
    }
}

/// Identity of the run: what anybody needs to get the same result.
#[component]
pub fn RunLine(session: Session) -> impl IntoView {
    let run = move || {
        let answer = session.answer.get();
        let (seed, samples) = (answer.seed.to_string(), figure::count(answer.samples));
        session.language().message(
            "footer-certificate",
            &[
                ("hash", (&answer.result_hash).into()),
                ("case", answer.case_hash.get(..12).unwrap_or_default().into()),
                ("scenario", (&answer.scenario).into()),
                ("seed", (&seed).into()),
                ("samples", (&samples).into()),
                ("engine", (&answer.engine_version).into()),
            ],
        )
    };
    view! { <p class="status" data-testid="run">{run}</p> }
}

fn in_words(status: &Status, language: &Language) -> String {
    match status {
        Status::Published => language.text("status-published"),
        Status::Running(done, total) => {
            let (done, total) = (figure::count(*done), figure::count(*total));
            language
                .message("status-running", &[("done", (&done).into()), ("total", (&total).into())])
        }
        Status::Verified => language.text("status-verified"),
        Status::Computed(samples) => {
            let samples = figure::count(*samples);
            language.message("status-computed", &[("samples", (&samples).into())])
        }
        Status::Restarted => language.text("status-restarted"),
        Status::Fallback => language.text("status-fallback"),
        Status::Failed(message) => {
            language.message("status-failed", &[("message", message.into())])
        }
    }
}
