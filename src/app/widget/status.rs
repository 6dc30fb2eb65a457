//! What the computation is doing, and what the run is.

use language::{Language, figure};
use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::{Page, refusal};

use crate::component::Traced;
use crate::session::{Session, Status};

/// State of the computation.
#[component]
pub fn StatusLine(session: Session) -> impl IntoView {
    let run = || Origin::computed("run");
    let status =
        Signal::derive(move || match (&*session.status.read(), &*session.run_failure.read()) {
            (Status::Failed(_), Some(failure)) => {
                refusal::in_words(&session.case(), failure, &session.language())
            }
            (status, _) => in_words(status, &session.language()),
        });
    let ignored = move || {
        let parts = session.ignored.get();
        (!parts.is_empty()).then(|| {
            let parts = parts.join(", ");
            session.language().message("address-ignored", &[("parts", (&parts).into())])
        })
    };
    view! {
        <p class="status" data-testid="status"><Traced text=status origin=run()/></p>
        {move || ignored().map(|text| view! {
            <p class="status status--warning"><Traced text origin=run()/></p>
        })}
    }
}

/// Identity of the run that the page shows: what anybody needs to get the same result.
#[component]
pub fn RunLine(session: Session) -> impl IntoView {
    let run = Signal::derive(move || words_of_run(session).unwrap_or_default());
    // The case's correlations are those of every run, whatever the page.
    let repaired = move || {
        let change = session.answer.read().correlation_change;
        let words = figure::plain(change);
        let arguments = [("change", (&words).into())];
        let say = || session.language().message("footer-correlations", &arguments);
        (change > 0.0).then(say)
    };
    let origin = || Origin::computed("run");
    view! {
        <p class="status" data-testid="run"><Traced text=run origin=origin()/></p>
        {move || repaired().map(|text| view! {
            <p class="status"><Traced text origin=origin()/></p>
        })}
    }
}

/// Identity of the run of the page; none before there is one. Reactive.
fn words_of_run(session: Session) -> Option<String> {
    let (answer, page) = (session.answer.get(), session.page.get());
    match (page, session.deal.get()) {
        (Page::Compute, _) => None,
        (Page::Market, _) => session.market.get().map(|market| {
            let case = session.case();
            let arguments = [
                ("hash", (&market.result_hash).into()),
                ("case", case.hash.get(..12).unwrap_or_default().into()),
                ("engine", analysis::ENGINE_VERSION.into()),
            ];
            session.language().message("footer-certificate-market", &arguments)
        }),
        (Page::Deal, None) => None,
        (Page::Deal, Some(deal)) => {
            let run = (&*deal.result_hash, &*deal.scenario, deal.seed, deal.samples);
            Some(run_in_words(session, run))
        }
        (Page::Transmission, _) => session.transmission.answer.get().map(|flows| {
            let run = (&*flows.result_hash, &*flows.scenario, flows.seed, flows.samples);
            run_in_words(session, run)
        }),
        _ => {
            let run = (&*answer.result_hash, &*answer.scenario, answer.seed, answer.samples);
            Some(run_in_words(session, run))
        }
    }
}

fn run_in_words(
    session: Session,
    (hash, scenario, seed, samples): (&str, &str, u64, usize),
) -> String {
    let (seed, samples) = (seed.to_string(), figure::count(samples));
    let case = session.case();
    let arguments = [
        ("hash", hash.into()),
        ("case", case.hash.get(..12).unwrap_or_default().into()),
        ("scenario", scenario.into()),
        ("seed", (&seed).into()),
        ("samples", (&samples).into()),
        ("engine", analysis::ENGINE_VERSION.into()),
    ];
    session.language().message("footer-certificate", &arguments)
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
        Status::Stopped(samples) => {
            let samples = figure::count(*samples);
            language.message("status-stopped", &[("samples", (&samples).into())])
        }
        Status::Studied => language.text("status-studied"),
        Status::Restarted => language.text("status-restarted"),
        Status::Fallback => language.text("status-fallback"),
        Status::Failed(message) => {
            language.message("status-failed", &[("message", message.into())])
        }
    }
}
