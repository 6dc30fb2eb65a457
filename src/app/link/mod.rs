//! Keeps engine and session in step: asks for what the page needs, hears the answers.
//!
//! | module | subject |
//! |---|---|
//! | [`question`] | what was asked last, what is published |
//! | `run` | the answer and the deal |
//! | `doubt` | flows, sensitivity, tipping points |
//! | `market` | prices and studies |

mod doubt;
mod market;
pub mod question;
mod run;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use analysis::request::DEFAULT_SEED;
use analysis::sensitivity::SensitivityRequest;
use analysis::service::{Failure, FromEngine, Subject, ToEngine};
use analysis::tipping::TippingRequest;
use analysis::{
    Answer, ComputeAnswer, ComputeRequest, DealAnswer, DealRequest, Request, SensitivityAnswer,
    TippingAnswer, TransmissionAnswer,
};
use leptos::prelude::*;
use view_model::{Address, Page};

use crate::browser::assets::Assets;
use crate::browser::engine::{Engine, Hub, Report};
use crate::session::{PricesReply, Session, Status};
use market::MarketLink;
use question::{Question, Revisions};

/// Keeps engine and session in step for as long as the session lives.
pub(crate) fn connect(session: Session, hub: &Hub, assets: &Assets, case_file: Vec<u8>) {
    let link = Rc::new(Link::new(session, assets));
    let reporting = Rc::downgrade(&link);
    let engine = hub.join(move |report| {
        if let Some(link) = reporting.upgrade() {
            link.hear(report);
        }
    });
    engine.send(ToEngine::Load { case: case_file });
    *link.engine.borrow_mut() = Some(engine);
    let closing = StoredValue::new_local(Closing(Rc::clone(&link)));
    on_cleanup(move || closing.dispose());
    let adding = Rc::clone(&link);
    Effect::new(move |_| {
        if let Some(own) = session.own_prices.get() {
            adding.add_prices(own);
        }
    });
    let asking = Rc::clone(&link);
    Effect::new(move |_| {
        session.address.track();
        session.page.track();
        asking.ask();
    });
    let stopping = Rc::clone(&link);
    Effect::new(move |previous: Option<()>| {
        session.stop.track();
        if previous.is_some() {
            stopping.stop_run();
        }
    });
}

/// Closes the way to the engine when the session ends.
struct Closing(Rc<Link>);

impl Drop for Closing {
    fn drop(&mut self) {
        drop(self.0.engine.borrow_mut().take());
    }
}

struct Link {
    session: Session,
    /// None once the session has ended.
    engine: RefCell<Option<Engine>>,
    revisions: Revisions,
    run: Question<Request, Answer>,
    deal: Question<DealRequest, DealAnswer>,
    compute: Question<ComputeRequest, ComputeAnswer>,
    influence: Question<String, ()>,
    transmission: Question<Request, TransmissionAnswer>,
    sensitivity: Question<SensitivityRequest, SensitivityAnswer>,
    tipping: Question<TippingRequest, TippingAnswer>,
    market: MarketLink,
}

impl Link {
    fn new(session: Session, assets: &Assets) -> Self {
        let case = session.case();
        let base = Address::base(&case);
        let deal = session.deal.get_untracked();
        let transmission = session.transmission.answer.get_untracked();
        let sensitivity = session.sensitivity.answer.get_untracked();
        let tipping = session.tipping.answer.get_untracked();
        Self {
            session,
            engine: RefCell::new(None),
            revisions: Revisions::default(),
            run: Question::new(None, None),
            deal: Question::new(Some(base.deal_request()), deal),
            compute: Question::new(None, None),
            influence: Question::new(None, None),
            transmission: Question::new(Some(base.transmission_request()), transmission),
            sensitivity: Question::new(Some(base.sensitivity_request()), sensitivity),
            tipping: Question::new(base.tipping_request(&case), tipping),
            market: MarketLink::new(session, assets),
        }
    }

    fn send(&self, message: ToEngine) {
        if let Some(engine) = &*self.engine.borrow() {
            engine.send(message);
        }
    }

    /// Asks for what the page needs, unless it is being computed already.
    fn ask(self: &Rc<Self>) {
        match self.session.page.get_untracked() {
            Page::Answer => {
                self.ask_run();
                self.ask_influence();
                self.ask_tipping(false);
            }
            Page::Deal => self.ask_deal(),
            Page::Compute => self.ask_compute(),
            Page::Transmission => {
                self.ask_transmission();
                // The sliders show the ranges of the scenario.
                self.ask_influence();
                self.ask_tipping(true);
                self.ask_sensitivity();
            }
            Page::Market => self.ask_market(),
            Page::Sector(_) => {
                self.ask_run();
                self.ask_influence();
                self.ask_transmission();
                self.ask_tipping(false);
                self.ask_market();
            }
            Page::Regulation => {
                self.ask_run();
                self.ask_influence();
            }
            Page::Governance | Page::Claims | Page::Since | Page::Method | Page::Embed => {
                self.ask_run();
            }
        }
    }

    fn ask_compute(&self) {
        let case = self.session.case();
        let Some(request) = self.session.address.read_untracked().compute_request(&case) else {
            return;
        };
        if let Some(revision) = self.compute.ask(&request, &self.revisions) {
            self.send(ToEngine::Compute { revision, request });
        }
    }

    fn ask_influence(&self) {
        let scenario = self.session.address.read_untracked().scenario.clone();
        if self.session.influence.read_untracked().scenario == scenario {
            return;
        }
        if let Some(revision) = self.influence.ask(&scenario, &self.revisions) {
            self.send(ToEngine::Influence { revision, scenario, seed: DEFAULT_SEED });
        }
    }

    fn hear(self: &Rc<Self>, report: Report) {
        match report {
            Report::Restarted => self.session.status.set(Status::Restarted),
            Report::Fallback => self.session.status.set(Status::Fallback),
            Report::Failed(message) => self.session.status.set(Status::Failed(message)),
            Report::Message(message) => self.hear_message(message),
        }
    }

    fn hear_message(self: &Rc<Self>, message: FromEngine) {
        let session = self.session;
        session.forget_former_marks();
        match message {
            FromEngine::Answer { revision, complete, answer } if self.run.is_current(revision) => {
                self.hear_answer(Arc::new(*answer), complete);
            }
            FromEngine::Deal { revision, complete, answer } if self.deal.is_current(revision) => {
                self.hear_deal(*answer, complete);
            }
            FromEngine::Compute { revision, answer } if self.compute.is_current(revision) => {
                session.failure.set(None);
                session.status.set(Status::Computed(answer.samples));
                session.compute.set(Some(Arc::new(*answer)));
            }
            FromEngine::Market { revision, complete, answer }
                if self.market.study.is_current(revision) =>
            {
                self.hear_market(*answer, complete);
            }
            FromEngine::Transmission { revision, complete, answer }
                if self.transmission.is_current(revision) =>
            {
                self.hear_transmission(*answer, complete);
            }
            FromEngine::Sensitivity { revision, complete, progress, answer }
                if self.sensitivity.is_current(revision) =>
            {
                self.hear_sensitivity(answer.map(|a| *a), complete, progress);
            }
            FromEngine::Tipping { revision, complete, progress, answer }
                if self.tipping.is_current(revision) =>
            {
                self.hear_tipping(answer.map(|a| *a), complete, progress);
            }
            FromEngine::Influence { revision, influence }
                if self.influence.is_current(revision) =>
            {
                session.influence.set(Arc::new(influence));
                self.influence.forget();
            }
            FromEngine::Progress { revision, done, total, .. }
                if self.revisions.latest() == revision || self.run.is_current(revision) =>
            {
                session.status.set(Status::Running(done, total));
            }
            FromEngine::PricesAdded { id } => {
                session.prices_reply.set(Some(PricesReply::Added(id)));
                self.market.study.forget();
                self.ask();
            }
            FromEngine::PricesRefused { id, code, message } => {
                if id.is_empty() {
                    session.failure.set(Some(Failure { message, ..Failure::default() }));
                } else {
                    session.prices_reply.set(Some(PricesReply::Refused(id, code, message)));
                }
            }
            FromEngine::Failed { subject, revision, failure } => {
                self.hear_failure(subject, revision, failure);
            }
            FromEngine::Refused { problems } => {
                session.status.set(Status::Failed(case::Problems(problems).to_string()));
            }
            // The engine listens, or answers what nobody asks any more.
            _ => {}
        }
    }

    fn is_current(&self, subject: Subject, revision: u64) -> bool {
        match subject {
            Subject::Run => self.run.is_current(revision),
            Subject::Deal => self.deal.is_current(revision),
            Subject::Market => self.market.study.is_current(revision),
            Subject::Compute => self.compute.is_current(revision),
            Subject::Influence => self.influence.is_current(revision),
            Subject::Transmission => self.transmission.is_current(revision),
            Subject::Sensitivity => self.sensitivity.is_current(revision),
            Subject::Tipping => self.tipping.is_current(revision),
        }
    }

    fn hear_failure(&self, subject: Subject, revision: u64, failure: Failure) {
        let session = self.session;
        // Revision 0: the engine did not understand a message at all.
        if revision > 0 && !self.is_current(subject, revision) {
            return;
        }
        match subject {
            Subject::Sensitivity => session.sensitivity.fail(failure),
            Subject::Tipping => session.tipping.fail(failure),
            Subject::Influence => {}
            Subject::Run => {
                session.status.set(Status::Failed(failure.message.clone()));
                session.run_failure.set(Some(failure));
            }
            Subject::Transmission => {
                session.status.set(Status::Failed(failure.message.clone()));
                session.transmission.fail(failure);
            }
            Subject::Deal | Subject::Compute | Subject::Market => {
                session.status.set(Status::Failed(failure.message.clone()));
                session.failure.set(Some(failure));
            }
        }
    }
}
