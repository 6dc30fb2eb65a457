//! Figures at dates, some with a range.

use chart::dated_points::{DatedPoint, DatedPoints};
use chart::{Plot, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::sample::ends;
use crate::setting::{Said, colour};

/// Rents of a berth in thousand dollars a year.
const RENTS: [DatedPoint; 7] = [
    rent(2019.2, 41.0, None),
    rent(2020.5, 36.5, Some((33.0, 40.0))),
    rent(2021.1, 38.0, None),
    rent(2022.4, 47.5, Some((41.0, 58.0))),
    rent(2023.0, 52.0, None),
    rent(2024.3, 49.0, Some((46.0, 55.5))),
    rent(2025.6, 61.0, Some((52.0, 72.0))),
];

const fn rent(date: f64, value: f64, range: Option<(f64, f64)>) -> DatedPoint {
    DatedPoint { date, value, range }
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let edges = RENTS.iter().flat_map(|rent| {
        let (low, high) = rent.range.unwrap_or((rent.value, rent.value));
        [low, high]
    });
    let y = Scale::covering(edges);
    let mut plot = Plot::new(setting.size(), Scale::between(2018.5, 2026.0), y);
    plot.x_labels = (2019..=2026).map(|year| (f64::from(year), year.to_string())).collect();
    plot.y_labels = y.labels(&figure::plain);
    plot.y_name = setting.text("gallery-dated-points-unit");
    let chart = DatedPoints { plot, points: RENTS.to_vec(), colour: colour(0) };
    let (low, high) = ends(RENTS.iter().map(|rent| rent.value));
    let (low, high) = (figure::plain(low), figure::plain(high));
    let text = setting.message("gallery-dated-points-text", &[("low", &low), ("high", &high)]);
    let said = Said { series: Vec::new(), text, table: table(setting), axis: None };
    setting.exhibit("dated-points", chart, said)
}

fn table(setting: &Setting<'_>) -> Table {
    let row = |rent: &DatedPoint| {
        let edge =
            |edge: Option<f64>| Cell::known(edge, edge.map_or_else(String::new, figure::plain));
        let value = Cell::number(rent.value, &figure::plain);
        let (low, high) = (rent.range.map(|range| range.0), rent.range.map(|range| range.1));
        Row { head: format!("{:.1}", rent.date), cells: vec![value, edge(low), edge(high)] }
    };
    Table {
        head: setting.text("gallery-year"),
        columns: setting.columns(&["gallery-dated-points-column", "gallery-low", "gallery-high"]),
        rows: RENTS.iter().map(row).collect(),
    }
}
