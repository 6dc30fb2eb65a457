//! Bands over time.

use chart::fan::{Fan, FanPoint};
use chart::{Plot, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Table};

use crate::Setting;
use crate::setting::{MONTHS, Said, colour};

/// Last month.
const LAST: u32 = 36;
/// Debt per income that must not be exceeded.
const LIMIT: f64 = 4.0;

/// Debt per income in a month: 5 %, 25 %, 50 %, 75 %, 95 %.
fn quantiles(month: u32) -> [f64; 5] {
    let time = f64::from(month) / f64::from(LAST);
    let middle = 3.1 - 1.9 * time + 0.9 * time * time;
    let spread = 0.15 + 1.1 * time.sqrt();
    [-1.0, -0.45, 0.0, 0.5, 1.3].map(|share| middle + share * spread)
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let points: Vec<FanPoint> =
        (0..=LAST).map(|m| FanPoint { x: f64::from(m), quantiles: quantiles(m) }).collect();
    let y = Scale::covering(points.iter().flat_map(|point| point.quantiles).chain([LIMIT]));
    let mut plot = Plot::new(setting.size(), Scale::between(0.0, f64::from(LAST)), y);
    plot.x_labels = setting.month_labels(LAST);
    plot.y_labels = y.labels(&figure::multiple);
    plot.y_name = setting.text("gallery-fan-unit");
    let limit = figure::multiple(LIMIT);
    let chart = Fan {
        plot,
        points,
        limit: Some((LIMIT, setting.message("gallery-fan-limit", &[("limit", &limit)]))),
        selected: Some(18.0),
        colour: colour(0),
    };
    let [low, .., high] = quantiles(LAST).map(figure::multiple);
    let text =
        setting.message("gallery-fan-text", &[("low", &low), ("high", &high), ("limit", &limit)]);
    let said = Said { series: Vec::new(), text, table: table(setting), axis: Some(MONTHS) };
    setting.exhibit("fan", chart, said)
}

fn table(setting: &Setting<'_>) -> Table {
    let row = |month: u32| Row {
        head: setting.month(month),
        cells: quantiles(month).map(|value| Cell::number(value, &figure::multiple)).to_vec(),
    };
    let levels = ["5%", "25%", "50%", "75%", "95%"];
    let column = |(k, level): (usize, &str)| Column {
        name: level.to_owned(),
        series: (k == 2).then_some(0),
    };
    Table {
        head: setting.text("gallery-month"),
        columns: levels.into_iter().enumerate().map(column).collect(),
        rows: (0..=LAST).map(row).collect(),
    }
}
