//! The address bar: reading the query, writing it without a new history entry.

use wasm_bindgen::prelude::*;
use web_sys::{Url, UrlSearchParams};

/// Decoded query pairs of the page's address, in order.
#[must_use]
pub fn query_pairs() -> Vec<(String, String)> {
    let query = || web_sys::window()?.location().search().ok();
    let Ok(parameters) = UrlSearchParams::new_with_str(&query().unwrap_or_default()) else {
        return Vec::new();
    };
    let mut pairs = Vec::new();
    for entry in js_sys::Array::from(&parameters).iter() {
        let pair = js_sys::Array::from(&entry);
        if let (Some(key), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            pairs.push((key, value));
        }
    }
    pairs
}

/// Absolute address of `path` (relative to the page) with these query pairs; none outside of a
/// browser.
#[must_use]
pub fn absolute(path: &str, pairs: &[(String, String)]) -> Option<String> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let window = web_sys::window()?;
    let base = window.location().href().ok()?;
    let url = Url::new_with_base(path, &base).ok()?;
    let parameters = UrlSearchParams::new().ok()?;
    for (key, value) in pairs {
        parameters.append(key, value);
    }
    url.set_search(&parameters.to_string().as_string().unwrap_or_default());
    url.set_hash("");
    Some(url.href())
}

/// Absolute address of a file of the page's own origin; none for any other address, whatever it is.
#[must_use]
pub fn of_own_origin(path: &str) -> Option<String> {
    let location = web_sys::window()?.location();
    let url = Url::new_with_base(path, &location.href().ok()?).ok()?;
    let is_own = matches!(url.protocol().as_str(), "http:" | "https:")
        && url.origin() == location.origin().ok()?
        && url.username().is_empty();
    is_own.then(|| url.href())
}

/// An address with the place in the page that it names.
#[must_use]
pub fn with_fragment(address: String, fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) => format!("{address}#{fragment}"),
        None => address,
    }
}

/// Place in the page that the address names, if it may be an identifier.
#[must_use]
pub fn fragment() -> Option<String> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let id = hash.strip_prefix('#')?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let is_identifier = !id.is_empty() && id.len() <= 80 && id.chars().all(is_plain);
    is_identifier.then(|| id.to_owned())
}

/// Certificate of a run that the address carries.
#[must_use]
pub fn certificate() -> Option<String> {
    view_model::certificate::from_fragment(&web_sys::window()?.location().hash().ok()?)
}

/// Shows an absolute address in the bar; silently keeps the old one where the browser refuses.
pub fn replace(address: &str) {
    let Some(history) = web_sys::window().and_then(|w| w.history().ok()) else { return };
    drop(history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// Shows an absolute address as a new entry of the history.
pub fn push(address: &str) {
    let Some(history) = web_sys::window().and_then(|w| w.history().ok()) else { return };
    drop(history.push_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// Path of the page's address without its query.
#[must_use]
pub fn location() -> String {
    let href = web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Calls `back` whenever the reader goes back or forward in the history.
pub fn on_history(back: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let closure = Closure::<dyn Fn()>::new(back);
    window.set_onpopstate(Some(closure.as_ref().unchecked_ref()));
    // It listens as long as the document lives.
    closure.forget();
}

/// Shows another document in place of this one.
pub fn leave_for(address: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that refuses leaves the page as it is.
        drop(window.location().replace(address));
    }
}
