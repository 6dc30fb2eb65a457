//! Named rows: indices of sensitivity.

use chart::Palette;
use chart::index_bar::{Index, SCALE};
use chart::rows::{Cell as Figure, Column, Row as Named, RowMark, Rows};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{self, Cell, Row, Table};

use crate::Setting;
use crate::setting::Said;

/// Key of an input's name, first-order index, total-order index, half width of their intervals.
const INPUTS: [(&str, f64, f64, f64); 6] = [
    ("gallery-input-fuel", 0.41, 0.52, 0.05),
    ("gallery-input-fees", 0.22, 0.31, 0.04),
    ("gallery-input-wages", 0.12, 0.14, 0.03),
    ("gallery-input-guests", 0.05, 0.11, 0.03),
    ("gallery-input-ice", 0.02, 0.03, 0.02),
    ("gallery-input-weather", -0.01, 0.02, 0.02),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let index = |value: f64, half: f64| Index { value, lo: value - half, hi: value + half };
    let named = |(key, first, total, half): &(&str, f64, f64, f64)| Named {
        name: setting.text(key),
        slot: None,
        cells: vec![Figure {
            mark: RowMark::Indices(index(*first, *half), index(*total, *half), Palette.sector(3)),
            value: figure::percent(*total),
        }],
    };
    let chart = Rows {
        width: setting.width,
        heading: setting.text("gallery-input"),
        columns: vec![Column {
            heading: setting.text("gallery-indices-column"),
            scale: SCALE,
            labels: SCALE.labels(&figure::share),
        }],
        rows: INPUTS.iter().map(named).collect(),
    };
    let row = |(key, first, total, half): &(&str, f64, f64, f64)| Row {
        head: setting.text(key),
        cells: [*first, *total, *half].map(|x| Cell::number(x, &figure::percent)).to_vec(),
    };
    let columns = ["gallery-indices-first", "gallery-indices-total", "gallery-indices-half"];
    let table = Table {
        head: setting.text("gallery-input"),
        columns: columns.map(|key| exhibit::Column::plain(setting.text(key))).to_vec(),
        rows: INPUTS.iter().map(row).collect(),
    };
    let (name, share) = (setting.text(INPUTS[0].0), figure::percent(INPUTS[0].2));
    let text = setting.message("gallery-indices-text", &[("name", &name), ("share", &share)]);
    setting.exhibit("indices", chart, Said { series: Vec::new(), text, table, axis: None })
}
