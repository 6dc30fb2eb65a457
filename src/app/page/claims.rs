//! The claims of the article and what became of them.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::ledger::LedgerHeading;

/// The claims of the article and what became of them.
#[component]
pub fn ClaimsPage(session: Session) -> impl IntoView {
    view! { <LedgerHeading session/> }
}
