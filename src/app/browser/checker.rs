//! The worker that reads and checks case files.

use std::rc::Rc;

use analysis::checker::{FromChecker, ToChecker};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Url, Worker};

use super::BrowserError;
use super::assets::{self, Assets};
use super::engine::script_address;

/// What the worker reports.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// A reply.
    Message(FromChecker),
    /// It cannot go on.
    Failed(String),
}

/// A running worker; dropping it ends it.
pub struct Checker {
    worker: Worker,
    address: String,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

impl Checker {
    /// Fetches the program and starts it; `hear` is called with each report.
    ///
    /// # Errors
    /// [`BrowserError`] when a file cannot be fetched or there are no workers here.
    pub async fn start(
        assets: &Assets,
        hear: impl Fn(Report) + 'static,
    ) -> Result<Self, BrowserError> {
        let script = assets::fetch_text(&assets.checker_js).await?;
        let wasm = assets::fetch_bytes(&assets.checker_wasm).await?;
        let address = script_address(&script)?;
        let worker = Worker::new(&address).map_err(|error| BrowserError::refused(&error))?;
        let hear: Rc<dyn Fn(Report)> = Rc::new(hear);
        let hearing = Rc::clone(&hear);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            hearing(report(&event));
        });
        let on_error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            event.prevent_default();
            hear(Report::Failed("the worker crashed".to_owned()));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let bytes = Uint8Array::from(wasm.as_slice()).buffer();
        worker
            .post_message_with_transfer(&bytes, &Array::of1(&bytes))
            .map_err(|error| BrowserError::refused(&error))?;
        Ok(Self { worker, address, _on_message: on_message, _on_error: on_error })
    }

    /// Sends a message.
    pub fn send(&self, message: &ToChecker) {
        let bytes = Uint8Array::from(&*packed::write(message));
        // A worker that cannot be reached does not reply, which the page notices.
        drop(self.worker.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer())));
    }
}

impl Drop for Checker {
    fn drop(&mut self) {
        self.worker.terminate();
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        drop(Url::revoke_object_url(&self.address));
    }
}

fn report(event: &MessageEvent) -> Report {
    let Ok(bytes) = event.data().dyn_into::<Uint8Array>() else {
        // The start code could not start the program.
        return Report::Failed("the program could not be started".to_owned());
    };
    match packed::read(&bytes.to_vec()) {
        Ok(message) => Report::Message(message),
        Err(error) => Report::Failed(error.to_string()),
    }
}
