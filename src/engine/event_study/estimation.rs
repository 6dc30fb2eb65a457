//! What is normal for a security, and what is not (specification 5.1).

use std::ops::Range;

use crate::math::sum;
use crate::stats;

/// How normal returns are estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// α + β·market by least squares.
    MarketModel,
    /// The market's return.
    MarketAdjusted,
    /// The security's own mean.
    ConstantMean,
}

/// Which published formulas are followed where they differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Conventions {
    /// Specification 5.1.
    #[default]
    Specification,
    /// The R package estudy2 0.10.0.
    Estudy2,
}

/// Dates as places: estimation and event window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Windows {
    /// Days from which the normal is estimated.
    pub estimation: Range<usize>,
    /// Days of the event.
    pub event: Range<usize>,
}

/// A security with its normal and abnormal returns.
#[derive(Debug, Clone, PartialEq)]
pub struct Security {
    /// Name.
    pub name: String,
    /// Place of its first estimation day in the calendar.
    pub first_day: usize,
    /// Days of the estimation.
    pub days: usize,
    /// Constant of the model, if it has one.
    pub alpha: Option<f64>,
    /// Slope of the model, if it has one.
    pub beta: Option<f64>,
    /// Standard deviation of the residuals.
    pub sigma: f64,
    /// Residual of each estimation day; none where a return is missing.
    pub residuals: Vec<Option<f64>>,
    /// Abnormal return of each event day; none where a return is missing.
    pub abnormal: Vec<Option<f64>>,
    /// Market return minus its estimation mean on each event day, and the sum of squares of such
    /// differences in the estimation; none for models without a market.
    pub market: Option<(Vec<Option<f64>>, f64)>,
}

impl Security {
    /// Cumulated abnormal return.
    #[must_use]
    pub fn car(&self) -> f64 {
        sum(&self.present())
    }

    /// Abnormal returns that there are.
    pub(super) fn present(&self) -> Vec<f64> {
        self.abnormal.iter().flatten().copied().collect()
    }

    /// Abnormal return of an event day over its standard deviation, the error of forecast included.
    #[must_use]
    pub fn standardised(&self, day: usize) -> Option<f64> {
        let abnormal = self.abnormal[day]?;
        let leverage = self.market.as_ref().map_or(0.0, |(distances, squares)| {
            distances[day].map_or(0.0, |distance| distance * distance / squares)
        });
        let inflation = (1.0 + 1.0 / self.days as f64 + leverage).sqrt();
        Some(abnormal / (self.sigma * inflation))
    }
}

/// Estimates one security; none with fewer than `least` usable days.
#[must_use]
pub fn estimate(
    (name, returns): (&str, &[Option<f64>]),
    market: Option<&[Option<f64>]>,
    windows: &Windows,
    (model, conventions): (Model, Conventions),
    least: usize,
) -> Option<Security> {
    let uses_market = model != Model::ConstantMean;
    let market_on = |t: usize| market.and_then(|m| m.get(t).copied().flatten());
    let pair = |t: usize| {
        let own = returns.get(t).copied().flatten()?;
        if uses_market { Some((own, market_on(t)?)) } else { Some((own, 0.0)) }
    };
    let days: Vec<(f64, f64)> = windows.estimation.clone().filter_map(pair).collect();
    if days.len() < least.max(3) {
        return None;
    }
    let (own, others): (Vec<f64>, Vec<f64>) = days.iter().copied().unzip();
    let (alpha, beta) = line(&own, &others, model);
    let expected = |m: f64| alpha + beta * m;
    let residual = |t: usize| pair(t).map(|(own, m)| own - expected(m));
    let residuals: Vec<Option<f64>> = windows.estimation.clone().map(residual).collect();
    let errors: Vec<f64> = residuals.iter().flatten().copied().collect();
    let count = errors.len() as f64;
    let freedom = match (model, conventions) {
        (Model::MarketModel, Conventions::Specification) => count - 2.0,
        _ => count - 1.0,
    };
    let center = stats::mean(&errors);
    let squares: Vec<f64> = errors.iter().map(|e| (e - center) * (e - center)).collect();
    let distances = (model == Model::MarketModel).then(|| {
        let base = match conventions {
            Conventions::Specification => others.clone(),
            Conventions::Estudy2 => windows.estimation.clone().filter_map(market_on).collect(),
        };
        let mean = stats::mean(&base);
        let spread: Vec<f64> = base.iter().map(|m| (m - mean) * (m - mean)).collect();
        let on_event = windows.event.clone().map(|t| market_on(t).map(|m| m - mean));
        (on_event.collect(), sum(&spread))
    });
    Some(Security {
        name: name.to_owned(),
        first_day: windows.estimation.start,
        days: errors.len(),
        alpha: (model != Model::MarketAdjusted).then_some(alpha),
        beta: (model == Model::MarketModel).then_some(beta),
        sigma: (sum(&squares) / freedom).sqrt(),
        abnormal: windows.event.clone().map(residual).collect(),
        residuals,
        market: distances,
    })
}

/// Constant and slope of the model.
fn line(own: &[f64], market: &[f64], model: Model) -> (f64, f64) {
    match model {
        Model::MarketAdjusted => (0.0, 1.0),
        Model::ConstantMean => (stats::mean(own), 0.0),
        Model::MarketModel => {
            let (mean_own, mean_market) = (stats::mean(own), stats::mean(market));
            let together = own.iter().zip(market).map(|(y, m)| (y - mean_own) * (m - mean_market));
            let alone = market.iter().map(|m| (m - mean_market) * (m - mean_market));
            let spread = sum(&alone.collect::<Vec<f64>>());
            let slope = sum(&together.collect::<Vec<f64>>()) / spread;
            // A market that never moves explains nothing.
            let slope = if spread > 0.0 { slope } else { 0.0 };
            (mean_own - slope * mean_market, slope)
        }
    }
}
