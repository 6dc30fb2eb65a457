//! A worker from a Blob: a classic one, the only kind that also starts in a sandboxed frame.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, Event, MessageEvent, Url, Worker};

use super::BrowserError;
use super::assets;

/// What hears the messages of a worker, and what hears that it crashed; kept as long as the worker.
pub(super) type Closures = (Closure<dyn Fn(MessageEvent)>, Closure<dyn Fn(Event)>);

/// A running worker; it ends when this is dropped.
pub(super) struct BlobWorker {
    worker: Worker,
    /// Address of its script.
    address: String,
}

impl BlobWorker {
    /// Fetches a program and starts it.
    ///
    /// # Errors
    /// [`BrowserError`] when a file cannot be fetched or there are no workers here.
    pub(super) async fn fetch(script: &str, wasm: &str) -> Result<Self, BrowserError> {
        let script = assets::fetch_text(script).await?;
        Self::start(&script, &assets::fetch_bytes(wasm).await?)
    }

    /// Starts a program: bindings with start code, WebAssembly.
    ///
    /// # Errors
    /// [`BrowserError`] when there are no workers here.
    pub(super) fn start(script: &str, wasm: &[u8]) -> Result<Self, BrowserError> {
        let address = script_address(script)?;
        let worker = Worker::new(&address).map_err(|error| BrowserError::refused(&error))?;
        let started = Self { worker, address };
        started.post(&Uint8Array::from(wasm).buffer())?;
        Ok(started)
    }

    /// Gives it a message without a copy. One that cannot be reached does not answer, which is noticed.
    pub(super) fn hand_over(&self, message: &Uint8Array) {
        drop(self.worker.post_message_with_transfer(message, &Array::of1(&message.buffer())));
    }

    /// Hears what it says, and that it crashed, through what is kept until it is dropped.
    pub(super) fn hear(
        &self,
        heard: impl Fn(MessageEvent) + 'static,
        crashed: impl Fn() + 'static,
    ) -> Closures {
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(heard);
        let on_error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            event.prevent_default();
            crashed();
        });
        self.worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        self.worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        (on_message, on_error)
    }

    /// The worker itself, for what only one program needs.
    pub(super) fn worker(&self) -> &Worker {
        &self.worker
    }

    /// Gives the address of its script back, once it has read it.
    pub(super) fn release(&self) {
        drop(Url::revoke_object_url(&self.address));
    }

    /// Ends it; nothing is heard from it any more.
    pub(super) fn end(&self) {
        self.worker.terminate();
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.release();
    }

    fn post(&self, buffer: &js_sys::ArrayBuffer) -> Result<(), BrowserError> {
        self.worker
            .post_message_with_transfer(buffer, &Array::of1(buffer))
            .map_err(|error| BrowserError::refused(&error))
    }
}

impl Drop for BlobWorker {
    fn drop(&mut self) {
        self.end();
    }
}

fn script_address(script: &str) -> Result<String, BrowserError> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let parts = Array::of1(&script.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind);
    blob.and_then(|blob| Url::create_object_url_with_blob(&blob))
        .map_err(|error| BrowserError::refused(&error))
}
