//! The theme choice, kept where the browser allows it.

use view_model::ThemeChoice;

/// Key that the page's first script reads, too.
const THEME: &str = "spillover-theme";

/// The remembered theme; `None` where nothing is remembered or storage is blocked.
#[must_use]
pub fn theme() -> Option<ThemeChoice> {
    let storage = web_sys::window()?.local_storage().ok()??;
    ThemeChoice::parse(&storage.get_item(THEME).ok()??)
}

/// Remembers the theme; blocked storage costs only the comfort.
pub fn set_theme(theme: ThemeChoice) {
    let storage = web_sys::window().and_then(|w| w.local_storage().ok().flatten());
    if let Some(storage) = storage {
        drop(storage.set_item(THEME, theme.word()));
    }
}
