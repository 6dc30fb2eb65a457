//! The article's own order against ours.

use leptos::prelude::*;
use view_model::article_order::{Comparison, comparison};
use view_model::origin::Origin;

use super::parts::{ClaimWords, Section, Words};
use crate::component::Traced;
use crate::session::Session;

/// The article's order and how far our shares agree; nothing for an article without one.
#[component]
pub fn ArticleOrder(session: Session) -> impl IntoView {
    let case = session.case();
    let body = move || {
        let shown = comparison(&case, &session.settled.read(), &session.language());
        shown.map(|comparison| view! { <Compared session comparison/> })
    };
    session.case().head.article.order.is_some().then(|| {
        view! { <Section session id="article-order" title="article-order-title">{body}</Section> }
    })
}

#[component]
fn Compared(session: Session, comparison: Comparison) -> impl IntoView {
    let Comparison { order, note, claim, findings } = comparison;
    let order = session
        .language
        .read_untracked()
        .message("article-order-list", &[("order", (&order).into())]);
    let answer = || Origin::computed("answer");
    let claim = claim.map(|claim| {
        view! {
            <p class="article-order__line">
                <span class="card__label"><Words session key="article-order-claim" origin=Origin::computed("case")/></span>
                <ClaimWords session claim/>
            </p>
        }
    });
    let findings = findings.map(|finding| {
        view! {
            <div>
                <h3>{finding.title}</h3>
                <p><Traced text=finding.pairs origin=answer()/></p>
                <p><Traced text=finding.first origin=answer()/></p>
            </div>
        }
    });
    view! {
        <p><Traced text=order origin=Origin::computed("case")/></p>
        <p class="note article-order__line"><Traced text=note origin=Origin::computed("case")/></p>
        {claim}
        <div class="orders" data-testid="article-order">{findings.into_iter().collect_view()}</div>
    }
}
