//! A certificate of somebody else, computed again in this browser.

use analysis::certificate::{MAX_BYTES, Reply, Verdict};
use leptos::prelude::*;
use view_model::certificate::words;
use wasm_bindgen_futures::spawn_local;

use super::super::parts::Section;
use crate::browser::assets::Assets;
use crate::browser::verifier::{self, Checked};
use crate::session::Session;

/// How far the checking is.
#[derive(Debug, Clone, PartialEq)]
enum Progress {
    /// Nothing to check.
    Waiting,
    Running,
    Checked(Checked),
    Failed(String),
}

/// Checks texts, the latest last.
#[derive(Debug, Clone, Copy)]
struct Checking {
    assets: StoredValue<Option<Assets>>,
    progress: RwSignal<Progress>,
    latest: StoredValue<u32>,
}

impl Checking {
    fn new() -> Self {
        Self {
            assets: StoredValue::new(use_context::<Assets>()),
            progress: RwSignal::new(Progress::Waiting),
            latest: StoredValue::new(0),
        }
    }

    /// Has a text checked; what was being checked before is forgotten.
    fn check(self, text: String) {
        let Some(assets) = self.assets.get_value() else { return };
        self.progress.set(Progress::Running);
        self.latest.update_value(|number| *number += 1);
        let number = self.latest.get_value();
        spawn_local(async move {
            let progress = match verifier::check(&assets, &text).await {
                Ok(checked) => Progress::Checked(checked),
                Err(error) => Progress::Failed(error.to_string()),
            };
            // The page may be another one meanwhile.
            if self.latest.try_get_value() == Some(number) {
                self.progress.set(progress);
            }
        });
    }
}

/// A field for a certificate, as a line or as JSON, and what came of checking it.
#[component]
pub fn VerifyBox(session: Session) -> impl IntoView {
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let checking = Checking::new();
    let written = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(carried) = session.carried.get() {
            written.set(carried.clone());
            checking.check(carried);
        }
    });
    let check = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        checking.check(written.get_untracked());
    };
    let unusable =
        move || written.read().trim().is_empty() || checking.progress.get() == Progress::Running;
    view! {
        <Section session id="verify" title="verify-title">
            <p class="note">{session.text("verify-intro")}</p>
            <form class="verify" class:is-live=move || is_live.get() on:submit=check>
                <label class="field certificate__line">
                    <span class="field__name">{session.text("verify-field")}</span>
                    <textarea
                        rows="4"
                        maxlength=MAX_BYTES.to_string()
                        lang="en"
                        spellcheck="false"
                        autocomplete="off"
                        data-testid="verify-text"
                        prop:value=move || written.get()
                        on:input=move |event| written.set(event_target_value(&event))
                    ></textarea>
                </label>
                <button type="submit" class="button" data-testid="verify" disabled=unusable>
                    {session.text("verify-start")}
                </button>
            </form>
            <div role="status" data-testid="verdict"><Outcome session checking/></div>
        </Section>
    }
}

/// The certificate that the page's address carries, if it does, and what came of checking it.
#[component]
pub(super) fn CarriedCertificate(session: Session) -> impl IntoView {
    let checking = Checking::new();
    Effect::new(move |_| match session.carried.get() {
        Some(carried) => checking.check(carried),
        None => checking.progress.set(Progress::Waiting),
    });
    let lead = move || {
        session.carried.read().is_some().then(|| {
            view! { <p class="check__lead">{session.text("verify-carried")}</p> }
        })
    };
    view! {
        <div role="status" data-testid="carried">{lead}<Outcome session checking/></div>
    }
}

/// What came of it, in words.
#[component]
fn Outcome(session: Session, checking: Checking) -> impl IntoView {
    let text = move |key: &'static str| {
        view! { <p class="check__result">{session.text(key)}</p> }.into_any()
    };
    let said = move |words: String| view! { <p class="check__result">"✗ "{words}</p> }.into_any();
    let content = move || match checking.progress.get() {
        Progress::Waiting => ().into_any(),
        Progress::Running => text("verify-running"),
        Progress::Failed(message) => said(failed(session, &message)),
        Progress::Checked(Checked::OtherSite(case, known)) => {
            let known = known.join(", ");
            let arguments = [("case", (&case).into()), ("known", (&known).into())];
            said(session.language().message("verify-other-site", &arguments))
        }
        Progress::Checked(Checked::Reply(reply)) => match reply {
            Reply::Computed { line, verdict } if verdict.matches => view! {
                <p class="check__result is-match">"✓ "{session.text("verify-matches")}</p>
                <p class="note digest">{line}</p>
            }
            .into_any(),
            Reply::Computed { verdict, .. } => view! { <Differences session verdict/> }.into_any(),
            Reply::Refused(refusal) => said(words::refusal(&refusal, &session.language())),
            Reply::Unreadable(message) => said(failed(session, &message)),
            Reply::Needs(_) => ().into_any(),
        },
    };
    view! { <div data-origin="computed:run">{content}</div> }
}

fn failed(session: Session, message: &str) -> String {
    session.language().message("certificate-failed", &[("message", message.into())])
}

#[component]
fn Differences(session: Session, verdict: Verdict) -> impl IntoView {
    let lines = words::differences(&verdict, &session.language());
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! {
        <p class="check__result">"✗ "{session.text("verify-differs")}</p>
        <ul class="check__differences">{lines.collect_view()}</ul>
    }
}
