//! One widget with all that is needed to take it.

use leptos::prelude::*;
use view_model::embed::about_key;

use super::CHOSEN;
use super::codes::Codes;
use super::options::Options;
use super::preview::Preview;
use crate::session::Session;
use crate::snippet::Snippet;

/// The widget that is chosen.
#[component]
pub fn ChosenWidget(session: Session) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        let placement = session.address.read().embed.placement(&session.case())?;
        Some(Snippet::of(session, placement))
    });
    let widget = Memo::new(move |_| chosen.read().as_ref().map(|c| c.placement.widget));
    let name = move || {
        widget.get().map(|widget| session.language().text(&widget.name_key())).unwrap_or_default()
    };
    let about = move || {
        widget.get().map(|widget| session.language().text(&about_key(widget))).unwrap_or_default()
    };
    view! {
        <section class="embeds__chosen" id=CHOSEN aria-labelledby="embed-name">
            <h2 id="embed-name">{name}</h2>
            <p class="quiet">{about}</p>
            <Preview session chosen/>
            <Options session chosen/>
            <Codes session chosen/>
        </section>
    }
}
