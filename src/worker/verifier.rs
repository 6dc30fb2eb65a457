//! What is computed only when a reader asks for it, in a web worker: known answers, certificates, QR
//! codes. A program of its own, because the site needs none of it before.
//!
//! | message | replies |
//! |---|---|
//! | a text: a JSON object of names and oracle files | one checked file after the other, then an empty text |
//! | `["certificate", TEXT]`, with the packed case as third where it is known | a packed `Reply` |
//! | `["json", TEXT]`, a certificate | the same as JSON, a text; empty for what is none |
//! | `["qr", TEXT]` | a packed QR code, if there is one |

use std::collections::BTreeMap;

use analysis::certificate::{self, Certificate};
use analysis::oracle::check_text;
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let replying = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        match data.dyn_ref::<Array>() {
            Some(parts) => answer(&replying, parts),
            None => check_known_answers(&replying, &data.as_string().unwrap_or_default()),
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// Answers a question about one text.
fn answer(scope: &DedicatedWorkerGlobalScope, parts: &Array) {
    let text = parts.get(1).as_string().unwrap_or_default();
    let answer = match parts.get(0).as_string().as_deref() {
        Some("json") => JsValue::from(
            Certificate::parse(&text)
                .map_or_else(|_| String::new(), |certificate| written(&certificate)),
        ),
        Some("qr") => packed(&certificate::qr(&text)),
        _ => {
            let case = parts.get(2).dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
            packed(&certificate::reply(&text, case.as_deref()))
        }
    };
    send(scope, &answer);
}

fn packed(data: &impl Serialize) -> JsValue {
    Uint8Array::from(&*packed::write(data)).into()
}

/// Checks a bundle: a JSON object of names and oracle files. An empty text is the last reply.
fn check_known_answers(scope: &DedicatedWorkerGlobalScope, bundle: &str) {
    let files: BTreeMap<String, Value> = serde_json::from_str(bundle).unwrap_or_default();
    for (name, file) in files {
        send(scope, &written(&check_text(&name, &file.to_string())).into());
    }
    send(scope, &"".into());
}

/// Plain data can always be written.
fn written(data: &impl Serialize) -> String {
    serde_json::to_string(data).unwrap_or_default()
}

fn send(scope: &DedicatedWorkerGlobalScope, reply: &JsValue) {
    // Nothing to do when the page is gone.
    drop(scope.post_message(reply));
}
