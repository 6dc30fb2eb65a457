//! Links to this exact state, and code to embed a card.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::{address_bar, clipboard};
use crate::session::Session;

/// What became of a copy.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Copied {
    Not,
    Yes,
    Refused,
}

fn copy(text: String, state: RwSignal<Copied>) {
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        state.set(if copied.is_ok() { Copied::Yes } else { Copied::Refused });
    });
}

/// Copies the address of this state.
#[component]
pub(super) fn ShareButton(session: Session) -> impl IntoView {
    let state = RwSignal::new(Copied::Not);
    let share = move |_| {
        let pairs = session.address.read_untracked().pairs(&session.case());
        if let Some(address) = address_bar::absolute("", &pairs) {
            copy(address, state);
        }
    };
    let words = move || {
        let key = match state.get() {
            Copied::Not => "share-link",
            Copied::Yes => "share-copied",
            Copied::Refused => "share-failed",
        };
        session.language().text(key)
    };
    view! {
        <button type="button" class="button" on:click=share><span aria-live="polite">{words}</span></button>
    }
}

/// Code that puts one sector card, in its present state, on another page.
#[component]
pub(super) fn EmbedDialog(session: Session, place: usize) -> impl IntoView {
    let case = session.case();
    let code = move || embed_code(session, &case.sectors[place].id);
    let state = RwSignal::new(Copied::Not);
    let for_copy = code.clone();
    let words = move || {
        let key = if state.get() == Copied::Yes { "share-copied" } else { "embed-copy" };
        session.language().text(key)
    };
    view! {
        <details class="embed">
            <summary>{session.text("embed-card")}</summary>
            <p>{session.text("embed-hint")}</p>
            <textarea readonly=true rows="5" aria-label=session.text("embed-title") prop:value=code></textarea>
            <button type="button" class="button" on:click=move |_| copy(for_copy(), state)>{words}</button>
        </details>
    }
}

fn embed_code(session: Session, sector: &str) -> String {
    let case = session.case();
    let language = session.language();
    let mut pairs = vec![
        ("widget".to_owned(), "sector-card".to_owned()),
        ("case".to_owned(), case.head.id.clone()),
        ("sector".to_owned(), sector.to_owned()),
        ("lang".to_owned(), language.tag().to_owned()),
    ];
    pairs.extend(session.address.read().pairs(&case));
    let root = session.root.get_value();
    let frame = address_bar::absolute(&format!("{root}embed/"), &pairs).unwrap_or_default();
    let script = address_bar::absolute(&format!("{root}v1/embed.js"), &[]).unwrap_or_default();
    let title = case.sector(sector).map_or("", |s| language.pick(&s.name));
    let escape =
        |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!(
        "<iframe data-spillover src=\"{}\" title=\"{}\" loading=\"lazy\" width=\"100%\" height=\"560\" \
         sandbox=\"allow-scripts allow-popups\" style=\"border:0;color-scheme:normal\"></iframe>\n\
         <script async src=\"{}\"></script>",
        escape(&frame),
        escape(title),
        escape(&script),
    )
}
