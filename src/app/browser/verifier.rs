//! The worker that computes the known answers.

use std::rc::Rc;

use analysis::oracle::CheckedFile;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Url, Worker};

use super::BrowserError;
use super::assets::{self, Assets};
use super::engine::script_address;

/// What the worker reports.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// One more file is checked.
    Checked(CheckedFile),
    /// All are.
    Done,
    /// It cannot go on.
    Failed(String),
}

/// Fetches program and answers, and has a worker compute them; `hear` is called with each report.
///
/// # Errors
/// [`BrowserError`] when a file cannot be fetched or there are no workers here.
pub async fn verify(assets: &Assets, hear: impl Fn(Report) + 'static) -> Result<(), BrowserError> {
    let script = assets::fetch_text(&assets.verifier_js).await?;
    let wasm = assets::fetch_bytes(&assets.verifier_wasm).await?;
    let oracles = assets::fetch_text(&assets.oracles).await?;
    let address = script_address(&script)?;
    let worker = Worker::new(&address).map_err(|error| BrowserError::refused(&error))?;
    let hear: Rc<dyn Fn(Report)> = Rc::new(hear);
    let (hearing, ended) = (Rc::clone(&hear), worker.clone());
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let report = report(&event);
        if !matches!(report, Report::Checked(_)) {
            ended.terminate();
            drop(Url::revoke_object_url(&address));
        }
        hearing(report);
    });
    let on_error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        event.prevent_default();
        hear(Report::Failed("the worker crashed".to_owned()));
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    // Both are called for as long as the worker lives.
    on_message.forget();
    on_error.forget();
    let bytes = Uint8Array::from(wasm.as_slice()).buffer();
    worker
        .post_message_with_transfer(&bytes, &Array::of1(&bytes))
        .and_then(|()| worker.post_message(&oracles.into()))
        .map_err(|error| BrowserError::refused(&error))
}

fn report(event: &MessageEvent) -> Report {
    match event.data().as_string() {
        Some(text) if text.is_empty() => Report::Done,
        Some(text) => match serde_json::from_str(&text) {
            Ok(checked) => Report::Checked(checked),
            Err(error) => Report::Failed(error.to_string()),
        },
        // The start code could not start the program.
        None => Report::Failed("the program could not be started".to_owned()),
    }
}
