//! Work on prices.

use super::{FromEngine, Task, ToEngine};
use crate::columns::Columns;
use crate::error::RunError;
use crate::market::{MarketAnswer, MarketRequest, Prices, connected, study};
use crate::model::Model;

/// A study: the tests first, then what takes longer.
struct MarketTask(u64, MarketRequest, Option<Box<MarketAnswer>>);

pub(super) fn start(
    model: &Model,
    revision: u64,
    request: MarketRequest,
) -> Result<Box<dyn Task>, RunError> {
    if model.case.market.is_none() {
        return Err(RunError::NoMarket);
    }
    Ok(Box::new(MarketTask(revision, request, None)))
}

impl Task for MarketTask {
    fn step(
        &mut self,
        model: &Model,
        _columns: &mut Columns,
    ) -> Result<(Vec<FromEngine>, bool), RunError> {
        let Self(revision, request, unfinished) = self;
        let revision = *revision;
        let no_prices = || RunError::Market("no prices are loaded; load them first".to_owned());
        let prices = model.prices.as_ref().ok_or_else(no_prices)?;
        let Some(mut answer) = unfinished.take() else {
            let answer = Box::new(study::run(&model.case, prices, request)?);
            *unfinished = Some(answer.clone());
            return Ok((vec![FromEngine::Market { revision, complete: false, answer }], false));
        };
        connected::complete(&model.case, prices, &mut answer);
        Ok((vec![FromEngine::Market { revision, complete: true, answer }], true))
    }
}

pub(super) fn take_prices(model: &mut Model, message: ToEngine) -> Option<FromEngine> {
    let (id, outcome) = match message {
        ToEngine::Prices { text } => {
            (String::new(), Prices::read(&text).map(|prices| model.prices = Some(prices)))
        }
        ToEngine::AddPrices { id, form, text, now } => {
            let prices = model.prices.get_or_insert_default();
            let outcome = prices.add(&id, form, &text, now);
            (id, outcome)
        }
        _ => return None,
    };
    match outcome {
        Ok(()) if id.is_empty() => None,
        Ok(()) => Some(FromEngine::PricesAdded { id }),
        Err(error) => {
            let (code, message) = (error.code().to_owned(), error.to_string());
            Some(FromEngine::PricesRefused { id, code, message })
        }
    }
}
