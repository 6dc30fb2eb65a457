//! Who gives to whom, by size.

use chart::network::{Flow, Network, Node};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Table};

use crate::Setting;
use crate::setting::{AREAS, Said, colour};

/// Giver, receiver, orders in million dollars.
const ORDERS: [(usize, usize, f64); 9] = [
    (0, 1, 46.0),
    (0, 3, 38.0),
    (2, 1, 31.0),
    (3, 0, 12.0),
    (5, 3, 24.0),
    (4, 5, 19.0),
    (4, 2, 15.0),
    (1, 5, 8.0),
    (5, 0, 5.0),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let money = |amount: f64| figure::money(amount, setting.language);
    let widest = ORDERS[0].2;
    let node = |k: usize| Node { name: setting.area(k), colour: colour(k) };
    let flow = |(from, to, amount): &(usize, usize, f64)| Flow {
        from: *from,
        to: *to,
        share: amount / widest,
    };
    let row = |(from, to, amount): &(usize, usize, f64)| Row {
        head: setting
            .message("flow-who", &[("from", &setting.area(*from)), ("to", &setting.area(*to))]),
        cells: vec![Cell::number(*amount, &money)],
    };
    let chart = Network {
        size: (setting.width, 220 + setting.width / 6),
        nodes: (0..AREAS.len()).map(node).collect(),
        flows: ORDERS.iter().map(flow).collect(),
    };
    let table = Table {
        head: setting.text("gallery-network-head"),
        columns: vec![Column::plain(setting.text("gallery-network-column"))],
        rows: ORDERS.iter().map(row).collect(),
    };
    let (from, to, amount) = (setting.area(0), setting.area(1), money(widest));
    let words = [("from", from.as_str()), ("to", &to), ("amount", &amount)];
    let text = setting.message("gallery-network-text", &words);
    let series = setting.areas(AREAS.len());
    setting.exhibit("network", chart, Said { series, text, table, axis: None })
}
