//! The parts that pages are made of: colours, sizes, controls, words, tables.

use language::figure;
use leptos::prelude::*;
use view_model::origin::Origin;

use super::state::Gallery;
use crate::component::{Slider, Traced};

/// Colours that text and areas have.
const COLOURS: [&str; 8] =
    ["paper", "raised", "text", "quiet", "hairline", "wash", "warning", "loss"];
/// Hues that stand for the same thing everywhere.
const HUES: [&str; 9] = [
    "sector-1",
    "sector-2",
    "sector-3",
    "sector-4",
    "sector-5",
    "senior",
    "mezzanine",
    "equity",
    "other",
];
/// Sizes of letters.
const SIZES: [&str; 6] = ["xs", "s", "m", "l", "xl", "xxl"];

/// Tokens and components, each with its name in the style sheets.
#[component]
pub(super) fn Parts(gallery: Gallery) -> impl IntoView {
    view! {
        <section class="gallery__example" id="parts">
            <h2>{gallery.text("gallery-parts")}</h2>
            <p>{gallery.text("gallery-parts-intro")}</p>
            <h3>{gallery.text("gallery-parts-colours")}</h3>
            <Swatches names=COLOURS.to_vec()/>
            <h3>{gallery.text("gallery-parts-hues")}</h3>
            <Swatches names=HUES.to_vec()/>
            <h3>{gallery.text("gallery-parts-sizes")}</h3>
            <ul class="sizes">
                {SIZES.map(|size| view! {
                    <li class=format!("size--{size}")>
                        {gallery.text("gallery-parts-sample")}" "<code>{format!("--size-{size}")}</code>
                    </li>
                }).collect_view()}
            </ul>
            <Controls gallery/>
            <Words gallery/>
            <PlainTable gallery/>
        </section>
    }
}

#[component]
fn Swatches(names: Vec<&'static str>) -> impl IntoView {
    let swatch = |name: &str| {
        let class = format!("swatch swatch--{name}");
        view! { <li><span class=class></span><code>{format!("--{name}")}</code></li> }
    };
    view! { <ul class="swatches">{names.into_iter().map(swatch).collect_view()}</ul> }
}

/// Buttons, a choice of two, a list, a slider.
#[component]
fn Controls(gallery: Gallery) -> impl IntoView {
    let is_first = RwSignal::new(true);
    let share = RwSignal::new(0.4);
    let words = Signal::derive(move || figure::share(share.get()));
    let half = move |first: bool, key: &'static str| {
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=move || (is_first.get() == first).to_string()
                on:click=move |_| is_first.set(first)
            >
                {gallery.text(key)}
            </button>
        }
    };
    view! {
        <h3>{gallery.text("gallery-parts-controls")}</h3>
        <ul class="parts">
            <li>
                <button type="button" class="button">{gallery.text("gallery-parts-button")}</button>
                <code>".button"</code>
            </li>
            <li>
                <button type="button" class="button button--text">
                    {gallery.text("gallery-parts-button")}
                </button>
                <code>".button--text"</code>
            </li>
            <li>
                <div class="segments">
                    {half(true, "gallery-parts-first")}{half(false, "gallery-parts-second")}
                </div>
                <code>".segments"</code>
            </li>
            <li>
                <label class="field field--inline">
                    <span class="field__name">{gallery.text("gallery-parts-choice")}</span>
                    <select>
                        <option>{gallery.text("gallery-parts-first")}</option>
                        <option>{gallery.text("gallery-parts-second")}</option>
                    </select>
                </label>
                <code>".field"</code>
            </li>
            <li>
                <label for="gallery-slider">{gallery.text("gallery-parts-slider")}</label>
                <Slider
                    id="gallery-slider".to_owned()
                    range=(0.0, 1.0)
                    step=0.01
                    value=share
                    words
                    mark=40.0
                    on_change=Callback::new(move |value| share.set(value))
                />
                <output>{words}</output>
                <code>".slider"</code>
            </li>
        </ul>
    }
}

/// Pieces of text with a meaning of their own.
#[component]
fn Words(gallery: Gallery) -> impl IntoView {
    let sentence = Signal::derive(gallery.text("gallery-parts-number"));
    let origin = Signal::stored(Origin::computed("gallery"));
    view! {
        <h3>{gallery.text("gallery-parts-words")}</h3>
        <ul class="parts parts--words">
            <li><p class="lead">{gallery.text("gallery-parts-lead")}</p><code>".lead"</code></li>
            <li><p class="finding">{gallery.text("gallery-parts-finding")}</p><code>".finding"</code></li>
            <li><p><Traced text=sentence origin/></p><code>".number"</code></li>
            <li><p class="note">{gallery.text("gallery-parts-note")}</p><code>".note"</code></li>
            <li><p class="missing">{gallery.text("gallery-parts-missing")}</p><code>".missing"</code></li>
            <li>
                <p class="status status--warning">{gallery.text("gallery-parts-warning")}</p>
                <code>".status--warning"</code>
            </li>
            <li><span class="tag">{gallery.text("gallery-parts-tag")}</span><code>".tag"</code></li>
            <li>
                <details class="more">
                    <summary>{gallery.text("gallery-parts-more")}</summary>
                    <p>{gallery.text("gallery-parts-folded")}</p>
                </details>
                <code>".more"</code>
            </li>
        </ul>
    }
}

/// The one look of tables.
#[component]
fn PlainTable(gallery: Gallery) -> impl IntoView {
    let row = move |key: &'static str, figure: &'static str| {
        view! { <tr><th scope="row">{gallery.text(key)}</th><td>{figure}</td></tr> }
    };
    view! {
        <h3>{gallery.text("gallery-parts-table")}</h3>
        <table class="plain" data-origin=Origin::computed("gallery").to_string()>
            <thead>
                <tr>
                    <th scope="col">{gallery.text("gallery-parts-name")}</th>
                    <th scope="col">{gallery.text("gallery-parts-figure")}</th>
                </tr>
            </thead>
            <tbody>
                {row("gallery-parts-first", "1,234")}
                {row("gallery-parts-second", "56%")}
            </tbody>
        </table>
        <p><code>".plain"</code></p>
    }
}
