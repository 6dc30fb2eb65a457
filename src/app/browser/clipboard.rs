//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::BrowserError;

/// Copies a text.
///
/// # Errors
/// [`BrowserError::Refused`] without permission or outside a secure context.
pub async fn copy(text: &str) -> Result<(), BrowserError> {
    let window = web_sys::window().ok_or_else(|| BrowserError::Refused("no window".into()))?;
    let navigator = window.navigator();
    let available = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
    if !available || navigator.clipboard().is_undefined() {
        return Err(BrowserError::Refused("no clipboard here".into()));
    }
    let copied = JsFuture::from(navigator.clipboard().write_text(text)).await;
    copied.map(drop).map_err(|error| BrowserError::refused(&error))
}
