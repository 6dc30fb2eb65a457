//! The compact file: what it keeps of the closes, and what is refused.

use market::calendar::{Days, levels, log_change};
use market::file::{Calendar, FORMAT, PriceFile, Series, read};
use market::table;
use proptest::prelude::*;

fn closes(text: &str) -> market::Closes {
    table::read(&format!("date,close\n{text}")).unwrap()
}

#[test]
fn no_return_crosses_a_gap_but_levels_do() {
    let closes = closes("2026-01-01,100\n2026-01-02,110\n2026-01-05,121\n2026-01-06,100");
    let series = Series::derive("A", &closes, Calendar::Daily);
    let days = Days { first: series.first_day(), count: 6 };
    let returns = days.returns(&series);
    assert_eq!(
        returns.iter().map(Option::is_some).collect::<Vec<_>>(),
        [false, true, false, false, false, true]
    );
    let change = log_change(&series, series.first_day(), series.last_day()).unwrap();
    assert!(change.abs() < 3e-6, "{change}");
    assert_eq!(log_change(&series, series.first_day() + 2, series.last_day()), None);
    assert!((levels(&series)[2].1 - 121.0).abs() < 1e-3);
    // Sessions pause over week-ends: their returns may span some days.
    let sessions = Series::derive("A", &closes, Calendar::Sessions);
    assert_eq!((sessions.returns.iter().flatten().count(), sessions.breaks.len()), (3, 0));
}

#[test]
fn files_of_other_forms_are_refused() {
    let series = r#"{"id":"A","first":"2026-01-01","returns":[1]}"#;
    let file =
        |format: &str, series: &str| format!(r#"{{"format":"{format}","series":[{series}]}}"#);
    assert!(read(&file(FORMAT, series)).is_ok());
    for bad in [
        file("other/1", series),
        file(FORMAT, &format!("{series},{series}")),
        file(FORMAT, r#"{"id":"A","first":"2026-13-01","returns":[1]}"#),
        file(FORMAT, r#"{"id":"A","first":"2026-01-01","returns":[]}"#),
        file(FORMAT, r#"{"id":"A","first":"2026-01-01","returns":[1],"breaks":[[4,1]]}"#),
        file(FORMAT, r#"{"id":"A","first":"2026-01-01","returns":[1.5]}"#),
        "{}".to_owned(),
        "<html>".to_owned(),
    ] {
        assert!(read(&bad).is_err(), "{bad}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn derived_returns_are_those_of_the_closes(prices in prop::collection::vec(0.01..1e5_f64, 2..60)) {
        let rows: Vec<String> = prices.iter().enumerate()
            .map(|(k, price)| format!("{},{price}", 1_600_000_000 + k * 86_400)).collect();
        let series = Series::derive("A", &closes(&rows.join("\n")), Calendar::Daily);
        let file = PriceFile { format: FORMAT.to_owned(), series: vec![series.clone()] };
        let again = read(&serde_json::to_string(&file).unwrap()).unwrap();
        prop_assert_eq!(&again.series[0], &series);
        let days = Days { first: series.first_day() + 1, count: prices.len() - 1 };
        for (found, pair) in days.returns(&series).iter().zip(prices.windows(2)) {
            prop_assert!((found.unwrap() - (pair[1] / pair[0]).ln()).abs() <= 0.5001e-6);
        }
    }
}
