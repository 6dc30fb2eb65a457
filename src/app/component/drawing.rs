//! A picture from the chart layer.

use leptos::prelude::*;

/// An SVG of the chart layer, which writes no foreign text into it.
#[component]
pub fn Drawing(
    /// The picture.
    #[prop(into)]
    svg: Signal<String>,
    /// Class of the wrapper.
    class: &'static str,
) -> impl IntoView {
    view! { <span class=class aria-hidden="true" inner_html=move || svg.get()></span> }
}
