//! Theme and language that the reader chose, kept where the browser allows it.

use view_model::ThemeChoice;

use super::BrowserError;

/// Key that the page's first script reads, too.
const THEME: &str = "spillover-theme";
/// The same for the language.
const LANGUAGE: &str = "spillover-language";

/// The remembered theme; `None` where nothing is remembered or storage is blocked.
#[must_use]
pub fn theme() -> Option<ThemeChoice> {
    let storage = web_sys::window()?.local_storage().ok()??;
    ThemeChoice::parse(&storage.get_item(THEME).ok()??)
}

/// Remembers the theme; blocked storage costs only the comfort.
pub fn set_theme(theme: ThemeChoice) {
    set(THEME, theme.word());
}

/// Remembers the language, for readers who come back to the site's first page.
pub fn set_language(tag: &str) {
    set(LANGUAGE, tag);
}

/// Key of the case file that a reader writes.
const DRAFT: &str = "spillover-draft";

/// What was kept of the case file that a reader writes; none where nothing was, or storage is blocked.
#[must_use]
pub fn draft() -> Option<String> {
    web_sys::window()?.local_storage().ok()??.get_item(DRAFT).ok()?
}

/// Keeps the case file that a reader writes, or forgets it.
///
/// # Errors
/// [`BrowserError::Refused`] where storage is blocked or full.
pub fn set_draft(content: Option<&str>) -> Result<(), BrowserError> {
    let blocked = || BrowserError::Refused("storage is blocked".to_owned());
    let storage = web_sys::window().ok_or_else(blocked)?.local_storage();
    let storage = storage.map_err(|e| BrowserError::refused(&e))?.ok_or_else(blocked)?;
    match content {
        Some(content) => storage.set_item(DRAFT, content),
        None => storage.remove_item(DRAFT),
    }
    .map_err(|error| BrowserError::refused(&error))
}

fn set(key: &str, value: &str) {
    let storage = web_sys::window().and_then(|w| w.local_storage().ok().flatten());
    if let Some(storage) = storage {
        drop(storage.set_item(key, value));
    }
}
