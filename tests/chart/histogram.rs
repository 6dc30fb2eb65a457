//! Distributions as bins.

use chart::drawing::Shape;
use chart::histogram::{Histogram, shares};
use chart::{Drawing, Look, Palette, Scale};
use proptest::prelude::*;

use crate::texts::{NAMES, WIDTHS, holds};

fn histogram(width: u32, edges: &[f64], shares: &[f64]) -> Histogram {
    let scale = Scale { lo: -10.0, hi: 30.0 };
    Histogram {
        size: (width, 240),
        edges: edges.to_vec(),
        shares: shares.to_vec(),
        scale,
        labels: scale.labels(&|tick| format!("{tick} billion")),
        name: "収益（10億ドル）".to_owned(),
        quantiles: [("P5", -2.0), ("median", 4.0), ("P95", 9.0)]
            .map(|(name, value)| (value, format!("{name} {value}")))
            .to_vec(),
        threshold: Some((5.0, NAMES[1].to_owned())),
        colour: Palette.sector(1),
    }
}

const EDGES: [f64; 5] = [-10.0, 0.0, 5.0, 10.0, 30.0];
const SHARES: [f64; 4] = [0.2, 0.3, 0.4, 0.1];

/// Width and height of every mark.
fn areas(chart: &Histogram) -> Vec<(f64, f64)> {
    let marks = chart.marks(&Look::default());
    let area = |shape: &Shape| match shape {
        Shape::Area { width, height, .. } => (*width, *height),
        _ => (f64::NAN, f64::NAN),
    };
    marks.iter().map(|mark| area(&mark.shape)).collect()
}

#[test]
fn areas_are_shares_in_bins_of_any_width() {
    let per_share: Vec<f64> = areas(&histogram(900, &EDGES, &SHARES))
        .iter()
        .zip(SHARES)
        .map(|((width, height), share)| width * height / share)
        .collect();
    let first = per_share[0];
    assert!(per_share.iter().all(|other| (other / first - 1.0).abs() < 0.02), "{per_share:?}");
}

#[test]
fn values_are_counted_once() {
    let values = [-1.0, 0.0, 0.99, 1.0, 2.5, 3.0, 7.0, f64::NAN];
    let counted = shares(&values, &[0.0, 1.0, 2.0, 3.0]);
    assert_eq!(counted, [2.0 / 7.0, 1.0 / 7.0, 2.0 / 7.0]);
    assert!(shares(&values, &[]).is_empty() && shares(&values, &[1.0]).is_empty());
    assert_eq!(shares(&[], &[0.0, 1.0]), [0.0]);
}

#[test]
fn the_share_of_a_range_takes_bins_in_proportion() {
    let chart = histogram(600, &EDGES, &SHARES);
    let close = |range: (f64, f64), share: f64| {
        assert!((chart.share_between(range) - share).abs() < 1e-12, "{range:?}");
    };
    close((f64::NEG_INFINITY, f64::INFINITY), 1.0);
    close((0.0, 10.0), 0.7);
    close((2.5, 7.5), 0.35);
    close((20.0, 99.0), 0.05);
    close((7.0, 7.0), 0.0);
    close((9.0, 3.0), 0.0);
}

#[test]
fn the_selected_range_is_strong_and_the_rest_is_pale() {
    let chart = histogram(600, &EDGES, &SHARES);
    let bins = |window: Option<(f64, f64)>| {
        let svg = holds(&chart, &Look { window, ..Look::default() });
        let rects = svg.split("<rect ").skip(1).filter(|rect| rect.contains("--sector-1"));
        let is_pale = |rect: &&str| rect.contains("opacity=\"0.28");
        (rects.clone().count(), rects.filter(is_pale).count())
    };
    assert_eq!(bins(None), (4, 0));
    assert_eq!(bins(Some((0.0, 10.0))), (4, 2));
    // A range that ends inside of bins cuts them.
    assert_eq!(bins(Some((2.0, 7.0))), (6, 4));
    assert_eq!(bins(Some((-5.0, 20.0))), (6, 2));
    // No range at all.
    assert_eq!(bins(Some((7.0, 2.0))), (4, 0));
    assert_eq!(bins(Some((f64::NAN, 2.0))), (4, 0));
    // The axis does not change with it: a drag starts and ends on the same scale.
    let ranged = Look { window: Some((2.0, 7.0)), ..Look::default() };
    assert_eq!(chart.horizontal(&ranged), chart.horizontal(&Look::default()));
}

#[test]
fn words_stay_apart_where_quantiles_are_close() {
    for width in WIDTHS {
        for spread in [0.0, 0.1, 1.0, 9.0, 20.0] {
            for threshold in [-10.0, 0.0, 4.0, 30.0] {
                let mut chart = histogram(width, &EDGES, &SHARES);
                let value = |k: f64| (k - 1.0) * spread + 5.0;
                chart.quantiles =
                    (0..3).map(|k| (value(f64::from(k)), format!("P{k} {spread}"))).collect();
                chart.threshold = Some((threshold, NAMES[3].to_owned()));
                holds(&chart, &Look::default());
            }
        }
    }
}

#[test]
fn odd_bins_are_left_out() {
    let rows = |edges: &[f64], shares: &[f64]| {
        let chart = histogram(320, edges, shares);
        holds(&chart, &Look { window: Some((0.0, 5.0)), ..Look::default() });
        chart.marks(&Look::default()).iter().map(|mark| mark.row).collect::<Vec<_>>()
    };
    assert!(rows(&[], &[]).is_empty());
    assert!(rows(&[1.0], &[1.0]).is_empty());
    assert!(rows(&EDGES, &[]).is_empty());
    assert_eq!(rows(&[0.0, 0.0, 1.0, f64::NAN, 3.0, 5.0], &[0.5, 0.2, 0.1, 0.1, 0.1]), [1, 4]);
    assert_eq!(rows(&EDGES, &[f64::NAN, -0.2, 0.0, f64::INFINITY]), []);
    assert_eq!(rows(&[-90.0, -20.0, 0.0, 90.0], &[0.1, 0.4, 0.5]), [1, 2]);
    let many: Vec<f64> = (0..=200).map(|k| f64::from(k) * 0.1).collect();
    assert_eq!(rows(&many, &[0.005; 200]).len(), 200);
    for size in [(0, 0), (1, 1), (40, 20)] {
        let chart = Histogram { size, ..histogram(0, &EDGES, &SHARES) };
        crate::page_can_show(&chart.svg(&Look::default()).unwrap());
    }
    let mut bare = histogram(320, &EDGES, &SHARES);
    bare.quantiles = vec![(f64::NAN, "P5".to_owned()), (99.0, "P95".to_owned())];
    bare.threshold = Some((f64::NAN, "none".to_owned()));
    assert!(!holds(&bare, &Look::default()).contains("P5"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_bins_fit(
        steps in prop::collection::vec((0.0_f64..6.0, 0.0_f64..1.0), 0..40),
        window in (-20.0_f64..40.0, -20.0_f64..40.0),
        width in 280_u32..1400,
    ) {
        let mut edges = vec![-12.0];
        edges.extend(steps.iter().scan(-12.0, |sum, (step, _)| { *sum += step; Some(*sum) }));
        let shares: Vec<f64> = steps.iter().map(|(_, share)| *share).collect();
        holds(&histogram(width, &edges, &shares), &Look { window: Some(window), ..Look::default() });
    }
}
