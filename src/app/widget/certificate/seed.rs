//! A seed from a value that is public and that nobody could foresee.

use analysis::certificate::{Certificate, MAX_PUBLIC_VALUE, seed_from_public_value};
use leptos::prelude::*;

use crate::session::Session;

/// The value, the seed that it gives, and what can be published before the value is known.
#[component]
pub(super) fn PublicSeed(
    session: Session,
    certificate: Memo<Option<Certificate>>,
) -> impl IntoView {
    let written =
        RwSignal::new(session.address.read_untracked().public_value.clone().unwrap_or_default());
    let derived = Memo::new(move |_| {
        let value = written.read();
        (!value.trim().is_empty()).then(|| seed_from_public_value(&value))
    });
    let in_words = move || {
        let language = session.language();
        match derived.get()? {
            Ok(seed) => {
                let seed = seed.to_string();
                Some(language.message("seed-derived", &[("seed", (&seed).into())]))
            }
            Err(_) => Some(language.text("certificate-refused-value")),
        }
    };
    let unusable = move || !matches!(derived.get(), Some(Ok(_)));
    let take = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        session.take_public_value(&written.read_untracked());
    };
    let commitment =
        move || certificate.read().as_ref().map(Certificate::commitment).unwrap_or_default();
    view! {
        <details class="seed" open=move || session.address.read().public_value.is_some()>
            <summary>{session.text("seed-title")}</summary>
            <p class="note">{session.text("seed-why")}</p>
            <p class="note" data-origin="computed:run">
                {session.text("seed-commitment")}" "
                <code class="digest" data-testid="commitment">{commitment}</code>
            </p>
            <form class="seed__form" on:submit=take>
                <label class="field">
                    <span class="field__name">{session.text("seed-value")}</span>
                    <input
                        type="text"
                        maxlength=MAX_PUBLIC_VALUE.to_string()
                        autocomplete="off"
                        spellcheck="false"
                        data-testid="public-value"
                        prop:value=move || written.get()
                        on:input=move |event| written.set(event_target_value(&event))
                    />
                </label>
                <button type="submit" class="button" data-testid="take-seed" disabled=unusable>
                    {session.text("seed-take")}
                </button>
            </form>
            <p role="status" data-testid="derived-seed" data-origin="computed:run">{in_words}</p>
            <InUse session/>
        </details>
    }
}

/// Which value the run takes its seed from, and the way back.
#[component]
fn InUse(session: Session) -> impl IntoView {
    let words = move || {
        let address = session.address.read();
        let value = address.public_value.as_ref()?;
        let seed = address.seed.to_string();
        let arguments = [("value", value.into()), ("seed", (&seed).into())];
        Some(session.language().message("seed-in-use", &arguments))
    };
    move || {
        words().map(|words| {
            view! {
                <p data-origin="computed:run">
                    {words}" "
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| session.reset_seed()
                    >
                        {session.text("seed-reset")}
                    </button>
                </p>
            }
        })
    }
}
