//! The engine where there are no workers.

use analysis::service::Service;
use wasm_bindgen::prelude::*;

/// An engine that its page drives: one slice of work per turn of the event loop.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct InPage {
    service: Service,
}

#[wasm_bindgen]
impl InPage {
    /// An engine without a case.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a message; replies as texts.
    pub fn receive(&mut self, text: &str) -> Vec<String> {
        crate::receive(&mut self.service, text)
    }

    /// Does one slice of work; replies as texts.
    pub fn step(&mut self) -> Vec<String> {
        crate::step(&mut self.service)
    }

    /// Whether there is nothing to do.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.service.is_idle()
    }
}
