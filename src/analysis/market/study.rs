//! Abnormal returns of securities and groups, tests, verdicts.

use ::market::calendar::{Days, levels, log_change};
use ::market::closes::{date, day_number};
use case::Case;
use case::raw::{Market, SecurityRole};
use engine::event_study::Test;
use engine::event_study::estimation::{Conventions, Model as NormalReturns, Security, Windows};
use engine::event_study::study::{Setting, single_security, study};
use engine::math::{exp, sum};
use engine::stats;

use super::answer::{Excluded, MarketAnswer, Reason, SecurityAnswer};
use super::group::group;
use super::prices::Prices;
use super::request::{Benchmark, MarketRequest};
use crate::figure::Figure;
use crate::run::RunError;

/// Fewest usable days of an estimation (specification 5.1).
const MIN_ESTIMATION: usize = 30;
/// Longest calendar, in days: events and prices within a lifetime.
const MAX_CALENDAR: usize = 40_000;

/// Returns of all series on one calendar, and the places of the events on it.
pub(super) struct Table<'a> {
    /// The calendar.
    pub(super) days: Days,
    /// Symbols and returns.
    pub(super) returns: Vec<(&'a str, Vec<Option<f64>>)>,
    /// Returns of the benchmark.
    pub(super) market: Option<Vec<Option<f64>>>,
    /// Windows of each event.
    pub(super) windows: Vec<Windows>,
    /// How normal returns are estimated.
    pub(super) model: NormalReturns,
}

impl Table<'_> {
    /// Returns of a symbol.
    pub(super) fn of(&self, id: &str) -> Option<&[Option<f64>]> {
        self.returns.iter().find(|(other, _)| *other == id).map(|(_, returns)| returns.as_slice())
    }

    /// The engine's setting for some symbols.
    pub(super) fn setting<'b>(&'b self, ids: &[&'b str], windows: Vec<Windows>) -> Setting<'b> {
        Setting {
            returns: ids.iter().filter_map(|id| Some((*id, self.of(id)?))).collect(),
            market: self.market.as_deref(),
            windows,
            model: self.model,
            conventions: Conventions::Specification,
            min_estimation: MIN_ESTIMATION,
        }
    }
}

/// Runs a study; connectedness is computed apart.
///
/// # Errors
/// [`RunError::NoMarket`], [`RunError::Market`] for a request that cannot be studied.
pub fn run(
    case: &Case,
    prices: &Prices,
    request: &MarketRequest,
) -> Result<MarketAnswer, RunError> {
    let market = case.market.as_ref().ok_or(RunError::NoMarket)?;
    request.check().map_err(RunError::Market)?;
    let table = table(market, prices, request)?;
    let mut securities = Vec::new();
    let mut excluded = Vec::new();
    let mut estimates: Vec<(usize, Security)> = Vec::new();
    for (event, windows) in table.windows.iter().enumerate() {
        for id in studied(market, prices) {
            match one(&table, id, windows) {
                Ok(security) => {
                    let answer = describe(request, prices, &table, event, &security);
                    securities.push(answer);
                    estimates.push((event, security));
                }
                Err(reason) => excluded.push(Excluded {
                    security: id.to_owned(),
                    event: request.events[event].clone(),
                    reason,
                }),
            }
        }
    }
    if securities.is_empty() {
        return Err(RunError::Market(
            "no security has enough prices around this event; choose another event or other windows"
                .to_owned(),
        ));
    }
    let overlapping = overlapping(case, request)?;
    let mut names: Vec<&str> = estimates.iter().map(|(_, one)| one.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let seen = (names.len(), !overlapping.is_empty());
    let groups = groups(case, market, prices)
        .into_iter()
        .filter_map(|(id, members)| {
            let members = members.into_iter();
            let there =
                members.filter(|m| estimates.iter().any(|(_, estimate)| estimate.name == *m));
            group(&table, id, there.collect(), seen)
        })
        .collect();
    Ok(MarketAnswer {
        case_hash: case.hash.clone(),
        request: request.clone(),
        securities,
        excluded,
        groups,
        overlapping,
        ticker: ticker(market, prices)?,
        levels: benchmark_levels(market, prices, request),
        series: prices.facts(),
        connectedness: None,
        result_hash: String::new(),
    })
}

/// All securities that are no benchmark, then the reader's.
fn studied<'a>(market: &'a Market, prices: &'a Prices) -> Vec<&'a str> {
    let own = prices.own.iter().map(|(id, _)| id.as_str());
    let own = own.filter(|id| !market.securities.iter().any(|s| s.id == *id));
    let ours = market.securities.iter().filter(|s| s.role != SecurityRole::Benchmark);
    ours.map(|s| s.id.as_str()).chain(own).collect()
}

/// Groups with the identifiers of their securities.
fn groups<'a>(
    case: &'a Case,
    market: &'a Market,
    prices: &'a Prices,
) -> Vec<(&'a str, Vec<&'a str>)> {
    let of_role = |role: SecurityRole| {
        market.securities.iter().filter(move |s| s.role == role).map(|s| s.id.as_str()).collect()
    };
    let of_sector = |id: &'a str| {
        let members = market.securities.iter().filter(move |s| s.sector.as_deref() == Some(id));
        (id, members.map(|s| s.id.as_str()).collect())
    };
    let own = prices.own.iter().map(|(id, _)| id.as_str());
    let own = own.filter(|id| !market.securities.iter().any(|s| s.id == *id)).collect();
    let mut groups = vec![("named", of_role(SecurityRole::Named))];
    groups.extend(case.sectors.iter().map(|sector| of_sector(&sector.id)));
    groups.push(("placebo", of_role(SecurityRole::Placebo)));
    groups.push(("own", own));
    // Each security alone, for readers who look at one.
    groups.extend(studied(market, prices).into_iter().map(|id| (id, vec![id])));
    groups
}

fn table<'a>(
    market: &'a Market,
    prices: &'a Prices,
    request: &MarketRequest,
) -> Result<Table<'a>, RunError> {
    let events =
        request.events.iter().map(|date| day_number(date)).collect::<Result<Vec<_>, _>>()?;
    let before = (request.estimation + request.gap) as i64;
    let (first, last) = (i64::from(request.from), i64::from(request.to));
    let starts = prices.series.iter().map(|s| s.first_day() + 1);
    let ends = prices.series.iter().map(::market::file::Series::last_day);
    // The calendar holds every window, even where there are no prices.
    let start = events.iter().map(|e| e + first - before).chain(starts).min().unwrap_or(0);
    let end = events.iter().map(|e| e + last).chain(ends).max().unwrap_or(0);
    let days = Days { first: start, count: (end - start + 1) as usize };
    if days.count > MAX_CALENDAR {
        return Err(RunError::Market(
            "no prices around this event; choose one that lies nearer to the data".to_owned(),
        ));
    }
    let place = |day: i64| (day - start) as usize;
    let windows = events.iter().map(|event| {
        let open = place(event + first);
        let estimation = open - before as usize;
        Windows {
            estimation: estimation..estimation + request.estimation,
            event: open..place(event + last) + 1,
        }
    });
    let returns: Vec<_> = prices.series.iter().map(|s| (s.id.as_str(), days.returns(s))).collect();
    Ok(Table {
        market: benchmark(market, request, &returns)?,
        windows: windows.collect(),
        days,
        returns,
        model: request.engine_model(),
    })
}

fn benchmark(
    market: &Market,
    request: &MarketRequest,
    returns: &[(&str, Vec<Option<f64>>)],
) -> Result<Option<Vec<Option<f64>>>, RunError> {
    match &request.benchmark {
        Benchmark::None => Ok(None),
        Benchmark::Security(id) => {
            let found = returns.iter().find(|(other, _)| other == id);
            let missing =
                || RunError::Market(format!("no prices of `{id}`; choose another benchmark"));
            found.map(|(_, returns)| Some(returns.clone())).ok_or_else(missing)
        }
        Benchmark::EqualWeight => {
            let is_part = |id: &str| {
                market.securities.iter().any(|s| s.id == id && s.role != SecurityRole::Benchmark)
            };
            let parts: Vec<_> = returns.iter().filter(|(id, _)| is_part(id)).collect();
            let days = parts.first().map_or(0, |(_, returns)| returns.len());
            let mean = |t: usize| {
                let there: Vec<f64> = parts.iter().filter_map(|(_, r)| r[t]).collect();
                (!there.is_empty()).then(|| stats::mean(&there))
            };
            Ok(Some((0..days).map(mean).collect()))
        }
    }
}

/// One security around one event.
fn one(table: &Table<'_>, id: &str, windows: &Windows) -> Result<Security, Reason> {
    let returns = table.of(id).ok_or(Reason::NoSeries)?;
    let there = |range: std::ops::Range<usize>| returns[range].iter().flatten().count();
    if there(windows.event.clone()) == 0 {
        let later = there(windows.event.end..returns.len());
        return Err(if later == 0 { Reason::Ended } else { Reason::TooYoung });
    }
    let estimation: Vec<f64> =
        returns[windows.estimation.clone()].iter().flatten().copied().collect();
    if estimation.len() < MIN_ESTIMATION {
        let earlier = there(0..windows.estimation.start);
        return Err(if earlier == 0 { Reason::TooYoung } else { Reason::Gaps });
    }
    if estimation.iter().all(|x| *x == estimation[0]) {
        return Err(Reason::Constant);
    }
    let setting = table.setting(&[id], vec![windows.clone()]);
    let found = study(&setting).map_err(|_| Reason::Gaps)?;
    found.securities.into_iter().next().filter(|s| s.sigma > 0.0).ok_or(Reason::Constant)
}

fn describe(
    request: &MarketRequest,
    prices: &Prices,
    table: &Table<'_>,
    event: usize,
    security: &Security,
) -> SecurityAnswer {
    let windows = &table.windows[event];
    let returns = table.of(&security.name).unwrap_or_default();
    let (_, t, law) = single_security(security, table.model);
    let test = Test { name: "car", daily: None, caar: Some(t), law };
    let last = table.days.first + windows.event.end as i64 - 1;
    let before = table.days.first + windows.event.start as i64 - 1;
    let change = |id: &str| {
        let series = prices.series(id)?;
        log_change(series, before, last).map(|change| exp(change) - 1.0)
    };
    let own = change(&security.name);
    let over = match &request.benchmark {
        Benchmark::Security(id) => own.zip(change(id)).map(|(own, market)| own - market),
        Benchmark::EqualWeight | Benchmark::None => None,
    };
    let estimation: Vec<f64> =
        returns[windows.estimation.clone()].iter().flatten().copied().collect();
    let still = estimation.iter().filter(|x| **x == 0.0).count();
    SecurityAnswer {
        security: security.name.clone(),
        event: request.events[event].clone(),
        days: security.days,
        alpha: security.alpha,
        beta: security.beta,
        sigma: security.sigma,
        returns: returns[windows.event.clone()].to_vec(),
        abnormal: security.abnormal.clone(),
        change: own,
        change_over_benchmark: over,
        car: security.car(),
        t: t.into(),
        p: test.caar_p().map_or_else(|| Figure::Undefined { reason: "no_law".into() }, Into::into),
        still_days: still as f64 / estimation.len().max(1) as f64,
    }
}

/// Events of the case inside an event window that were not chosen.
fn overlapping(case: &Case, request: &MarketRequest) -> Result<Vec<String>, RunError> {
    let chosen =
        request.events.iter().map(|date| day_number(date)).collect::<Result<Vec<_>, _>>()?;
    let inside = |day: i64| {
        chosen.iter().any(|event| {
            (event + i64::from(request.from)..=event + i64::from(request.to)).contains(&day)
        })
    };
    let others = case.events.iter().filter(|event| !request.events.contains(&event.date));
    let inside = others.filter(|event| day_number(&event.date).is_ok_and(inside));
    Ok(inside.map(|event| event.date.clone()).collect())
}

/// Changes of the strip's securities on its days, close to close, as shares.
fn ticker(market: &Market, prices: &Prices) -> Result<Vec<Vec<Option<f64>>>, RunError> {
    let Some(strip) = &market.ticker else { return Ok(Vec::new()) };
    let days = strip.days.iter().map(|day| day_number(day)).collect::<Result<Vec<_>, _>>()?;
    let change = |id: &str, day: i64| {
        let change = log_change(prices.series(id)?, day - 1, day)?;
        Some(exp(change) - 1.0)
    };
    let row = |id: &str| days.iter().map(|day| change(id, *day)).collect();
    Ok(strip.entries.iter().map(|entry| row(&entry.security)).collect())
}

/// Weekly levels of the benchmark, or of the case's first one.
fn benchmark_levels(
    market: &Market,
    prices: &Prices,
    request: &MarketRequest,
) -> Vec<(String, f64)> {
    let id = match &request.benchmark {
        Benchmark::Security(id) => Some(id),
        Benchmark::EqualWeight | Benchmark::None => market.benchmarks.first(),
    };
    let series = id.and_then(|id| prices.series(id));
    let weekly = series.map(|series| levels(series).into_iter().step_by(7));
    weekly.into_iter().flatten().map(|(day, level)| (date(day), level)).collect()
}

/// Sum of what is there.
pub(super) fn total(values: &[Option<f64>]) -> f64 {
    sum(&values.iter().flatten().copied().collect::<Vec<f64>>())
}
