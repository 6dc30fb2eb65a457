//! One widget alone in a frame, such as `embed/ranking/` or `embed/sector-card/rwa/`. The query holds
//! what it holds on the site: scenario, assumptions, seed, theme.
//!
//! The frame needs no storage, no cookies and no origin of its own: it also runs under
//! `sandbox="allow-scripts"`.

use language::Language;
use leptos::prelude::*;
use view_model::{Address, Placement};
use wasm_bindgen_futures::spawn_local;

use super::{EmbeddedWidget, host};
use crate::browser::assets::{self, Assets};
use crate::browser::engine::Hub;
use crate::browser::frame_messages::{self, FrameMessage};
use crate::browser::{BrowserError, address_bar, document};
use crate::session::Session;
use crate::{follow, link, mount, site};

/// Starts the frame; what goes wrong is shown in it and told to the page around it.
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            let message = error.to_string();
            site::show_error(&message);
            frame_messages::tell_host(&FrameMessage::Failed { code: "start", message });
        }
    });
}

async fn run() -> Result<(), BrowserError> {
    let assets = assets::embedded::<Assets>("spillover-assets")?.made_absolute();
    let pairs = address_bar::query_pairs();
    if let Some(address) = site::page_of_other_case(&assets, &pairs) {
        address_bar::leave_for(&address);
        return Ok(());
    }
    let value = |key: &str| pairs.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
    let case_file =
        site::fetch_case(&assets, value("case").unwrap_or(&assets.default_case)).await?;
    let base = site::fetch_base(&assets.base).await?;
    let case = site::read_case(&case_file, &base)?;
    let placement = Placement::of_folder(&case, &assets.page).ok_or_else(|| {
        BrowserError::Incomplete(format!("the case has no widget for {}", assets.page))
    })?;
    let language = Language::load(&document::language());
    let (address, _) = Address::parse(&case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    mount::in_place_of_text(move || {
        let session = Session::new(case, base, language, address, placement.widget.page());
        session.root.set_value(assets.root.clone());
        session.home.set_value(assets.home.clone());
        Effect::new(move |_| document::set_theme(session.address.read().theme));
        let titled = placement.clone();
        Effect::new(move |_| {
            let (case, language) = (session.case(), session.language());
            let title = titled.title(&case, &language);
            document::set_language_and_title(language.tag(), &title);
        });
        follow::follow_width(session);
        follow::follow_answer(session);
        host::connect(session, placement.source(&session.case()));
        link::connect(session, &Hub::new(&assets), &assets, case_file);
        view! { <EmbeddedWidget session placement/> }
    })
    .await?;
    frame_messages::tell_host(&FrameMessage::Started);
    Ok(())
}
