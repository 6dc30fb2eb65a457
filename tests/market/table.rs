//! Tables of dates and closes in the layouts that people have.

use market::closes::{Note, date};
use market::{MAX_BYTES, PriceError, table};
use proptest::prelude::*;

#[test]
fn common_layouts_give_the_same_closes() {
    let layouts = [
        "date,close\n2026-01-06,0.5\n2026-01-07,0.4\n",
        "\u{feff}Date;Open;Close\r\n2026-01-06;0,1;0,5\r\n2026-01-07;0,1;0,4\r\n",
        "timestamp\tprice\n1767657600\t0.5\n1767744000\t0.4",
        "open_time,open,high,low,close\n1767657600000,1,1,1,0.5\n1767744000000,1,1,1,0.4",
        "2026-01-07,0.4\n2026-01-06,0.5",
        "1767657600000,1,1,1,0.5,7\n1767744000000,1,1,1,0.4,7",
        "\"Date\",\"Close\"\n\"2026/01/06\",\"$0.5\"\n\"2026/01/07\",\"$0.4\"",
        "date,close\n2026-01-06 00:00:00 UTC,0.5\n2026-01-07T00:00:00Z,0.4",
        "日付,終値\n20260106,0.5\n20260107,0.4",
    ];
    for layout in layouts {
        let closes = table::read(layout).unwrap_or_else(|error| panic!("{layout}: {error}"));
        let found: Vec<(String, f64)> = closes.days.iter().map(|(d, p)| (date(*d), *p)).collect();
        assert_eq!(
            found,
            [("2026-01-06".to_owned(), 0.5), ("2026-01-07".to_owned(), 0.4)],
            "{layout}"
        );
        assert_eq!(closes.notes, [], "{layout}");
    }
}

#[test]
fn what_is_repaired_is_said() {
    let text = "date,close\n2026-01-03,3\n2026-01-01,1\n2026-01-02,2\n2026-01-02,2\n\
                2026-01-04,-1\n2026-01-05,0\nnonsense,1\n2026-02-01,1";
    let closes = table::read(text).unwrap();
    assert_eq!(closes.days.len(), 4);
    assert!(
        closes.notes.contains(&Note::Sorted) && closes.notes.contains(&Note::Repeated { rows: 1 })
    );
    let unusable = closes.notes.iter().find_map(|note| match note {
        Note::Unusable { rows, first } => Some((*rows, first.clone())),
        _ => None,
    });
    let (rows, first) = unusable.unwrap();
    assert_eq!(rows, 3);
    assert_eq!(first[0], (6, "2026-01-04 | -1".to_owned()));
    let gap = Note::Gap { from: "2026-01-03".into(), to: "2026-02-01".into(), missing: 28 };
    assert!(closes.notes.contains(&gap), "{:?}", closes.notes);
    let constant = table::read("date,close\n2026-01-01,7\n2026-01-02,7").unwrap();
    assert_eq!(constant.notes, [Note::Constant]);
}

#[test]
fn what_cannot_be_read_is_refused_with_a_place_and_a_remedy() {
    let code = |text: &str| table::read(text).unwrap_err().code();
    assert_eq!(code(""), "too-few");
    assert_eq!(code("date,close\n2026-01-01,7"), "too-few");
    assert_eq!(code("<!DOCTYPE html><html>503</html>"), "web-page");
    assert_eq!(code("when,close\nx,1"), "no-dates");
    assert_eq!(code("date,volume\n2026-01-01,7"), "no-closes");
    assert_eq!(code("date,close\n2026-01-01,7\n2026-01-01,8\n2026-01-02,7"), "contradiction");
    assert_eq!(code(&" ".repeat(MAX_BYTES + 1)), "too-large");
    let error = table::read("date,close\n2026-01-01,7\n2026-01-02,abc").unwrap_err();
    assert!(error.to_string().contains("line 3: `2026-01-02 | abc`"), "{error}");
    assert!(matches!(error, PriceError::TooFew { usable: 1, .. }));
}

#[test]
fn a_million_rows_are_read() {
    use std::fmt::Write;
    let mut text = String::from("time,close\n");
    // Minute bars: a day has one close, so a million rows of minutes contradict each other …
    for k in 0..1_000_000_u64 {
        let _ = writeln!(text, "{},{}", 1_600_000_000 + k * 60, 1 + k % 7);
    }
    assert_eq!(table::read(&text).unwrap_err().code(), "contradiction");
    // … and a million repeated rows are one day.
    let repeated = format!("date,close\n2026-01-01,1\n{}", "2026-01-02,2\n".repeat(1_000_000));
    assert_eq!(table::read(&repeated).unwrap().notes, [Note::Repeated { rows: 999_999 }]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics(text in "(date|close|[0-9,;.\\-\t\n\"<]|2026-01-0[1-9],?[0-9]*\n|.){0,80}") {
        if let Ok(closes) = table::read(&text) {
            prop_assert!(closes.days.windows(2).all(|p| p[0].0 < p[1].0));
            prop_assert!(closes.days.iter().all(|(_, price)| *price > 0.0 && price.is_finite()));
        }
    }
}
