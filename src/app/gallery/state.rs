//! What the reader of the gallery chose.

use std::sync::Arc;

use ::gallery::WIDTHS;
use language::Language;
use leptos::prelude::*;
use view_model::exhibit::Provenance;
use view_model::{Exhibit, ThemeChoice};

use crate::browser::address_bar;
use crate::exhibit::Host;
use crate::session::{GALLERY_FOLDER, page_folder};

/// Signals of the page. Copy: it holds only handles.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gallery {
    /// Language of the page.
    pub(super) language: RwSignal<Arc<Language>>,
    /// Theme that the reader chose.
    pub(super) theme: RwSignal<ThemeChoice>,
    /// Width that the reader chose; none leaves it to the screen.
    pub(super) chosen: RwSignal<Option<u32>>,
    /// Whether the screen is narrow.
    pub(super) is_narrow: RwSignal<bool>,
}

impl Gallery {
    /// The page of an address with these query pairs; what is not understood is left out.
    pub(super) fn new(language: Language, pairs: &[(String, String)]) -> Self {
        let value = |key: &str| pairs.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
        let width = value("width").and_then(|width| width.parse().ok());
        let theme = value("theme").and_then(ThemeChoice::parse);
        Self {
            language: RwSignal::new(Arc::new(language)),
            theme: RwSignal::new(theme.unwrap_or_default()),
            chosen: RwSignal::new(width.filter(|width| WIDTHS.contains(width))),
            is_narrow: RwSignal::new(false),
        }
    }

    /// Width of the drawings; reactive.
    pub(super) fn width(self) -> u32 {
        let [narrow, middle, _] = WIDTHS;
        self.chosen.get().unwrap_or(if self.is_narrow.get() { narrow } else { middle })
    }

    /// Query of the page in its present state; reactive.
    pub(super) fn query(self) -> Vec<(String, String)> {
        let width = self.chosen.get().map(|width| ("width".to_owned(), width.to_string()));
        let theme = self.theme.get();
        let is_chosen = theme != ThemeChoice::Auto;
        let theme = is_chosen.then(|| ("theme".to_owned(), theme.word().to_owned()));
        width.into_iter().chain(theme).collect()
    }

    /// A message without arguments, following the language.
    pub(super) fn text(
        self,
        key: &'static str,
    ) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || self.language.read().text(key)
    }

    /// Address of the page in a language, relative to the page in the present one, with the reader's
    /// choices; reactive.
    pub(super) fn href(self, tag: &str) -> String {
        let query = self.query();
        let pairs: Vec<String> = query.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let mark = if pairs.is_empty() { "" } else { "?" };
        format!("{}{}{}{mark}{}", self.root(), page_folder(tag), GALLERY_FOLDER, pairs.join("&"))
    }

    /// The first page of the site in the present language; reactive.
    pub(super) fn home(self) -> String {
        format!("{}{}", self.root(), page_folder(self.language.read().tag()))
    }

    /// Way from the page to the site's root; reactive.
    fn root(self) -> String {
        let folder = format!("{}{}", page_folder(self.language.read().tag()), GALLERY_FOLDER);
        "../".repeat(folder.matches('/').count())
    }
}

impl Host for Gallery {
    fn name(&self) -> String {
        "gallery".to_owned()
    }

    fn address(&self) -> String {
        address_bar::absolute("", &untrack(|| self.query())).unwrap_or_default()
    }

    fn theme(&self) -> ThemeChoice {
        self.theme.get_untracked()
    }

    fn provenance(&self, address: String, language: &Language) -> Provenance {
        Provenance {
            case: language.text("gallery-title"),
            as_of: String::new(),
            source: language.text("gallery-source"),
            address,
            notice: language.text("gallery-method"),
        }
    }

    fn code(&self, _exhibit: &Exhibit, _address: &str) -> Option<(String, &'static str)> {
        None
    }
}
