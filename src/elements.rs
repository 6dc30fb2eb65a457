//! Widgets as elements of other people's pages: what `public/v1/elements.js` calls.

use spillover::browser::element::HostElement;
use spillover::embed::element;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

fn main() {}

/// What all elements of a page share.
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

    /// Starts an element of the widget with this name.
    pub fn start(&self, widget: &str, host: HtmlElement, root: ShadowRoot) -> Element {
        Element(self.0.start(widget, HostElement::new(host, root)))
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
