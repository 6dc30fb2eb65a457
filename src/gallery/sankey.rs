//! Uncertain flows from left to right.

use chart::Palette;
use chart::sankey::{Link, Node, Sankey};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::setting::{Said, colour};

/// Inputs, ways, key of the name.
const INNER: [(usize, &str); 5] = [
    (0, "gallery-input-fuel"),
    (0, "gallery-input-guests"),
    (1, "gallery-sankey-freight"),
    (1, "gallery-sankey-evenings"),
    (1, "gallery-sankey-cooling"),
];
/// Fields of the town at the right end.
const FIELDS: usize = 4;

/// From, to (fields come after the inner nodes), field that it is about, mean, P5, P95.
const FLOWS: [(usize, usize, usize, [f64; 3]); 12] = [
    (0, 2, 0, [6.0, 3.5, 9.0]),
    (2, 5, 0, [6.0, 3.5, 9.0]),
    (0, 4, 1, [-3.0, -6.0, -0.5]),
    (4, 6, 1, [-3.0, -6.0, -0.5]),
    (0, 7, 2, [-1.2, -2.5, 0.4]),
    (1, 3, 2, [2.5, 1.0, 4.2]),
    (3, 7, 2, [2.5, 1.0, 4.2]),
    (1, 4, 1, [1.6, 0.4, 3.0]),
    (4, 6, 1, [1.6, 0.4, 3.0]),
    (0, 2, 3, [2.0, 0.3, 4.0]),
    (2, 8, 3, [2.0, 0.3, 4.0]),
    (1, 2, 0, [0.4, 0.1, 0.8]),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let inner = INNER.map(|(column, key)| Node {
        name: setting.text(key),
        column,
        colour: Palette.quiet(),
    });
    let field = |k: usize| Node { name: setting.area(k), column: 2, colour: colour(k) };
    let nodes: Vec<Node> = inner.into_iter().chain((0..FIELDS).map(field)).collect();
    let link = |(from, to, series, [mean, p05, p95]): &(usize, usize, usize, [f64; 3])| Link {
        from: *from,
        to: *to,
        series: *series,
        colour: colour(*series),
        mean: *mean,
        p05: *p05,
        p95: *p95,
        is_selected: false,
    };
    let table = table(setting, &nodes);
    let (from, to) = (&nodes[FLOWS[0].0].name, &nodes[FLOWS[0].1].name);
    let mean = figure::signed_percent(FLOWS[0].3[0]);
    let words = [("from", from.as_str()), ("to", to), ("mean", &mean)];
    let text = setting.message("gallery-sankey-text", &words);
    let size = (setting.width, 240 + setting.width / 5);
    let chart = Sankey::new(size, nodes, FLOWS.iter().map(link).collect());
    let series = setting.areas(FIELDS);
    setting.exhibit("sankey", chart, Said { series, text, table, axis: None })
}

/// A row per flow, then one per node.
fn table(setting: &Setting<'_>, nodes: &[Node]) -> Table {
    let row = |(from, to, series, figures): &(usize, usize, usize, [f64; 3])| {
        let words = [("from", nodes[*from].name.as_str()), ("to", &nodes[*to].name)];
        let figures = figures.iter().map(|x| Cell::number(*x, &figure::signed_percent));
        Row {
            head: setting.message("flow-who", &words),
            cells: [Cell::words(setting.area(*series))].into_iter().chain(figures).collect(),
        }
    };
    let through = |(place, node): (usize, &Node)| {
        let ends = |flow: &&(usize, usize, usize, [f64; 3])| flow.0 == place || flow.1 == place;
        let count = FLOWS.iter().filter(ends).count();
        let words = setting.language.message("gallery-sankey-node", &[("count", count.into())]);
        Row { head: node.name.clone(), cells: vec![Cell::words(words)] }
    };
    let keys = ["gallery-area", "gallery-mean", "gallery-low", "gallery-high"];
    Table {
        head: setting.text("gallery-sankey-head"),
        columns: setting.columns(&keys),
        rows: FLOWS.iter().map(row).chain(nodes.iter().enumerate().map(through)).collect(),
    }
}
