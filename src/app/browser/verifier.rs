//! The worker that computes what a reader asks for by itself: known answers, certificates, QR codes.

use std::rc::Rc;

use analysis::certificate::{Qr, Reply};
use analysis::oracle::CheckedFile;
use js_sys::{Array, Promise, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageEvent;

use super::BrowserError;
use super::assets::{self, Assets};
use super::blob_worker::BlobWorker;

/// What the worker reports about known answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// One more file is checked.
    Checked(CheckedFile),
    /// All are.
    Done,
    /// It cannot go on.
    Failed(String),
}

/// What is said about a pasted certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// What the worker says.
    Reply(Reply),
    /// The site does not have its case: the case, and those that the site has.
    OtherSite(String, Vec<String>),
}

/// The program.
async fn start(assets: &Assets) -> Result<BlobWorker, BrowserError> {
    BlobWorker::fetch(&assets.verifier_js, &assets.verifier_wasm).await
}

/// The reply to one question.
async fn ask(program: &BlobWorker, question: &JsValue) -> Result<JsValue, BrowserError> {
    let refused = |error: JsValue| BrowserError::refused(&error);
    let worker = program.worker();
    let replied = Promise::new(&mut |resolve, reject| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&reject));
    });
    worker.post_message(question).map_err(refused)?;
    let event = JsFuture::from(replied).await.map_err(|_| crashed())?;
    Ok(event.unchecked_into::<MessageEvent>().data())
}

fn crashed() -> BrowserError {
    BrowserError::Incomplete("the worker crashed".to_owned())
}

/// Has a pasted certificate computed again, with the case that it names.
///
/// # Errors
/// [`BrowserError`] when a file cannot be fetched or there are no workers here.
pub async fn check(assets: &Assets, text: &str) -> Result<Checked, BrowserError> {
    let program = start(assets).await?;
    let question = Array::of2(&"certificate".into(), &text.into());
    let first: Reply = unpacked(&ask(&program, &question).await?)?;
    let Reply::Needs(case) = first else { return Ok(Checked::Reply(first)) };
    let Some(file) = assets.cases.get(&case) else {
        let known = assets.cases.keys().cloned().collect();
        return Ok(Checked::OtherSite(case, known));
    };
    let file = assets::fetch_bytes(file).await?;
    question.push(&Uint8Array::from(file.as_slice()));
    unpacked(&ask(&program, &question).await?).map(Checked::Reply)
}

/// A certificate as JSON.
///
/// # Errors
/// As [`check`].
pub async fn json(assets: &Assets, line: &str) -> Result<String, BrowserError> {
    let question = Array::of2(&"json".into(), &line.into());
    let reply = ask(&start(assets).await?, &question).await?;
    reply.as_string().filter(|text| !text.is_empty()).ok_or_else(crashed)
}

/// A text as QR code; none for one that is too long.
///
/// # Errors
/// As [`check`].
pub async fn qr(assets: &Assets, text: &str) -> Result<Option<Qr>, BrowserError> {
    let question = Array::of2(&"qr".into(), &text.into());
    unpacked(&ask(&start(assets).await?, &question).await?)
}

fn unpacked<T: DeserializeOwned>(reply: &JsValue) -> Result<T, BrowserError> {
    // The start code could not start the program.
    let bytes = reply
        .dyn_ref::<Uint8Array>()
        .ok_or_else(|| BrowserError::Incomplete("the program could not be started".to_owned()))?;
    packed::read(&bytes.to_vec()).map_err(|error| BrowserError::Incomplete(error.to_string()))
}

/// Has all known answers computed; `hear` is called with each report.
///
/// # Errors
/// As [`check`].
pub async fn verify(assets: &Assets, hear: impl Fn(Report) + 'static) -> Result<(), BrowserError> {
    let oracles = assets::fetch_text(&assets.oracles).await?;
    let program = Rc::new(start(assets).await?);
    let hear: Rc<dyn Fn(Report)> = Rc::new(hear);
    let (hearing, ended) = (Rc::clone(&hear), Rc::clone(&program));
    let heard = move |event| {
        let report = report(&event);
        if !matches!(report, Report::Checked(_)) {
            ended.end();
        }
        hearing(report);
    };
    let (on_message, on_error) =
        program.hear(heard, move || hear(Report::Failed(crashed().to_string())));
    // Both are called for as long as the worker lives.
    on_message.forget();
    on_error.forget();
    let posted = program.worker().post_message(&oracles.into());
    posted.map_err(|error| BrowserError::refused(&error))
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
