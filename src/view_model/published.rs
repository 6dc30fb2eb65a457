//! The published run of a case: everything that its pages and pictures show before a reader asks.

use analysis::deal::run::run as run_deal;
use analysis::market::{Prices, connected, study};
use analysis::{
    ComputeAnswer, DealAnswer, MarketAnswer, MarketRequest, Model, Request, SensitivityAnswer,
    TippingAnswer, TransmissionAnswer, compute, influence, run, sensitivity, tipping, transmission,
};

use crate::market::brief::MarketBrief;
use crate::{Address, Base};

/// Computes the published run. `read_prices` gives the text of a price file by its name.
///
/// # Errors
/// Why a part has no answer, in words.
pub fn published(
    model: &Model,
    read_prices: impl Fn(&str) -> Result<String, String>,
) -> Result<Base, String> {
    let market = market(model, read_prices)?;
    let base = Address::base(&model.case).scenario;
    let answer = run::run(model, Request::base(&base)).map_err(|error| error.to_string())?;
    Ok(Base {
        answer,
        influence: influence::influence(model, 0, Request::base(&base).seed),
        deal: deal(model)?,
        compute: converted(model)?,
        transmission: Some(flows(model)?),
        sensitivity: Some(doubted(model)?),
        tipping: overturned(model)?,
        market_brief: market.as_ref().map(|market| MarketBrief::of(&model.case, market)),
        market,
    })
}

fn market(
    model: &Model,
    read_prices: impl Fn(&str) -> Result<String, String>,
) -> Result<Option<MarketAnswer>, String> {
    let Some(market) = &model.case.market else { return Ok(None) };
    let Some(request) = MarketRequest::base(&model.case) else { return Ok(None) };
    let text = read_prices(&market.prices)?;
    let prices = Prices::read(&text).map_err(|error| error.to_string())?;
    let mut answer =
        study::run(&model.case, &prices, &request).map_err(|error| error.to_string())?;
    connected::complete(&model.case, &prices, &mut answer);
    Ok(Some(answer))
}

fn deal(model: &Model) -> Result<Option<DealAnswer>, String> {
    let request = Address::base(&model.case).deal_request();
    let run = || run_deal(model, request).map_err(|error| error.to_string());
    model.deal.as_ref().map(|_| run()).transpose()
}

fn converted(model: &Model) -> Result<Option<ComputeAnswer>, String> {
    let request = Address::base(&model.case).compute_request(&model.case);
    let run = |request| {
        compute::compute(model, &mut Default::default(), &request).map_err(|e| e.to_string())
    };
    request.map(run).transpose()
}

fn flows(model: &Model) -> Result<TransmissionAnswer, String> {
    let request = Address::base(&model.case).transmission_request();
    transmission::run(model, request).map_err(|error| error.to_string())
}

fn doubted(model: &Model) -> Result<SensitivityAnswer, String> {
    let request = Address::base(&model.case).sensitivity_request();
    sensitivity::run::run(model, request).map_err(|error| error.to_string())
}

/// Tipping points; none for a case that cannot state anything.
fn overturned(model: &Model) -> Result<Option<TippingAnswer>, String> {
    let request = Address::base(&model.case).tipping_request(&model.case);
    let run = |request| tipping::run::run(model, request).map_err(|error| error.to_string());
    request.map(run).transpose()
}
