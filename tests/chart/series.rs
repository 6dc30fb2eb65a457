//! Long series: the short way draws the same picture, and marks are true rows.

use std::collections::{BTreeMap, BTreeSet};

use chart::drawing::Shape;
use chart::lines::{Line, Lines};
use chart::series::{LongLine, Samples, Series};
use chart::{Chart, Drawing, Look, Palette, Plot, Scale, UNITS};
use proptest::prelude::*;

type Point = (f64, f64);
type Place = (i32, i32);

fn plot(width: u32, x: Scale) -> Plot {
    Plot::new((width, 120), x, Scale::between(-1.0, 1.0))
}

fn series(plot: &Plot, lines: &[Vec<Point>]) -> Series {
    let line = |points: &Vec<Point>| LongLine {
        samples: Samples::new(points.iter().copied()).unwrap(),
        colour: Palette.text(),
        width: 1,
        name: String::new(),
    };
    let lines = lines.iter().map(line).collect();
    Series { plot: plot.clone(), lines, finer_x: Vec::new(), finer_y: Vec::new() }
}

/// The same by the chart that draws every point.
fn lines(plot: &Plot, points: &[Point]) -> Lines {
    let line =
        Line { points: points.to_vec(), colour: Palette.text(), width: 1, name: String::new() };
    Lines { plot: plot.clone(), lines: vec![line], band: Vec::new(), events: Vec::new() }
}

/// Paths of a drawing.
fn paths(drawing: &impl Drawing, look: &Look) -> Vec<Vec<Place>> {
    let svg = drawing.svg(look).unwrap();
    crate::page_can_show(&svg);
    let place = |words: &str| {
        let (x, y) = words.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    let path = |tag: &str| {
        let points = tag.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
        points.split_whitespace().map(place).collect()
    };
    svg.split("<polyline").skip(1).map(path).collect()
}

/// What of a path can be seen on columns of so many units: the extent of each column, and the lines
/// between columns.
fn picture(path: &[Place], width: i32) -> (BTreeMap<i32, Place>, BTreeSet<(Place, Place)>) {
    let mut columns: BTreeMap<i32, Place> = BTreeMap::new();
    for (x, y) in path {
        let column = columns.entry(x / width).or_insert((*y, *y));
        *column = (column.0.min(*y), column.1.max(*y));
    }
    let between = path.windows(2).filter(|pair| pair[0].0 / width != pair[1].0 / width);
    (columns, between.map(|pair| (pair[0], pair[1])).collect())
}

/// Points with uneven steps, some of them none, between 0 and 1.
fn points(most: usize) -> impl Strategy<Value = Vec<Point>> {
    let step = prop_oneof![Just(0.0), 0.0..1.0, 0.0..1.0, 20.0..40.0];
    prop::collection::vec((step, -1.2..1.2), 2..most).prop_map(|steps| {
        let end = steps.iter().map(|(step, _)| step).sum::<f64>().max(1e-9);
        let mut x = 0.0;
        let mut next = |(step, y): (f64, f64)| {
            x += step;
            (x / end, y)
        };
        steps.into_iter().map(&mut next).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn few_points_draw_the_picture_of_all(
        points in points(2500),
        ends in (-0.1..1.1, -0.1..1.1),
        width in 60_u32..300,
        columns in prop_oneof![Just(None), (1..=UNITS).prop_map(Some)],
    ) {
        let plot = plot(width, Scale::between(0.0, 1.0));
        let look = Look { window: Some(ends), columns, ..Look::default() };
        let column = UNITS / columns.unwrap_or(UNITS);
        let full = paths(&lines(&plot, &points), &look);
        let few = paths(&series(&plot, &[points]), &look);
        let full = full.first().cloned().unwrap_or_default();
        let few = few.first().cloned().unwrap_or_default();
        if full.len() == 1 {
            // A single point is a dot here and invisible there.
            prop_assert!(few.len() == 2 && few[0].1 == full[0].1);
        } else {
            prop_assert_eq!(picture(&few, column), picture(&full, column));
            let most = width as usize * (UNITS / column) as usize;
            prop_assert!(few.len() <= 4 * most + 2);
        }
    }

    #[test]
    fn extents_are_those_of_the_points_and_the_cuts(
        points in points(600),
        ends in (-0.1..1.1, 0.0..1.2),
    ) {
        let (lo, hi) = (ends.0, ends.0 + ends.1);
        let samples = Samples::new(points.iter().copied()).unwrap();
        let mut seen: Vec<f64> =
            points.iter().filter(|(x, _)| (lo..=hi).contains(x)).map(|(_, y)| *y).collect();
        for pair in points.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            for edge in [lo, hi].into_iter().filter(|edge| a.0 < *edge && *edge < b.0) {
                seen.push(a.1 + (b.1 - a.1) * ((edge - a.0) / (b.0 - a.0)));
            }
        }
        let least = seen.iter().copied().fold(f64::INFINITY, f64::min);
        let most = seen.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let expected = (!seen.is_empty()).then_some((least, most));
        prop_assert_eq!(samples.extent((lo, hi)), expected);
    }

    #[test]
    fn marks_are_true_rows_one_a_pixel(points in points(1500), ends in (0.0..1.0, 0.0..1.0)) {
        let chart = series(&plot(200, Scale::between(0.0, 1.0)), std::slice::from_ref(&points));
        let look = Look { window: Some(ends), ..Look::default() };
        let ((lo, hi), (left, right)) = chart.horizontal(&look).unwrap();
        let mut pixels = BTreeSet::new();
        let mut last = None;
        for mark in chart.marks(&look) {
            prop_assert!(last < Some(mark.row), "rows ascend");
            last = Some(mark.row);
            let place = left + (points[mark.row].0 - lo) / (hi - lo) * (right - left);
            let Shape::Point { x, .. } = mark.shape else { panic!("a mark is a point") };
            prop_assert!((x - place).abs() <= 0.5 / f64::from(UNITS) + 1e-6, "{} {}", x, place);
            prop_assert!(pixels.insert((x - left).floor() as i64), "two marks in one pixel");
        }
        let inside = points.iter().filter(|(x, _)| (lo..=hi).contains(x));
        let expected: BTreeSet<i64> = inside
            .map(|(x, _)| {
                let units = (x - lo) / (hi - lo) * (right - left) * f64::from(UNITS);
                (units.round() / f64::from(UNITS)).floor() as i64
            })
            .collect();
        prop_assert_eq!(pixels, expected);
    }
}

fn wave(count: u32) -> Vec<Point> {
    let height =
        |k: u32| 0.8 * (f64::from(k) / 700.0).sin() + 0.2 * f64::from(k * 7919 % 13) / 13.0;
    (0..count).map(|k| (f64::from(k), height(k))).collect()
}

#[test]
fn a_long_series_is_drawn_with_few_points() {
    let chart = series(&plot(800, Scale::between(0.0, 99_999.0)), &[wave(100_000)]);
    for window in [None, Some((20_000.0, 60_000.0)), Some((5.0, 9.0))] {
        let look = Look { window, ..Look::default() };
        let drawn: usize = paths(&chart, &look).iter().map(Vec::len).sum();
        assert!((2..=4 * 3200).contains(&drawn), "{drawn}");
        assert!(chart.marks(&look).len() <= 800);
    }
    assert_eq!(chart.marks(&Look { window: Some((5.0, 9.0)), ..Look::default() }).len(), 5);
}

#[test]
fn gaps_stay_gaps() {
    let mut points = wave(40);
    for row in [0, 10, 11, 13, 39] {
        points[row].1 = f64::NAN;
    }
    let chart = series(&plot(400, Scale::between(0.0, 39.0)), std::slice::from_ref(&points));
    let drawn = paths(&chart, &Look::default());
    assert_eq!(drawn.iter().map(Vec::len).collect::<Vec<_>>(), [9, 2, 25]);
    assert_eq!(chart.marks(&Look::default()).len(), 35);
    // The window lies in a gap.
    assert!(paths(&chart, &Look { window: Some((9.2, 11.5)), ..Look::default() }).is_empty());
    assert_eq!(chart.lines[0].samples.extent((9.2, 11.5)), None);
}

#[test]
fn places_that_do_not_ascend_are_refused() {
    let refused = |places: &[f64]| Samples::new(places.iter().map(|x| (*x, 0.0))).unwrap_err().row;
    assert_eq!(refused(&[0.0, 2.0, 1.0]), 2);
    assert_eq!(refused(&[f64::NAN]), 0);
    assert_eq!(refused(&[0.0, f64::INFINITY]), 1);
    assert!(Samples::new([(1.0, 0.0), (1.0, 2.0)]).is_ok());
}

#[test]
fn odd_series_are_drawn() {
    let look = |window| Look { window, ..Look::default() };
    for points in [vec![], vec![(0.5, f64::NAN)], vec![(0.5, 0.0)], vec![(0.2, 0.1), (0.2, 0.9)]] {
        let chart = Chart::from(series(&plot(90, Scale::between(0.0, 1.0)), &[points]));
        for window in [None, Some((0.9, 0.1)), Some((2.0, 3.0)), Some((0.4999, 0.5001))] {
            paths(&chart, &look(window));
            chart.marks(&look(window));
        }
    }
}

/// A trend from 0 to 1000 with labels for every depth.
fn zoomable() -> Series {
    let scale = Scale::between(0.0, 1000.0);
    let write = |value: f64| format!("{value:.0}");
    let points: Vec<Point> =
        (0..=10_000).map(|k| (f64::from(k) / 10.0, f64::from(k) / 10.0)).collect();
    let mut chart = series(&plot(500, scale), &[points]);
    chart.plot.y = scale;
    chart.plot.x_labels = scale.labels(&write);
    chart.plot.y_labels = scale.labels(&write);
    let finely = |value: f64, step: f64| {
        if step < 1.0 { format!("{value:.2}") } else { format!("{value:.0}") }
    };
    chart.finer_x = scale.finer_labels(10, &finely);
    chart.finer_y = scale.finer_labels(10, &finely);
    chart
}

fn words(svg: &str) -> Vec<String> {
    let text = |tag: &str| tag.split('>').nth(1)?.split('<').next().map(str::to_owned);
    svg.split("<text").skip(1).filter_map(text).collect()
}

#[test]
fn heights_fit_the_window_and_margins_stay() {
    let chart = zoomable();
    let whole = chart.horizontal(&Look::default()).unwrap().1;
    for window in [(100.0, 200.0), (123.0, 133.0), (998.5, 999.0), (0.0, 1000.0)] {
        let look = Look { window: Some(window), ..Look::default() };
        assert_eq!(chart.horizontal(&look).unwrap(), (window, whole));
        let path = paths(&chart, &look).pop().unwrap();
        // Heights of 12 and 94 CSS pixels are the ends of the scale.
        let (top, bottom) = (path.last().unwrap().1 / UNITS, path[0].1 / UNITS);
        assert!(
            (12..=38).contains(&top) && (68..=94).contains(&bottom),
            "{window:?} {top} {bottom}"
        );
        assert!(bottom - top >= 82 * 2 / 3 - 1, "{window:?} {top} {bottom}");
        let labels = words(&chart.svg(&look).unwrap());
        let numbers = labels.iter().filter_map(|words| words.trim().parse::<f64>().ok());
        let inside = numbers.filter(|x| (window.0..=window.1).contains(x)).count();
        assert!(inside >= 4, "{window:?} {labels:?}");
    }
    // Where a series is flat or hidden, there is still a scale.
    let hidden = Look { hidden: vec![0], window: Some((1.0, 2.0)), ..Look::default() };
    assert!(words(&chart.svg(&hidden).unwrap()).contains(&"1000".to_owned()));
}

#[test]
fn copies_share_their_points_and_are_equal() {
    let one = zoomable();
    assert_eq!(one.clone(), one);
    assert_eq!(zoomable(), one);
}
