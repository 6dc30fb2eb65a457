//! How the model works and how far it can be trusted.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::method::MethodHeading;

/// How the model works and how far it can be trusted.
#[component]
pub fn MethodPage(session: Session) -> impl IntoView {
    view! { <MethodHeading session/> }
}
