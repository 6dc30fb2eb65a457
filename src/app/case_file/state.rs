//! The text that a reader writes, and what is known about it.

use std::sync::Arc;

use analysis::checker::Comparison;
use analysis::{Answer, Influence};
use case::outline::Edit;
use case::{Case, Position, Problem};
use language::Language;
use leptos::prelude::*;
use view_model::cases::CaseEntry;
use view_model::draft::{History, Schema};
use view_model::{Page, ThemeChoice};

use crate::browser::assets::Assets;
use crate::browser::engine::Hub;
use crate::session::{CASE_FILE_FOLDER, page_folder};

/// What is known about the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum State {
    /// There is none yet.
    Empty,
    /// It is being read and checked.
    Checking,
    /// It is a case.
    Sound,
    /// It is none; the problems say why.
    Refused,
    /// It could not be checked: why.
    Failed(String),
}

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    /// Raw text and forms.
    Edit,
    /// The pages of the case.
    Result,
    /// How it differs from another one.
    Difference,
}

/// A sound case.
#[derive(Debug)]
pub(super) struct Checked {
    /// The case.
    pub(super) case: Case,
    /// The same, packed.
    pub(super) packed: Vec<u8>,
    /// First answer.
    pub(super) answer: Answer,
    /// Assumptions by influence.
    pub(super) influence: Influence,
}

/// A case that the draft is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Other {
    /// Identifier of a case of the site; empty for the text that was opened.
    pub(super) id: String,
    /// Its text.
    pub(super) text: Arc<str>,
}

/// What the page says beside problems: a message and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// Key of the message.
    pub(super) key: &'static str,
    /// Its `$what`.
    pub(super) what: String,
}

/// Who changed the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hand {
    /// The raw text was typed into: it shows the change already.
    Raw,
    /// Anything else.
    Other,
}

/// Signals of the page. Copy: it holds only handles.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft {
    /// Language of the page.
    pub(super) language: RwSignal<Arc<Language>>,
    /// Theme that the reader chose.
    pub(super) theme: RwSignal<ThemeChoice>,
    /// Way to the site's root.
    pub(super) root: StoredValue<String>,
    /// The cases of the site.
    pub(super) cases: StoredValue<Vec<CaseEntry>>,
    /// Names of the built files; none where the page is written as text.
    pub(super) assets: StoredValue<Option<Assets>>,
    /// The engine of the page.
    pub(super) hub: StoredValue<Option<Hub>, LocalStorage>,
    /// Whether the program runs.
    pub(super) is_live: RwSignal<bool>,
    /// The case file.
    pub(super) text: RwSignal<Arc<str>>,
    /// The text as it was opened.
    pub(super) opened: StoredValue<Arc<str>>,
    /// Counts changes that the raw text does not show by itself.
    pub(super) shown: RwSignal<u32>,
    history: RwSignal<History>,
    /// The schema of the format; none until it is there.
    pub(super) schema: RwSignal<Option<Arc<Schema>>>,
    /// What is known about the text.
    pub(super) state: RwSignal<State>,
    /// What is wrong with it.
    pub(super) problems: RwSignal<Arc<Vec<Problem>>>,
    /// The last sound text.
    pub(super) checked: RwSignal<Option<Arc<Checked>>>,
    /// What the draft is compared with.
    pub(super) other: RwSignal<Option<Other>>,
    /// Scenarios that are compared: of the other case, of the draft; the first one where empty.
    pub(super) scenarios: RwSignal<[String; 2]>,
    /// How they differ; why they cannot be compared.
    pub(super) comparison: RwSignal<Option<Result<Arc<Comparison>, String>>>,
    /// What the page shows.
    pub(super) tab: RwSignal<Tab>,
    /// Page of the result.
    pub(super) page: RwSignal<Page>,
    /// What the page says beside problems.
    pub(super) note: RwSignal<Option<Note>>,
    /// Why the draft is not kept for the next visit.
    pub(super) unkept: RwSignal<bool>,
    /// Place in the raw text to go to.
    pub(super) place: RwSignal<Option<Position>>,
}

impl Draft {
    /// An empty page.
    pub(super) fn new(language: Language, root: String, cases: Vec<CaseEntry>) -> Self {
        Self {
            language: RwSignal::new(Arc::new(language)),
            theme: RwSignal::new(ThemeChoice::default()),
            root: StoredValue::new(root),
            cases: StoredValue::new(cases),
            assets: StoredValue::default(),
            hub: StoredValue::new_local(None),
            is_live: RwSignal::new(false),
            text: RwSignal::new(Arc::from("")),
            opened: StoredValue::new(Arc::from("")),
            shown: RwSignal::new(0),
            history: RwSignal::new(History::default()),
            schema: RwSignal::new(None),
            state: RwSignal::new(State::Empty),
            problems: RwSignal::new(Arc::default()),
            checked: RwSignal::new(None),
            other: RwSignal::new(None),
            scenarios: RwSignal::default(),
            comparison: RwSignal::new(None),
            tab: RwSignal::new(Tab::Edit),
            page: RwSignal::new(Page::Answer),
            note: RwSignal::new(None),
            unkept: RwSignal::new(false),
            place: RwSignal::new(None),
        }
    }

    /// A message without arguments, following the language.
    pub(super) fn text_of(
        self,
        key: &'static str,
    ) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || self.language.read().text(key)
    }

    /// Changes the text; it can be undone.
    pub(super) fn edit(self, text: String, hand: Hand) {
        let before = self.text.get_untracked();
        if *before == *text {
            return;
        }
        self.history.update(|history| history.note(&before, &text));
        self.show(text, hand);
    }

    /// Applies a change of a form; none where it has no place.
    pub(super) fn apply(self, edit: Option<Edit>) {
        if let Some(edit) = edit {
            self.edit(edit.applied(&self.text.get_untracked()), Hand::Other);
        }
    }

    /// Takes the last change back.
    pub(super) fn undo(self) {
        let text = self.text.get_untracked();
        let former = self.history.try_update(|history| history.undo(&text)).flatten();
        if let Some(former) = former {
            self.show(former, Hand::Other);
        }
    }

    /// Makes a change again that was taken back.
    pub(super) fn redo(self) {
        let text = self.text.get_untracked();
        let later = self.history.try_update(|history| history.redo(&text)).flatten();
        if let Some(later) = later {
            self.show(later, Hand::Other);
        }
    }

    /// Whether something can be taken back, or made again; reactive.
    pub(super) fn can(self) -> (bool, bool) {
        let history = self.history.read();
        (history.can_undo(), history.can_redo())
    }

    fn show(self, text: String, hand: Hand) {
        self.text.set(Arc::from(text));
        if hand == Hand::Other {
            self.shown.update(|count| *count = count.wrapping_add(1));
        }
    }

    /// Says something beside the problems.
    pub(super) fn say(self, key: &'static str, what: impl Into<String>) {
        self.note.set(Some(Note { key, what: what.into() }));
    }

    /// Address of the page in a language.
    pub(super) fn path(self, tag: &str) -> String {
        format!("{}{}{}", self.root.get_value(), page_folder(tag), CASE_FILE_FOLDER)
    }

    /// Languages of the case, as far as its text says; those of the page where it does not.
    pub(super) fn languages(self) -> Vec<String> {
        let text = self.text.read_untracked();
        let found = case::outline::find(&text, &["languages".to_owned()]);
        let words = found.and_then(|at| text.get(at));
        let read = words.and_then(|words| serde_json::from_str::<Vec<String>>(words).ok());
        let known = read.filter(|tags| !tags.is_empty());
        known.unwrap_or_else(|| vec![self.language.read_untracked().tag().to_owned()])
    }
}
