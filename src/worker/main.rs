//! The engine in a web worker: messages in, slices of work, messages out.
//!
//! Between two slices the worker returns to its event loop through a message channel (a timer would
//! be clamped to 4 ms), so that a newer request replaces an older one at once.

use std::cell::RefCell;
use std::rc::Rc;

use analysis::service::{Failure, FromEngine, Service, Subject, ToEngine};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(channel) = MessageChannel::new() else { return };
    let engine = Rc::new(Engine {
        scope,
        wake: channel.port2(),
        service: RefCell::new(Service::default()),
        is_awake: RefCell::new(false),
    });
    let stepping = Rc::clone(&engine);
    let on_wake = Closure::<dyn Fn()>::new(move || stepping.step());
    channel.port1().set_onmessage(Some(on_wake.as_ref().unchecked_ref()));
    on_wake.forget();
    let receiving = Rc::clone(&engine);
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        receiving.receive(&event);
    });
    engine.scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    engine.send(&[FromEngine::Ready]);
}

struct Engine {
    scope: DedicatedWorkerGlobalScope,
    wake: MessagePort,
    service: RefCell<Service>,
    is_awake: RefCell<bool>,
}

impl Engine {
    fn receive(&self, event: &MessageEvent) {
        let text = event.data().as_string().unwrap_or_default();
        match serde_json::from_str::<ToEngine>(&text) {
            Ok(message) => {
                let replies = self.service.borrow_mut().receive(message);
                self.send(&replies);
                self.wake();
            }
            Err(error) => {
                let message = format!("message not understood: {error}");
                let failure = Failure { message, ..Failure::default() };
                self.send(&[FromEngine::Failed { subject: Subject::Run, revision: 0, failure }]);
            }
        }
    }

    fn step(&self) {
        self.is_awake.replace(false);
        let replies = self.service.borrow_mut().step();
        self.send(&replies);
        self.wake();
    }

    /// Asks for one more turn of the event loop, unless one is already asked for.
    fn wake(&self) {
        if self.service.borrow().is_idle() || self.is_awake.replace(true) {
            return;
        }
        // A closed channel means that the worker is being torn down.
        if self.wake.post_message(&JsValue::NULL).is_err() {
            self.is_awake.replace(false);
        }
    }

    fn send(&self, messages: &[FromEngine]) {
        for message in messages {
            if let Ok(text) = serde_json::to_string(message) {
                // Nothing to do when the page is gone.
                drop(self.scope.post_message(&JsValue::from_str(&text)));
            }
        }
    }
}
