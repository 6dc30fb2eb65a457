//! Links to this exact state, and code to embed a widget.

use case::Case;
use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::{Placement, Widget};
use wasm_bindgen_futures::spawn_local;

use crate::browser::{address_bar, clipboard};
use crate::component::Traced;
use crate::session::Session;
use crate::snippet;

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

/// A widget for other pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Embedded {
    /// The card of the sector at this place.
    Card(usize),
    /// The ranking.
    Ranking,
}

impl Embedded {
    /// The widget and what it is about.
    fn placement(self, case: &Case) -> Placement {
        match self {
            Self::Card(place) => Placement {
                widget: Widget::SectorCard,
                subject: case.sectors.get(place).map(|sector| sector.id.clone()),
            },
            Self::Ranking => Placement { widget: Widget::Ranking, subject: None },
        }
    }

    /// Keys of the words on the button and of what the code does.
    fn keys(self) -> [&'static str; 2] {
        match self {
            Self::Card(_) => ["embed-card", "embed-title"],
            Self::Ranking => ["embed-ranking", "embed-ranking-title"],
        }
    }
}

/// Code that puts one widget, in its present state, on another page.
#[component]
pub(super) fn EmbedDialog(session: Session, what: Embedded) -> impl IntoView {
    let [button, title] = what.keys();
    let code = move || embed_code(session, what);
    let state = RwSignal::new(Copied::Not);
    let words = move || {
        let key = if state.get() == Copied::Yes { "share-copied" } else { "embed-copy" };
        session.language().text(key)
    };
    let hint = Signal::derive(session.text("embed-hint"));
    view! {
        <details class="embed">
            <summary>{session.text(button)}</summary>
            <p><Traced text=hint origin=Origin::computed("method")/></p>
            <textarea readonly=true rows="5" aria-label=session.text(title) prop:value=code></textarea>
            <button type="button" class="button" on:click=move |_| copy(code(), state)>{words}</button>
        </details>
    }
}

fn embed_code(session: Session, what: Embedded) -> String {
    session.language.track();
    // The code follows every change of the page's state.
    session.address.track();
    snippet::frame(session, &what.placement(&session.case()))
}
