//! How many claims have which status.

use leptos::prelude::*;
use view_model::ledger::{STATUSES, counts};
use view_model::origin::Origin;

use super::super::parts::Section;
use crate::component::Traced;
use crate::exhibit::Chart;
use crate::session::Session;

/// The numbers in a sentence and as a chart; a click on a status shows its claims.
#[component]
pub fn ClaimCounts(session: Session) -> impl IntoView {
    let case = session.case();
    let for_words = session.case();
    let exhibit =
        Memo::new(move |_| Some(counts::exhibit(&case, session.room.get(), &session.language())));
    let words = Signal::derive(move || counts::sentence(&for_words, &session.language()));
    let origin = Signal::stored(Origin::computed("claims-count"));
    let choose = Callback::new(move |row: usize| {
        let status = STATUSES.get(row).copied();
        session.change_ledger(|filter| filter.status = status);
    });
    view! {
        <Section session id="counts" title="ledger-count-title">
            <p class="finding"><Traced text=words origin/></p>
            <div data-origin="computed:claims-count">
                <Chart scene=session exhibit on_choice=choose/>
            </div>
        </Section>
    }
}
