//! The page and the worker that checks its text: asks after every change, hears what became of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use analysis::checker::{FromChecker, ToChecker};
use case::{MAX_BYTES, Problem};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::state::{Checked, Draft, State, Tab};
use crate::browser::assets::Assets;
use crate::browser::checker::{Checker, Report};

/// Rest of the hand after which a text is checked, in milliseconds.
const CHECK_AFTER: u32 = 250;
/// Time after which a check is given up, in milliseconds; a case of the largest size takes a tenth.
const GIVE_UP_AFTER: u32 = 20_000;

struct Link {
    draft: Draft,
    assets: Assets,
    /// None while there is no worker.
    checker: RefCell<Option<Checker>>,
    is_starting: Cell<bool>,
    /// What is to be said once there is one.
    waiting: RefCell<Vec<ToChecker>>,
    revision: Cell<u64>,
    /// Number of the last text, and of the last comparison.
    read: Cell<u64>,
    compared: Cell<u64>,
    watch: RefCell<Option<Timeout>>,
    rest: RefCell<Option<Timeout>>,
}

/// Keeps page and worker in step for as long as the page lives.
pub(super) fn connect(draft: Draft, assets: &Assets) {
    let link = Rc::new(Link {
        draft,
        assets: assets.clone(),
        checker: RefCell::default(),
        is_starting: Cell::new(false),
        waiting: RefCell::default(),
        revision: Cell::new(0),
        read: Cell::new(0),
        compared: Cell::new(0),
        watch: RefCell::default(),
        rest: RefCell::default(),
    });
    let reading = Rc::clone(&link);
    Effect::new(move |_| {
        let is_empty = draft.text.read().is_empty();
        // What is said about the former text comes too late.
        reading.read.set(reading.next());
        draft.state.set(if is_empty { State::Empty } else { State::Checking });
        if !is_empty {
            let read = Rc::clone(&reading);
            let timer = Timeout::new(CHECK_AFTER, move || read.check());
            *reading.rest.borrow_mut() = Some(timer);
        }
    });
    Effect::new(move |_| {
        draft.checked.track();
        draft.other.track();
        draft.scenarios.track();
        if draft.tab.get() == Tab::Difference {
            link.compare();
        }
    });
}

impl Link {
    fn next(&self) -> u64 {
        self.revision.set(self.revision.get() + 1);
        self.revision.get()
    }

    fn check(self: &Rc<Self>) {
        let text = self.draft.text.get_untracked();
        if text.len() > MAX_BYTES {
            let message = format!("{} bytes are too large", text.len());
            return self.refuse(vec![Problem::new(
                "",
                message,
                format!("at most {MAX_BYTES} bytes"),
            )]);
        }
        let revision = self.next();
        self.read.set(revision);
        self.say(ToChecker::Read { revision, text: text.to_string() });
    }

    fn compare(self: &Rc<Self>) {
        let Some(other) = self.draft.other.get_untracked() else { return };
        if self.draft.checked.read_untracked().is_none() {
            return;
        }
        let revision = self.next();
        self.compared.set(revision);
        self.draft.comparison.set(None);
        let scenarios = self.draft.scenarios.get_untracked();
        self.say(ToChecker::Compare { revision, other: other.text.to_string(), scenarios });
    }

    fn say(self: &Rc<Self>, message: ToChecker) {
        let giving_up = Rc::clone(self);
        *self.watch.borrow_mut() = Some(Timeout::new(GIVE_UP_AFTER, move || {
            // Whatever it computes, nobody waits for it any more.
            drop(giving_up.checker.borrow_mut().take());
            giving_up.draft.state.set(State::Failed("the check took too long".to_owned()));
        }));
        if let Some(checker) = &*self.checker.borrow() {
            return checker.send(&message);
        }
        self.waiting.borrow_mut().push(message);
        if self.is_starting.replace(true) {
            return;
        }
        let link = Rc::clone(self);
        spawn_local(async move {
            let hearing = Rc::downgrade(&link);
            let hear = move |report| {
                if let Some(link) = hearing.upgrade() {
                    link.hear(report);
                }
            };
            let started = Checker::start(&link.assets, hear).await;
            link.is_starting.set(false);
            match started {
                Ok(checker) => {
                    link.waiting.borrow_mut().drain(..).for_each(|message| checker.send(&message));
                    *link.checker.borrow_mut() = Some(checker);
                }
                Err(error) => link.fail(error.to_string()),
            }
        });
    }

    fn fail(&self, message: String) {
        drop(self.watch.borrow_mut().take());
        self.waiting.borrow_mut().clear();
        self.draft.state.set(State::Failed(message));
    }

    fn hear(&self, report: Report) {
        let message = match report {
            Report::Message(message) => message,
            Report::Failed(message) => {
                // Its own closure is running: it is dropped a turn later.
                let ended = self.checker.borrow_mut().take();
                Timeout::new(0, move || drop(ended)).forget();
                return self.fail(message);
            }
        };
        match message {
            FromChecker::Sound { revision, case, answer, influence }
                if revision == self.read.get() =>
            {
                drop(self.watch.borrow_mut().take());
                match case::packed::unpack(&case) {
                    Ok(unpacked) => {
                        let checked =
                            Checked { case: unpacked, packed: case, answer: *answer, influence };
                        self.draft.problems.set(Arc::default());
                        self.draft.state.set(State::Sound);
                        self.draft.checked.set(Some(Arc::new(checked)));
                    }
                    Err(error) => self.fail(error.to_string()),
                }
            }
            FromChecker::Refused { revision, problems } if revision == self.read.get() => {
                self.refuse(problems);
            }
            FromChecker::Compared { revision, comparison } if revision == self.compared.get() => {
                drop(self.watch.borrow_mut().take());
                self.draft.comparison.set(Some(Ok(Arc::from(comparison))));
            }
            FromChecker::Incomparable { revision, message } if revision == self.compared.get() => {
                drop(self.watch.borrow_mut().take());
                self.draft.comparison.set(Some(Err(message)));
            }
            // A reply about a text that has changed since.
            _ => {}
        }
    }

    fn refuse(&self, problems: Vec<Problem>) {
        drop(self.watch.borrow_mut().take());
        self.draft.problems.set(Arc::new(problems));
        self.draft.state.set(State::Refused);
    }
}
