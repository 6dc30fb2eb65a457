//! A distribution as bins.

use chart::Scale;
use chart::histogram::{Histogram, shares};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Table};

use crate::Setting;
use crate::sample::noise;
use crate::setting::{Said, colour};

/// Number of draws.
const DRAWS: u64 = 4_000;
/// Number of bins.
const BINS: i32 = 36;
/// First edge and width of the bins, in million dollars.
const FIRST: (f64, f64) = (-60.0, 5.0);

/// Draws of the harbour's yearly result: sums of uniform numbers lean to the middle.
fn draws() -> Vec<f64> {
    let draw = |k: u64| {
        let sum: f64 = (0..6).map(|part| noise(k * 6 + part)).sum();
        24.0 + 18.0 * sum + 1.4 * sum * sum
    };
    let mut draws: Vec<f64> = (0..DRAWS).map(draw).collect();
    draws.sort_by(f64::total_cmp);
    draws
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let draws = draws();
    let money = |amount: f64| {
        if amount == 0.0 { "0".to_owned() } else { figure::money(amount, setting.language) }
    };
    let edges: Vec<f64> = (0..=BINS).map(|k| FIRST.0 + FIRST.1 * f64::from(k)).collect();
    let shares = shares(&draws, &edges);
    let quantile = |percent: usize| {
        let value = draws[draws.len() * percent / 100];
        let words = money(value.round());
        let level = format!("{percent}%");
        (value, setting.message("gallery-histogram-mark", &[("level", &level), ("value", &words)]))
    };
    let loss = draws.iter().filter(|draw| **draw < 0.0).count() as f64 / draws.len() as f64;
    let scale = Scale::between(edges[0], edges[edges.len() - 1]);
    let row = |(bin, share): (&[f64], &f64)| {
        let ends = [money(bin[0]), money(bin[1])];
        let head =
            setting.message("gallery-histogram-bin", &[("low", &ends[0]), ("high", &ends[1])]);
        Row { head, cells: vec![Cell::number(*share, &figure::percent)] }
    };
    let table = Table {
        head: setting.text("gallery-histogram-head"),
        columns: vec![Column::of(setting.text("gallery-share"), 0)],
        rows: edges.windows(2).zip(&shares).map(row).collect(),
    };
    let median = money(draws[draws.len() / 2].round());
    let share = figure::of_hundred(loss);
    let text = setting.message("gallery-histogram-text", &[("median", &median), ("share", &share)]);
    let chart = Histogram {
        size: (setting.width, 200 + setting.width / 12),
        edges,
        shares,
        scale,
        labels: scale.labels(&money),
        name: setting.text("gallery-histogram-name"),
        quantiles: [5, 50, 95].map(quantile).to_vec(),
        threshold: Some((0.0, setting.text("gallery-histogram-threshold"))),
        colour: colour(2),
    };
    setting.exhibit("histogram", chart, Said { series: Vec::new(), text, table, axis: None })
}
