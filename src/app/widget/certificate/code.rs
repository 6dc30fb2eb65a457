//! The address with its certificate as QR code, for a phone or for paper.

use analysis::certificate::Qr;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::shown::address_with;
use crate::browser::assets::Assets;
use crate::browser::verifier;
use crate::session::Session;

/// What is known about the code.
#[derive(Debug, Clone, PartialEq)]
enum Code {
    Hidden,
    /// The code, and the certificate that its address carries.
    Shown(Qr, String),
    TooLong,
    Failed(String),
}

/// A button that draws the code; the code goes away when another run is on screen.
#[component]
pub(super) fn CodeOfAddress(session: Session, line: Memo<Option<String>>) -> impl IntoView {
    let assets = use_context::<Assets>();
    let code = RwSignal::new(Code::Hidden);
    let is_current = move |of: &str| line.read().as_deref() == Some(of);
    let is_shown = move || matches!(&*code.read(), Code::Shown(_, of) if is_current(of));
    let toggle = move |_| {
        if is_shown() {
            code.set(Code::Hidden);
            return;
        }
        let (Some(assets), Some(line)) = (assets.clone(), line.get_untracked()) else { return };
        let Some(address) = address_with(session, &line) else { return };
        spawn_local(async move {
            code.set(match verifier::qr(&assets, &address).await {
                Ok(Some(drawn)) => Code::Shown(drawn, line),
                Ok(None) => Code::TooLong,
                Err(error) => Code::Failed(error.to_string()),
            });
        });
    };
    let words = move || {
        session.language().text(if is_shown() {
            "certificate-code-hide"
        } else {
            "certificate-code"
        })
    };
    let content = move || match code.get() {
        Code::Shown(drawn, of) if is_current(&of) => {
            Some(view! { <Drawn session drawn/> }.into_any())
        }
        Code::Hidden | Code::Shown(..) => None,
        Code::TooLong => {
            Some(view! { <p class="note">{session.text("certificate-code-long")}</p> }.into_any())
        }
        Code::Failed(message) => {
            let words = move || {
                session.language().message("certificate-failed", &[("message", (&message).into())])
            };
            Some(view! { <p class="note">{words}</p> }.into_any())
        }
    };
    view! {
        <button
            type="button"
            class="button certificate__toggle"
            aria-expanded=move || is_shown().to_string()
            data-testid="certificate-code"
            on:click=toggle
        >
            {words}
        </button>
        <div role="status">{content}</div>
    }
}

#[component]
fn Drawn(session: Session, drawn: Qr) -> impl IntoView {
    let Qr { size, path } = drawn;
    view! {
        <svg
            class="certificate__code"
            role="img"
            aria-label=session.text("certificate-code-label")
            viewBox=format!("0 0 {size} {size}")
            data-testid="qr"
        >
            <path d=path/>
        </svg>
    }
}
