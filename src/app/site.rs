//! Start of the site: read the page, load the case, mount, connect the engine.

use case::Case;
use language::Language;
use leptos::prelude::*;
use view_model::{Address, Base, Page};
use wasm_bindgen_futures::spawn_local;

use crate::browser::assets::{self, Assets};
use crate::browser::engine::Hub;
use crate::browser::{BrowserError, address_bar, document, storage};
use crate::link::connect;
use crate::page::SitePages;
use crate::session::{Session, page_folder};
use crate::{follow, mount};

/// Starts the site; what goes wrong is shown on the page, the published content stays readable.
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            show_error(&error.to_string());
        }
    });
}

async fn run() -> Result<(), BrowserError> {
    let assets = assets::embedded::<Assets>("spillover-assets")?.made_absolute();
    let pairs = address_bar::query_pairs();
    if let Some(address) = page_of_other_case(&assets, &pairs) {
        address_bar::leave_for(&address);
        return Ok(());
    }
    let case_file = fetch_case(&assets, &assets.default_case).await?;
    let base = fetch_base(&assets.base).await?;
    let case = read_case(&case_file, &base)?;
    let language = Language::load(&document::language());
    let (mut address, ignored) =
        Address::parse(&case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    if let Some(theme) = storage::theme().filter(|_| !pairs.iter().any(|(k, _)| k == "theme")) {
        address.theme = theme;
    }
    mount::in_place_of_text(move || {
        let page = Page::of_folder(&assets.page, &case);
        let session = Session::new(case, base, language, address, page);
        session.ignored.set(ignored);
        session.root.set_value(assets.root.clone());
        session.home.set_value(assets.home.clone());
        session.cases.set_value(assets.all_cases.clone());
        // The method page fetches its known answers by itself.
        provide_context(assets.clone());
        session.target.set(address_bar::fragment());
        session.carried.set(address_bar::certificate());
        follow::follow_width(session);
        follow::follow_language_and_theme(session);
        follow::follow_answer(session);
        follow::follow_history(session);
        follow::announce(session);
        connect(session, &Hub::new(&assets), &assets, case_file);
        view! { <SitePages session/> }
    })
    .await
}

/// Address of the same page of another case of the site, where the address asks for one by `case=`.
pub(crate) fn page_of_other_case(assets: &Assets, pairs: &[(String, String)]) -> Option<String> {
    let (_, id) = pairs.iter().find(|(key, _)| key == "case")?;
    let is_other = *id != assets.default_case;
    let entry = assets.all_cases.iter().find(|entry| is_other && entry.id == *id)?;
    let folder = page_folder(&document::language());
    let path = format!("{}{}{folder}{}", assets.root, entry.home, assets.page);
    let kept = pairs.iter().filter(|(key, _)| key != "case").cloned().collect::<Vec<_>>();
    address_bar::absolute(&path, &kept)
}

/// A packed case by its identifier.
///
/// # Errors
/// [`BrowserError`] when the site has no such case or it cannot be fetched.
pub(crate) async fn fetch_case(assets: &Assets, id: &str) -> Result<Vec<u8>, BrowserError> {
    let file = assets.cases.get(id).ok_or_else(|| {
        let known: Vec<&str> = assets.cases.keys().map(String::as_str).collect();
        let reason = format!("no such case; this site has {}", known.join(", "));
        BrowserError::Fetch { address: id.to_owned(), reason }
    })?;
    assets::fetch_bytes(file).await
}

/// The published run at this address.
///
/// # Errors
/// [`BrowserError::Fetch`] when it cannot be had or is not of this build.
pub(crate) async fn fetch_base(address: &str) -> Result<Base, BrowserError> {
    let file = assets::fetch_bytes(address).await?;
    Base::unpack(&file).map_err(|error| assets::fetch_error(address, &error.to_string()))
}

/// Reads the packed case of a published run; the build has checked it.
///
/// # Errors
/// [`BrowserError::Incomplete`] when it is none of this build, or when the run is of another case.
pub(crate) fn read_case(file: &[u8], base: &Base) -> Result<Case, BrowserError> {
    let case =
        case::packed::unpack(file).map_err(|error| BrowserError::Incomplete(error.to_string()))?;
    if case.hash == base.answer.case_hash {
        return Ok(case);
    }
    let reason = format!("the published run is not one of this version of `{}`", case.head.id);
    Err(BrowserError::Incomplete(reason))
}

/// Shows an error above the published content, which stays.
pub(crate) fn show_error(message: &str) {
    let language = Language::load(&document::language());
    let text = language.message("error-load", &[("message", message.into())]);
    if let Some(element) = document::element("notice") {
        element.set_text_content(Some(&format!("{text} {}", language.text("error-reload"))));
    }
}
