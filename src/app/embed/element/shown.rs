//! A widget in the shadow tree of its element.

use std::any::Any;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use case::Case;
use language::Language;
use leptos::mount::mount_to;
use leptos::prelude::*;
use serde_json::{Value, json};
use view_model::{Address, Base, Placement, Room, ThemeChoice};
use web_sys::HtmlElement;

use super::asked::Asked;
use crate::browser::assets::Assets;
use crate::browser::document;
use crate::browser::early::Early;
use crate::browser::element::HostElement;
use crate::browser::engine::Hub;
use crate::embed::EmbeddedWidget;
use crate::session::Session;
use crate::{follow, link};

/// What an element shows, checked.
pub(super) struct Content {
    pub(super) case: Case,
    pub(super) case_text: String,
    pub(super) base: Base,
    pub(super) placement: Placement,
    pub(super) assets: Assets,
    pub(super) hub: Hub,
}

/// A widget that is shown; dropping it takes it away with all that it keeps.
pub(super) struct Shown {
    session: Session,
    placement: RwSignal<Placement>,
    _handle: Box<dyn Any>,
}

impl Shown {
    /// Shows the widget in place of what stood there, with what the reader did to it, and tells the page.
    pub(super) fn mount(
        host: &HostElement,
        asked: &Asked,
        content: Content,
        early: Option<Early>,
    ) -> Option<Self> {
        let wrapper = host.wrapper()?;
        let signals = Rc::new(Cell::new(None));
        let (out, inside, around) = (Rc::clone(&signals), wrapper.clone(), host.clone());
        let (address, ignored) = address(&content.case, asked);
        let tag = asked.language;
        let Content { case, case_text, base, placement, assets, hub } = content;
        let handle = mount_to(wrapper.clone(), move || {
            let language = Language::load(tag);
            let session = Session::new(case, base, language, address, placement.widget.page());
            let home = assets.all_cases.iter().find(|entry| entry.id == session.case().head.id);
            session.home.set_value(home.map(|entry| entry.home.clone()).unwrap_or_default());
            session.root.set_value(assets.root.clone());
            session.ignored.set(ignored);
            let placement = RwSignal::new(placement);
            out.set(Some((session, placement)));
            follow_wrapper(session, inside);
            follow::follow_answer(session);
            tell_changes(session, around);
            link::connect(session, &hub, &assets, case_text);
            move || {
                let placement = placement.get();
                view! { <EmbeddedWidget session placement is_document=false/> }.into_any()
            }
        });
        let (session, placement) = signals.get()?;
        let was_text = early.is_some();
        if let Some(early) = &early {
            early.keep();
        }
        host.show_only(&wrapper);
        if let Some(early) = early {
            // Effects fill the view first.
            request_animation_frame(move || early.repeat(&wrapper));
        }
        let widget = placement.read_untracked().widget.name();
        let about = json!({ "widget": widget, "case": session.case().head.id });
        // Where the text stood before, the page was told.
        if !was_text {
            host.tell("spillover:ready", about.clone());
        }
        host.tell("spillover:started", about);
        let shown = Self { session, placement, _handle: Box::new(handle) };
        shown.tell_ignored(host);
        Some(shown)
    }

    /// Follows an attribute; false where it needs a new start.
    pub(super) fn follow(&self, host: &HostElement, asked: &Asked, name: &str) -> bool {
        let session = self.session;
        let case = session.case();
        match name {
            "lang" => session.language.set(Arc::new(Language::load(asked.language))),
            "sector" | "claim" => {
                let widget = self.placement.read_untracked().widget;
                let Some(subject) = widget.subject() else { return true };
                let id = asked.subjects.get(subject.key()).map(String::as_str);
                match Placement::parse(&case, widget.name(), id) {
                    Ok(placement) => self.placement.set(placement),
                    // It says in words what is wrong, and shows what the page has instead.
                    Err(_) => return false,
                }
            }
            _ => {
                let (wanted, ignored) = address(&case, asked);
                session.ignored.set(ignored);
                session.address.update(|address| apply(address, wanted, name));
                self.tell_ignored(host);
            }
        }
        true
    }

    fn tell_ignored(&self, host: &HostElement) {
        let parts = self.session.ignored.get_untracked();
        if !parts.is_empty() {
            let parts = parts.join(", ");
            let language = self.session.language.get_untracked();
            let words = language.message("element-ignored", &[("parts", (&parts).into())]);
            host.tell("spillover:error", json!({ "message": words }));
        }
    }
}

/// What is asked for, and what of it is not understood.
fn address(case: &Case, asked: &Asked) -> (Address, Vec<String>) {
    Address::parse(case, asked.pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

/// Takes over what one attribute says; the rest of what a reader has changed stays.
fn apply(address: &mut Address, wanted: Address, name: &str) {
    match name {
        "theme" => address.theme = wanted.theme,
        "seed" => address.seed = wanted.seed,
        "assumptions" => address.overrides = wanted.overrides,
        "scenario" => {
            address.scenario = wanted.scenario;
            address.overrides = wanted.overrides;
            address.default_month = None;
        }
        _ => {}
    }
}

/// Keeps language and theme of the wrapper in step with the session, and the session with its width.
fn follow_wrapper(session: Session, wrapper: HtmlElement) {
    let watch = document::watch_width(&wrapper, move |is_narrow| {
        let room = if is_narrow { Room::Narrow } else { Room::Wide };
        if session.room.try_get_untracked().is_some_and(|shown| shown != room) {
            session.room.set(room);
        }
    });
    let watch = StoredValue::new_local(watch);
    on_cleanup(move || watch.dispose());
    Effect::new(move |_| {
        document::set_attribute(&wrapper, "lang", Some(session.language().tag()));
        let theme = session.address.read().theme;
        document::set_attribute(
            &wrapper,
            "data-theme",
            (theme != ThemeChoice::Auto).then(|| theme.word()),
        );
    });
}

/// What the page is told of a change.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    scenario: String,
    inputs: BTreeMap<String, f64>,
    headline: String,
}

impl Told {
    /// Reactive.
    fn of(session: Session) -> Self {
        let headline = follow::headline(session);
        let address = session.address.read();
        Self { scenario: address.scenario.clone(), inputs: address.overrides.clone(), headline }
    }

    fn detail(&self) -> Value {
        json!({ "scenario": self.scenario, "inputs": self.inputs, "headline": self.headline })
    }
}

/// Tells the page what the reader has changed, and what came of it.
fn tell_changes(session: Session, host: HostElement) {
    Effect::new(move |before: Option<Told>| {
        let told = Told::of(session);
        if before.is_some_and(|before| before != told) {
            host.tell("spillover:change", told.detail());
        }
        told
    });
}
