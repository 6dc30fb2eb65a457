//! Securities taken together: tests, verdict, warnings.

use engine::event_study::Test;
use engine::event_study::estimation::{Model as NormalReturns, Windows};
use engine::event_study::study::{Study, single_security, study};
use engine::stats;

use super::answer::{GroupAnswer, TestAnswer, Verdict, Warning};
use super::other_days::other_days;
use super::study::Table;
use crate::figure::Figure;

/// Level of the tests behind a verdict.
const LEVEL: f64 = 0.05;
/// Securities below which an average says little.
const FEW: usize = 5;
/// Mean correlation of residuals from which shared dates matter.
const CORRELATED: f64 = 0.1;
/// Share of days without movement from which trading is thin.
const THIN: f64 = 0.1;

/// All members with a result taken together; none without members. `looked_at` counts all securities
/// of the study.
pub(super) fn group(
    table: &Table<'_>,
    id: &str,
    members: Vec<&str>,
    (looked_at, has_other_events): (usize, bool),
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
        verdict: {
            let share = other_days.as_ref().map(|other| other.share_as_far);
            verdict(&found, table.model, share, looked_at)
        },
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
///
/// A single security was picked among `looked_at` of them, so its t must pass the level divided by
/// their number (Bonferroni).
fn verdict(
    found: &Study,
    model: NormalReturns,
    share_as_far: Option<f64>,
    looked_at: usize,
) -> Verdict {
    let p_of = |name: &str| {
        let test = found.tests.iter().find(|test| test.name == name)?;
        Some((test.caar?.ok()?, test.caar_p()?.ok()?))
    };
    let votes: Vec<(f64, f64)> = match found.securities.as_slice() {
        [only] => {
            let (_, t, law) = single_security(only, model);
            let test = Test { name: "car", daily: None, caar: Some(t), law };
            let own = t.ok().zip(test.caar_p().and_then(Result::ok));
            let own = own.map(|(z, p)| (z, p * looked_at as f64));
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
