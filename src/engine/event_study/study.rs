//! An event study: many securities, one event or several.

use super::estimation::{Conventions, Model, Security, Windows, estimate};
use super::{NullLaw, Test, parametric, rank, ratio};
use crate::error::EngineError;
use crate::finance::undefined::Measure;
use crate::math::sum;

/// What is studied.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting<'a> {
    /// Names and returns by day; none where a return is missing.
    pub returns: Vec<(&'a str, &'a [Option<f64>])>,
    /// Market returns by day.
    pub market: Option<&'a [Option<f64>]>,
    /// Estimation and event window of each event; windows of different events have equal lengths.
    pub windows: Vec<Windows>,
    /// How normal returns are estimated.
    pub model: Model,
    /// Which published formulas are followed.
    pub conventions: Conventions,
    /// Fewest estimation days of a security.
    pub min_estimation: usize,
}

/// Result of an event study.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// Securities with enough days, event by event.
    pub securities: Vec<Security>,
    /// Place of the event and name of those without.
    pub excluded: Vec<(usize, String)>,
    /// Mean abnormal return of each event day.
    pub aar: Vec<f64>,
    /// Mean cumulated abnormal return.
    pub caar: f64,
    /// Mean correlation of residuals.
    pub mean_residual_correlation: Measure,
    /// All tests of the conventions.
    pub tests: Vec<Test>,
}

/// Runs an event study. With several events every pair of event and security is an observation, and
/// days are counted from each event.
///
/// # Errors
/// [`EngineError::OutOfRange`] for no event, an empty window, windows of unequal length or a model
/// whose market is missing, [`EngineError::TooFewRows`] when no security has enough days.
pub fn study(setting: &Setting<'_>) -> Result<Study, EngineError> {
    let refuse = |message: &str| Err(EngineError::OutOfRange { message: message.to_owned() });
    let lengths = |w: &Windows| (w.estimation.len(), w.event.len());
    let Some(first) = setting.windows.first().map(lengths) else { return refuse("no event") };
    if first.0 == 0 || first.1 == 0 {
        return refuse("a window holds no day; choose dates within the data");
    }
    if setting.windows.iter().any(|windows| lengths(windows) != first) {
        return refuse("the windows of all events must have equal lengths");
    }
    if setting.model != Model::ConstantMean && setting.market.is_none() {
        return refuse("this model needs `market`");
    }
    let method = (setting.model, setting.conventions);
    let (mut securities, mut excluded) = (Vec::new(), Vec::new());
    for (event, windows) in setting.windows.iter().enumerate() {
        for (name, returns) in &setting.returns {
            let least = setting.min_estimation;
            match estimate((name, returns), setting.market, windows, method, least) {
                Some(security) if !security.present().is_empty() => securities.push(security),
                _ => excluded.push((event, (*name).to_owned())),
            }
        }
    }
    if securities.is_empty() {
        let rows = first.0;
        return Err(EngineError::TooFewRows { rows, needed: setting.min_estimation });
    }
    let cars: Vec<f64> = securities.iter().map(Security::car).collect();
    let mut tests = parametric::tests(&securities, setting.conventions);
    tests.extend(rank::tests(&securities, setting.conventions));
    Ok(Study {
        aar: parametric::daily_means(&securities),
        caar: sum(&cars) / cars.len() as f64,
        mean_residual_correlation: parametric::mean_residual_correlation(&securities),
        tests,
        securities,
        excluded,
    })
}

/// AR over s, and CAR over s·√L2, of one security, with their null law.
pub fn single_security(
    security: &Security,
    model: Model,
) -> (Vec<Option<Measure>>, Measure, NullLaw) {
    let daily = security.abnormal.iter();
    let daily = daily.map(|abnormal| abnormal.map(|x| ratio(x, security.sigma))).collect();
    let window = security.present().len() as f64;
    let freedom = if model == Model::MarketModel { 2.0 } else { 1.0 };
    (
        daily,
        ratio(security.car(), security.sigma * window.sqrt()),
        NullLaw::StudentT(security.days as f64 - freedom),
    )
}
