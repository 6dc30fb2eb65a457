//! What a frame and the page around it tell each other once the program runs.

use std::collections::BTreeMap;
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use language::Language;
use leptos::prelude::*;
use view_model::link::Link;

use crate::browser::frame_messages::{self, FrameMessage, HostRequest};
use crate::follow;
use crate::session::{Session, Status};

/// Time between two messages about changes, in milliseconds.
const BETWEEN_CHANGES: u32 = 100;

/// Assumptions that differ from the scenario.
type Inputs = BTreeMap<String, f64>;

/// The assumptions that the host has set, until the reader moves one.
type Told = StoredValue<Option<Inputs>>;

/// Obeys the host and tells it what changes; `source` is where the site shows more.
pub(super) fn connect(session: Session, source: Link) {
    // Those of the address are the host's, too.
    let told = StoredValue::new(Some(session.address.read_untracked().overrides.clone()));
    frame_messages::hear_host(move |request| obey(session, told, request));
    tell_changes(session, told, source);
    Effect::new(move |_| {
        if let Status::Failed(message) = session.status.get() {
            frame_messages::tell_host(&FrameMessage::Failed { code: "compute", message });
        }
    });
}

fn obey(session: Session, told: Told, request: HostRequest) {
    let tag = request.language.as_deref().and_then(language::supported);
    if let Some(tag) = tag.filter(|tag| session.language.read_untracked().tag() != *tag) {
        session.language.set(Arc::new(Language::load(tag)));
    }
    let case = session.case();
    let inputs = request.inputs.map(|mut inputs| {
        inputs.retain(|id, _| case.parameter(id).is_some());
        inputs
    });
    let shown = session.address.get_untracked();
    let mut wanted = shown.clone();
    wanted.theme = request.theme.unwrap_or(shown.theme);
    if let Some(inputs) = inputs {
        told.set_value(Some(inputs.clone()));
        wanted.overrides = inputs;
    }
    if wanted != shown {
        session.address.set(wanted);
    }
}

/// What the host is told about.
#[derive(Clone, PartialEq)]
struct Shown {
    inputs: Inputs,
    headline: String,
}

fn tell_changes(session: Session, told: Told, source: Link) {
    let shown = move || Shown {
        inputs: session.address.read().overrides.clone(),
        headline: follow::headline(session),
    };
    let is_due = StoredValue::new(false);
    let timer: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    let tell = move |source: &Link| {
        is_due.set_value(false);
        let Shown { inputs, headline } = untrack(shown);
        let is_by_reader = told.with_value(|told| told.as_ref() != Some(&inputs));
        if is_by_reader {
            told.set_value(None);
        }
        let address = session.changed_place(source).unwrap_or_default();
        let change = FrameMessage::Change { is_by_reader, inputs, headline, address };
        frame_messages::tell_host(&change);
    };
    Effect::new(move |previous: Option<Shown>| {
        let now = shown();
        if previous.is_some_and(|previous| previous != now) && !is_due.get_value() {
            is_due.set_value(true);
            let source = source.clone();
            timer.set_value(Some(Timeout::new(BETWEEN_CHANGES, move || tell(&source))));
        }
        now
    });
}
