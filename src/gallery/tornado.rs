//! Named rows: what one input does to an output.

use chart::rows::{Cell as Figure, Column, Row as Named, RowMark, Rows};
use chart::tornado::Swing;
use chart::{Palette, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{self, Cell, Row, Table};

use crate::Setting;
use crate::setting::Said;

/// Output with all inputs at their medians, in percent.
const MIDDLE: f64 = 6.0;

/// Key of an input's name; output at its P5 and at its P95. The last one turns.
const INPUTS: [(&str, f64, f64); 6] = [
    ("gallery-input-fuel", 14.0, -3.0),
    ("gallery-input-fees", 1.0, 12.0),
    ("gallery-input-wages", 10.0, 2.5),
    ("gallery-input-guests", 3.5, 8.0),
    ("gallery-input-ice", 7.5, 5.0),
    ("gallery-input-weather", 4.0, 2.0),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let scale = Scale::covering(INPUTS.iter().flat_map(|(_, low, high)| [*low, *high]));
    let heading = setting.text("gallery-tornado-column");
    let named = |(key, low, high): &(&str, f64, f64)| {
        let swing = Swing { low: *low, high: *high, middle: MIDDLE };
        let ends = [*low, *high].map(figure::signed_percent);
        Named {
            name: setting.text(key),
            slot: None,
            cells: vec![Figure {
                mark: RowMark::Swing(swing, Palette.sector(1)),
                value: setting
                    .message("gallery-tornado-ends", &[("low", &ends[0]), ("high", &ends[1])]),
            }],
        }
    };
    let chart = Rows {
        width: setting.width,
        heading: setting.text("gallery-input"),
        columns: vec![Column {
            heading: heading.clone(),
            scale,
            labels: scale.labels(&figure::tick_percent),
        }],
        rows: INPUTS.iter().map(named).collect(),
    };
    let row = |(key, low, high): &(&str, f64, f64)| Row {
        head: setting.text(key),
        cells: [*low, *high].map(|x| Cell::number(x, &figure::signed_percent)).to_vec(),
    };
    let table = Table {
        head: setting.text("gallery-input"),
        columns: ["gallery-tornado-low", "gallery-tornado-high"]
            .map(|key| exhibit::Column::plain(setting.text(key)))
            .to_vec(),
        rows: INPUTS.iter().map(row).collect(),
    };
    let (name, low, high) = INPUTS[0];
    let (low, high) = (figure::signed_percent(low), figure::signed_percent(high));
    let name = setting.text(name);
    let text =
        setting.message("gallery-tornado-text", &[("name", &name), ("low", &low), ("high", &high)]);
    setting.exhibit("tornado", chart, Said { series: Vec::new(), text, table, axis: None })
}
