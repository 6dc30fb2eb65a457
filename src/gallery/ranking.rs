//! Named rows: shares of ranks and intervals.

use chart::interval::Interval;
use chart::rank_bar::RankBar;
use chart::rows::{Cell as Figure, Column, Row as Named, RowMark, Rows};
use chart::{Glyph, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{self, Cell, Row, Series, Table};

use crate::Setting;
use crate::setting::{AREAS, Said};

/// Shares of first to last ranks, growth in percent: 5 %, 50 %, 95 %.
const FIELDS: [([f64; 6], [f64; 3]); 6] = [
    ([0.52, 0.25, 0.12, 0.06, 0.03, 0.02], [2.0, 14.0, 31.0]),
    ([0.24, 0.33, 0.21, 0.12, 0.07, 0.03], [1.0, 10.5, 22.0]),
    ([0.13, 0.21, 0.30, 0.20, 0.11, 0.05], [-3.0, 7.0, 19.0]),
    ([0.08, 0.13, 0.19, 0.30, 0.20, 0.10], [-2.0, 4.5, 12.0]),
    ([0.03, 0.06, 0.12, 0.20, 0.36, 0.23], [-6.0, 1.0, 9.0]),
    ([0.00, 0.02, 0.06, 0.12, 0.23, 0.57], [-9.0, -2.5, 3.0]),
];

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let keys = ["gallery-ranking-first", "gallery-ranking-growth"];
    let headings = keys.map(|key| setting.text(key));
    let growth = Scale::covering(FIELDS.iter().flat_map(|field| field.1));
    let heading = headings.clone();
    let [first, second] = heading;
    let columns = vec![
        Column { heading: first, scale: Scale::between(0.0, 1.0), labels: Vec::new() },
        Column { heading: second, scale: growth, labels: growth.labels(&figure::tick_percent) },
    ];
    let chart = Rows {
        width: setting.width,
        heading: setting.text("gallery-area"),
        columns,
        rows: (0..FIELDS.len()).map(|place| named(setting, place)).collect(),
    };
    let table = table(setting, &headings);
    let (name, share) = (setting.area(0), figure::of_hundred(FIELDS[0].0[0]));
    let text = setting.message("gallery-ranking-text", &[("name", &name), ("share", &share)]);
    let series = headings.into_iter().map(|name| Series {
        name,
        swatch: chart::Swatch::Colour(chart::Palette.quiet(), 1.0),
        subject: None,
    });
    let series = series.collect();
    setting.exhibit("ranking", chart, Said { series, text, table, axis: None })
}

fn named(setting: &Setting<'_>, place: usize) -> Named {
    let (shares, [p05, p50, p95]) = FIELDS[place];
    let slot = AREAS[place].0;
    let ranks = RankBar { shares: shares.to_vec(), slot, error: Some(0.03) };
    let growth = Interval { p05, p50, p95, reference: (place == 1).then_some(6.0) };
    let share = figure::of_hundred(shares[0]);
    Named {
        name: setting.area(place),
        slot: Some(slot),
        cells: vec![
            Figure {
                mark: RowMark::Ranks(ranks),
                value: setting.message("ranking-first-share", &[("share", &share)]),
            },
            Figure {
                mark: RowMark::Interval(growth, Glyph { slot }),
                value: figure::signed_percent(p50),
            },
        ],
    }
}

/// First ranks, then the interval.
fn table(setting: &Setting<'_>, headings: &[String; 2]) -> Table {
    let row = |(place, (shares, growth)): (usize, &([f64; 6], [f64; 3]))| {
        let growth = growth.iter().map(|x| Cell::number(*x, &figure::signed_percent));
        Row {
            head: setting.area(place),
            cells: [Cell::number(shares[0], &figure::share)].into_iter().chain(growth).collect(),
        }
    };
    let [first, second] = headings;
    let mut columns = vec![exhibit::Column::of(first.clone(), 0)];
    columns.push(exhibit::Column::plain(setting.text("gallery-low")));
    columns.push(exhibit::Column::of(second.clone(), 1));
    columns.push(exhibit::Column::plain(setting.text("gallery-high")));
    Table {
        head: setting.text("gallery-area"),
        columns,
        rows: FIELDS.iter().enumerate().map(row).collect(),
    }
}
