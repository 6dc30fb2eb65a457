//! What the page is about.

use leptos::prelude::*;

use crate::session::Session;

/// What the page is about.
#[component]
pub fn SectorHeading(session: Session, place: usize) -> impl IntoView {
    let case = session.case();
    let name = move || {
        let sector = case.sectors.get(place);
        sector.map(|s| session.language().pick(&s.name).to_owned()).unwrap_or_default()
    };
    view! { <h1>{name}</h1> }
}
