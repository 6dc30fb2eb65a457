//! Start of the gallery in a browser.

use language::Language;
use leptos::prelude::*;
use view_model::ThemeChoice;
use wasm_bindgen_futures::spawn_local;

use super::state::Gallery;
use super::view::GalleryPage;
use crate::browser::{BrowserError, address_bar, document, storage};
use crate::follow::follow_theme;
use crate::mount;
use crate::site::show_error;

/// Starts the gallery; what goes wrong is shown on the page, the content that stands there stays
/// readable.
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            show_error(&error.to_string());
        }
    });
}

async fn run() -> Result<(), BrowserError> {
    let language = Language::load(&document::language());
    let pairs = address_bar::query_pairs();
    mount::in_place_of_text(move || {
        let gallery = Gallery::new(language, &pairs);
        if gallery.theme.get_untracked() == ThemeChoice::Auto {
            gallery.theme.set(storage::theme().unwrap_or_default());
        }
        document::watch_narrow(move |is_narrow| gallery.is_narrow.set(is_narrow));
        follow(gallery);
        view! { <GalleryPage gallery/> }
    })
    .await
}

/// Keeps theme and address bar in step.
fn follow(gallery: Gallery) {
    follow_theme(gallery.theme.into());
    Effect::new(move |previous: Option<()>| {
        let query = gallery.query();
        if previous.is_some()
            && let Some(address) = address_bar::absolute("", &query)
        {
            address_bar::replace(&address);
        }
    });
}
