//! The certificate of the run on screen: as a line, as a file, in an address.

use analysis::certificate::Certificate;
use leptos::prelude::*;
use view_model::certificate::{file_name, fragment};
use wasm_bindgen_futures::spawn_local;

use super::super::parts::Section;
use super::check::CarriedCertificate;
use super::code::CodeOfAddress;
use super::seed::PublicSeed;
use crate::browser::assets::Assets;
use crate::browser::{address_bar, download, verifier};
use crate::component::CopyButton;
use crate::session::Session;

/// What was computed and with which result, for others to check.
#[component]
pub fn RunCertificate(session: Session) -> impl IntoView {
    let certificate = Memo::new(move |_| certificate(session));
    let line = Memo::new(move |_| certificate.read().as_ref().map(Certificate::line));
    let address = move |()| address_with(session, &line.get_untracked()?);
    let words = move |keys: [&'static str; 3]| keys.map(|key| Signal::derive(session.text(key)));
    view! {
        <Section session id="certificate" title="certificate-title">
            <p class="note">{session.text("certificate-intro")}</p>
            <CarriedCertificate session/>
            <label class="field certificate__line">
                <span class="field__name">{session.text("certificate-line")}</span>
                <textarea
                    readonly
                    rows="4"
                    lang="en"
                    spellcheck="false"
                    data-testid="certificate"
                    placeholder=session.text("certificate-waiting")
                >
                    {move || line.get().unwrap_or_default()}
                </textarea>
            </label>
            <div class="certificate__tools">
                <CopyButton
                    text=move |()| line.get_untracked()
                    words=words(["certificate-copy", "certificate-copied", "certificate-by-hand"])
                />
                <SaveButton session certificate/>
                <CopyButton
                    text=address
                    words=words(["certificate-link", "share-copied", "certificate-no-link"])
                />
            </div>
            <CodeOfAddress session line/>
            <PublicSeed session certificate/>
        </Section>
    }
}

/// Certificate of what the reader asks; none before all its worlds are drawn. Reactive.
fn certificate(session: Session) -> Option<Certificate> {
    let (address, run) = (session.address.read(), session.complete_run.read());
    let is_asked = run.request == address.request();
    is_asked.then(|| run.certificate(address.public_value.as_deref())).flatten()
}

/// Address of this state that carries the certificate of its run; none outside of a browser.
pub(super) fn address_with(session: Session, line: &str) -> Option<String> {
    let mut pairs = session.address.read_untracked().pairs(&session.case());
    // How the page looks is no part of the run.
    pairs.retain(|(key, _)| key != "theme");
    let address = address_bar::absolute("", &pairs)?;
    Some(address_bar::with_fragment(address, Some(&fragment(line))))
}

/// Saves the certificate as JSON, and says so where that was refused.
#[component]
fn SaveButton(session: Session, certificate: Memo<Option<Certificate>>) -> impl IntoView {
    let assets = use_context::<Assets>();
    let is_refused = RwSignal::new(false);
    let save = move |_| {
        let (Some(assets), Some(certificate)) = (assets.clone(), certificate.get_untracked())
        else {
            return;
        };
        spawn_local(async move {
            let json = verifier::json(&assets, &certificate.line()).await;
            let saved = json.and_then(|json| {
                download::save_text(&file_name(&certificate), "application/json", &json)
            });
            is_refused.set(saved.is_err());
        });
    };
    let words = move || {
        let key = if is_refused.get() { "certificate-not-saved" } else { "certificate-save" };
        session.language().text(key)
    };
    view! {
        <button type="button" class="button" data-testid="certificate-json" on:click=save>
            <span aria-live="polite">{words}</span>
        </button>
    }
}
