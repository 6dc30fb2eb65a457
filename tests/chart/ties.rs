//! Ties between names.

use chart::ties::layout::arrange;
use chart::ties::{Tie, Ties};
use chart::{Drawing, Look, Palette};

fn ties(width: u32, ties: Vec<Tie>) -> Ties {
    let names = ["Qatar Investment Authority", "計算資源の特別目的会社", "A", "B"];
    Ties {
        width,
        names: names.map(str::to_owned).to_vec(),
        series: vec![Palette.sector(1), Palette.sector(2)],
        ties,
        key: "conflict of interest".to_owned(),
    }
}

fn tie(from: usize, to: usize, series: usize) -> Tie {
    Tie { from, to, series, is_marked: series == 1 }
}

#[test]
fn a_mark_stands_where_its_arc_reaches_farthest_and_inside_the_picture() {
    for width in [320, 640, 1280] {
        let all = vec![tie(0, 1, 0), tie(1, 0, 1), tie(0, 3, 0), tie(2, 2, 1)];
        let chart = ties(width, all);
        let marks = chart.marks(&Look::default());
        assert_eq!(
            marks.iter().map(|m| (m.series, m.row)).collect::<Vec<_>>(),
            [(0, 0), (0, 2), (1, 1), (1, 3)]
        );
        let (right, bottom) = (f64::from(width), f64::from(chart.size().1));
        for mark in &marks {
            let (x, y) = mark.shape.center();
            assert!((0.0..=right).contains(&x) && (0.0..=bottom).contains(&y), "{width}: {mark:?}");
        }
        for words in arrange(&chart).words {
            assert!(words.left() >= -0.5 && words.right() <= right + 0.5, "{width}: {words:?}");
        }
    }
}

#[test]
fn ends_of_arcs_at_one_name_lie_apart_and_opposite_arcs_do_not_cross() {
    let layout = arrange(&ties(640, vec![tie(0, 1, 0), tie(1, 0, 1), tie(0, 3, 0)]));
    let mut ends: Vec<f64> = layout.arcs.iter().flat_map(|a| [a.from.1, a.to.1]).collect();
    ends.sort_by(f64::total_cmp);
    assert!(ends.windows(2).all(|pair| pair[1] - pair[0] > 5.0), "{ends:?}");
    // One of two opposite arcs lies inside the other.
    let [there, back] = [&layout.arcs[0], &layout.arcs[1]];
    let inside = |a: &chart::ties::layout::Arc, b: &chart::ties::layout::Arc| {
        a.from.1.min(a.to.1) > b.from.1.min(b.to.1) && a.from.1.max(a.to.1) < b.from.1.max(b.to.1)
    };
    assert!(inside(there, back) || inside(back, there), "{layout:?}");
}

#[test]
fn ties_to_nobody_are_left_out() {
    let chart = ties(320, vec![tie(0, 9, 0), tie(0, 1, 7), tie(1, 2, 0)]);
    let rows: Vec<usize> = chart.marks(&Look::default()).iter().map(|mark| mark.row).collect();
    assert_eq!(rows, [2]);
    assert!(chart.svg(&Look::default()).is_ok());
    let hidden = Look { hidden: vec![0], ..Look::default() };
    assert!(chart.marks(&hidden).is_empty());
    let nothing = Ties { names: Vec::new(), ties: Vec::new(), ..chart };
    assert!(nothing.svg(&Look::default()).is_ok() && nothing.marks(&Look::default()).is_empty());
}
