//! Named rows: ways along distributions.

use chart::Scale;
use chart::rows::{Cell as Figure, Column, Row as Named, RowMark, Rows};
use chart::track::Track;
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{self, Cell, Row, Table};

use crate::Setting;
use crate::setting::Said;

/// Key of an input's name, level where it stands, level where the statement falls, if it does.
const INPUTS: [(&str, f64, Option<f64>); 5] = [
    ("gallery-input-fuel", 0.5, Some(0.81)),
    ("gallery-input-fees", 0.5, Some(0.12)),
    ("gallery-input-guests", 0.35, Some(0.05)),
    ("gallery-input-wages", 0.6, Some(0.97)),
    ("gallery-input-weather", 0.5, None),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let never = setting.text("gallery-tracks-never");
    let words = |level: &Option<f64>| level.map_or_else(|| never.clone(), figure::share);
    let scale = Scale::between(0.0, 1.0);
    let named = |(key, start, end): &(&str, f64, Option<f64>)| Named {
        name: setting.text(key),
        slot: None,
        cells: vec![Figure {
            mark: RowMark::Track(Track { start: *start, end: *end }),
            value: words(end),
        }],
    };
    let chart = Rows {
        width: setting.width,
        heading: setting.text("gallery-input"),
        columns: vec![Column {
            heading: setting.text("gallery-tracks-column"),
            scale,
            labels: scale.labels(&figure::share),
        }],
        rows: INPUTS.iter().map(named).collect(),
    };
    let row = |(key, start, end): &(&str, f64, Option<f64>)| Row {
        head: setting.text(key),
        cells: vec![Cell::number(*start, &figure::share), Cell::known(*end, words(end))],
    };
    let table = Table {
        head: setting.text("gallery-input"),
        columns: ["gallery-tracks-start", "gallery-tracks-end"]
            .map(|key| exhibit::Column::plain(setting.text(key)))
            .to_vec(),
        rows: INPUTS.iter().map(row).collect(),
    };
    let (name, end) = (setting.text(INPUTS[0].0), words(&INPUTS[0].2));
    let text = setting.message("gallery-tracks-text", &[("name", &name), ("end", &end)]);
    setting.exhibit("tracks", chart, Said { series: Vec::new(), text, table, axis: None })
}
