//! Who is bound to whom, and how votes are counted.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::governance::{EntityTies, GovernanceHeading, Systems, VoteCalculator};

/// Ties, votes, how decisions are taken elsewhere.
#[component]
pub fn GovernancePage(session: Session) -> impl IntoView {
    view! {
        <GovernanceHeading session/>
        <EntityTies session/>
        <VoteCalculator session/>
        <Systems session/>
    }
}
