//! Who is bound to whom, and how votes are counted.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::governance::GovernanceHeading;

/// Who is bound to whom, and how votes are counted.
#[component]
pub fn GovernancePage(session: Session) -> impl IntoView {
    view! { <GovernanceHeading session/> }
}
