//! Everything that the pages and pictures of a case show: the published run, which they show before a
//! reader asks, or that of another state.

use analysis::deal::run::run as run_deal;
use analysis::market::{Prices, connected, study};
use analysis::{
    ComputeAnswer, DealAnswer, MarketAnswer, Model, TippingAnswer, compute, influence, run,
    sensitivity, tipping, transmission,
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
    computed(model, &Address::base(&model.case), read_prices)
}

/// Computes all that an address asks for. `read_prices` gives the text of a price file by its name.
///
/// # Errors
/// Why a part has no answer, in words.
pub fn computed(
    model: &Model,
    address: &Address,
    read_prices: impl Fn(&str) -> Result<String, String>,
) -> Result<Base, String> {
    let case = &model.case;
    let market = market(model, address, read_prices)?;
    let scenario = model.scenario(&address.scenario).unwrap_or_default();
    Ok(Base {
        answer: run::run(model, address.request()).map_err(words)?,
        influence: influence::influence(model, scenario, address.seed),
        deal: deal(model, address)?,
        compute: converted(model, address)?,
        transmission: Some(
            transmission::run(model, address.transmission_request()).map_err(words)?,
        ),
        sensitivity: Some(
            sensitivity::run::run(model, address.sensitivity_request()).map_err(words)?,
        ),
        tipping: overturned(model, address)?,
        market_brief: market.as_ref().map(|market| MarketBrief::of(case, market)),
        market,
    })
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn market(
    model: &Model,
    address: &Address,
    read_prices: impl Fn(&str) -> Result<String, String>,
) -> Result<Option<MarketAnswer>, String> {
    let Some(market) = &model.case.market else { return Ok(None) };
    let Some(request) = address.market_request(&model.case) else { return Ok(None) };
    let text = read_prices(&market.prices)?;
    let prices = Prices::read(&text).map_err(words)?;
    let mut answer = study::run(&model.case, &prices, &request).map_err(words)?;
    connected::complete(&model.case, &prices, &mut answer);
    Ok(Some(answer))
}

fn deal(model: &Model, address: &Address) -> Result<Option<DealAnswer>, String> {
    let run = || run_deal(model, address.deal_request()).map_err(words);
    model.deal.as_ref().map(|_| run()).transpose()
}

fn converted(model: &Model, address: &Address) -> Result<Option<ComputeAnswer>, String> {
    let run = |request| compute::compute(model, &mut Default::default(), &request).map_err(words);
    address.compute_request(&model.case).map(run).transpose()
}

/// Tipping points; none for a case that cannot state anything.
fn overturned(model: &Model, address: &Address) -> Result<Option<TippingAnswer>, String> {
    let run = |request| tipping::run::run(model, request).map_err(words);
    address.tipping_request(&model.case).map(run).transpose()
}
