//! Tests that use signs and ranks: they need no normal law.

use super::estimation::{Conventions, Security};
use super::parametric::on_day;
use super::{NullLaw, Test, ratio};
use crate::finance::undefined::{Measure, Undefined};
use crate::math::sum;
use crate::stats;

/// All sign and rank tests of the conventions.
pub(super) fn tests(securities: &[Security], conventions: Conventions) -> Vec<Test> {
    match conventions {
        Conventions::Specification => {
            vec![generalized_sign(securities, conventions), corrado_rank(securities)]
        }
        Conventions::Estudy2 => {
            let complete = is_complete(securities);
            let scaled = |center: fn(f64, f64) -> f64| {
                move |security: &Security| {
                    let days = security_days(security);
                    let count = present_count(&days) as f64;
                    midranks(&days).into_iter().map(|k| k.map(|k| center(k, count))).collect()
                }
            };
            let rank = by_root_mean_square(
                "corrado_rank",
                securities,
                complete,
                scaled(|k, m| k - (m + 1.0) / 2.0),
            );
            let modified = by_root_mean_square(
                "modified_rank",
                securities,
                complete,
                scaled(|k, m| k / (m + 1.0) - 0.5),
            );
            let sign = by_root_mean_square("corrado_sign", securities, complete, signs);
            vec![
                sign_test(securities),
                generalized_sign(securities, conventions),
                with_window(rank),
                Test { caar: None, ..modified },
                Test { caar: None, ..sign },
                wilcoxon(securities),
            ]
        }
    }
}

/// Abnormal returns of estimation and event.
fn security_days(security: &Security) -> Vec<Option<f64>> {
    security.residuals.iter().chain(&security.abnormal).copied().collect()
}

fn present_count(days: &[Option<f64>]) -> usize {
    days.iter().flatten().count()
}

fn is_complete(securities: &[Security]) -> bool {
    securities.iter().all(|s| security_days(s).iter().all(Option::is_some))
}

/// Ranks from 1 among the values that are there; ties share their mean rank.
fn midranks(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let numbers: Vec<f64> = values.iter().flatten().copied().collect();
    let mut ranks = stats::midranks(&numbers).into_iter();
    values.iter().map(|value| value.and_then(|_| ranks.next())).collect()
}

/// Cowan (1992): share of positive abnormal returns against that of the estimation.
fn generalized_sign(securities: &[Security], conventions: Conventions) -> Test {
    let positive = |days: &[Option<f64>]| days.iter().flatten().filter(|x| **x > 0.0).count();
    let expected = match conventions {
        Conventions::Specification => {
            let share = |s: &Security| positive(&s.residuals) as f64 / s.days as f64;
            stats::mean(&securities.iter().map(share).collect::<Vec<f64>>())
        }
        Conventions::Estudy2 => {
            let all: usize = securities.iter().map(|s| positive(&s.residuals)).sum();
            let days: usize = securities.iter().map(|s| s.days).sum();
            all as f64 / days as f64
        }
    };
    let statistic = |values: &[f64]| {
        let count = values.len() as f64;
        let above = values.iter().filter(|x| **x > 0.0).count() as f64;
        ratio(above - count * expected, (count * expected * (1.0 - expected)).sqrt())
    };
    let cars: Vec<f64> = securities.iter().map(Security::car).collect();
    let days = 0..securities.first().map_or(0, |s| s.abnormal.len());
    Test {
        name: "generalized_sign",
        daily: Some(days.map(|day| statistic(&on_day(securities, day))).collect()),
        caar: (conventions == Conventions::Specification).then(|| statistic(&cars)),
        law: NullLaw::Normal,
    }
}

/// (w − N/2)/√(N/4).
fn sign_test(securities: &[Security]) -> Test {
    let statistic = |day: usize| {
        let values = on_day(securities, day);
        let count = values.len() as f64;
        let above = values.iter().filter(|x| **x > 0.0).count() as f64;
        ratio(above - count / 2.0, (count / 4.0).sqrt())
    };
    let days = 0..securities.first().map_or(0, |s| s.abnormal.len());
    Test {
        name: "sign",
        daily: Some(days.map(statistic).collect()),
        caar: None,
        law: NullLaw::Normal,
    }
}

/// Corrado (1989) with ranks as shares, so that histories of unequal length compare.
fn corrado_rank(securities: &[Security]) -> Test {
    let scores: Vec<Vec<Option<f64>>> = securities
        .iter()
        .map(|security| {
            let days = security_days(security);
            let count = present_count(&days) as f64;
            midranks(&days).into_iter().map(|k| k.map(|k| k / (count + 1.0) - 0.5)).collect()
        })
        .collect();
    let average = |t: usize| {
        let day: Vec<f64> = scores.iter().filter_map(|s| s[t]).collect();
        (!day.is_empty()).then(|| stats::mean(&day))
    };
    let length = scores.first().map_or(0, Vec::len);
    let averages: Vec<Option<f64>> = (0..length).map(average).collect();
    let there: Vec<f64> = averages.iter().flatten().copied().collect();
    let squares: Vec<f64> = there.iter().map(|x| x * x).collect();
    let deviation = (sum(&squares) / there.len() as f64).sqrt();
    let window = securities.first().map_or(0, |s| s.abnormal.len());
    let event: Vec<f64> = averages[length - window..].iter().map(|x| x.unwrap_or(0.0)).collect();
    let mean = stats::mean(&event);
    Test {
        name: "corrado_rank",
        caar: Some(ratio((window as f64).sqrt() * mean, deviation)),
        daily: Some(event.into_iter().map(|x| ratio(x, deviation)).collect()),
        law: NullLaw::Normal,
    }
}

/// −1, 0 or 1 against the median of both windows.
fn signs(security: &Security) -> Vec<Option<f64>> {
    let days = security_days(security);
    let numbers: Vec<f64> = days.iter().flatten().copied().collect();
    let median = stats::quantiles(&numbers, &[0.5])[0];
    let sign = |x: f64| if x == median { 0.0 } else { (x - median).signum() };
    days.into_iter().map(|x| x.map(sign)).collect()
}

/// Σ scores/√N of each event day over its root mean square in both windows (estudy2).
fn by_root_mean_square(
    name: &'static str,
    securities: &[Security],
    complete: bool,
    scores: impl Fn(&Security) -> Vec<Option<f64>>,
) -> Test {
    let window = securities.first().map_or(0, |s| s.abnormal.len());
    let daily: Vec<Measure> = if complete {
        let scores: Vec<Vec<Option<f64>>> = securities.iter().map(scores).collect();
        let length = scores.first().map_or(0, Vec::len);
        let root = (securities.len() as f64).sqrt();
        let total = |t: usize| scores.iter().filter_map(|s| s[t]).sum::<f64>() / root;
        let totals: Vec<f64> = (0..length).map(total).collect();
        let squares: Vec<f64> = totals.iter().map(|x| x * x).collect();
        let deviation = (sum(&squares) / length.max(1) as f64).sqrt();
        totals[length - window..].iter().map(|x| ratio(*x, deviation)).collect()
    } else {
        vec![Err(Undefined::UnequalHistories); window]
    };
    Test { name, daily: Some(daily), caar: None, law: NullLaw::Normal }
}

/// Σ daily statistics/√L2 for the whole window.
fn with_window(test: Test) -> Test {
    let daily: Result<Vec<f64>, Undefined> = test.daily.iter().flatten().copied().collect();
    let caar = daily.map(|daily| sum(&daily) / (daily.len() as f64).sqrt());
    Test { caar: Some(caar), ..test }
}

/// Sum of the ranks of |AR| where AR is positive.
fn wilcoxon(securities: &[Security]) -> Test {
    let statistic = |day: usize| {
        let values = on_day(securities, day);
        let sizes: Vec<Option<f64>> = values.iter().map(|x| Some(x.abs())).collect();
        let ranks = midranks(&sizes);
        let positive = values.iter().zip(ranks).filter(|(x, _)| **x > 0.0);
        Ok(positive.filter_map(|(_, rank)| rank).sum())
    };
    let days = 0..securities.first().map_or(0, |s| s.abnormal.len());
    Test {
        name: "wilcoxon",
        daily: Some(days.map(statistic).collect()),
        caar: None,
        law: NullLaw::None,
    }
}
