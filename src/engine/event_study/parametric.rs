//! Tests that use the size of abnormal returns.

use super::estimation::{Conventions, Security};
use super::{NullLaw, Test, cross_section, present, ratio};
use crate::finance::undefined::{Measure, Undefined};
use crate::math::sum;
use crate::stats;

/// Fewest shared days that make a correlation.
const SHARED_DAYS: usize = 3;

/// All parametric tests of the conventions.
pub(super) fn tests(securities: &[Security], conventions: Conventions) -> Vec<Test> {
    let mut tests = vec![cross_sectional(securities)];
    let brown = brown_warner(securities);
    match conventions {
        Conventions::Specification => {
            tests.extend([brown, patell(securities), bmp(securities), kolari_pynnonen(securities)]);
        }
        Conventions::Estudy2 => {
            tests.push(brown_warner_1980(securities));
            tests.push(lamb(securities, &brown));
            tests.push(Test { law: NullLaw::None, ..brown });
            // Statistics of a single day only, and only with a market.
            let daily = |test: Test| Test { caar: None, ..test };
            if securities.iter().all(|s| s.market.is_some()) {
                tests.extend([daily(patell(securities)), daily(bmp(securities))]);
            }
        }
    }
    tests
}

fn event_days(securities: &[Security]) -> usize {
    securities.first().map_or(0, |security| security.abnormal.len())
}

/// Abnormal returns of a day.
pub(super) fn on_day(securities: &[Security], day: usize) -> Vec<f64> {
    present(securities.iter().map(|security| security.abnormal[day]))
}

fn standardised_on(securities: &[Security], day: usize) -> Vec<f64> {
    present(securities.iter().map(|security| security.standardised(day)))
}

/// √N·AAR/sd over the securities.
fn cross_sectional(securities: &[Security]) -> Test {
    let cars: Vec<f64> = securities.iter().map(Security::car).collect();
    let days = 0..event_days(securities);
    Test {
        name: "cross_sectional",
        daily: Some(days.map(|day| cross_section(&on_day(securities, day))).collect()),
        caar: Some(cross_section(&cars)),
        law: NullLaw::StudentT(securities.len() as f64 - 1.0),
    }
}

/// AAR over the standard deviation of the AAR in the estimation (Brown & Warner 1980, "crude
/// dependence adjustment"; 1985).
fn brown_warner(securities: &[Security]) -> Test {
    let length = securities.first().map_or(0, |security| security.residuals.len());
    let average = |t: usize| {
        let day = present(securities.iter().map(|security| security.residuals[t]));
        (!day.is_empty()).then(|| stats::mean(&day))
    };
    let averages = present((0..length).map(average));
    let deviation = if averages.len() > 1 { stats::sd(&averages) } else { 0.0 };
    let over = |value: f64| ratio(value, deviation);
    let means = daily_means(securities);
    let root = (means.len() as f64).sqrt();
    Test {
        name: "brown_warner",
        caar: Some(over(sum(&means)).map(|z| z / root)),
        daily: Some(means.into_iter().map(over).collect()),
        law: NullLaw::StudentT(averages.len() as f64 - 1.0),
    }
}

/// Mean abnormal return of each event day; 0 on a day without any.
pub(super) fn daily_means(securities: &[Security]) -> Vec<f64> {
    let mean = |day: usize| {
        let values = on_day(securities, day);
        if values.is_empty() { 0.0 } else { stats::mean(&values) }
    };
    (0..event_days(securities)).map(mean).collect()
}

/// AAR/(√Σσ²/N), securities independent (estudy2's `brown_warner_1980`).
fn brown_warner_1980(securities: &[Security]) -> Test {
    let variances: Vec<f64> = securities.iter().map(|s| s.sigma * s.sigma).collect();
    let deviation = sum(&variances).sqrt() / securities.len() as f64;
    let means = daily_means(securities).into_iter();
    let daily = means.map(|mean| ratio(mean, deviation)).collect();
    Test { name: "brown_warner_1980", daily: Some(daily), caar: None, law: NullLaw::None }
}

/// Brown-Warner with the error of forecast (Lamb 1995, as in estudy2).
fn lamb(securities: &[Security], brown: &Test) -> Test {
    let days: Vec<f64> = securities.iter().map(|s| s.days as f64).collect();
    let mean_days = stats::mean(&days);
    let leverage = |day: usize| {
        let (distances, squares) = securities.first()?.market.as_ref()?;
        distances[day].map(|distance| distance * distance / squares)
    };
    let adjust = |(day, z): (usize, &Measure)| {
        let inflation = (1.0 + 1.0 / mean_days + leverage(day).unwrap_or(0.0)).sqrt();
        z.map(|z| z / inflation)
    };
    let daily = brown.daily.iter().flatten().enumerate().map(adjust).collect();
    Test { name: "lamb", daily: Some(daily), caar: None, law: NullLaw::None }
}

/// (L1 − 2)/(L1 − 4): variance of a standardised abnormal return.
fn expected_variance(security: &Security) -> f64 {
    let days = security.days as f64;
    (days - 2.0) / (days - 4.0)
}

/// Patell (1976).
fn patell(securities: &[Security]) -> Test {
    let day = |day: usize| {
        let there = securities.iter().filter(|s| s.abnormal[day].is_some());
        let variances: Vec<f64> = there.map(expected_variance).collect();
        ratio(sum(&standardised_on(securities, day)), sum(&variances).sqrt())
    };
    let cumulated: Vec<f64> = securities
        .iter()
        .map(|security| {
            let days = 0..security.abnormal.len();
            let values = present(days.map(|day| security.standardised(day)));
            sum(&values) / (values.len() as f64 * expected_variance(security)).sqrt()
        })
        .collect();
    let root = (securities.len() as f64).sqrt();
    Test {
        name: "patell",
        daily: Some((0..event_days(securities)).map(day).collect()),
        caar: Some(ratio(sum(&cumulated), root)),
        law: NullLaw::Normal,
    }
}

/// Boehmer, Musumeci & Poulsen (1991).
fn bmp(securities: &[Security]) -> Test {
    let day = |day: usize| cross_section(&standardised_on(securities, day));
    let cumulated: Vec<f64> = securities.iter().map(standardised_car).collect();
    Test {
        name: "bmp",
        daily: Some((0..event_days(securities)).map(day).collect()),
        caar: Some(cross_section(&cumulated)),
        law: NullLaw::StudentT(securities.len() as f64 - 1.0),
    }
}

/// CAR over its standard deviation, the error of forecast included.
fn standardised_car(security: &Security) -> f64 {
    let (window, days) = (security.present().len() as f64, security.days as f64);
    let leverage = security.market.as_ref().map_or(0.0, |(distances, squares)| {
        let there = distances.iter().zip(&security.abnormal).filter(|(_, ar)| ar.is_some());
        let together: f64 = there.filter_map(|(distance, _)| *distance).sum();
        together * together / squares
    });
    security.car() / (security.sigma * (window + window * window / days + leverage).sqrt())
}

/// BMP corrected for correlation across securities (Kolari & Pynnönen 2010).
fn kolari_pynnonen(securities: &[Security]) -> Test {
    let bmp = bmp(securities);
    let correlation = mean_residual_correlation(securities);
    let adjust =
        |z: Measure| z.and_then(|z| kolari_pynnonen_statistic(z, securities.len(), correlation?));
    Test {
        name: "kolari_pynnonen",
        daily: bmp.daily.map(|daily| daily.into_iter().map(adjust).collect()),
        caar: bmp.caar.map(adjust),
        law: bmp.law,
    }
}

/// z·√((1 − r̄)/(1 + (N − 1)·r̄)).
///
/// # Errors
/// [`Undefined::NonPositiveVariance`] when the correction has no root.
pub fn kolari_pynnonen_statistic(z: f64, securities: usize, correlation: f64) -> Measure {
    let variance = 1.0 + (securities as f64 - 1.0) * correlation;
    if variance <= 0.0 || correlation > 1.0 {
        return Err(Undefined::NonPositiveVariance);
    }
    Ok(z * ((1.0 - correlation) / variance).sqrt())
}

/// Mean correlation of all pairs of residuals, on the days that both have; pairs of distant events
/// share no days and count as uncorrelated.
///
/// # Errors
/// [`Undefined::NeedsTwo`] for one security, [`Undefined::ZeroVariance`] for a constant one.
pub fn mean_residual_correlation(securities: &[Security]) -> Measure {
    let mut correlations = Vec::new();
    for (i, first) in securities.iter().enumerate() {
        for second in &securities[i + 1..] {
            let shift = first.first_day.abs_diff(second.first_day);
            let (early, late) =
                if first.first_day <= second.first_day { (first, second) } else { (second, first) };
            let shared = early.residuals.get(shift..).unwrap_or_default();
            correlations.push(correlation(shared, &late.residuals)?);
        }
    }
    if correlations.is_empty() { Err(Undefined::NeedsTwo) } else { Ok(stats::mean(&correlations)) }
}

fn correlation(a: &[Option<f64>], b: &[Option<f64>]) -> Measure {
    let both = a.iter().zip(b).filter_map(|(a, b)| Some(((*a)?, (*b)?)));
    let (a, b): (Vec<f64>, Vec<f64>) = both.unzip();
    if a.len() < SHARED_DAYS {
        return Ok(0.0);
    }
    let (mean_a, mean_b) = (stats::mean(&a), stats::mean(&b));
    let moment = |x: &[f64], mx: f64, y: &[f64], my: f64| {
        sum(&x.iter().zip(y).map(|(x, y)| (x - mx) * (y - my)).collect::<Vec<f64>>())
    };
    let spread = moment(&a, mean_a, &a, mean_a) * moment(&b, mean_b, &b, mean_b);
    ratio(moment(&a, mean_a, &b, mean_b), spread.sqrt())
}
