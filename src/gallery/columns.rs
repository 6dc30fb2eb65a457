//! Steps from one amount to another, and amounts beside each other.

use chart::Palette;
use chart::columns::{Columns, Hues, Kind, Step, Together, scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Table};

use crate::Setting;
use crate::setting::{Said, colour};

/// Key of a step's name, whether it is a total or a change, amount in million dollars.
const STEPS: [(&str, Kind, f64); 6] = [
    ("gallery-columns-fees", Kind::Total, 42.0),
    ("gallery-columns-rents", Kind::Change, 13.5),
    ("gallery-columns-wages", Kind::Change, -18.0),
    ("gallery-columns-upkeep", Kind::Change, -11.5),
    ("gallery-columns-interest", Kind::Change, -6.0),
    ("gallery-columns-result", Kind::Total, 20.0),
];

/// Income of each field in two years, in million dollars.
const YEARS: [[f64; 2]; 5] = [[17.5, 21.0], [9.0, 12.5], [8.5, 7.0], [6.0, 6.5], [-1.5, 2.5]];

fn money(amount: f64, setting: &Setting<'_>) -> String {
    if amount == 0.0 { "0".to_owned() } else { figure::money(amount, setting.language) }
}

/// From income to result, step by step.
pub(crate) fn steps(setting: &Setting<'_>) -> Exhibit {
    let money = |amount: f64| money(amount, setting);
    let step = |(key, kind, amount): &(&str, Kind, f64)| Step {
        name: setting.text(key),
        kind: *kind,
        amounts: vec![*amount],
        values: vec![money(*amount)],
    };
    let steps: Vec<Step> = STEPS.iter().map(step).collect();
    let row = |(key, _, amount): &(&str, Kind, f64)| Row {
        head: setting.text(key),
        cells: vec![Cell::number(*amount, &money)],
    };
    let table = Table {
        head: setting.text("gallery-columns-step"),
        columns: vec![Column::of(setting.text("gallery-amount"), 0)],
        rows: STEPS.iter().map(row).collect(),
    };
    let (first, last) = (money(STEPS[0].2), money(STEPS[STEPS.len() - 1].2));
    let text = setting.message("gallery-columns-text", &[("first", &first), ("last", &last)]);
    let scale = scale(&steps, Together::Stacked);
    let chart = Columns {
        size: setting.size(),
        scale,
        labels: scale.labels(&money),
        name: setting.text("gallery-columns-unit"),
        reference: None,
        series: vec![Hues { up: colour(0), down: Palette.loss() }],
        together: Together::Stacked,
        steps,
    };
    setting.exhibit("columns", chart, Said { series: Vec::new(), text, table, axis: None })
}

/// Income of the fields in two years beside each other.
pub(crate) fn groups(setting: &Setting<'_>) -> Exhibit {
    let money = |amount: f64| money(amount, setting);
    let step = |(place, amounts): (usize, &[f64; 2])| Step {
        name: setting.area(place),
        kind: Kind::Total,
        amounts: amounts.to_vec(),
        values: amounts.iter().map(|amount| money(*amount)).collect(),
    };
    let steps: Vec<Step> = YEARS.iter().enumerate().map(step).collect();
    let row = |(place, amounts): (usize, &[f64; 2])| Row {
        head: setting.area(place),
        cells: amounts.iter().map(|amount| Cell::number(*amount, &money)).collect(),
    };
    let hues = [colour(0), colour(1)];
    let keys = ["gallery-groups-before", "gallery-groups-now"];
    let series: Vec<_> =
        keys.into_iter().zip(hues).map(|(key, hue)| setting.series(key, hue, 0.9)).collect();
    let columns = series.iter().enumerate().map(|(k, one)| Column::of(one.name.clone(), k));
    let table = Table {
        head: setting.text("gallery-area"),
        columns: columns.collect(),
        rows: YEARS.iter().enumerate().map(row).collect(),
    };
    let words =
        [("name", setting.area(0)), ("before", money(YEARS[0][0])), ("now", money(YEARS[0][1]))];
    let words: Vec<(&'static str, &str)> = words.iter().map(|(k, w)| (*k, w.as_str())).collect();
    let text = setting.message("gallery-groups-text", &words);
    let scale = scale(&steps, Together::Grouped);
    let chart = Columns {
        size: setting.size(),
        scale,
        labels: scale.labels(&money),
        name: setting.text("gallery-columns-unit"),
        reference: None,
        series: hues.map(|up| Hues { up, down: up }).to_vec(),
        together: Together::Grouped,
        steps,
    };
    setting.exhibit("groups", chart, Said { series, text, table, axis: None })
}
