//! One claim alone.

use leptos::prelude::*;
use view_model::ledger::one;

use super::entry::ClaimEntry;
use crate::session::Session;

/// The claim with this identifier, open; nothing where the case has no such claim.
#[component]
pub fn OneClaim(session: Session, id: String) -> impl IntoView {
    session.target.set(Some(id.clone()));
    let case = session.case();
    let entry = move || {
        let entry = one(&case, &id, &session.language())?;
        Some(view! { <ClaimEntry session entry passes=Signal::stored(true)/> })
    };
    view! { <ol class="ledger">{entry}</ol> }
}
