//! Where a text comes from: a file, a case of the site, the starter, the address, the last visit.

use std::sync::Arc;

use case::{MAX_BYTES, patch, starter};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use view_model::draft::Schema;
use wasm_bindgen_futures::spawn_local;

use super::state::{Draft, Hand, Other, Tab};
use crate::browser::files::TextFile;
use crate::browser::{address_bar, assets, storage, text};

/// Word of the address for the small case to start from.
pub(super) const STARTER: &str = "starter";
/// Rest of the hand after which the draft is kept, in milliseconds.
const KEEP_AFTER: u32 = 500;
/// Digits of a hash in an address: enough to notice, no proof.
const BASE_DIGITS: usize = 12;
/// Longest name of a file that is repeated in a message.
const MAX_NAME: usize = 120;

/// What is kept for the next visit.
#[derive(Serialize, Deserialize)]
struct Kept {
    text: String,
    /// Identifier of the site's case from which it started; empty for another.
    from: String,
}

/// Shows a text that was opened; the former one can be had back by undo.
pub(super) fn show(draft: Draft, id: &str, opened: String, shown: Option<String>) {
    let text = shown.unwrap_or_else(|| opened.clone());
    draft.other.set(Some(Other { id: id.to_owned(), text: Arc::from(opened) }));
    draft.tab.set(Tab::Edit);
    draft.opened.set_value(Arc::from(text.as_str()));
    draft.edit(text, Hand::Other);
}

/// Opens files that were chosen or dropped: the first of them.
pub(super) fn file(draft: Draft, files: Vec<TextFile>) {
    let Some(file) = files.into_iter().next() else { return };
    let name: String = file.symbol().chars().take(MAX_NAME).collect();
    if file.bytes() > MAX_BYTES as f64 {
        return draft.say("case-file-too-large", name);
    }
    spawn_local(async move {
        match file.read().await {
            Ok(text) => {
                show(draft, "", text, None);
                draft.say("case-file-opened", name);
            }
            Err(error) => draft.say("case-file-unreadable", format!("{name}: {error}")),
        }
    });
}

/// By which an address tells the file that its changes were made from: digits of its SHA-256.
pub(super) fn base_word(text: &str) -> String {
    case::canonical::sha256(text).chars().take(BASE_DIGITS).collect()
}

/// Changes that an address states.
#[derive(Debug, Clone, Copy)]
pub(super) struct Changes<'a> {
    /// The patch.
    patch: &'a str,
    /// The file that it was made from, as [`base_word`] says it; none in an address that does not.
    base: Option<&'a str>,
}

/// Opens a case of the site, or the starter.
pub(super) async fn from(draft: Draft, id: &str, changes: Option<Changes<'_>>) {
    let text = match text_of(draft, id).await {
        Ok(text) => text,
        Err(error) => return draft.say("case-file-unreadable", error),
    };
    let Some(changes) = changes else {
        show(draft, id, text, None);
        return draft.say("case-file-opened", id);
    };
    match patch::apply(&text, changes.patch) {
        Ok(changed) => {
            let is_same = changes.base.is_none_or(|base| base == base_word(&text));
            show(draft, id, text, Some(changed));
            let same = "case-file-opened-changed";
            draft.say(if is_same { same } else { "case-file-opened-newer" }, id);
        }
        Err(error) => {
            show(draft, id, text, None);
            draft.say("case-file-changes-refused", error.to_string());
        }
    }
}

/// Text of a case of the site by its identifier, or of the starter.
pub(super) async fn text_of(draft: Draft, id: &str) -> Result<String, String> {
    if id == STARTER {
        let languages = starter::LANGUAGES.map(str::to_owned);
        return Ok(starter::starter("my-case", &languages, &text::today(), None));
    }
    let is_known = draft.cases.with_value(|cases| cases.iter().any(|entry| entry.id == id));
    if !is_known {
        let known = draft.cases.with_value(|cases| {
            cases.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>().join(", ")
        });
        let shown: String = id.chars().take(MAX_NAME).collect();
        return Err(format!("{shown}: no such case; this site has {known}"));
    }
    let path = format!("{}cases/{id}.json", draft.root.get_value());
    assets::fetch_text(&path).await.map_err(|error| error.to_string())
}

/// Opens a file of the page's own origin.
async fn address(draft: Draft, path: &str) {
    let shown: String = path.chars().take(MAX_NAME).collect();
    let Some(address) = address_bar::of_own_origin(path) else {
        return draft.say("case-file-foreign", shown);
    };
    match assets::fetch_text(&address).await {
        Ok(text) if text.len() > MAX_BYTES => draft.say("case-file-too-large", shown),
        Ok(text) => {
            show(draft, "", text, None);
            draft.say("case-file-opened", shown);
        }
        Err(error) => draft.say("case-file-unreadable", error.to_string()),
    }
}

/// Opens what was kept at the last visit, then what the address asks for.
pub(super) async fn begin(draft: Draft, pairs: &[(String, String)]) {
    let value = |key: &str| pairs.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str());
    let kept = storage::draft().and_then(|kept| serde_json::from_str::<Kept>(&kept).ok());
    if let Some(kept) = kept.filter(|kept| !kept.text.is_empty()) {
        let opened = match &*kept.from {
            "" => kept.text.clone(),
            id => text_of(draft, id).await.unwrap_or_else(|_| kept.text.clone()),
        };
        show(draft, &kept.from, opened, Some(kept.text));
        draft.say("case-file-restored", "");
    }
    if let Some(path) = value("file") {
        address(draft, path).await;
    } else if let Some(id) = value("from") {
        let changes = value("changes").map(|patch| Changes { patch, base: value("base") });
        from(draft, id, changes).await;
    }
}

/// Keeps the draft for the next visit; what was only opened does not take its place.
pub(super) fn keep(draft: Draft) {
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    let is_kept = StoredValue::new(false);
    Effect::new(move |_| {
        let is_opened = draft.opened.with_value(|opened| **opened == **draft.text.read());
        if is_opened && !is_kept.get_value() {
            return;
        }
        is_kept.set_value(true);
        let timer = Timeout::new(KEEP_AFTER, move || {
            let text = draft.text.get_untracked();
            let other = draft.other.get_untracked();
            let from = other.map(|other| other.id).unwrap_or_default();
            let kept = Kept { text: text.to_string(), from };
            let content = serde_json::to_string(&kept).unwrap_or_default();
            let content = (!text.is_empty()).then_some(&*content);
            draft.unkept.set(storage::set_draft(content).is_err());
        });
        waiting.set_value(Some(timer));
    });
}

/// Fetches the schema from which the forms are made.
pub(super) async fn schema(draft: Draft) {
    let path = format!("{}schema/case-1.json", draft.root.get_value());
    let text = match assets::fetch_text(&path).await {
        Ok(text) => text,
        Err(error) => return draft.say("case-file-no-forms", error.to_string()),
    };
    match Schema::read(&text) {
        Ok(schema) => draft.schema.set(Some(Arc::new(schema))),
        Err(error) => draft.say("case-file-no-forms", error),
    }
}
