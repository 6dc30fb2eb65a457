//! The worker that reads and checks case files.

use std::rc::Rc;

use analysis::checker::{FromChecker, ToChecker};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::MessageEvent;

use super::BrowserError;
use super::assets::Assets;
use super::blob_worker::{BlobWorker, Closures};

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
    program: BlobWorker,
    _closures: Closures,
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
        let program = BlobWorker::fetch(&assets.checker_js, &assets.checker_wasm).await?;
        let hear: Rc<dyn Fn(Report)> = Rc::new(hear);
        let hearing = Rc::clone(&hear);
        let closures = program.hear(
            move |event| hearing(report(&event)),
            move || hear(Report::Failed("the worker crashed".to_owned())),
        );
        Ok(Self { program, _closures: closures })
    }

    /// Sends a message.
    pub fn send(&self, message: &ToChecker) {
        self.program.hand_over(&Uint8Array::from(&*packed::write(message)));
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
