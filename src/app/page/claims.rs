//! The claims of the article and what became of them.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::ledger::{ClaimCounts, ClaimList, LedgerHeading, PasteField};

/// How many claims have which status, a field for a sentence of the article, all claims.
#[component]
pub fn ClaimsPage(session: Session) -> impl IntoView {
    view! {
        <LedgerHeading session/>
        <div class="ledger-top">
            <ClaimCounts session/>
            <PasteField session/>
        </div>
        <ClaimList session/>
    }
}
