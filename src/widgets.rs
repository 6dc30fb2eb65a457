//! Widgets in other people's pages: alone in a frame, or as elements of the page.

use spillover::browser::early::Early;
use spillover::browser::element::HostElement;
use spillover::embed::{element, frame};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

fn main() {}

/// Starts the widget of a frame; what `public/start.js` calls.
#[wasm_bindgen(js_name = startFrame)]
pub fn start_frame() {
    frame::start();
}

/// What all elements of a page share; what `public/v1/elements.js` makes.
#[wasm_bindgen]
pub struct Page(element::Page);

#[wasm_bindgen]
impl Page {
    /// The page in which elements of the site at an absolute address stand.
    ///
    /// # Errors
    /// What is wrong with `files`, in words.
    #[wasm_bindgen(constructor)]
    pub fn new(site: &str, files: &str) -> Result<Page, JsError> {
        Ok(Self(element::Page::new(site, files)?))
    }

    /// Starts an element of the widget with this name; `early` is what watched its text so far.
    pub fn start(
        &self,
        widget: &str,
        host: HtmlElement,
        root: ShadowRoot,
        early: Option<Early>,
    ) -> Element {
        Element(self.0.start(widget, HostElement::new(host, root), early))
    }
}

/// An element that is shown until it is freed.
#[wasm_bindgen]
pub struct Element(element::Element);

#[wasm_bindgen]
impl Element {
    /// Follows an attribute that has changed.
    pub fn changed(&self, name: &str) {
        self.0.changed(name);
    }
}
