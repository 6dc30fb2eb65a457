//! How the securities of a case move together.

use ::market::calendar::Days;
use ::market::closes::date;
use case::Case;
use case::raw::ConnectednessStart;
use engine::connectedness::autoregression::{Autoregression, LagOrder};
use engine::connectedness::decomposition::{Identification, decompose};
use engine::connectedness::measures::{Measures, measures, normalise};
use engine::error::EngineError;

use super::answer::{ConnectednessAnswer, MarketAnswer};
use super::prices::Prices;

/// Days between two rolling windows that are shown.
const STEP: usize = 7;

/// Adds connectedness and the hash to a study.
pub fn complete(case: &Case, prices: &Prices, answer: &mut MarketAnswer) {
    let settings = case.market.as_ref().and_then(|market| market.connectedness.as_ref());
    answer.connectedness = settings.and_then(|settings| connectedness(settings, prices));
    answer.result_hash = answer.compute_hash();
}

/// Connectedness over all days on which every security has a return; none where there are too few.
#[must_use]
pub fn connectedness(
    settings: &ConnectednessStart,
    prices: &Prices,
) -> Option<ConnectednessAnswer> {
    let series: Option<Vec<_>> = settings.securities.iter().map(|id| prices.series(id)).collect();
    let series = series?;
    let first = series.iter().map(|s| s.first_day() + 1).max()?;
    let last = series.iter().map(|s| s.last_day()).min()?;
    let days = Days { first, count: usize::try_from(last - first + 1).ok()? };
    let returns: Vec<_> = series.iter().map(|s| days.returns(s)).collect();
    let complete = |t: usize| {
        let row: Option<Vec<f64>> = returns.iter().map(|r| r[t]).collect();
        row.map(|row| (first + t as i64, row))
    };
    let (dates, data): (Vec<i64>, Vec<Vec<f64>>) = (0..days.count).filter_map(complete).unzip();
    let criteria = LagOrder::estimate(&data, settings.max_lags).ok()?;
    let lags = LagOrder::best(&criteria.bic);
    let (found, radius) = measure(&data, lags, settings.horizon).ok()?;
    let ends = (settings.window..=data.len()).rev().step_by(STEP);
    let window = |end: usize| {
        let (found, _) = measure(&data[end - settings.window..end], lags, settings.horizon).ok()?;
        Some((date(dates[end - 1]), found.tci))
    };
    let mut rolling: Vec<_> = ends.filter_map(window).collect();
    rolling.reverse();
    Some(ConnectednessAnswer {
        securities: settings.securities.clone(),
        days: (date(*dates.first()?), date(*dates.last()?)),
        observations: data.len(),
        lags,
        table: found.table,
        from: found.from,
        to: found.to,
        net: found.net,
        total: found.tci,
        is_stable: radius < 1.0,
        window: settings.window,
        rolling,
    })
}

/// Measures of some days, and the spectral radius of their autoregression.
fn measure(data: &[Vec<f64>], lags: usize, horizon: usize) -> Result<(Measures, f64), EngineError> {
    let fit = Autoregression::estimate(data, lags)?;
    let identification = Identification::Generalized;
    let theta = decompose(&fit.coefficients, &fit.residual_covariance, horizon, identification)?;
    Ok((measures(normalise(&theta))?, fit.spectral_radius()))
}
