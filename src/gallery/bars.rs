//! Parts of a whole.

use chart::bars::{Bars, Part};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::setting::{Said, colour};

/// Berths of each field of the town.
const BERTHS: [f64; 6] = [34.0, 22.0, 17.0, 15.0, 9.0, 3.0];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let total: f64 = BERTHS.iter().sum();
    let part =
        |(k, amount): (usize, &f64)| Part { amount: *amount, colour: colour(k), opacity: 1.0 };
    let row = |(k, amount): (usize, &f64)| Row {
        head: setting.area(k),
        cells: vec![
            Cell::number(*amount, &figure::plain),
            Cell::number(amount / total, &figure::share),
        ],
    };
    let table = Table {
        head: setting.text("gallery-area"),
        columns: setting.columns(&["gallery-bars-column", "gallery-share"]),
        rows: BERTHS.iter().enumerate().map(row).collect(),
    };
    let (first, share) = (setting.area(0), figure::share(BERTHS[0] / total));
    let text = setting.message("gallery-bars-text", &[("name", &first), ("share", &share)]);
    let size = (setting.width, 32);
    let chart = Bars { size, parts: BERTHS.iter().enumerate().map(part).collect() };
    let series = setting.areas(BERTHS.len());
    setting.exhibit("bars", chart, Said { series, text, table, axis: None })
}
