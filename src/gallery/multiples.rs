//! Plots of one kind on the same scales.

use chart::fan::{Fan, FanPoint};
use chart::multiples::{Multiples, Panel};
use chart::{Plot, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Table};

use crate::Setting;
use crate::setting::{AREAS, Said, colour};

/// Last month.
const LAST: u32 = 36;
/// Months between two points.
const STEP: usize = 3;

/// Orders of a field in a month, today being 100: 5 %, 25 %, 50 %, 75 %, 95 %.
fn quantiles(place: usize, month: u32) -> [f64; 5] {
    let time = f64::from(month) / f64::from(LAST);
    let middle = 100.0 + [38.0, 22.0, -12.0, 4.0, 55.0, -25.0][place] * time;
    let spread = [14.0, 22.0, 9.0, 30.0, 18.0, 12.0][place] * time.sqrt();
    [-1.3, -0.5, 0.0, 0.5, 1.4].map(|share| middle + share * spread)
}

fn months() -> impl Iterator<Item = u32> {
    (0..=LAST).step_by(STEP)
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let (x, y) = (Scale::between(0.0, f64::from(LAST)), Scale::between(50.0, 200.0));
    let mut plot = Plot::new((setting.width, 150), x, y);
    plot.x_labels = (0..=LAST).step_by(12).map(|m| (f64::from(m), setting.month(m))).collect();
    plot.y_labels = y.labels(&figure::plain);
    plot.y_name = setting.text("gallery-multiples-unit");
    let panel = |place: usize| {
        let point = |month| FanPoint { x: f64::from(month), quantiles: quantiles(place, month) };
        let fan = Fan {
            plot: Plot::new((1, 1), x, y),
            points: months().map(point).collect(),
            limit: None,
            selected: None,
            colour: colour(place),
        };
        Panel { title: setting.area(place), slot: Some(AREAS[place].0), chart: fan.into() }
    };
    let chart = Multiples { plot, panels: (0..AREAS.len()).map(panel).collect() };
    let last = |place: usize| quantiles(place, LAST)[2];
    let best = crate::sample::largest(&(0..AREAS.len()).map(last).collect::<Vec<_>>());
    let (name, value) = (setting.area(best), figure::plain(last(best)));
    let text = setting.message("gallery-multiples-text", &[("name", &name), ("value", &value)]);
    let row = |month: u32| Row {
        head: setting.month(month),
        cells: (0..AREAS.len())
            .map(|place| Cell::number(quantiles(place, month)[2], &figure::plain))
            .collect(),
    };
    let table = Table {
        head: setting.text("gallery-month"),
        columns: (0..AREAS.len()).map(|place| Column::of(setting.area(place), place)).collect(),
        rows: months().map(row).collect(),
    };
    let series = setting.areas(AREAS.len());
    setting.exhibit("multiples", chart, Said { series, text, table, axis: None })
}
