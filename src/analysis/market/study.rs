//! Abnormal returns of securities and groups, tests, verdicts.

use ::market::calendar::{Days, levels, log_change};
use ::market::closes::{date, day_number};
use case::Case;
use case::raw::{Market, SecurityRole};
use engine::event_study::Test;
use engine::event_study::estimation::{Conventions, Model as NormalReturns, Security, Windows};
use engine::event_study::study::{Setting, Study, single_security, study};
use engine::math::{exp, sum};
use engine::stats;

use super::answer::{
    Excluded, GroupAnswer, MarketAnswer, Reason, SecurityAnswer, TestAnswer, Verdict, Warning,
};
use super::other_days::other_days;
use super::prices::Prices;
use super::request::{Benchmark, MarketRequest};
use crate::figure::Figure;
use crate::run::RunError;

/// Fewest usable days of an estimation (specification 5.1).
const MIN_ESTIMATION: usize = 30;
/// Longest calendar, in days: events and prices within a lifetime.
const MAX_CALENDAR: usize = 40_000;
/// Level of the tests behind a verdict.
const LEVEL: f64 = 0.05;
/// Securities below which an average says little.
const FEW: usize = 5;
/// Mean correlation of residuals from which shared dates matter.
const CORRELATED: f64 = 0.1;
/// Share of days without movement from which trading is thin.
const THIN: f64 = 0.1;

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
    fn setting<'b>(&'b self, ids: &[&'b str], windows: Vec<Windows>) -> Setting<'b> {
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
    let groups = groups(case, market, prices)
        .into_iter()
        .filter_map(|(id, members)| {
            let members = members.into_iter();
            let there =
                members.filter(|m| estimates.iter().any(|(_, estimate)| estimate.name == *m));
            group(&table, id, there.collect(), !overlapping.is_empty())
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

/// All members with a result taken together; none without members.
fn group(
    table: &Table<'_>,
    id: &str,
    members: Vec<&str>,
    has_other_events: bool,
) -> Option<GroupAnswer> {
    let found = study(&table.setting(&members, table.windows.clone())).ok()?;
    let mut total = 0.0;
    let cumulated = found.aar.iter().map(|x| {
        total += x;
        total
    });
    let tests: Vec<TestAnswer> = found.tests.iter().filter_map(window_test).collect();
    let other_days = other_days(table, &members, found.caar);
    Some(GroupAnswer {
        id: id.to_owned(),
        observations: found.securities.len(),
        cumulated: cumulated.collect(),
        caar: found.caar,
        daily_deviation: daily_deviation(&found),
        correlation: found.mean_residual_correlation.into(),
        verdict: verdict(&found, table.model, other_days.as_ref().map(|o| o.share_as_far)),
        warnings: warnings(&found, table, &members, has_other_events),
        other_days,
        tests,
        aar: found.aar,
        securities: members.into_iter().map(str::to_owned).collect(),
    })
}

fn window_test(test: &Test) -> Option<TestAnswer> {
    Some(TestAnswer {
        name: test.name.to_owned(),
        statistic: test.caar?.into(),
        p: test.caar_p()?.into(),
    })
}

/// Standard deviation of the mean residual over the estimation days.
fn daily_deviation(found: &Study) -> Figure {
    let length = found.securities.first().map_or(0, |s| s.residuals.len());
    let mean = |t: usize| {
        let day: Vec<f64> = found.securities.iter().filter_map(|s| s.residuals[t]).collect();
        (!day.is_empty()).then(|| stats::mean(&day))
    };
    let means: Vec<f64> = (0..length).filter_map(mean).collect();
    if means.len() > 1 {
        Figure::Known(stats::sd(&means))
    } else {
        Figure::Undefined { reason: "zero_variance".into() }
    }
}

/// Two tests decide that do not take securities of one date for independent: Kolari & Pynnönen
/// (2010) and Corrado's rank test. For a single security: its own t, and the share of other days.
fn verdict(found: &Study, model: NormalReturns, share_as_far: Option<f64>) -> Verdict {
    let p_of = |name: &str| {
        let test = found.tests.iter().find(|test| test.name == name)?;
        Some((test.caar?.ok()?, test.caar_p()?.ok()?))
    };
    let votes: Vec<(f64, f64)> = match found.securities.as_slice() {
        [only] => {
            let (_, t, law) = single_security(only, model);
            let test = Test { name: "car", daily: None, caar: Some(t), law };
            let own = t.ok().zip(test.caar_p().and_then(Result::ok));
            own.into_iter().chain(share_as_far.map(|share| (found.caar, share))).collect()
        }
        _ => ["kolari_pynnonen", "corrado_rank"].into_iter().filter_map(p_of).collect(),
    };
    let found = |sign: f64| votes.iter().filter(|(z, p)| *p < LEVEL && z * sign > 0.0).count();
    match (found(1.0), found(-1.0)) {
        (0, 0) => Verdict::Indistinguishable,
        (2, 0) => Verdict::Rose,
        (0, 2) => Verdict::Fell,
        _ => Verdict::Divided,
    }
}

fn warnings(
    found: &Study,
    table: &Table<'_>,
    members: &[&str],
    has_other_events: bool,
) -> Vec<Warning> {
    let correlated = found.mean_residual_correlation.is_ok_and(|r| r > CORRELATED);
    let days = |windows: &Windows| windows.estimation.clone().chain(windows.event.clone());
    let places: Vec<usize> = table.windows.iter().flat_map(days).collect();
    let any = |test: &dyn Fn(&[Option<f64>]) -> bool| {
        members.iter().filter_map(|id| table.of(id)).any(test)
    };
    let still = |returns: &[Option<f64>]| {
        let zero = places.iter().filter(|t| returns[**t] == Some(0.0)).count();
        zero as f64 > THIN * places.len() as f64
    };
    let missing = |returns: &[Option<f64>]| places.iter().any(|t| returns[*t].is_none());
    let all = [
        (Warning::OneSecurity, members.len() == 1),
        (Warning::FewSecurities, (2..FEW).contains(&members.len())),
        (Warning::SharedDates, members.len() > 1 && correlated),
        (Warning::OneEvent, table.windows.len() == 1),
        (Warning::OtherEvents, has_other_events),
        (Warning::ThinTrading, any(&still)),
        (Warning::MissingDays, any(&missing)),
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(warning, _)| warning).collect()
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
