//! What authorities did, and what each technique of verifiable AI can prove.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::regulation::RegulationHeading;

/// What authorities did, and what each technique of verifiable AI can prove.
#[component]
pub fn RegulationPage(session: Session) -> impl IntoView {
    view! { <RegulationHeading session/> }
}
