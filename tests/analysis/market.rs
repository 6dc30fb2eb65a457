//! The study of the flagship's event, checked by arithmetic of its own.

use analysis::market::prices::Form;
use analysis::market::{
    Benchmark, MarketAnswer, MarketRequest, NormalModel, Prices, Reason, Verdict, Warning,
    connected, study,
};
use analysis::service::{FromEngine, Service, ToEngine};
use case::Case;

const PRICES: &str = include_str!("../../public/cases/prices/crypto-ai.json");
const CASE: &str = include_str!("../../public/cases/xai-series-e.json");

fn flagship() -> (Case, Prices, MarketRequest) {
    let case = case::parse(CASE).unwrap();
    let request = MarketRequest::base(&case).unwrap();
    (case, Prices::read(PRICES).unwrap(), request)
}

fn studied(change: impl FnOnce(&mut MarketRequest)) -> MarketAnswer {
    let (case, prices, mut request) = flagship();
    change(&mut request);
    study::run(&case, &prices, &request).unwrap()
}

/// Returns of a series from the file itself: day number → log return.
fn raw(id: &str) -> (i64, Vec<Option<f64>>) {
    let file: serde_json::Value = serde_json::from_str(PRICES).unwrap();
    let series = file["series"].as_array().unwrap().iter().find(|s| s["id"] == id).unwrap();
    let returns = series["returns"].as_array().unwrap();
    let first: Vec<i64> =
        series["first"].as_str().unwrap().split('-').map(|part| part.parse().unwrap()).collect();
    // Days since 0000-03-01 (Fliegel and Van Flandern), apart from the engine's calendar.
    let (y, m) = if first[1] > 2 { (first[0], first[1] - 3) } else { (first[0] - 1, first[1] + 9) };
    let day = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + first[2] - 1 - 719_468;
    (day, returns.iter().map(|r| r.as_i64().map(|r| r as f64 * 1e-6)).collect())
}

/// CAR and t of a security against BTC by normal equations, with another route through the data.
fn by_hand(id: &str) -> (f64, f64) {
    const EVENT: i64 = 20_459; // 2026-01-06
    let (own, market) = (raw(id), raw("BTC"));
    let at = |(first, returns): &(i64, Vec<Option<f64>>), day: i64| {
        returns[usize::try_from(day - first - 1).unwrap()].unwrap()
    };
    let estimation: Vec<(f64, f64)> =
        (EVENT - 130..EVENT - 10).map(|day| (at(&market, day), at(&own, day))).collect();
    let n = estimation.len() as f64;
    let total = |f: &dyn Fn(&(f64, f64)) -> f64| estimation.iter().map(f).sum::<f64>();
    let (sx, sy) = (total(&|p| p.0), total(&|p| p.1));
    let (sxx, sxy) = (total(&|p| p.0 * p.0), total(&|p| p.0 * p.1));
    let beta = (n * sxy - sx * sy) / (n * sxx - sx * sx);
    let alpha = (sy - beta * sx) / n;
    let squares = total(&|p| (p.1 - alpha - beta * p.0).powi(2));
    let s = (squares / (n - 2.0)).sqrt();
    let car: f64 =
        (EVENT..EVENT + 8).map(|day| at(&own, day) - alpha - beta * at(&market, day)).sum();
    (car, car / (s * 8.0_f64.sqrt()))
}

#[test]
fn an_independent_regression_finds_the_same_abnormal_returns() {
    let answer = studied(|_| {});
    assert_eq!(answer.securities.len(), 12);
    for row in &answer.securities {
        let (car, t) = by_hand(&row.security);
        assert!((row.car - car).abs() < 1e-10, "{}: {} {car}", row.security, row.car);
        assert!((row.t.known().unwrap() - t).abs() < 1e-8, "{}", row.security);
    }
    let named = answer.group("named").unwrap();
    let mean = named.securities.iter().map(|id| by_hand(id).0).sum::<f64>() / 5.0;
    assert!((named.caar - mean).abs() < 1e-10);
    assert_eq!(named.verdict, Verdict::Indistinguishable);
    assert!(named.warnings.contains(&Warning::SharedDates));
}

#[test]
fn a_security_alone_is_judged_by_its_own_test_and_by_other_windows() {
    let answer = studied(|_| {});
    for row in &answer.securities {
        let alone = answer.group(&row.security).unwrap();
        assert_eq!(alone.securities, std::slice::from_ref(&row.security));
        assert!((alone.caar - row.car).abs() < 1e-12);
        assert!(alone.warnings.contains(&Warning::OneSecurity));
        let share = alone.other_days.as_ref().unwrap().share_as_far;
        // Picked among twelve.
        let finds =
            [12.0 * row.p.known().unwrap(), share].into_iter().filter(|p| *p < 0.05).count();
        let expected = match (finds, row.car > 0.0) {
            (0, _) => Verdict::Indistinguishable,
            (2, true) => Verdict::Rose,
            (2, false) => Verdict::Fell,
            _ => Verdict::Divided,
        };
        assert_eq!(alone.verdict, expected, "{}", row.security);
    }
    assert_eq!(answer.group("AKT").unwrap().verdict, Verdict::Divided);
}

#[test]
fn the_findings_of_the_data_are_reproduced() {
    let answer = studied(|_| {});
    let row = |id: &str| answer.securities.iter().find(|s| s.security == id).unwrap();
    // First full day, 2026-01-07, in percent.
    for (id, expected) in [("AKT", -7.2), ("IO", -8.0), ("RENDER", -5.6)] {
        let change = 100.0 * row(id).returns[1].unwrap().exp_m1();
        assert!((change - expected).abs() < 0.06, "{id}: {change}");
    }
    // From the close before to the close of the seventh day, minus BTC, in points.
    for (id, expected) in
        [("AKT", 24.2), ("TAO", 8.1), ("RENDER", 5.2), ("IO", -9.3), ("ATOM", 9.5)]
    {
        let over = 100.0 * row(id).change_over_benchmark.unwrap();
        assert!((over - expected).abs() < 0.06, "{id}: {over}");
    }
    // The strip: XAI, AKT, IO on the 6th, 7th and 8th.
    let seventh: Vec<f64> = answer.ticker.iter().map(|days| 100.0 * days[1].unwrap()).collect();
    for (found, expected) in seventh.iter().zip([-3.07, -7.25, -8.02]) {
        assert!((found - expected).abs() < 0.02, "{found}");
    }
}

#[test]
fn what_cannot_be_studied_is_listed_with_a_reason() {
    let reason = |answer: &MarketAnswer, id: &str| {
        answer.excluded.iter().find(|e| e.security == id).map(|e| e.reason)
    };
    let now = studied(|_| {});
    assert_eq!(reason(&now, "HNT"), Some(Reason::Ended));
    assert_eq!(reason(&now, "AGIX"), Some(Reason::Ended));
    let early = studied(|request| request.events = vec!["2023-05-24".to_owned()]);
    assert_eq!(reason(&early, "IO"), Some(Reason::TooYoung));
    // Listed as AGIX since March 2023: less than the whole estimation window, and it says so.
    let agix = early.securities.iter().find(|s| s.security == "AGIX").unwrap();
    assert!((30..120).contains(&agix.days));
    assert!(early.group("agents").unwrap().warnings.contains(&Warning::MissingDays));
}

#[test]
fn several_events_and_other_models_are_studied() {
    let several = studied(|request| {
        request.events = vec!["2025-08-27".to_owned(), "2025-11-19".to_owned()];
    });
    let named = several.group("named").unwrap();
    assert!(named.observations > named.securities.len());
    assert!(!named.warnings.contains(&Warning::OneEvent));
    let adjusted = studied(|request| request.model = NormalModel::MarketAdjusted);
    let akt = &adjusted.securities[0];
    assert_eq!((akt.alpha, akt.beta), (None, None));
    for benchmark in [Benchmark::None, Benchmark::EqualWeight] {
        let answer = studied(|request| request.benchmark = benchmark.clone());
        assert_eq!(answer.securities.len(), 12);
        assert_eq!(answer.securities[0].change_over_benchmark, None);
    }
    // A window around the news of the SPV catches the crash of 10 October 2025.
    let spv = studied(|request| {
        request.events = vec!["2025-10-07".to_owned()];
        request.benchmark = Benchmark::None;
    });
    assert!(spv.group("named").unwrap().caar < -0.15);
}

#[test]
fn other_windows_do_not_touch_the_event() {
    let answer = studied(|_| {});
    let other = answer.group("named").unwrap().other_days.as_ref().unwrap();
    assert!(other.values.len() > 50);
    let caar = answer.group("named").unwrap().caar;
    assert!(other.values.iter().all(|value| (value - caar).abs() > 1e-12));
    let far = other.values.iter().filter(|value| value.abs() >= caar.abs()).count();
    assert!((other.share_as_far - far as f64 / other.values.len() as f64).abs() < 1e-15);
}

#[test]
fn connectedness_shares_out_the_whole() {
    let (case, prices, request) = flagship();
    let mut answer = study::run(&case, &prices, &request).unwrap();
    connected::complete(&case, &prices, &mut answer);
    let found = answer.connectedness.unwrap();
    assert_eq!(found.table.len(), 10);
    assert!(found.table.iter().all(|row| (row.iter().sum::<f64>() - 100.0).abs() < 1e-9));
    assert!(found.net.iter().sum::<f64>().abs() < 1e-9 && found.is_stable);
    assert!((50.0..100.0).contains(&found.total) && found.rolling.len() > 50);
    assert!(found.rolling.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

fn table(price: impl Fn(i64) -> f64) -> String {
    let rows: Vec<String> = (0..300_i64)
        .map(|k| format!("{},{}", 1_767_225_600 - 86_400 * (250 - k), price(k)))
        .collect();
    format!("date,close\n{}", rows.join("\n"))
}

#[test]
fn the_readers_series_joins_the_study() {
    let (case, mut prices, request) = flagship();
    let moving = table(|k| 10.0 + (k % 7) as f64);
    prices.add("mine-2.csv", Form::Table, &moving, 0).unwrap();
    prices.add("still", Form::Table, &table(|_| 3.0), 0).unwrap();
    let answer = study::run(&case, &prices, &request).unwrap();
    assert_eq!(answer.group("own").unwrap().securities, ["MINE2CSV"]);
    let still = answer.excluded.iter().find(|e| e.security == "STILL").unwrap();
    assert_eq!(still.reason, Reason::Constant);
    // A file named like a token replaces it.
    prices.add("AKT", Form::Table, &moving, 0).unwrap();
    let replaced = study::run(&case, &prices, &request).unwrap();
    assert_ne!(replaced.securities[0].car, answer.securities[0].car);
    assert!(replaced.series.iter().filter(|s| s.id == "AKT").count() == 1);
}

#[test]
fn studies_that_cannot_be_made_are_refused_in_words() {
    let (case, prices, base) = flagship();
    let refuse = |change: &dyn Fn(&mut MarketRequest)| {
        let mut request = base.clone();
        change(&mut request);
        study::run(&case, &prices, &request).unwrap_err().to_string()
    };
    assert!(refuse(&|r| r.events.clear()).contains("choose 1 to"));
    assert!(refuse(&|r| r.events = vec!["soon".into()]).contains("YYYY-MM-DD"));
    assert!(refuse(&|r| (r.from, r.to) = (5, 2)).contains("day 5 to day 2"));
    assert!(refuse(&|r| r.to = i32::MAX).contains("±120"));
    assert!(refuse(&|r| r.estimation = 3).contains("30 to"));
    assert!(refuse(&|r| r.benchmark = Benchmark::Security("NONE".into())).contains("NONE"));
    // Far away from all prices nothing can be studied, and nothing breaks.
    let mut far = base.clone();
    far.events = vec!["9000-01-01".into()];
    let mut before = base.clone();
    before.events = vec!["2015-01-01".into()];
    assert!(study::run(&case, &prices, &before).is_err_and(|e| e.to_string().contains("enough")));
    assert!(study::run(&case, &prices, &far).is_err_and(|e| e.to_string().contains("no prices")));
}

#[test]
fn the_worker_studies_once_prices_are_there() {
    let mut service = Service::default();
    service.receive(ToEngine::Load { case: crate::packed_case(CASE) });
    let request = flagship().2;
    let market = |revision| ToEngine::Market { revision, request: request.clone() };
    let work = |service: &mut Service| {
        let mut all = Vec::new();
        while !service.is_idle() {
            all.extend(service.step());
        }
        all
    };
    service.receive(market(1));
    let replies = work(&mut service);
    assert!(matches!(replies.as_slice(), [FromEngine::Failed { revision: 1, .. }]), "{replies:?}");
    let refused = service.receive(ToEngine::Prices { text: "<html>".to_owned() });
    assert!(matches!(refused.as_slice(), [FromEngine::PricesRefused { .. }]));
    assert_eq!(service.receive(ToEngine::Prices { text: PRICES.to_owned() }), []);
    service.receive(market(2));
    let complete: Vec<bool> = work(&mut service)
        .into_iter()
        .filter_map(|message| match message {
            FromEngine::Market { revision: 2, complete, answer } => {
                assert_eq!(complete, answer.connectedness.is_some());
                Some(complete)
            }
            _ => None,
        })
        .collect();
    assert_eq!(complete, [false, true]);
    let add = |text: &str| ToEngine::AddPrices {
        id: "mine".into(),
        form: Form::Table,
        text: text.into(),
        now: 0,
    };
    let replies = service.receive(add("date,close\n2026-01-01,1"));
    assert!(
        matches!(replies.as_slice(), [FromEngine::PricesRefused { code, .. }] if code == "too-few")
    );
    let replies = service.receive(add("date,close\n2026-01-01,1\n2026-01-02,2"));
    assert!(matches!(replies.as_slice(), [FromEngine::PricesAdded { .. }]), "{replies:?}");
}
