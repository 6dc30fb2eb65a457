//! The document: elements, language, title, theme.

use js_sys::Promise;
use view_model::ThemeChoice;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlScriptElement, Node, ResizeObserver, ShadowRoot,
};

use super::BrowserError;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this identifier.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The element with this identifier, emptied, for mounting.
#[must_use]
pub fn emptied(id: &str) -> Option<HtmlElement> {
    let element = element(id)?;
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// Loads a classic script of the site and waits until it has run.
///
/// # Errors
/// [`BrowserError`] when it cannot be had.
pub async fn load_script(address: &str) -> Result<(), BrowserError> {
    let incomplete = || BrowserError::Incomplete("there is no document".to_owned());
    let document = document().ok_or_else(incomplete)?;
    let head = document.head().ok_or_else(incomplete)?;
    let script = document.create_element("script").map_err(|e| BrowserError::refused(&e))?;
    script.set_attribute("src", address).map_err(|e| BrowserError::refused(&e))?;
    let script: HtmlScriptElement = script.unchecked_into();
    let loaded = Promise::new(&mut |resolve, reject| {
        script.set_onload(Some(&resolve));
        script.set_onerror(Some(&reject));
    });
    head.append_child(&script).map_err(|e| BrowserError::refused(&e))?;
    let fetched = JsFuture::from(loaded).await;
    fetched.map(drop).map_err(|_| BrowserError::Fetch {
        address: address.to_owned(),
        reason: "the script could not be loaded".to_owned(),
    })
}

/// Language tag of the document.
#[must_use]
pub fn language() -> String {
    let root = document().and_then(|d| d.document_element());
    root.and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Language tag that the browser prefers.
#[must_use]
pub fn preferred_language() -> String {
    web_sys::window().and_then(|w| w.navigator().language()).unwrap_or_default()
}

/// Sets language and title of the document.
pub fn set_language_and_title(tag: &str, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    set_root_attribute("lang", Some(tag));
}

/// Sets the theme; `Auto` leaves it to the system.
pub fn set_theme(theme: ThemeChoice) {
    let word = (theme != ThemeChoice::Auto).then(|| theme.word());
    set_root_attribute("data-theme", word);
}

/// Whether the page looks dark now.
#[must_use]
pub fn is_dark(theme: ThemeChoice) -> bool {
    let system_is_dark = || {
        let window = web_sys::window()?;
        let query = window.match_media("(prefers-color-scheme: dark)").ok()??;
        Some(query.matches())
    };
    match theme {
        ThemeChoice::Auto => system_is_dark().unwrap_or(false),
        ThemeChoice::Dark => true,
        ThemeChoice::Light => false,
    }
}

fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        set_attribute(&root, name, value);
    }
}

/// Sets an attribute of an element, or removes it.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Both fail only for malformed names; ours are fixed.
    match value {
        Some(value) => drop(element.set_attribute(name, value)),
        None => drop(element.remove_attribute(name)),
    }
}

/// Screens and elements narrower than an article's column get drawings of their own, in CSS pixels.
const NARROW_WIDTH: f64 = 640.0;

/// Calls `report` with whether the screen is narrow, now and whenever that changes.
pub fn watch_narrow(report: impl Fn(bool) + 'static) {
    let words = format!("(width < {NARROW_WIDTH}px)");
    let query = || web_sys::window()?.match_media(&words).ok()?;
    let Some(query) = query() else { return };
    report(query.matches());
    let watched = query.clone();
    let closure = Closure::<dyn Fn()>::new(move || report(watched.matches()));
    query.set_onchange(Some(closure.as_ref().unchecked_ref()));
    // It listens as long as the document lives.
    closure.forget();
}

/// Watches the width of an element for as long as it lives.
pub struct WidthWatch {
    observer: ResizeObserver,
    _on_resize: Closure<dyn Fn()>,
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `report` with whether an element is narrow, now and whenever its width changes.
pub fn watch_width(element: &Element, report: impl Fn(bool) + 'static) -> Option<WidthWatch> {
    let watched = element.clone();
    let measure = move || report(watched.get_bounding_client_rect().width() < NARROW_WIDTH);
    measure();
    let on_resize = Closure::<dyn Fn()>::new(measure);
    let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(WidthWatch { observer, _on_resize: on_resize })
}

/// Scrolls to an element and moves the focus to what can be opened or followed in it.
pub fn show(id: &str) {
    let Some(element) = element(id) else { return };
    element.scroll_into_view();
    let control = element.query_selector("summary, a, button").ok().flatten();
    if let Some(control) = control.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        drop(control.focus());
    }
}

/// Shows the element with an identifier in the tree that an event comes from, opening what it is folded
/// into; false where there is none. A shadow tree has identifiers of its own, which no address names.
#[must_use]
pub fn reveal(event: &Event, id: &str) -> bool {
    let origin = event.composed_path().get(0).dyn_into::<Node>().ok();
    let root = origin.map(|origin| origin.get_root_node());
    let found = root.and_then(|root| match root.dyn_into::<ShadowRoot>() {
        Ok(tree) => tree.get_element_by_id(id),
        Err(_) => element(id),
    });
    let Some(found) = found else { return false };
    if let Ok(Some(folded)) = found.closest("details") {
        set_attribute(&folded, "open", Some(""));
    }
    found.scroll_into_view();
    true
}

/// Shows the page from its top and moves the focus to its content.
pub fn start_at_content() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    if let Some(content) = element("content").and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        drop(content.focus());
    }
}
