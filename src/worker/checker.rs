//! Reads and checks case files in a web worker, while their author writes them. A program of its own,
//! because only one page of the site reads JSON files of cases.

use analysis::checker::{Checker, FromChecker, ToChecker};
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let (replying, checker) = (scope.clone(), RefCell::new(Checker::default()));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(bytes) = event.data().dyn_into::<Uint8Array>() else { return };
        // Page and worker are of one build; a message that cannot be read has no number to answer to.
        if let Ok(message) = packed::read::<ToChecker>(&bytes.to_vec()) {
            let answer = checker.borrow_mut().receive(message);
            reply(&replying, &answer);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
}

fn reply(scope: &DedicatedWorkerGlobalScope, message: &FromChecker) {
    let bytes = Uint8Array::from(&*packed::write(message));
    // Nothing to do when the page is gone.
    drop(scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer())));
}
