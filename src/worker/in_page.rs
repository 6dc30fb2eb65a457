//! The engine where there are no workers.

use analysis::service::Host;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

/// An engine that its page drives: one slice of work per turn of the event loop.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct InPage {
    host: Host,
}

#[wasm_bindgen]
impl InPage {
    /// An engine without clients.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a packed message; packed replies.
    pub fn receive(&mut self, message: &[u8]) -> Vec<Uint8Array> {
        crate::packed(&self.host.receive(message))
    }

    /// Does one slice of work; packed replies.
    pub fn step(&mut self) -> Vec<Uint8Array> {
        crate::packed(&self.host.step())
    }

    /// Whether there is nothing to do.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.host.is_idle()
    }
}
