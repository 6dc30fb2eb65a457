//! The page: controls, contents, one section for each example.

use ::gallery::{EXAMPLES, Example, Setting, WIDTHS};
use leptos::prelude::*;
use view_model::Exhibit;

use super::parts::Parts;
use super::state::Gallery;
use crate::component::Bar;
use crate::exhibit::{Chart, Offers, Scene};

/// Everything.
#[component]
pub(super) fn GalleryPage(gallery: Gallery) -> impl IntoView {
    let scene = Scene::new(gallery.language, gallery);
    let entry = move |example: &'static Example| {
        let kind = move || kind(gallery, example);
        view! { <li><a href=format!("#{}", example.name)>{kind}</a></li> }
    };
    let section =
        move |example: &'static Example| view! { <Section gallery scene example/> }.into_any();
    view! {
        <a class="skip" href="#content">{gallery.text("gallery-skip")}</a>
        <Bar
            language=gallery.language
            theme=gallery.theme
            home=move || gallery.home()
            href=move |tag| gallery.href(tag)
        />
        <main class="content gallery" id="content" tabindex="-1">
            <h1>{gallery.text("gallery-title")}</h1>
            <p class="gallery__intro">{gallery.text("gallery-intro")}</p>
            <Widths gallery/>
            <nav class="gallery__contents" aria-label=gallery.text("gallery-contents")>
                <ul>
                    <li><a href="#parts">{gallery.text("gallery-parts")}</a></li>
                    {EXAMPLES.iter().map(entry).collect_view()}
                </ul>
            </nav>
            <Parts gallery/>
            {EXAMPLES.iter().map(section).collect_view()}
        </main>
    }
}

fn kind(gallery: Gallery, example: &Example) -> String {
    gallery.language.read().text(&format!("gallery-{}-kind", example.name))
}

/// Widths to choose from.
#[component]
fn Widths(gallery: Gallery) -> impl IntoView {
    let button = move |width: u32| {
        let words = move || {
            let language = gallery.language.read();
            let figure = width.to_string();
            language.message("gallery-width-pixels", &[("width", (&figure).into())])
        };
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=move || (gallery.width() == width).to_string()
                on:click=move |_| gallery.chosen.set(Some(width))
            >
                {words}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=gallery.text("gallery-width")>
            {WIDTHS.map(button).collect_view()}
        </div>
    }
}

/// One example with its words.
#[component]
fn Section(gallery: Gallery, scene: Scene, example: &'static Example) -> impl IntoView {
    let exhibit = Memo::new(move |_| {
        let language = gallery.language.read();
        Some((example.make)(&Setting { language: &language, width: gallery.width() }))
    });
    let said = move |part: fn(&Exhibit) -> &String| {
        exhibit.read().as_ref().map(|exhibit| part(exhibit).clone())
    };
    let row = RwSignal::new(None::<usize>);
    let chosen = move || {
        let exhibit = exhibit.read();
        let name = &exhibit.as_ref()?.table.rows.get(row.get()?)?.head;
        Some(gallery.language.read().message("gallery-chosen", &[("name", name.into())]))
    };
    let on_choice = move |chosen: usize| row.set(Some(chosen));
    let offers = if example.zooms { Offers::ZOOM } else { Offers::default() };
    view! {
        <section class="gallery__example" id=example.name>
            <h2>{move || kind(gallery, example)}</h2>
            <h3>{move || said(|exhibit| &exhibit.title)}</h3>
            <p>{move || said(|exhibit| &exhibit.text)}</p>
            <div class=move || format!("gallery__room gallery__room--{}", gallery.width())>
                <Chart scene exhibit offers on_choice/>
            </div>
            <p role="status" data-testid="chosen">{chosen}</p>
        </section>
    }
}
