//! Who is bound to whom.

use chart::ties::{Tie, Ties};
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::setting::{Said, colour};

/// Those who are bound.
const NAMES: [&str; 5] = [
    "gallery-flow-loop-harbour",
    "gallery-flow-loop-line",
    "gallery-flow-loop-bank",
    "gallery-flow-loop-yard",
    "gallery-flow-loop-town",
];
/// What binds them.
const KINDS: [&str; 5] = [
    "gallery-flow-loop-loan",
    "gallery-flow-loop-orders",
    "gallery-flow-loop-fees",
    "gallery-flow-loop-interest",
    "gallery-flow-loop-taxes",
];
/// Giver, receiver, kind, whether the town vouches for it.
const TIES: [(usize, usize, usize, bool); 7] = [
    (2, 0, 0, true),
    (2, 1, 0, false),
    (0, 3, 1, false),
    (1, 3, 1, true),
    (1, 0, 2, false),
    (0, 2, 3, false),
    (1, 4, 4, false),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let tie = |(from, to, series, is_marked): (usize, usize, usize, bool)| Tie {
        from,
        to,
        series,
        is_marked,
    };
    let row = |(from, to, series, is_marked): &(usize, usize, usize, bool)| {
        let (from, to) = (setting.text(NAMES[*from]), setting.text(NAMES[*to]));
        let vouched = if *is_marked { setting.text("gallery-ties-key") } else { String::new() };
        Row {
            head: setting.message("flow-who", &[("from", &from), ("to", &to)]),
            cells: [setting.text(KINDS[*series]), vouched].map(Cell::words).to_vec(),
        }
    };
    let chart = Ties {
        width: setting.width,
        names: NAMES.map(|key| setting.text(key)).to_vec(),
        series: (0..KINDS.len()).map(colour).collect(),
        ties: TIES.map(tie).to_vec(),
        key: setting.text("gallery-ties-key"),
    };
    let table = Table {
        head: setting.text("gallery-ties-head"),
        columns: setting.columns(&["gallery-flow-loop-column", "gallery-flow-loop-guarantee"]),
        rows: TIES.iter().map(row).collect(),
    };
    let marked = TIES.iter().filter(|tie| tie.3).count();
    let arguments = [("count", TIES.len().into()), ("marked", marked.into())];
    let text = setting.language.message("gallery-ties-text", &arguments);
    let kinds = KINDS.iter().enumerate();
    let series = kinds.map(|(k, key)| setting.series(key, colour(k), 1.0)).collect();
    setting.exhibit("ties", chart, Said { series, text, table, axis: None })
}
