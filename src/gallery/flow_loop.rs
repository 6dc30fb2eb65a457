//! Who gives what to whom, in words.

use chart::flow_loop::{Arrow, FlowLoop};
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::setting::Said;

/// Keys of the names.
const NAMES: [&str; 5] = [
    "gallery-flow-loop-harbour",
    "gallery-flow-loop-line",
    "gallery-flow-loop-bank",
    "gallery-flow-loop-yard",
    "gallery-flow-loop-town",
];

/// Giver, receiver, whether it belongs to the loop, key of what is given.
const FLOWS: [(usize, usize, bool, &str); 7] = [
    (2, 0, true, "gallery-flow-loop-loan"),
    (0, 3, true, "gallery-flow-loop-orders"),
    (3, 1, true, "gallery-flow-loop-ships"),
    (1, 0, true, "gallery-flow-loop-fees"),
    (0, 2, true, "gallery-flow-loop-interest"),
    (4, 0, false, "gallery-flow-loop-guarantee"),
    (0, 4, false, "gallery-flow-loop-taxes"),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let arrow = |(from, to, strong, _): &(usize, usize, bool, &str)| Arrow {
        from: *from,
        to: *to,
        strong: *strong,
    };
    let row = |(k, (from, to, _, what)): (usize, &(usize, usize, bool, &str))| Row {
        head: setting.message("gallery-flow-loop-row", &[("number", &(k + 1).to_string())]),
        cells: [NAMES[*from], NAMES[*to], *what].map(|key| Cell::words(setting.text(key))).to_vec(),
    };
    let chart = FlowLoop {
        size: (setting.width, 300 + setting.width / 16),
        names: NAMES.map(|key| setting.text(key)).to_vec(),
        arrows: FLOWS.iter().map(arrow).collect(),
    };
    let table = Table {
        head: setting.text("gallery-number"),
        columns: setting.columns(&["gallery-from", "gallery-to", "gallery-flow-loop-column"]),
        rows: FLOWS.iter().enumerate().map(row).collect(),
    };
    let text = setting.text("gallery-flow-loop-text");
    setting.exhibit("flow-loop", chart, Said { series: Vec::new(), text, table, axis: None })
}
