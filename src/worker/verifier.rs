//! Known answers, computed in a web worker: a bundle of oracle files in, one checked file after the
//! other out. A program of its own, because the site needs its many functions only when a reader
//! asks for them.

use std::collections::BTreeMap;

use analysis::oracle::check_text;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let replying = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        verify(&replying, &event.data().as_string().unwrap_or_default());
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

/// Checks a bundle: a JSON object of names and oracle files. An empty text is the last reply.
fn verify(scope: &DedicatedWorkerGlobalScope, bundle: &str) {
    let files: BTreeMap<String, Value> = serde_json::from_str(bundle).unwrap_or_default();
    for (name, file) in files {
        let checked = check_text(&name, &file.to_string());
        // Plain data can always be written.
        reply(scope, &serde_json::to_string(&checked).unwrap_or_default());
    }
    reply(scope, "");
}

fn reply(scope: &DedicatedWorkerGlobalScope, text: &str) {
    // Nothing to do when the page is gone.
    drop(scope.post_message(&JsValue::from_str(text)));
}
