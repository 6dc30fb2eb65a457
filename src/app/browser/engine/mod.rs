//! The engine of a page behind one worker, which all sessions of the page share; restarted when it
//! crashes, or in the page where there are no workers.

mod memory;

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use analysis::service::{Failure, FromEngine, FromHost, Subject, ToEngine, ToHost};
use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;
use web_sys::MessageEvent;

use super::BrowserError;
use super::assets::{self, Assets};
use super::blob_worker::{BlobWorker, Closures};
use super::page_engine::{self, PageEngine};
use memory::Memory;

/// Crashes after which the page gives up on workers.
const MAX_CRASHES: u32 = 3;

/// What a client of the engine is told.
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
struct WorkerFiles {
    /// Classic script: bindings and start code.
    script: String,
    /// WebAssembly bytes.
    wasm: Vec<u8>,
}

/// The engine of a page; clones share it. It runs while it has clients.
#[derive(Clone)]
pub struct Hub(Rc<RefCell<Inner>>);

/// A client's way to the engine; dropping it closes the client.
pub struct Engine {
    hub: Hub,
    client: u32,
}

struct Inner {
    /// Addresses of the worker's script and WebAssembly.
    addresses: (String, String),
    files: Option<Rc<WorkerFiles>>,
    backend: Backend,
    crashes: u32,
    clients: BTreeMap<u32, Client>,
    /// The client that came last.
    last: u32,
}

struct Client {
    memory: Memory,
    report: Rc<dyn Fn(Report)>,
}

enum Backend {
    Worker {
        worker: BlobWorker,
        ready: bool,
        waiting: VecDeque<Uint8Array>,
        _closures: Closures,
    },
    Page {
        engine: Rc<PageEngine>,
        ticking: bool,
    },
    /// On its way; what is asked is remembered.
    Starting,
    /// Nobody needs it, or it could not be had.
    None,
}

impl Engine {
    /// Sends a message; the latest one of each kind survives a crash.
    pub fn send(&self, message: ToEngine) {
        if let Some(client) = self.hub.0.borrow_mut().clients.get_mut(&self.client) {
            client.memory.keep(&message);
        }
        self.hub.deliver(&ToHost::Say(self.client, message));
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.hub.leave(self.client);
    }
}

impl Hub {
    /// An engine that starts with its first client.
    #[must_use]
    pub fn new(assets: &Assets) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            addresses: (assets.worker_js.clone(), assets.worker_wasm.clone()),
            files: None,
            backend: Backend::None,
            crashes: 0,
            clients: BTreeMap::new(),
            last: 0,
        })))
    }

    /// A new client, which is told through `report`.
    #[must_use]
    pub fn join(&self, report: impl Fn(Report) + 'static) -> Engine {
        let client = {
            let mut inner = self.0.borrow_mut();
            inner.last += 1;
            let client = inner.last;
            let memory = Memory::default();
            inner.clients.insert(client, Client { memory, report: Rc::new(report) });
            client
        };
        if matches!(self.0.borrow().backend, Backend::None) {
            self.begin();
        }
        Engine { hub: self.clone(), client }
    }

    fn leave(&self, client: u32) {
        self.0.borrow_mut().clients.remove(&client);
        self.deliver(&ToHost::Close(client));
        let mut inner = self.0.borrow_mut();
        if inner.clients.is_empty()
            && let Backend::Worker { worker, .. } = &inner.backend
        {
            worker.end();
            let ended = std::mem::replace(&mut inner.backend, Backend::None);
            // One of its closures may be running right now.
            Timeout::new(0, move || drop(ended)).forget();
        }
    }

    /// Fetches the files, unless they are there, and starts.
    fn begin(&self) {
        self.0.borrow_mut().backend = Backend::Starting;
        let hub = self.clone();
        spawn_local(async move {
            let known = hub.0.borrow().files.clone();
            let files = match known {
                Some(files) => Ok(files),
                None => hub.fetch().await,
            };
            match files {
                Ok(files) => hub.0.borrow_mut().files = Some(files),
                Err(error) => return hub.give_up(&error),
            }
            if hub.0.borrow().clients.is_empty() {
                hub.0.borrow_mut().backend = Backend::None;
            } else if hub.spawn().is_ok() {
                hub.replay();
            } else {
                hub.fall_back().await;
            }
        });
    }

    async fn fetch(&self) -> Result<Rc<WorkerFiles>, BrowserError> {
        let (script, wasm) = self.0.borrow().addresses.clone();
        let script = assets::fetch_text(&script).await?;
        Ok(Rc::new(WorkerFiles { script, wasm: assets::fetch_bytes(&wasm).await? }))
    }

    /// Nothing can be computed; the next client tries again.
    fn give_up(&self, error: &BrowserError) {
        self.0.borrow_mut().backend = Backend::None;
        self.tell_all(&Report::Failed(error.to_string()));
    }

    fn tell_all(&self, report: &Report) {
        let clients: Vec<_> =
            self.0.borrow().clients.values().map(|client| Rc::clone(&client.report)).collect();
        clients.iter().for_each(|tell| tell(report.clone()));
    }

    fn deliver(&self, message: &ToHost) {
        let replies = match &mut self.0.borrow_mut().backend {
            Backend::Worker { worker, ready, waiting, .. } => {
                let bytes = Uint8Array::from(&*packed::write(message));
                if *ready {
                    worker.hand_over(&bytes);
                } else {
                    waiting.push_back(bytes);
                }
                return;
            }
            Backend::Page { engine, .. } => engine.receive(message),
            Backend::Starting | Backend::None => return,
        };
        self.hear(replies);
        self.tick();
    }

    fn hear(&self, messages: Vec<FromHost>) {
        for message in messages {
            match message {
                FromHost::Ready => self.on_ready(),
                FromHost::Say(client, message) => {
                    let known =
                        |inner: &Inner| Some(Rc::clone(&inner.clients.get(&client)?.report));
                    let report = known(&self.0.borrow());
                    // Nobody hears what a client is told after it left.
                    if let Some(report) = report {
                        report(Report::Message(message));
                    }
                }
                FromHost::Confused(message) => {
                    let failure = Failure { message, ..Failure::default() };
                    let message =
                        FromEngine::Failed { subject: Subject::Run, revision: 0, failure };
                    self.tell_all(&Report::Message(message));
                }
            }
        }
    }

    /// In the page: one slice of work per turn of the event loop.
    fn tick(&self) {
        match &mut self.0.borrow_mut().backend {
            Backend::Page { engine, ticking } if !*ticking && !engine.is_idle() => *ticking = true,
            _ => return,
        }
        let hub = self.clone();
        Timeout::new(0, move || {
            let replies = match &mut hub.0.borrow_mut().backend {
                Backend::Page { engine, ticking } => {
                    *ticking = false;
                    engine.step()
                }
                Backend::Worker { .. } | Backend::Starting | Backend::None => return,
            };
            hub.hear(replies);
            hub.tick();
        })
        .forget();
    }

    async fn fall_back(&self) {
        let (address, files) = {
            let inner = self.0.borrow();
            (inner.addresses.0.clone(), inner.files.clone())
        };
        let Some(files) = files else { return };
        match PageEngine::load(&address, &files.wasm).await {
            Ok(loaded) => {
                let page = Backend::Page { engine: Rc::new(loaded), ticking: false };
                self.0.borrow_mut().backend = page;
                self.tell_all(&Report::Fallback);
                self.replay();
            }
            Err(error) => self.give_up(&error),
        }
    }

    /// Says again what a new engine must hear.
    fn replay(&self) {
        let pending: Vec<ToHost> = {
            let inner = self.0.borrow();
            let all = inner.clients.iter();
            let messages = |(client, kept): (&u32, &Client)| {
                let client = *client;
                let messages: Vec<_> = kept.memory.messages().cloned().collect();
                messages.into_iter().map(move |message| ToHost::Say(client, message))
            };
            all.flat_map(messages).collect()
        };
        pending.iter().for_each(|message| self.deliver(message));
    }

    fn spawn(&self) -> Result<(), BrowserError> {
        let files = self.0.borrow().files.clone();
        let files = files.ok_or_else(|| BrowserError::Incomplete("no worker".to_owned()))?;
        let worker = BlobWorker::start(&files.script, &files.wasm)?;
        let (hearing, failing) = (self.clone(), self.clone());
        let heard = move |event: MessageEvent| match page_engine::message(&event.data()) {
            Some(message) => hearing.hear(vec![message]),
            // The start code could not start the engine.
            None => hearing.on_crash(),
        };
        let closures = worker.hear(heard, move || failing.on_crash());
        self.0.borrow_mut().backend =
            Backend::Worker { worker, ready: false, waiting: VecDeque::new(), _closures: closures };
        Ok(())
    }

    fn on_ready(&self) {
        let backend = &mut self.0.borrow_mut().backend;
        if let Backend::Worker { worker, ready, waiting, .. } = backend {
            *ready = true;
            worker.release();
            for bytes in waiting.drain(..) {
                worker.hand_over(&bytes);
            }
        }
    }

    /// A crashed worker still answers, but its memory is poisoned: replace it.
    fn on_crash(&self) {
        let crashes = {
            let mut inner = self.0.borrow_mut();
            inner.crashes += 1;
            if let Backend::Worker { worker, .. } = &inner.backend {
                worker.end();
            }
            inner.crashes
        };
        // The closures of the dead worker are running right now: replace them a turn later.
        let hub = self.clone();
        Timeout::new(0, move || {
            hub.0.borrow_mut().backend = Backend::Starting;
            if hub.0.borrow().clients.is_empty() {
                hub.0.borrow_mut().backend = Backend::None;
            } else if crashes >= MAX_CRASHES || hub.spawn().is_err() {
                spawn_local(async move { hub.fall_back().await });
            } else {
                hub.tell_all(&Report::Restarted);
                hub.replay();
            }
        })
        .forget();
    }
}
