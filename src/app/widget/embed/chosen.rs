//! One widget with all that is needed to take it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use view_model::embed::about_key;
use view_model::embed::height::{self, WIDTHS};
use view_model::embed::weight::BuildReport;
use view_model::{Placement, Room};
use wasm_bindgen_futures::spawn_local;

use super::CHOSEN;
use super::codes::Codes;
use super::options::Options;
use super::preview::Preview;
use crate::browser::{assets, text};
use crate::session::Session;
use crate::snippet::{self, Known, Snippet};

/// Where the build lists all files with their sizes, below the site's root.
const REPORT: &str = "build.json";

/// The widget that is chosen.
#[component]
pub fn ChosenWidget(session: Session) -> impl IntoView {
    let (told, chosen_width) = (RwSignal::new(None::<u32>), RwSignal::new(None::<u32>));
    let published = published(session);
    let report = build_report(session);
    let width = Memo::new(move |_| {
        let fitting = if session.room.get() == Room::Narrow { WIDTHS[0] } else { WIDTHS[1] };
        chosen_width.get().unwrap_or(fitting)
    });
    let chosen = Memo::new(move |_| {
        let placement = session.address.read().embed.placement(&session.case())?;
        let table = height::at(placement.widget, width.get());
        let report = report.read();
        let known = Known {
            published: &published.read(),
            height: told.get().unwrap_or(table),
            loader: report.as_ref().and_then(|report| report.loader.as_ref()),
        };
        Some(Snippet::chosen(session, placement, known))
    });
    let widget = Memo::new(move |_| chosen.read().as_ref().map(|c| c.placement.widget));
    let name = move || {
        widget.get().map(|widget| session.language().text(&widget.name_key())).unwrap_or_default()
    };
    let about = move || {
        widget.get().map(|widget| session.language().text(&about_key(widget))).unwrap_or_default()
    };
    view! {
        <section class="embeds__chosen" id=CHOSEN aria-labelledby="embed-name">
            <h2 id="embed-name">{name}</h2>
            <p class="quiet">{about}</p>
            <Preview session chosen width chosen_width told/>
            <Options session chosen/>
            <Codes session chosen report/>
        </section>
    }
}

/// The build's list of files, once it is there.
fn build_report(session: Session) -> RwSignal<Option<BuildReport>> {
    let report = RwSignal::new(None);
    Effect::new(move |_| {
        let address = format!("{}{REPORT}", session.root.get_value());
        spawn_local(async move {
            // Without the list the page says nothing about sizes and writes code that is not checked.
            report.set(assets::fetch_json(&address).await.ok());
        });
    });
    report
}

/// Folder of a frame → what its page says of it; filled as widgets are chosen.
fn published(session: Session) -> RwSignal<BTreeMap<String, String>> {
    let found = RwSignal::new(BTreeMap::new());
    let wanted = Memo::new(move |_| {
        let is_unknown = |placement: &Placement| !snippet::is_live(placement);
        let placement = session.address.read().embed.placement(&session.case());
        placement.filter(is_unknown).map(|placement| snippet::path(session, &placement))
    });
    Effect::new(move |_| {
        let path = wanted.get().filter(|path| !found.read_untracked().contains_key(path));
        let Some(path) = path else { return };
        let address = format!("{}{path}", session.root.get_value());
        spawn_local(async move {
            // Without the page, the code says what the widget shows.
            let page = assets::fetch_text(&address).await.ok();
            if let Some(sentence) = page.and_then(|page| text::description(&page)) {
                found.update(|found| drop(found.insert(path, sentence)));
            }
        });
    });
    found
}
