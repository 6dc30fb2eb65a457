//! All claims as rows that open.

use leptos::prelude::*;
use view_model::ledger::entries;

use super::super::parts::Section;
use super::entry::ClaimEntry;
use super::filter::ClaimFilter;
use crate::browser::text;
use crate::session::Session;

/// Filter, number of hits, claims. A claim that the address names is shown whatever the filter says.
#[component]
pub fn ClaimList(session: Session) -> impl IntoView {
    let case = session.case();
    let filter = Memo::new(move |_| session.address.read().ledger.clone());
    let passes = Memo::new(move |_| filter.read().passes(&session.case(), &text::normalised));
    let rows = move || {
        let entries = entries(&case, &session.language()).into_iter().enumerate();
        let row = |(place, entry)| {
            let passes = Signal::derive(move || passes.read().get(place) == Some(&true));
            view! { <ClaimEntry session entry passes/> }
        };
        entries.map(row).collect_view()
    };
    let hits = move || {
        let hits = passes.read().iter().filter(|passes| **passes).count();
        let arguments = [("hits", hits.into()), ("count", passes.read().len().into())];
        session
            .language()
            .message(if hits == 0 { "ledger-no-hits" } else { "ledger-hits" }, &arguments)
    };
    view! {
        <Section session id="ledger" title="ledger-title">
            <ClaimFilter session/>
            <p class="note" role="status" data-testid="hits" data-origin="computed:claims-count">{hits}</p>
            <ol class="ledger" data-testid="ledger">{rows}</ol>
        </Section>
    }
}
