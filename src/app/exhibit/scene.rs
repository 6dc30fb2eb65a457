//! What charts share with the page on which they stand.

use std::fmt::Debug;
use std::sync::Arc;

use language::Language;
use leptos::prelude::*;
use view_model::exhibit::Provenance;
use view_model::link::Link;
use view_model::origin::Origin;
use view_model::{Exhibit, Placement, Room, ThemeChoice};

use crate::session::{Cross, Exhibits, Session};
use crate::snippet;

/// The page, as far as its charts must know it when they leave it.
pub(crate) trait Host: Debug + Send + Sync {
    /// First part of the names of files.
    fn name(&self) -> String;

    /// Absolute address of the page in its present state.
    fn address(&self) -> String;

    /// The theme that the reader chose.
    fn theme(&self) -> ThemeChoice;

    /// Where its charts come from; `address` is the page in its present state.
    fn provenance(&self, address: String, language: &Language) -> Provenance;

    /// Code that shows a chart in another page, and the key of what is said when it was copied; none
    /// where the chart is not offered to others.
    fn code(&self, exhibit: &Exhibit, address: &str) -> Option<(String, &'static str)>;
}

/// Signals of the page and the page itself. Copy: it holds only handles.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scene {
    /// Language of the interface.
    pub(super) language: RwSignal<Arc<Language>>,
    /// What is lit everywhere on the page.
    pub(super) highlight: RwSignal<Option<String>>,
    /// Place on an axis that several charts share.
    pub(super) cross: RwSignal<Option<Cross>>,
    /// Width for which charts are drawn; none where each chart has its own.
    pub(super) room: Option<RwSignal<Room>>,
    /// Charts that can be asked about; none where the page answers no questions.
    exhibits: Option<Exhibits>,
    host: StoredValue<Arc<dyn Host>>,
}

impl Scene {
    /// A scene of its own: nothing is lit yet.
    pub(crate) fn new(language: RwSignal<Arc<Language>>, host: impl Host + 'static) -> Self {
        Self {
            language,
            highlight: RwSignal::new(None),
            cross: RwSignal::new(None),
            room: None,
            exhibits: None,
            host: StoredValue::new(Arc::new(host)),
        }
    }

    /// Lets the reader ask about a chart.
    pub(super) fn add(self, exhibit: Signal<Option<Exhibit>>) {
        if let Some(exhibits) = self.exhibits {
            exhibits.add(exhibit);
        }
    }

    /// The word by which a chart is asked about; none where the page answers no questions.
    pub(super) fn origin(self, id: &str) -> Option<String> {
        self.exhibits.map(|_| Origin::Exhibit(id.to_owned()).to_string())
    }

    /// The page.
    pub(super) fn host(self) -> Arc<dyn Host> {
        self.host.get_value()
    }

    /// A message without arguments, following the language.
    pub(super) fn text(self, key: &'static str) -> impl Fn() -> String + Copy + Send + 'static {
        move || self.language.read().text(key)
    }
}

impl From<Session> for Scene {
    fn from(session: Session) -> Self {
        let Session { language, highlight, cross, room, exhibits, .. } = session;
        let (room, exhibits) = (Some(room), Some(exhibits));
        Self {
            language,
            highlight,
            cross,
            room,
            exhibits,
            host: StoredValue::new(Arc::new(session)),
        }
    }
}

impl Host for Session {
    fn name(&self) -> String {
        self.case().head.id.clone()
    }

    /// Where the page around is somebody else's, the page of the site that shows the same.
    fn address(&self) -> String {
        let link = Link::to(self.page.get_untracked());
        self.changed_place(&link).unwrap_or_default()
    }

    fn theme(&self) -> ThemeChoice {
        self.address.read_untracked().theme
    }

    fn provenance(&self, address: String, language: &Language) -> Provenance {
        Provenance::of(&self.case(), address, language)
    }

    /// A live frame where there is one, else the published picture.
    fn code(&self, exhibit: &Exhibit, address: &str) -> Option<(String, &'static str)> {
        let placement = Placement::of_exhibit(&self.case(), &exhibit.id);
        Some(match placement {
            Some(placement) => (snippet::widget(*self, placement), "share-copied"),
            None => {
                let code = snippet::poster(*self, &exhibit.id, &exhibit.text, address);
                (code, "exhibit-embed-poster")
            }
        })
    }
}
