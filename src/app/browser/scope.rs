//! The tree that a part of a page stands in: the document, or the shadow tree of an element.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Node, ShadowRoot};

/// A tree of its own for identifiers, focus and events.
#[derive(Debug, Clone)]
pub(super) enum Scope {
    Document(Document),
    Shadow(ShadowRoot),
}

impl Scope {
    /// The tree of a node; none while it stands nowhere.
    pub(super) fn of(node: &Node) -> Option<Self> {
        match node.get_root_node().dyn_into::<ShadowRoot>() {
            Ok(shadow) => Some(Self::Shadow(shadow)),
            Err(root) => root.dyn_into().ok().map(Self::Document),
        }
    }

    /// Its topmost node.
    pub(super) fn node(&self) -> &Node {
        match self {
            Self::Document(document) => document,
            Self::Shadow(shadow) => shadow,
        }
    }

    /// All elements that fit.
    pub(super) fn all(&self, css: &str) -> Vec<HtmlElement> {
        let found = match self {
            Self::Document(document) => document.query_selector_all(css),
            Self::Shadow(shadow) => shadow.query_selector_all(css),
        };
        let Ok(found) = found else { return Vec::new() };
        let nodes = (0..found.length()).filter_map(|k| found.item(k));
        nodes.filter_map(|node| node.dyn_into().ok()).collect()
    }

    /// The element that has the focus, unless nothing has.
    pub(super) fn focused(&self) -> Option<HtmlElement> {
        let element: Element = match self {
            Self::Document(document) => document.active_element(),
            Self::Shadow(shadow) => shadow.active_element(),
        }?;
        element.dyn_into::<HtmlElement>().ok().filter(|element| element.tag_name() != "BODY")
    }

    /// Whether an event happened in it, or in a tree within.
    pub(super) fn holds(&self, event: &Event) -> bool {
        event.composed_path().includes(self.node(), 0)
    }
}

/// A listener, for as long as this lives.
pub(super) struct Listening {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listening {
    /// Calls `hear` with each event of a kind.
    pub(super) fn to(
        target: &EventTarget,
        kind: &'static str,
        hear: impl Fn(Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn Fn(Event)>::new(hear);
        // Fails only for a listener that is none.
        drop(target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref()));
        Self { target: target.clone(), kind, closure }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let listener = self.closure.as_ref().unchecked_ref();
        drop(self.target.remove_event_listener_with_callback(self.kind, listener));
    }
}
