//! Links to this exact state.

use leptos::prelude::*;

use crate::browser::address_bar;
use crate::component::CopyButton;
use crate::session::Session;

/// Copies the address of this state.
#[component]
pub(super) fn ShareButton(session: Session) -> impl IntoView {
    let address = move |()| {
        let pairs = session.address.read_untracked().pairs(&session.case());
        address_bar::absolute("", &pairs)
    };
    let words = ["share-link", "share-copied", "share-failed"];
    view! { <CopyButton text=address words=words.map(|key| Signal::derive(session.text(key)))/> }
}
