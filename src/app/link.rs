//! Keeps engine and session in step: asks for what the page needs, hears the answers.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use analysis::request::DEFAULT_SEED;
use analysis::service::{Failure, FromEngine, Service, Subject, ToEngine};
use analysis::{
    Answer, ComputeAnswer, ComputeRequest, DealAnswer, DealRequest, MarketAnswer, MarketRequest,
    Request,
};
use leptos::prelude::*;
use view_model::Page;
use wasm_bindgen_futures::spawn_local;

use crate::browser::address_bar;
use crate::browser::assets::{self, Assets};
use crate::browser::engine::{Engine, Report, WorkerFiles};
use crate::session::{OwnPrices, PricesReply, Session, Status};

/// Keeps engine and session in step from the moment that the worker's files are there; `in_page`
/// makes the service for browsers without workers.
pub(crate) fn connect(
    session: Session,
    assets: Assets,
    case_text: String,
    in_page: fn() -> Service,
) {
    let published = session.deal.get_untracked();
    let market = MarketLink {
        published: session.market.get_untracked(),
        file: price_file(session, &assets),
        prices: Cell::new(PriceState::Missing),
    };
    let link = Rc::new(Link {
        session,
        published,
        market,
        engine: RefCell::new(None),
        asked: RefCell::default(),
    });
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
    spawn_local(async move {
        let script = assets::fetch_text(&assets.worker_js).await;
        let wasm = assets::fetch_bytes(&assets.worker_wasm).await;
        let files = script.ok().zip(wasm.ok()).map(|(script, wasm)| WorkerFiles { script, wasm });
        let reporting = Rc::clone(&link);
        let engine = Engine::start(files, in_page, move |report| reporting.hear(report));
        engine.send(ToEngine::Load { case: case_text });
        *link.engine.borrow_mut() = Some(engine);
        link.ask();
    });
}

/// Address of the case's price file. Absolute: links swap pages in place, and a relative path would
/// then be read against another page.
fn price_file(session: Session, assets: &Assets) -> Option<String> {
    let case = session.case();
    let file = assets.prices.get(&case.market.as_ref()?.prices)?;
    Some(address_bar::absolute(file, &[]).unwrap_or_else(|| file.clone()))
}

/// What was asked last.
#[derive(Default)]
struct Asked {
    revision: u64,
    run: Option<(u64, Request)>,
    deal: Option<(u64, DealRequest)>,
    compute: Option<(u64, ComputeRequest)>,
    market: Option<(u64, MarketRequest)>,
    influence: Option<String>,
}

/// Whether the price file is where the engine can use it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PriceState {
    Missing,
    OnItsWay,
    Loaded,
}

/// What a study needs beside the engine.
struct MarketLink {
    /// The published study, if this page holds it.
    published: Option<Arc<MarketAnswer>>,
    /// The case's price file, if the site has it.
    file: Option<String>,
    prices: Cell<PriceState>,
}

struct Link {
    session: Session,
    market: MarketLink,
    /// The published run of the deal, if this page holds it.
    published: Option<Arc<DealAnswer>>,
    engine: RefCell<Option<Engine>>,
    asked: RefCell<Asked>,
}

impl Link {
    fn send(&self, message: ToEngine) {
        if let Some(engine) = &*self.engine.borrow() {
            engine.send(message);
        }
    }

    /// Asks for what the page needs, unless it is being computed already.
    fn ask(self: &Rc<Self>) {
        if self.engine.borrow().is_none() {
            return;
        }
        match self.session.page.get_untracked() {
            Page::Answer => {
                self.ask_run();
                self.ask_influence();
            }
            Page::Deal => self.ask_deal(),
            Page::Compute => self.ask_compute(),
            Page::Market => self.ask_market(),
        }
    }

    fn next_revision(&self) -> u64 {
        let mut asked = self.asked.borrow_mut();
        asked.revision += 1;
        asked.revision
    }

    fn ask_run(&self) {
        let request = self.session.wanted_request();
        if self.asked.borrow().run.as_ref().is_some_and(|(_, asked)| *asked == request) {
            return;
        }
        let revision = self.next_revision();
        self.asked.borrow_mut().run = Some((revision, request.clone()));
        self.send(ToEngine::Run { revision, request });
    }

    fn ask_deal(&self) {
        let session = self.session;
        let request = session.address.read_untracked().deal_request();
        if session.case().deal.is_none()
            || self.asked.borrow().deal.as_ref().is_some_and(|(_, asked)| *asked == request)
        {
            return;
        }
        // What is known needs no waiting; it is verified all the same.
        if let Some(published) = self.published_for(&request)
            && session.deal.read_untracked().as_ref() != Some(&published)
        {
            session.deal.set(Some(published));
        }
        let revision = self.next_revision();
        self.asked.borrow_mut().deal = Some((revision, request.clone()));
        self.send(ToEngine::Deal { revision, request });
    }

    /// The published run, if it answers this request.
    fn published_for(&self, request: &DealRequest) -> Option<Arc<DealAnswer>> {
        let published = self.published.as_ref()?;
        let same = request.run.overrides.is_empty()
            && request.default_month.is_none()
            && published.scenario == request.run.scenario
            && published.seed == request.run.seed;
        same.then(|| Arc::clone(published))
    }

    fn ask_compute(&self) {
        let case = self.session.case();
        let Some(request) = self.session.address.read_untracked().compute_request(&case) else {
            return;
        };
        if self.asked.borrow().compute.as_ref().is_some_and(|(_, asked)| *asked == request) {
            return;
        }
        let revision = self.next_revision();
        self.asked.borrow_mut().compute = Some((revision, request.clone()));
        self.send(ToEngine::Compute { revision, request });
    }

    fn ask_market(self: &Rc<Self>) {
        let session = self.session;
        let case = session.case();
        let Some(request) = session.address.read_untracked().market_request(&case) else { return };
        match self.market.prices.get() {
            PriceState::Missing => return self.fetch_prices(),
            PriceState::OnItsWay => return,
            PriceState::Loaded => {}
        }
        if self.asked.borrow().market.as_ref().is_some_and(|(_, asked)| *asked == request) {
            return;
        }
        let revision = self.next_revision();
        self.asked.borrow_mut().market = Some((revision, request.clone()));
        self.send(ToEngine::Market { revision, request });
    }

    /// Fetches the price file, which only this page needs, and asks again.
    fn fetch_prices(self: &Rc<Self>) {
        self.market.prices.set(PriceState::OnItsWay);
        let link = Rc::clone(self);
        spawn_local(async move {
            let text = match &link.market.file {
                Some(file) => assets::fetch_text(file).await.map_err(|error| error.to_string()),
                None => Err("the site has no such price file".to_owned()),
            };
            match text {
                Ok(text) => {
                    link.send(ToEngine::Prices { text });
                    link.market.prices.set(PriceState::Loaded);
                    link.ask();
                }
                Err(message) => {
                    link.market.prices.set(PriceState::Missing);
                    link.session.failure.set(Some(Failure { message, term: None }));
                }
            }
        });
    }

    fn add_prices(&self, own: OwnPrices) {
        let now = (js_sys::Date::now() / 1000.0) as i64;
        let OwnPrices { id, form, text } = own;
        self.send(ToEngine::AddPrices { id, form, text, now });
    }

    fn ask_influence(&self) {
        let scenario = self.session.address.read_untracked().scenario.clone();
        if self.asked.borrow().influence.as_ref() == Some(&scenario)
            || self.session.influence.read_untracked().scenario == scenario
        {
            return;
        }
        self.asked.borrow_mut().influence = Some(scenario.clone());
        self.send(ToEngine::Influence { scenario, seed: DEFAULT_SEED });
    }

    fn hear(self: &Rc<Self>, report: Report) {
        let session = self.session;
        match report {
            Report::Restarted => session.status.set(Status::Restarted),
            Report::Fallback => session.status.set(Status::Fallback),
            Report::Message(FromEngine::Answer { revision, complete, answer }) => {
                if self.is_current(Subject::Run, revision) {
                    self.hear_answer(Arc::new(*answer), complete);
                }
            }
            Report::Message(FromEngine::Deal { revision, complete, answer }) => {
                if self.is_current(Subject::Deal, revision) {
                    self.hear_deal(*answer, complete);
                }
            }
            Report::Message(FromEngine::Compute { revision, answer }) => {
                if self.is_current(Subject::Compute, revision) {
                    self.hear_compute(*answer);
                }
            }
            Report::Message(FromEngine::Market { revision, complete, answer }) => {
                if self.is_current(Subject::Market, revision) {
                    self.hear_market(*answer, complete);
                }
            }
            Report::Message(FromEngine::PricesAdded { id }) => {
                session.prices_reply.set(Some(PricesReply::Added(id)));
                self.asked.borrow_mut().market = None;
                self.ask();
            }
            Report::Message(FromEngine::PricesRefused { id, code, message }) => {
                if id.is_empty() {
                    session.failure.set(Some(Failure { message, term: None }));
                } else {
                    session.prices_reply.set(Some(PricesReply::Refused(id, code, message)));
                }
            }
            Report::Message(FromEngine::Progress { revision, done, total }) => {
                if self.asked.borrow().revision == revision {
                    session.status.set(Status::Running(done, total));
                }
            }
            Report::Message(FromEngine::Influence { influence }) => {
                if influence.scenario == session.address.read_untracked().scenario {
                    session.influence.set(Arc::new(influence));
                }
                self.asked.borrow_mut().influence = None;
            }
            Report::Message(FromEngine::Failed { subject, revision, failure }) => {
                self.hear_failure(subject, revision, failure);
            }
            Report::Message(FromEngine::Refused { problems }) => {
                session.status.set(Status::Failed(case::Problems(problems).to_string()));
            }
            Report::Message(FromEngine::Ready | FromEngine::Loaded { .. }) => {}
        }
    }

    fn is_current(&self, subject: Subject, revision: u64) -> bool {
        let asked = self.asked.borrow();
        let current = match subject {
            Subject::Run => asked.run.as_ref().map(|(revision, _)| *revision),
            Subject::Deal => asked.deal.as_ref().map(|(revision, _)| *revision),
            Subject::Market => asked.market.as_ref().map(|(revision, _)| *revision),
            Subject::Compute => asked.compute.as_ref().map(|(revision, _)| *revision),
        };
        current == Some(revision)
    }

    fn hear_failure(&self, subject: Subject, revision: u64, failure: Failure) {
        let session = self.session;
        // Revision 0: the engine did not understand a message at all.
        if revision > 0 && !self.is_current(subject, revision) {
            return;
        }
        session.status.set(Status::Failed(failure.message.clone()));
        if subject != Subject::Run {
            session.failure.set(Some(failure));
        }
    }

    fn hear_answer(self: &Rc<Self>, answer: Arc<Answer>, complete: bool) {
        let session = self.session;
        let shown = session.answer.get_untracked();
        let is_base = self.asked.borrow().run.as_ref().is_some_and(|(_, r)| r.overrides.is_empty());
        let same_question = shown.scenario == answer.scenario
            && shown.seed == answer.seed
            && is_base
            && shown.result_hash == session.reference.read_untracked().result_hash;
        // A coarser answer to the same question would only make the figures tremble.
        if !(same_question && answer.samples < shown.samples) {
            let verified = complete
                && shown.result_hash == answer.result_hash
                && shown.case_hash == answer.case_hash;
            session.status.set(match (complete, verified) {
                (true, true) => Status::Verified,
                (true, false) => Status::Computed(answer.samples),
                (false, _) => Status::Running(answer.samples, self.requested_samples()),
            });
            if is_base && !verified {
                session.reference.set(Arc::clone(&answer));
            }
            if !verified {
                session.answer.set(answer);
            }
        }
        if complete {
            self.ask();
        }
    }

    fn requested_samples(&self) -> usize {
        self.asked.borrow().run.as_ref().map_or(0, |(_, r)| r.samples)
    }

    fn hear_deal(&self, mut answer: DealAnswer, complete: bool) {
        let session = self.session;
        let Some((_, request)) = self.asked.borrow().deal.clone() else { return };
        session.failure.set(None);
        let published = self.published_for(&request);
        if let Some(published) = &published {
            let verified = complete && published.result_hash == answer.result_hash;
            session.status.set(match (complete, verified) {
                (true, true) => Status::Verified,
                (true, false) => Status::Computed(answer.samples),
                (false, _) => Status::Running(answer.samples, request.run.samples),
            });
            // The published answer stands there already, with all its draws.
            if !complete || verified {
                return;
            }
        } else {
            session.status.set(if complete {
                Status::Computed(answer.samples)
            } else {
                Status::Running(answer.samples, request.run.samples)
            });
        }
        // Until the new comparable deals are computed, the old ones stay in sight.
        if let Some(shown) = session.deal.get_untracked().filter(|_| !complete) {
            answer.comparables.clone_from(&shown.comparables);
        }
        session.deal.set(Some(Arc::new(answer)));
    }

    fn hear_market(&self, mut answer: MarketAnswer, complete: bool) {
        let session = self.session;
        session.failure.set(None);
        let shown = session.market.get_untracked();
        if !complete {
            // It does not depend on events and windows: the former one stays in sight.
            answer.connectedness = shown.and_then(|shown| shown.connectedness.clone());
        }
        let published = self.market.published.as_ref();
        let verified = published.is_some_and(|p| p.result_hash == answer.result_hash);
        session.status.set(match (complete, verified) {
            (true, true) => Status::Verified,
            (true, false) => Status::Studied,
            (false, _) => Status::Running(1, 2),
        });
        session.market.set(Some(Arc::new(answer)));
    }

    fn hear_compute(&self, answer: ComputeAnswer) {
        let session = self.session;
        session.failure.set(None);
        session.status.set(Status::Computed(answer.samples));
        session.compute.set(Some(Arc::new(answer)));
    }
}
