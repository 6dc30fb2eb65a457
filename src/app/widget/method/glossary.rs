//! Technical terms.

use leptos::prelude::*;
use view_model::glossary::{Term, terms};
use view_model::origin::Origin;

use super::super::parts::Section;
use crate::component::Traced;
use crate::session::Session;

/// Every term with its meaning, and who defines it so.
#[component]
pub fn Glossary(session: Session) -> impl IntoView {
    let entries = move || {
        let language = session.language();
        let entry = |term: Term| {
            let origin = Signal::stored(Origin::Term(term.id.clone()));
            let source = language.message("glossary-source", &[("source", (&term.source).into())]);
            let id = format!("term-{}", term.id);
            view! {
                <div id=id>
                    <dt>{term.name}</dt>
                    <dd>
                        <Traced text=Signal::stored(term.meaning) origin/>" "
                        <span class="quiet"><Traced text=Signal::stored(source) origin/></span>
                    </dd>
                </div>
            }
        };
        terms(&language, &session.case().glossary).into_iter().map(entry).collect_view()
    };
    view! {
        <Section session id="glossary" title="method-glossary">
            <dl class="definitions">{entries}</dl>
        </Section>
    }
}
