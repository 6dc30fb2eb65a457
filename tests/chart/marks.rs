//! Charts of every kind: words apart and inside, marks where the data are, through every look.

use chart::dated_points::{DatedPoint, DatedPoints};
use chart::lines::{Line, Lines};
use chart::{Chart, Drawing, Look, Palette, Plot, Scale, Sheet};

use crate::samples::{Tongue, every};
use crate::texts::{WIDTHS, are_apart, holds, texts};

fn looks(chart: &Chart) -> Vec<Look> {
    if let Chart::RegionMap(_) = chart {
        // Its series are the rows of the map, which nobody hides.
        return vec![Look::default()];
    }
    let hidden = Look { hidden: vec![1, 3], ..Look::default() };
    let lit = Look { lit: vec![2], ..Look::default() };
    let mut looks = vec![Look::default(), hidden, lit];
    if let Some(((lo, hi), _)) = chart.horizontal(&Look::default()) {
        let at = |share: f64| lo + share * (hi - lo);
        looks.push(Look { window: Some((at(0.31), at(0.74))), ..Look::default() });
    }
    looks
}

#[test]
fn words_are_apart_and_marks_inside() {
    for width in WIDTHS {
        for tongue in [Tongue("en"), Tongue("ja")] {
            for sample in every(Sheet::room(width), tongue) {
                for look in looks(&sample.chart) {
                    holds(&sample.chart, &look);
                }
            }
        }
    }
}

#[test]
fn marks_follow_the_look() {
    for sample in every(640, Tongue("en")) {
        let chart = &sample.chart;
        let all = chart.marks(&Look::default());
        assert!(!all.is_empty(), "{}", sample.name);
        let series = |look: &Look| {
            let mut series: Vec<usize> = chart.marks(look).iter().map(|mark| mark.series).collect();
            series.dedup();
            series
        };
        let shown = series(&Look::default());
        let hidden = Look { hidden: shown.clone(), ..Look::default() };
        // Rows of a map and nodes of flows are no series that a reader hides.
        let can_hide = shown.len() > 1 && !matches!(chart, Chart::RegionMap(_) | Chart::Sankey(_));
        assert!(!can_hide || series(&hidden).is_empty(), "{}", sample.name);
        // The window of a histogram is a range that the reader selected, not a part that is shown.
        let axis = chart.horizontal(&Look::default());
        let axis = axis.filter(|_| !matches!(chart, Chart::Histogram(_)));
        if let Some(((lo, hi), (left, right))) = axis {
            assert!(lo < hi && left < right && right <= 640.0, "{}", sample.name);
            let (from, to) = (lo + 0.25 * (hi - lo), lo + 0.75 * (hi - lo));
            let window = Look { window: Some((from, to)), ..Look::default() };
            let inside = chart.marks(&window);
            assert!(inside[0].row > all[0].row, "{}: what lies before has no mark", sample.name);
            let ends = chart.horizontal(&window).unwrap();
            assert_eq!(ends, ((from, to), (left, right)), "{}: margins stay", sample.name);
            for mark in &inside {
                let x = mark.shape.center().0;
                assert!((left - 0.5..=right + 0.5).contains(&x), "{} {mark:?}", sample.name);
            }
        }
    }
}

/// A plot whose labels below are `words`.
fn labelled(width: u32, words: &str) -> DatedPoints {
    let (x, y) = (Scale { lo: 0.0, hi: 12.0 }, Scale { lo: 0.0, hi: 1.0 });
    let x_labels = (0..=12).map(|k| (f64::from(k), format!("{words} {k}"))).collect();
    DatedPoints {
        plot: Plot { x_labels, ..Plot::new((width, 200), x, y) },
        points: vec![DatedPoint { date: 6.0, value: 0.5, range: None }],
        colour: Palette.sector(1),
    }
}

#[test]
fn labels_that_would_touch_are_thinned_evenly() {
    let mut counts = Vec::new();
    for width in [1280, 640, 320] {
        let chart = labelled(width, "month");
        let svg = chart.svg(&Look::default()).unwrap();
        are_apart(&svg, chart.size());
        let shown: Vec<i32> =
            texts(&svg).iter().map(|text| text.words[6..].parse().unwrap()).collect();
        let steps: Vec<i32> = shown.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(steps.windows(2).all(|pair| pair[0] == pair[1]), "{shown:?}");
        assert_eq!(shown[0], 0);
        counts.push(shown.len());
    }
    assert_eq!(counts[0], 13, "where there is room all are there");
    assert!(counts[0] > counts[1] && counts[1] > counts[2] && counts[2] >= 2, "{counts:?}");
}

/// Places of the only line of a drawing.
fn places(svg: &str) -> Vec<(f64, f64)> {
    let line = svg.split("<polyline ").nth(1).unwrap();
    let points = line.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
    let place = |pair: &str| {
        let (x, y) = pair.split_once(',').unwrap();
        (x.parse::<f64>().unwrap() / 4.0, y.parse::<f64>().unwrap() / 4.0)
    };
    points.split_whitespace().map(place).collect()
}

#[test]
fn a_line_is_cut_where_it_leaves_the_window() {
    let line = |points: &[(f64, f64)]| Line {
        points: points.to_vec(),
        colour: Palette.sector(1),
        width: 2,
        name: String::new(),
    };
    let chart = |points: &[(f64, f64)]| Lines {
        plot: Plot::new((400, 200), Scale { lo: 0.0, hi: 10.0 }, Scale { lo: 0.0, hi: 10.0 }),
        lines: vec![line(points)],
        band: Vec::new(),
        events: Vec::new(),
    };
    let through = |points: &[(f64, f64)], window| {
        let chart = chart(points);
        let look = Look { window: Some(window), ..Look::default() };
        let (_, (left, right)) = chart.horizontal(&look).unwrap();
        let places = places(&chart.svg(&look).unwrap());
        assert!(places.iter().all(|(x, _)| (left..=right).contains(x)), "{places:?}");
        (places, (left, right), chart.marks(&look).len())
    };
    // From corner to corner: inside of the window the line has the same rise.
    let (whole, (left, right), _) = through(&[(0.0, 0.0), (10.0, 10.0)], (0.0, 10.0));
    let (cut, _, marks) = through(&[(0.0, 0.0), (10.0, 10.0)], (2.0, 6.0));
    assert_eq!(marks, 0, "no datum lies in the window");
    assert_eq!((cut[0].0, cut[1].0), (left, right));
    let (bottom, top) = (whole[0].1, whole[1].1);
    let height = |share: f64| bottom + (top - bottom) * share;
    assert!((cut[0].1 - height(0.2)).abs() < 0.5 && (cut[1].1 - height(0.6)).abs() < 0.5);
    // Points at the edges of the window stay; those beyond are not drawn at the edge.
    let (kept, _, marks) = through(&[(1.0, 9.0), (2.0, 1.0), (6.0, 1.0), (9.0, 9.0)], (2.0, 6.0));
    assert_eq!((kept.len(), marks), (2, 2));
    assert!(kept.iter().all(|(_, y)| (y - height(0.1)).abs() < 0.5), "{kept:?}");
    // A window that is none shows everything.
    assert_eq!(through(&[(0.0, 0.0), (10.0, 10.0)], (6.0, 2.0)).0, whole);
}
