//! What the model cannot tell, and how far its data reach.

use leptos::prelude::*;
use view_model::method::dates::dates;
use view_model::origin::Origin;

use super::super::parts::{Section, Words};
use crate::component::Traced;
use crate::session::Session;

/// Keys of the limits.
const LIMITS: [&str; 7] = [
    "method-limit-signs",
    "method-limit-judgement",
    "method-limit-demand",
    "method-limit-loop",
    "method-limit-size",
    "method-limit-events",
    "method-limit-sources",
];

/// What the model cannot tell.
#[component]
pub fn Limits(session: Session) -> impl IntoView {
    let limits =
        LIMITS.map(|key| view! { <li><Words session key origin=Origin::computed("method")/></li> });
    let case = session.case();
    let disclaimer = move || session.language().pick(&case.head.disclaimer).to_owned();
    view! {
        <Section session id="limits" title="method-limits">
            <ul class="limits">{limits.collect_view()}</ul>
            <p><strong>{disclaimer}</strong></p>
        </Section>
    }
}

/// How far the data reach.
#[component]
pub fn Dates(session: Session) -> impl IntoView {
    let entries = move || {
        let dates = dates(&session.case(), &session.language());
        let entry = |(name, words): (String, String)| {
            let origin = Signal::stored(Origin::computed("dates"));
            view! { <div><dt>{name}</dt><dd><Traced text=Signal::stored(words) origin/></dd></div> }
        };
        dates.into_iter().map(entry).collect_view()
    };
    view! {
        <Section session id="dates" title="method-dates">
            <dl class="definitions">{entries}</dl>
        </Section>
    }
}
