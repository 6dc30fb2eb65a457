//! Widgets as elements of somebody else's page, such as `<spillover-ranking>`. All elements of a page
//! share this program, one style sheet and one engine; each has a session of its own.
//!
//! | module | subject |
//! |---|---|
//! | `asked` | what the attributes ask for |
//! | `shown` | a widget in the shadow tree, and what the page is told of it |

mod asked;
mod shown;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use language::Language;
use serde::Deserialize;
use serde_json::json;
use view_model::{Base, Placement, Widget};
use wasm_bindgen_futures::spawn_local;

use crate::browser::BrowserError;
use crate::browser::assets::{self, Assets};
use crate::browser::early::Early;
use crate::browser::element::HostElement;
use crate::browser::engine::Hub;
use crate::site;
use asked::Asked;
use shown::{Content, Shown};

/// What the build tells about its files.
#[derive(Debug, Deserialize)]
struct Files {
    assets: Assets,
    /// Case → name of a widget → its published run.
    bases: BTreeMap<String, BTreeMap<String, String>>,
}

/// What all elements of a page share; clones share it, too.
#[derive(Clone)]
pub struct Page(Rc<Common>);

struct Common {
    files: Files,
    /// Absolute address of the site's root.
    site: String,
    hub: Hub,
}

impl Page {
    /// The page in which a site's elements stand; `files` is what the build tells about them.
    ///
    /// # Errors
    /// [`BrowserError::Incomplete`] when the build does not tell what it should.
    pub fn new(site: &str, files: &str) -> Result<Self, BrowserError> {
        let files: Files = serde_json::from_str(files)
            .map_err(|error| BrowserError::Incomplete(format!("the files: {error}")))?;
        let files = Files { assets: files.assets.below(site), ..files };
        let hub = Hub::new(&files.assets);
        Ok(Self(Rc::new(Common { files, site: site.to_owned(), hub })))
    }

    /// Starts an element of the widget with this name; `early` has watched the text in its place.
    #[must_use]
    pub fn start(&self, widget: &str, host: HostElement, early: Option<Early>) -> Element {
        let state = State {
            page: self.clone(),
            widget: widget.to_owned(),
            host,
            early: RefCell::new(early),
            turn: Cell::new(0),
            shown: RefCell::new(None),
        };
        let element = Element(Rc::new(state));
        element.0.restart();
        element
    }

    /// Fetches and checks what an element shows.
    async fn content(&self, widget: &str, asked: &Asked) -> Result<Content, String> {
        let Common { files, site, hub } = &*self.0;
        let assets = &files.assets;
        let in_words = |error: BrowserError| {
            let (language, message) = (Language::load(asked.language), error.to_string());
            language.message("error-load", &[("message", (&message).into())])
        };
        let case_id = asked.case.as_deref().unwrap_or(&assets.default_case);
        let case_text = site::fetch_case(assets, case_id).await.map_err(in_words)?;
        let base = files.bases.get(case_id).and_then(|widgets| widgets.get(widget));
        let base = base.cloned().unwrap_or_default();
        let base: Base = assets::fetch_json(&format!("{site}{base}")).await.map_err(in_words)?;
        let case = site::parse_case(&case_text, &base).map_err(in_words)?;
        let subject = Widget::parse(widget).and_then(Widget::subject);
        let subject = subject.and_then(|subject| asked.subjects.get(subject.key()));
        let placement = Placement::parse(&case, widget, subject.map(String::as_str))
            .map_err(|unknown| unknown.words(&Language::load(asked.language)))?;
        let assets = assets.clone();
        Ok(Content { case, case_text, base, placement, assets, hub: hub.clone() })
    }
}

/// An element in a page; dropping it removes all that it shows and keeps.
pub struct Element(Rc<State>);

struct State {
    page: Page,
    widget: String,
    host: HostElement,
    /// What watches the text that the first content takes the place of.
    early: RefCell<Option<Early>>,
    /// Number of the latest start; older ones under way end without effect.
    turn: Cell<u32>,
    shown: RefCell<Option<Shown>>,
}

impl Element {
    /// Follows an attribute that has changed.
    pub fn changed(&self, name: &str) {
        let asked = Asked::read(&self.0.host);
        let is_followed = match (&*self.0.shown.borrow(), name) {
            (_, "case") | (None, _) => false,
            (Some(shown), _) => shown.follow(&self.0.host, &asked, name),
        };
        if !is_followed {
            self.0.restart();
        }
    }
}

impl Drop for Element {
    fn drop(&mut self) {
        self.0.turn.set(self.0.turn.get() + 1);
        self.0.clear();
        self.0.host.show_fallback(None);
    }
}

impl State {
    /// Takes away what is shown; what that sets off finds nothing any more.
    fn clear(&self) {
        let shown = self.shown.take();
        drop(shown);
    }

    /// Shows what the attributes ask for; what stands there stays until it is ready.
    fn restart(self: &Rc<Self>) {
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let state = Rc::clone(self);
        spawn_local(async move {
            let asked = Asked::read(&state.host);
            let content = state.page.content(&state.widget, &asked).await;
            let early = state.early.borrow().clone();
            if let Some(early) = early {
                early.at_rest().await;
            }
            if state.turn.get() != turn {
                return;
            }
            state.clear();
            match content {
                Ok(content) => {
                    let early = state.early.take();
                    let shown = Shown::mount(&state.host, &asked, content, early);
                    *state.shown.borrow_mut() = shown;
                }
                Err(words) => {
                    state.host.show_fallback(Some(&words));
                    state.host.tell("spillover:error", json!({ "message": words }));
                }
            }
        });
    }
}
