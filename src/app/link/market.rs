//! Questions about the market, and the prices that they need.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use analysis::service::{Failure, ToEngine};
use analysis::{MarketAnswer, MarketRequest};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Link;
use super::question::Question;
use crate::browser::assets::{self, Assets};
use crate::session::{OwnPrices, Session, Status};

/// Whether the price file is where the engine can use it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PriceState {
    Missing,
    OnItsWay,
    Loaded,
}

/// What a study needs beside the engine.
pub(super) struct MarketLink {
    pub(super) study: Question<MarketRequest, MarketAnswer>,
    /// The published study, if this page holds it.
    published: Option<Arc<MarketAnswer>>,
    /// The case's price file, if the site has it.
    file: Option<String>,
    prices: Cell<PriceState>,
}

impl MarketLink {
    pub(super) fn new(session: Session, assets: &Assets) -> Self {
        Self {
            study: Question::new(None, None),
            published: session.market.get_untracked(),
            file: price_file(session, assets),
            prices: Cell::new(PriceState::Missing),
        }
    }
}

/// Address of the case's price file.
fn price_file(session: Session, assets: &Assets) -> Option<String> {
    let case = session.case();
    assets.prices.get(&case.market.as_ref()?.prices).cloned()
}

impl Link {
    pub(super) fn ask_market(self: &Rc<Self>) {
        let session = self.session;
        let case = session.case();
        let Some(request) = session.address.read_untracked().market_request(&case) else { return };
        match self.market.prices.get() {
            PriceState::Missing => return self.fetch_prices(),
            PriceState::OnItsWay => return,
            PriceState::Loaded => {}
        }
        if let Some(revision) = self.market.study.ask(&request, &self.revisions) {
            self.send(ToEngine::Market { revision, request });
        }
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
            // Whoever waited for it may be gone.
            if link.engine.borrow().is_none() {
                return;
            }
            match text {
                Ok(text) => {
                    link.send(ToEngine::Prices { text });
                    link.market.prices.set(PriceState::Loaded);
                    link.ask();
                }
                Err(message) => {
                    link.market.prices.set(PriceState::Missing);
                    link.session.failure.set(Some(Failure { message, ..Failure::default() }));
                }
            }
        });
    }

    pub(super) fn add_prices(&self, own: OwnPrices) {
        let now = (js_sys::Date::now() / 1000.0) as i64;
        let OwnPrices { id, form, text } = own;
        self.send(ToEngine::AddPrices { id, form, text, now });
    }

    pub(super) fn hear_market(&self, mut answer: MarketAnswer, complete: bool) {
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
}
