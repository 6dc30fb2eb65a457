//! Theme and language that the reader chose, kept where the browser allows it.

use view_model::ThemeChoice;

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

fn set(key: &str, value: &str) {
    let storage = web_sys::window().and_then(|w| w.local_storage().ok().flatten());
    if let Some(storage) = storage {
        drop(storage.set_item(key, value));
    }
}
