//! One sector in depth: claims for and against, paths, projects, market, evidence.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::sector::SectorHeading;

/// One sector in depth: claims for and against, paths, projects, market, evidence.
#[component]
pub fn SectorPage(session: Session, place: usize) -> impl IntoView {
    view! { <SectorHeading session place/> }
}
