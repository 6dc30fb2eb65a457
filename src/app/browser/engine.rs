//! The engine behind a worker, restarted when it crashes, or in the page where there are no workers.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use analysis::service::{FromEngine, Subject, ToEngine};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};

use super::BrowserError;
use super::page_engine::PageEngine;

/// Crashes after which the page gives up on workers.
const MAX_CRASHES: u32 = 3;

/// What the owner of an engine is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// A message of the engine.
    Message(FromEngine),
    /// The worker crashed and was started anew; pending work goes on.
    Restarted,
    /// Workers do not work here; the page computes by itself.
    Fallback,
    /// Nothing can be computed here: why.
    Failed(String),
}

/// Script and WebAssembly of the worker.
#[derive(Debug, Clone)]
pub struct WorkerFiles {
    /// Address of the script.
    pub address: String,
    /// Classic script: bindings and start code.
    pub script: String,
    /// WebAssembly bytes.
    pub wasm: Vec<u8>,
}

/// Handle to the engine; clones share it.
#[derive(Clone)]
pub struct Engine {
    inner: Rc<RefCell<Inner>>,
    report: Rc<dyn Fn(Report)>,
}

struct Inner {
    files: WorkerFiles,
    backend: Backend,
    crashes: u32,
    /// Messages that a new worker must hear: the case, then prices, then the latest of each kind.
    case: Option<ToEngine>,
    /// Price file and the reader's prices, which a study needs before it starts.
    prices: Vec<ToEngine>,
    /// The latest question of each kind, oldest first.
    questions: Vec<(Subject, ToEngine)>,
}

enum Backend {
    Worker {
        worker: Worker,
        /// Address of the script, given back once the worker has read it.
        address: String,
        ready: bool,
        waiting: VecDeque<String>,
        _closures: Closures,
    },
    Page {
        engine: Rc<PageEngine>,
        ticking: bool,
    },
    /// None yet; what is asked is remembered.
    None,
}

type Closures = (Closure<dyn Fn(MessageEvent)>, Closure<dyn Fn(web_sys::Event)>);

impl Engine {
    /// Starts the engine; where workers are refused, in the page.
    #[must_use]
    pub fn start(files: WorkerFiles, report: impl Fn(Report) + 'static) -> Self {
        let inner = Inner {
            files,
            backend: Backend::None,
            crashes: 0,
            case: None,
            prices: Vec::new(),
            questions: Vec::new(),
        };
        let engine = Self { inner: Rc::new(RefCell::new(inner)), report: Rc::new(report) };
        if engine.spawn().is_err() {
            engine.fall_back();
        }
        engine
    }

    /// Sends a message; the latest one of each kind survives a crash.
    pub fn send(&self, message: ToEngine) {
        self.inner.borrow_mut().remember(&message);
        self.deliver(message);
    }

    fn deliver(&self, message: ToEngine) {
        let replies = match &mut self.inner.borrow_mut().backend {
            Backend::Worker { worker, ready, waiting, .. } => {
                let Ok(text) = serde_json::to_string(&message) else { return };
                if *ready {
                    drop(worker.post_message(&text.into()));
                } else {
                    waiting.push_back(text);
                }
                return;
            }
            Backend::Page { engine, .. } => engine.receive(&message),
            Backend::None => return,
        };
        self.hear(replies);
        self.tick();
    }

    fn hear(&self, messages: Vec<FromEngine>) {
        for message in messages {
            (self.report)(Report::Message(message));
        }
    }

    /// In the page: one slice of work per turn of the event loop.
    fn tick(&self) {
        match &mut self.inner.borrow_mut().backend {
            Backend::Page { engine, ticking } if !*ticking && !engine.is_idle() => *ticking = true,
            _ => return,
        }
        let engine = self.clone();
        Timeout::new(0, move || {
            let replies = match &mut engine.inner.borrow_mut().backend {
                Backend::Page { engine, ticking } => {
                    *ticking = false;
                    engine.step()
                }
                Backend::Worker { .. } | Backend::None => return,
            };
            engine.hear(replies);
            engine.tick();
        })
        .forget();
    }

    fn fall_back(&self) {
        let replaced = std::mem::replace(&mut self.inner.borrow_mut().backend, Backend::None);
        if let Backend::Worker { worker, .. } = &replaced {
            worker.terminate();
        }
        let engine = self.clone();
        spawn_local(async move {
            let files = engine.inner.borrow().files.clone();
            match PageEngine::load(&files.address, &files.wasm).await {
                Ok(loaded) => {
                    let page = Backend::Page { engine: Rc::new(loaded), ticking: false };
                    engine.inner.borrow_mut().backend = page;
                    (engine.report)(Report::Fallback);
                    engine.replay();
                }
                Err(error) => (engine.report)(Report::Failed(error.to_string())),
            }
        });
    }

    fn replay(&self) {
        let pending = {
            let inner = self.inner.borrow();
            let first = inner.case.iter().chain(&inner.prices);
            let questions = inner.questions.iter().map(|(_, message)| message);
            first.chain(questions).cloned().collect::<Vec<_>>()
        };
        pending.into_iter().for_each(|message| self.deliver(message));
    }

    /// Starts a classic worker from a Blob: the only kind that also runs in a sandboxed frame.
    fn spawn(&self) -> Result<(), BrowserError> {
        let files = self.inner.borrow().files.clone();
        let address = script_address(&files.script)?;
        let worker = Worker::new(&address).map_err(|error| BrowserError::refused(&error))?;
        let (hearing, failing) = (self.clone(), self.clone());
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            hearing.on_worker_message(&event);
        });
        let on_error = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            failing.on_crash();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let bytes = Uint8Array::from(files.wasm.as_slice()).buffer();
        worker
            .post_message_with_transfer(&bytes, &Array::of1(&bytes))
            .map_err(|error| BrowserError::refused(&error))?;
        self.inner.borrow_mut().backend = Backend::Worker {
            worker,
            address,
            ready: false,
            waiting: VecDeque::new(),
            _closures: (on_message, on_error),
        };
        Ok(())
    }

    fn on_worker_message(&self, event: &MessageEvent) {
        let text = event.data().as_string();
        let message = text.and_then(|text| serde_json::from_str::<FromEngine>(&text).ok());
        match message {
            Some(FromEngine::Ready) => self.on_ready(),
            Some(message) => (self.report)(Report::Message(message)),
            // The start code could not start the engine.
            None => self.on_crash(),
        }
    }

    fn on_ready(&self) {
        let backend = &mut self.inner.borrow_mut().backend;
        if let Backend::Worker { worker, address, ready, waiting, .. } = backend {
            *ready = true;
            drop(Url::revoke_object_url(address));
            for text in waiting.drain(..) {
                drop(worker.post_message(&text.into()));
            }
        }
    }

    /// A crashed worker still answers, but its memory is poisoned: replace it.
    fn on_crash(&self) {
        let crashes = {
            let mut inner = self.inner.borrow_mut();
            inner.crashes += 1;
            if let Backend::Worker { worker, .. } = &inner.backend {
                worker.terminate();
                worker.set_onmessage(None);
                worker.set_onerror(None);
            }
            inner.crashes
        };
        // The closures of the dead worker are running right now: replace them a turn later.
        let engine = self.clone();
        Timeout::new(0, move || {
            if crashes >= MAX_CRASHES || engine.spawn().is_err() {
                engine.fall_back();
            } else {
                (engine.report)(Report::Restarted);
                engine.replay();
            }
        })
        .forget();
    }
}

impl Inner {
    /// Keeps what a new worker must hear.
    fn remember(&mut self, message: &ToEngine) {
        match message {
            ToEngine::Load { .. } => self.case = Some(message.clone()),
            ToEngine::Prices { .. } | ToEngine::AddPrices { .. } => {
                self.prices.push(message.clone());
            }
            ToEngine::Cancel { subject } => self.questions.retain(|(kind, _)| kind != subject),
            question => {
                let Some(subject) = question.subject() else { return };
                self.questions.retain(|(kind, _)| *kind != subject);
                self.questions.push((subject, message.clone()));
            }
        }
    }
}

/// Address of a script as a Blob.
pub(super) fn script_address(script: &str) -> Result<String, BrowserError> {
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let parts = Array::of1(&script.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind);
    blob.and_then(|blob| Url::create_object_url_with_blob(&blob))
        .map_err(|error| BrowserError::refused(&error))
}
