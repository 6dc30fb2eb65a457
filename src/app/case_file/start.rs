//! Start of the page in a browser.

use language::Language;
use leptos::prelude::*;
use view_model::ThemeChoice;
use wasm_bindgen_futures::spawn_local;

use super::state::Draft;
use super::view::CaseFilePage;
use super::{link, open};
use crate::browser::assets::{self, Assets};
use crate::browser::engine::Hub;
use crate::browser::{BrowserError, address_bar, document, storage};
use crate::follow::follow_theme;
use crate::mount;
use crate::site::show_error;

/// Starts the page; what goes wrong is shown on it, the text that stands there stays readable.
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            show_error(&error.to_string());
        }
    });
}

async fn run() -> Result<(), BrowserError> {
    let assets = assets::embedded::<Assets>("spillover-assets")?.made_absolute();
    let language = Language::load(&document::language());
    let pairs = address_bar::query_pairs();
    let theme = pairs.iter().find(|(key, _)| key == "theme");
    let theme = theme.and_then(|(_, word)| ThemeChoice::parse(word)).or_else(storage::theme);
    mount::in_place_of_text(move || {
        let draft = Draft::new(language, assets.root.clone(), assets.all_cases.clone());
        draft.theme.set(theme.unwrap_or_default());
        draft.hub.set_value(Some(Hub::new(&assets)));
        draft.assets.set_value(Some(assets.clone()));
        draft.is_live.set(true);
        // The method page fetches its known answers by itself.
        provide_context(assets.clone());
        follow(draft);
        link::connect(draft, &assets);
        open::keep(draft);
        spawn_local(async move {
            open::schema(draft).await;
            open::begin(draft, &pairs).await;
        });
        view! { <CaseFilePage draft/> }
    })
    .await
}

/// Keeps theme, language and title in step.
fn follow(draft: Draft) {
    follow_theme(draft.theme.into());
    Effect::new(move |previous: Option<()>| {
        let language = draft.language.read();
        let title = language.text("case-file-title");
        document::set_language_and_title(language.tag(), &title);
        if previous.is_some()
            && let Some(address) = address_bar::absolute(&draft.path(language.tag()), &[])
        {
            address_bar::replace(&address);
        }
    });
}
