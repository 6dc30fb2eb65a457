//! One widget alone in a frame: `embed/?widget=sector-card&case=…&sector=…`,
//! `embed/?widget=ranking&case=…` or `embed/?widget=event-study&case=…&group=…`.
//!
//! The frame needs no storage, no cookies and no origin of its own: it also runs under
//! `sandbox="allow-scripts"`.

use case::Case;
use language::Language;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::Arc;
use view_model::words::as_of;
use view_model::{Address, Base, Page};
use wasm_bindgen_futures::spawn_local;

use crate::browser::assets::{self, Assets};
use crate::browser::frame_messages::{self, HostRequest};
use crate::browser::{BrowserError, address_bar, document};
use crate::page::Inspector;
use crate::session::{Session, Status};
use crate::site;
use crate::widget::market::EventStudy;
use crate::widget::{RankingTable, SectorCard};
use crate::{follow, link};

/// Starts the frame; what goes wrong is shown in it.
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            site::show_error(&error.to_string());
        }
    });
}

async fn run() -> Result<(), BrowserError> {
    let assets = assets::embedded::<Assets>("spillover-assets")?.made_absolute();
    let base: Base = assets::embedded("spillover-base")?;
    let pairs = address_bar::query_pairs();
    let value = |key: &str| pairs.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
    let case_id = value("case").unwrap_or(&assets.default_case);
    let case_text = site::fetch_case(&assets, case_id).await?;
    let case = site::parse_case(&case_text, &base)?;
    let tag = value("lang").and_then(language::supported).map(str::to_owned);
    let language = Language::load(&tag.unwrap_or_else(document::preferred_language));
    let widget = widget(&case, value("widget"), value("sector"), &language)?;
    let (address, _) = Address::parse(&case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    let host = document::emptied("app")
        .ok_or_else(|| BrowserError::Incomplete("#app is missing".into()))?;
    let wrapper = host.clone();
    let handle = mount_to(host, move || {
        let session = Session::new(case, base, language, address, widget.page());
        session.root.set_value(assets.root.clone());
        Effect::new(move |_| document::set_theme(session.address.read().theme));
        Effect::new(move |_| {
            let (case, language) = (session.case(), session.language());
            let title = widget.title(&case, &language);
            document::set_language_and_title(language.tag(), &title);
        });
        follow::follow_answer(session);
        listen(session, wrapper.clone().into());
        link::connect(session, assets, case_text);
        view! { <FrameView session widget/> }
    });
    // The frame lives as long as its document.
    handle.forget();
    Ok(())
}

/// What a frame shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Widget {
    /// The card of the sector at this place.
    SectorCard(usize),
    /// The ranking of all sectors.
    Ranking,
    /// What markets did.
    EventStudy,
}

impl Widget {
    /// Name of what is shown.
    fn title(self, case: &Case, language: &Language) -> String {
        match self {
            Self::SectorCard(place) => language.pick(&case.sectors[place].name).to_owned(),
            Self::Ranking => language.text("ranking-title"),
            Self::EventStudy => language.text("market-heading"),
        }
    }

    /// Page that shows the same and more.
    fn page(self) -> Page {
        match self {
            Self::SectorCard(_) | Self::Ranking => Page::Answer,
            Self::EventStudy => Page::Market,
        }
    }
}

/// Names of the widgets, for whoever misspells one.
const KNOWN_WIDGETS: &str = "sector-card, ranking, event-study";

fn widget(
    case: &Case,
    name: Option<&str>,
    sector: Option<&str>,
    language: &Language,
) -> Result<Widget, BrowserError> {
    match name {
        None | Some("sector-card") => Ok(Widget::SectorCard(sector_place(case, sector, language)?)),
        Some("ranking") => Ok(Widget::Ranking),
        Some("event-study") => Ok(Widget::EventStudy),
        Some(other) => {
            let id: String = other.chars().take(40).collect();
            let arguments = [("id", (&id).into()), ("known", KNOWN_WIDGETS.into())];
            Err(BrowserError::Incomplete(language.message("frame-unknown-widget", &arguments)))
        }
    }
}

fn sector_place(case: &Case, id: Option<&str>, language: &Language) -> Result<usize, BrowserError> {
    let Some(id) = id else { return Ok(0) };
    case.sector_place(id).ok_or_else(|| {
        let known: Vec<&str> = case.sectors.iter().map(|s| s.id.as_str()).collect();
        let (known, id): (String, String) = (known.join(", "), id.chars().take(40).collect());
        let arguments = [("id", (&id).into()), ("known", (&known).into())];
        BrowserError::Incomplete(language.message("frame-unknown-sector", &arguments))
    })
}

/// Tells the host the height, hears theme, language and assumptions from it.
fn listen(session: Session, wrapper: web_sys::Element) {
    frame_messages::report_height(&wrapper);
    let on_request = move |request: HostRequest| apply(session, &request);
    frame_messages::hear_host(on_request, move || frame_messages::send_height_of(&wrapper));
}

fn apply(session: Session, request: &HostRequest) {
    if let Some(tag) = request.language.as_deref().and_then(language::supported) {
        session.language.set(Arc::new(Language::load(tag)));
    }
    let case = session.case();
    let known: Vec<_> =
        request.inputs.iter().filter(|(id, _)| case.parameter(id).is_some()).collect();
    if request.theme.is_some() || !known.is_empty() {
        session.address.update(|address| {
            address.theme = request.theme.unwrap_or(address.theme);
            address.overrides.extend(known.into_iter().map(|(id, value)| (id.clone(), *value)));
        });
    }
}

/// The card with its frame: date, way to the full analysis, disclaimer.
#[component]
fn FrameView(session: Session, widget: Widget) -> impl IntoView {
    let case = session.case();
    let for_date = session.case();
    let source = move || {
        let path = session.path(widget.page(), session.language().tag());
        address_bar::absolute(&path, &session.address.read().pairs(&case)).unwrap_or(path)
    };
    let status = move || match *session.status.read() {
        Status::Published => "published",
        Status::Running(..) => "running",
        Status::Verified | Status::Computed(_) | Status::Stopped(_) | Status::Studied => "computed",
        Status::Restarted => "restarted",
        Status::Fallback => "fallback",
        Status::Failed(_) => "failed",
    };
    let date = move || as_of(&for_date, &session.language());
    // The study has a heading of its own; the others stand below one on their page.
    let title = move || widget.title(&session.case(), &session.language());
    let heading =
        (widget != Widget::EventStudy).then(|| view! { <h1 class="visually-hidden">{title}</h1> });
    view! {
        <main class="frame" data-status=status>
            {heading}
            {match widget {
                Widget::SectorCard(place) => view! { <SectorCard session place/> }.into_any(),
                Widget::Ranking => view! { <RankingTable session is_alone=true/> }.into_any(),
                Widget::EventStudy => view! { <EventStudy session/> }.into_any(),
            }}
            <p class="frame__line">
                <span>{date}</span>
                <a href=source target="_blank" rel="noopener">{session.text("frame-source")}</a>
                <span>{session.text("frame-not-advice")}</span>
            </p>
        </main>
        <Inspector session is_framed=true/>
    }
}
