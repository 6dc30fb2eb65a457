//! Pictures of named rows.

use chart::index_bar::Index;
use chart::interval::Interval;
use chart::rank_bar::RankBar;
use chart::rows::layout::arrange;
use chart::rows::{Cell, Column, Row, RowMark, Rows};
use chart::tornado::Swing;
use chart::track::Track;
use chart::{Drawing, Glyph, Look, Palette, Scale};
use proptest::prelude::*;

use crate::texts::{NAMES, WIDTHS, holds};

fn column(heading: &str) -> Column {
    let scale = Scale { lo: -10.0, hi: 30.0 };
    Column { heading: heading.to_owned(), scale, labels: scale.labels(&|tick| format!("{tick}")) }
}

fn cell(kind: usize, x: f64) -> Cell {
    let (error, slot) = (Some(0.03), 2);
    let index = Index { value: x, lo: x - 0.1, hi: x + 0.1 };
    let mark = match kind % 6 {
        0 => RowMark::Ranks(RankBar { shares: vec![x, 0.3, 0.1], slot, error }),
        1 => RowMark::Interval(
            Interval { p05: x, p50: 2.0, p95: 12.0, reference: Some(4.0) },
            Glyph { slot },
        ),
        2 => RowMark::Swing(Swing { low: x, high: 9.0, middle: 4.0 }, Palette.text()),
        3 => RowMark::Indices(index, index, Palette.sector(1)),
        4 => RowMark::Track(Track { start: x, end: Some(0.9) }),
        _ => RowMark::Nothing,
    };
    let value = if x.is_finite() { format!("{x:.2}") } else { "undefined".to_owned() };
    Cell { mark, value }
}

fn rows(width: u32, names: &[&str], columns: usize) -> Rows {
    let row = |(k, name): (usize, &&str)| Row {
        name: (*name).to_owned(),
        slot: (k % 3 > 0).then_some(k as u8 % 10 + 1),
        cells: (0..columns).map(|c| cell(c + k, 0.4)).collect(),
    };
    Rows {
        width,
        heading: "Sector".to_owned(),
        columns: (0..columns).map(|_| column("Share of first ranks, from 0 to 100 %")).collect(),
        rows: names.iter().enumerate().map(row).collect(),
    }
}

#[test]
fn words_stay_apart_at_every_width() {
    for width in WIDTHS {
        for columns in 1..=4 {
            let rows = rows(width, &NAMES, columns);
            holds(&rows, &Look::default());
            assert_eq!(rows.marks(&Look::default()).len(), columns * NAMES.len());
        }
    }
}

#[test]
fn wide_pictures_have_names_beside_their_marks_and_narrow_ones_above() {
    let marks = |width: u32| {
        let rows = rows(width, &NAMES[..1], 2);
        let layout = arrange(&rows);
        let name = layout.words.iter().find(|words| words.lines == ["Banks"]).unwrap().clone();
        (name, layout.cells[0].frame, layout.cells[1].frame)
    };
    let (name, first, second) = marks(900);
    assert!(name.right() < first[0].0 && first[1].0 < second[0].0);
    assert!(first[0].1 < name.top && name.bottom() < first[1].1);
    let (name, first, second) = marks(360);
    assert!(name.bottom() <= first[0].1 && first[1].1 < second[0].1);
}

#[test]
fn long_names_are_broken_into_lines_and_lose_no_letter() {
    let layout = arrange(&rows(640, &NAMES[1..4], 1));
    for name in &NAMES[1..4] {
        let letters = |text: &str| text.replace(' ', "");
        let written = layout
            .words
            .iter()
            .any(|words| words.lines.len() > 1 && letters(&words.lines.concat()) == letters(name));
        assert!(written, "{name}");
    }
}

#[test]
fn odd_rows_are_drawn() {
    for width in [0, 1, 320, 900] {
        for (names, columns) in [(&NAMES[..0], 0), (&NAMES[..0], 2), (&NAMES[..1], 0)] {
            crate::page_can_show(&rows(width, names, columns).svg(&Look::default()).unwrap());
        }
    }
    let mut ragged = rows(640, &NAMES, 3);
    ragged.rows[0].cells.clear();
    ragged.rows[1].cells.truncate(1);
    ragged.rows[2].cells = (0..6).map(|kind| cell(kind, f64::NAN)).collect();
    ragged.rows[3].cells = (0..6).map(|kind| cell(kind, f64::INFINITY)).collect();
    ragged.columns[0].labels.push((f64::NAN, "never".to_owned()));
    let svg = holds(&ragged, &Look::default());
    assert!(!svg.contains("never"));
}

#[test]
fn a_figure_that_is_no_number_leaves_the_grid_alone() {
    let draw = |mark: RowMark| {
        let mut one = rows(640, &NAMES[..1], 1);
        one.rows[0].cells[0].mark = mark;
        one.svg(&Look::default()).unwrap()
    };
    let nothing = draw(RowMark::Nothing);
    assert_eq!(draw(cell(1, f64::NAN).mark), nothing);
    assert_eq!(draw(cell(2, f64::NAN).mark), nothing);
    assert_ne!(draw(cell(1, 1.0).mark), nothing);
}

#[test]
fn two_hundred_rows() {
    let names: Vec<String> = (0..200).map(|k| format!("A sector with a longer name {k}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for width in [320, 1280] {
        let rows = rows(width, &names, 2);
        holds(&rows, &Look::default());
        assert_eq!(rows.marks(&Look::default()).len(), 400);
    }
}

#[test]
fn hidden_columns_have_no_marks_and_others_pale_beside_the_lit_one() {
    let rows = rows(900, &NAMES, 2);
    let hidden = Look { hidden: vec![0], ..Look::default() };
    assert!(rows.marks(&hidden).iter().all(|mark| mark.series == 1));
    holds(&rows, &hidden);
    let lit = Look { lit: vec![0], ..Look::default() };
    assert_ne!(rows.svg(&lit).unwrap(), rows.svg(&Look::default()).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_names_fit(
        words in prop::collection::vec("[ a-zA-Z設備投資のデータ、（）ー]{0,60}", 1..5),
        width in 280_u32..1400,
        columns in 1_usize..4,
    ) {
        let names: Vec<&str> = words.iter().map(String::as_str).collect();
        holds(&rows(width, &names, columns), &Look::default());
    }
}
