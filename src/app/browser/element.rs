//! An element of ours in somebody else's page: attributes, shadow tree, events.

use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot};

use super::document::{document, set_attribute};

/// Class of what stands in the shadow tree; the build gives it the styles of a document.
const WRAPPER: &str = "spillover";
/// Longest attribute that is read, in bytes.
const LONGEST: usize = 4_096;

/// An element and its shadow tree. The tree holds a slot, through which the page's own content shows
/// until there is something else.
#[derive(Debug, Clone)]
pub struct HostElement {
    element: HtmlElement,
    root: ShadowRoot,
}

impl HostElement {
    /// The element with this shadow tree.
    #[must_use]
    pub fn new(element: HtmlElement, root: ShadowRoot) -> Self {
        Self { element, root }
    }

    /// Value of an attribute; none where it is missing, empty or far too long.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        let value = self.element.get_attribute(name)?;
        (!value.trim().is_empty() && value.len() <= LONGEST).then_some(value)
    }

    /// Language tag of what stands around the element.
    #[must_use]
    pub fn surrounding_language(&self) -> String {
        let around = self.element.parent_element().and_then(|e| e.closest("[lang]").ok().flatten());
        let named = around.and_then(|around| around.get_attribute("lang"));
        named.unwrap_or_else(super::document::language)
    }

    /// A new wrapper at the end of the shadow tree.
    #[must_use]
    pub fn wrapper(&self) -> Option<HtmlElement> {
        let wrapper: HtmlElement = document()?.create_element("div").ok()?.unchecked_into();
        wrapper.set_class_name(WRAPPER);
        self.root.append_child(&wrapper).ok()?;
        Some(wrapper)
    }

    /// Shows nothing but the wrapper.
    pub fn show_only(&self, wrapper: &HtmlElement) {
        for other in self.children().into_iter().filter(|child| child != wrapper.as_ref()) {
            other.remove();
        }
    }

    /// Shows the page's own content, with a notice above it.
    pub fn show_fallback(&self, notice: Option<&str>) {
        self.children().iter().for_each(Element::remove);
        if let Some((notice, wrapper)) = notice.zip(self.wrapper()) {
            set_attribute(&wrapper, "role", Some("alert"));
            wrapper.class_list().add_1("notice").unwrap_or_default();
            wrapper.set_text_content(Some(notice));
        }
        let slot = document().and_then(|document| document.create_element("slot").ok());
        if let Some(slot) = slot {
            drop(self.root.append_child(&slot));
        }
    }

    fn children(&self) -> Vec<Element> {
        let children = self.root.children();
        (0..children.length()).filter_map(|k| children.item(k)).collect()
    }

    /// Tells the page, once nothing of ours is running: listeners may do anything.
    pub fn tell(&self, kind: &'static str, detail: Value) {
        let element = self.element.clone();
        spawn_local(async move {
            let options = CustomEventInit::new();
            options.set_bubbles(true);
            options.set_composed(true);
            if let Ok(detail) = js_sys::JSON::parse(&detail.to_string()) {
                options.set_detail(&detail);
            }
            if let Ok(event) = CustomEvent::new_with_event_init_dict(kind, &options) {
                // What listeners throw is theirs.
                drop(element.dispatch_event(&event));
            }
        });
    }
}
