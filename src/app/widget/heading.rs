//! A heading whose level depends on where its widget stands.

use leptos::prelude::*;

use crate::session::Session;

/// A heading of the level that it has on the site, moved by [`Session::outline`].
#[component]
pub(crate) fn Heading(
    session: Session,
    /// Level on the site, from 1.
    level: i8,
    /// Identifier, for labels.
    #[prop(optional, into)]
    id: Option<String>,
    /// Classes.
    #[prop(optional)]
    class: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    match level + session.outline.get_value() {
        ..=1 => view! { <h1 id=id class=class>{children()}</h1> }.into_any(),
        2 => view! { <h2 id=id class=class>{children()}</h2> }.into_any(),
        3 => view! { <h3 id=id class=class>{children()}</h3> }.into_any(),
        _ => view! { <h4 id=id class=class>{children()}</h4> }.into_any(),
    }
}
