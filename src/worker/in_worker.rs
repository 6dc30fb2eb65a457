//! The engine in a web worker.
//!
//! Between two slices the worker returns to its event loop through a message channel (a timer would
//! be clamped to 4 ms), so that a newer request replaces an older one at once.

use std::cell::RefCell;
use std::rc::Rc;

use analysis::service::{FromHost, Host};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

/// Listens to the page, if this is a worker.
pub(crate) fn listen() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let Ok(channel) = MessageChannel::new() else { return };
    let engine = Rc::new(Engine {
        scope,
        wake: channel.port2(),
        host: RefCell::new(Host::default()),
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
    engine.send(&crate::packed(&[FromHost::Ready]));
}

struct Engine {
    scope: DedicatedWorkerGlobalScope,
    wake: MessagePort,
    host: RefCell<Host>,
    is_awake: RefCell<bool>,
}

impl Engine {
    fn receive(&self, event: &MessageEvent) {
        // What is no message is answered as one that is not understood.
        let bytes = event.data().dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let replies = self.host.borrow_mut().receive(&bytes.unwrap_or_default());
        self.send(&crate::packed(&replies));
        self.wake();
    }

    fn step(&self) {
        self.is_awake.replace(false);
        let replies = self.host.borrow_mut().step();
        self.send(&crate::packed(&replies));
        self.wake();
    }

    /// Asks for one more turn of the event loop, unless one is already asked for.
    fn wake(&self) {
        if self.host.borrow().is_idle() || self.is_awake.replace(true) {
            return;
        }
        // A closed channel means that the worker is being torn down.
        if self.wake.post_message(&JsValue::NULL).is_err() {
            self.is_awake.replace(false);
        }
    }

    /// Hands messages over to the page; they are gone here.
    fn send(&self, messages: &[Uint8Array]) {
        for bytes in messages {
            let handed = Array::of1(&bytes.buffer());
            // Nothing to do when the page is gone.
            drop(self.scope.post_message_with_transfer(bytes, &handed));
        }
    }
}
