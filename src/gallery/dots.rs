//! A distribution as dots of equal weight.

use chart::Scale;
use chart::dots::Dots;
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::setting::{Said, colour};

/// Number of dots, each as likely as any other.
const COUNT: usize = 60;

/// Days that a repair takes: few at the start, a long tail.
fn days() -> Vec<f64> {
    let day = |k: usize| {
        let level = (k as f64 + 0.5) / COUNT as f64;
        2.0 + 9.0 * level + 16.0 * level.powi(6)
    };
    (0..COUNT).map(day).collect()
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let values = days();
    let (middle, late) = (values[COUNT / 2], values[COUNT * 9 / 10]);
    let scale = Scale::covering(values.iter().copied());
    let median = figure::plain(middle);
    let chart = Dots {
        size: (setting.width, 180),
        labels: scale
            .labels(&|day| setting.message("gallery-dots-tick", &[("days", &figure::plain(day))])),
        values: values.clone(),
        scale,
        colour: colour(3),
        marked: Some((middle, setting.message("gallery-dots-median", &[("days", &median)]))),
    };
    let row = |(k, value): (usize, &f64)| Row {
        head: setting.message("gallery-dots-row", &[("number", &(k + 1).to_string())]),
        cells: vec![
            Cell::number(*value, &figure::plain),
            Cell::number((k + 1) as f64 / COUNT as f64, &figure::share),
        ],
    };
    let table = Table {
        head: setting.text("gallery-dots-head"),
        columns: setting.columns(&["gallery-dots-column", "gallery-dots-share"]),
        rows: values.iter().enumerate().map(row).collect(),
    };
    let late = figure::plain(late);
    let text = setting.message("gallery-dots-text", &[("median", &median), ("late", &late)]);
    setting.exhibit("dots", chart, Said { series: Vec::new(), text, table, axis: None })
}
