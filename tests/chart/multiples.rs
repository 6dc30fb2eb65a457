//! Plots beside each other.

use chart::bars::Bars;
use chart::dated_points::{DatedPoint, DatedPoints};
use chart::fan::{Fan, FanPoint};
use chart::lines::{Line, Lines};
use chart::multiples::grid::{arrange, columns};
use chart::multiples::{Multiples, Panel};
use chart::{Chart, Drawing, Look, Palette, Plot, Scale};
use proptest::prelude::*;

use crate::texts::{NAMES, WIDTHS, holds, texts};

fn plot(width: u32) -> Plot {
    let (x, y) = (Scale { lo: 2025.0, hi: 2030.0 }, Scale { lo: -10.0, hi: 30.0 });
    Plot {
        x_labels: (2025..=2030).map(|year| (f64::from(year), year.to_string())).collect(),
        y_labels: y.labels(&|tick| format!("{tick}")),
        x_name: "Year".to_owned(),
        y_name: "10億ドル".to_owned(),
        ..Plot::new((width, 150), x, y)
    }
}

/// A chart of one of the kinds; its own plot has no words and another scale.
fn chart(k: usize) -> Chart {
    let own = Plot::new((1, 1), Scale { lo: 0.0, hi: 1.0 }, Scale { lo: 0.0, hi: 1.0 });
    let (colour, dates) = (Palette.sector(k as u8 + 1), [2025.0, 2026.5, 2030.0]);
    let value = k as f64;
    match k % 3 {
        0 => {
            let points = dates.map(|x| FanPoint { x, quantiles: [-9.0, -1.0, value, 3.0, 9.0] });
            let points = points.to_vec();
            Fan { plot: own, points, limit: None, selected: None, colour }.into()
        }
        1 => {
            let points = dates.map(|x| (x, value)).to_vec();
            let line = Line { points, colour, width: 2, name: String::new() };
            Lines { plot: own, lines: vec![line], band: vec![], events: vec![] }.into()
        }
        _ => {
            let points = dates.map(|date| DatedPoint { date, value, range: None }).to_vec();
            DatedPoints { plot: own, points, colour }.into()
        }
    }
}

fn multiples(width: u32, panels: usize) -> Multiples {
    let panel = |k: usize| Panel {
        title: NAMES[k % NAMES.len()].to_owned(),
        slot: (!k.is_multiple_of(3)).then_some(k as u8 % 10 + 1),
        chart: chart(k),
    };
    Multiples { plot: plot(width), panels: (0..panels).map(panel).collect() }
}

#[test]
fn words_stay_apart_at_every_width() {
    for width in WIDTHS {
        for panels in [1, 2, 3, 5, 8, 13] {
            let multiples = multiples(width, panels);
            holds(&multiples, &Look::default());
            assert_eq!(multiples.marks(&Look::default()).len(), 3 * panels);
        }
    }
}

#[test]
fn columns_follow_from_the_width_and_rows_are_even() {
    assert_eq!(columns(9, 320.0, 40.0), 1);
    assert!((2..=3).contains(&columns(9, 640.0, 40.0)));
    assert!(columns(9, 1280.0, 40.0) > 3);
    assert_eq!(columns(4, 640.0, 40.0), 2, "two and two, not three and one");
    assert_eq!(columns(2, 1280.0, 40.0), 2);
    assert_eq!(columns(0, 1280.0, 40.0), 1);
    assert_eq!(columns(5, 0.0, 40.0), 1);
}

#[test]
fn labels_stand_at_the_outer_panels_only() {
    let all = multiples(640, 8);
    let svg = holds(&all, &Look::default());
    let columns = arrange(&all)
        .cells
        .iter()
        .filter(|cell| cell.origin.1 == arrange(&all).cells[0].origin.1)
        .count();
    assert_eq!(columns, 3);
    let count = |words: &str| texts(&svg).iter().filter(|text| text.words == words).count();
    // Three rows of panels; one label at the foot of each of the three columns.
    assert_eq!((count("-10"), count("30")), (3, 3));
    assert_eq!(count("2025"), 3);
    assert_eq!((count("Year"), count("10億ドル")), (1, 1));
}

#[test]
fn labels_at_the_ends_of_two_panels_stay_apart() {
    let ends = [(2025.0, "1月1日"), (2030.0, "12月31日")];
    for width in [640, 1280] {
        let mut all = multiples(width, 6);
        all.plot.x_labels = ends.map(|(x, words)| (x, words.to_owned())).to_vec();
        let svg = holds(&all, &Look::default());
        let shown = texts(&svg).iter().filter(|text| text.words == "12月31日").count();
        let cells = arrange(&all).cells;
        let low = cells.iter().filter(|cell| !cell.plot.x_labels.is_empty()).count();
        assert!(low > 1 && shown == low, "{shown} of {low}");
    }
}

#[test]
fn equal_values_stand_at_equal_places_in_every_panel() {
    let mut all = multiples(1280, 10);
    all.panels.iter_mut().for_each(|panel| panel.chart = chart(1));
    let grid = arrange(&all);
    let marks = all.marks(&Look::default());
    let at = |panel: usize, row: usize| marks[3 * panel + row].shape.center();
    for panel in 1..10 {
        for row in 1..3 {
            let across = |panel| at(panel, row).0 - at(panel, 0).0;
            assert!((across(panel) - across(0)).abs() < 1.1, "{panel}");
        }
        let height = |panel: usize| at(panel, 0).1 - f64::from(grid.cells[panel].origin.1) / 4.0;
        assert!((height(panel) - height(0)).abs() < 1e-9, "{panel}");
    }
    // Panels below each other start at the same place.
    assert!((at(0, 0).0 - at(5, 0).0).abs() < 0.3 && (at(4, 0).0 - at(9, 0).0).abs() < 0.3);
}

#[test]
fn a_window_is_that_of_every_panel() {
    let all = multiples(900, 4);
    let look = Look { window: Some((2026.0, 2027.0)), ..Look::default() };
    let marks = all.marks(&look);
    // Dated points are not cut.
    assert_eq!(marks.iter().filter(|mark| mark.series != 2).count(), 3);
    assert!(marks.iter().filter(|mark| mark.series != 2).all(|mark| mark.row == 1));
}

#[test]
fn hidden_panels_leave_their_place() {
    let all = multiples(900, 4);
    let look = Look { hidden: vec![1], lit: vec![0], ..Look::default() };
    holds(&all, &look);
    let shown: Vec<usize> = all.marks(&look).iter().map(|mark| mark.series).collect();
    assert_eq!(shown, [0, 0, 0, 2, 2, 2, 3, 3, 3]);
    let of_third = |look: &Look| {
        let marks = all.marks(look);
        marks.iter().find(|mark| mark.series == 2).map(|mark| mark.shape.center())
    };
    assert_eq!(of_third(&look), of_third(&Look::default()));
}

#[test]
fn odd_panels_are_drawn() {
    for width in [0, 1, 320, 900] {
        crate::page_can_show(&multiples(width, 0).svg(&Look::default()).unwrap());
        crate::page_can_show(&multiples(width, 3).svg(&Look::default()).unwrap());
    }
    let mut other = multiples(640, 2);
    other.panels[0].chart = Bars { size: (100, 20), parts: vec![] }.into();
    other.panels[1].chart = multiples(300, 2).into();
    holds(&other, &Look::default());
    assert!(other.marks(&Look::default()).is_empty());
    let mut bare = multiples(640, 4);
    bare.plot = Plot::new((640, 100), bare.plot.x, bare.plot.y);
    bare.panels.iter_mut().for_each(|panel| panel.title.clear());
    holds(&bare, &Look::default());
    holds(&multiples(1280, 200), &Look::default());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_number_of_panels_fits(panels in 0_usize..20, width in 280_u32..1400, lit in 0_usize..20) {
        holds(&multiples(width, panels), &Look { lit: vec![lit], ..Look::default() });
    }
}
