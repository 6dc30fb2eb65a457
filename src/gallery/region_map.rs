//! Which of several wins where.

use chart::region_map::{self, RegionMap};
use chart::{Plot, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Row, Table};

use crate::Setting;
use crate::setting::{AREAS, Said, colour};

/// Cells along each axis.
const SIDE: usize = 9;

/// Who grows most where fuel costs and fees have these levels, and by how many percent; none where
/// nobody grows.
fn winner(column: usize, row: usize) -> Option<(usize, f64)> {
    let level = |k: usize| (k as f64 + 0.5) / SIDE as f64;
    let (fuel, fees) = (level(column), level(row));
    let growth = [
        24.0 - 30.0 * fuel - 6.0 * fees,
        4.0 + 20.0 * fees * (1.0 - fees) * 2.0 - 6.0 * fuel,
        2.0 + 14.0 * fuel - 12.0 * fees,
    ];
    let best = crate::sample::largest(&growth);
    (growth[best] > 5.5).then(|| (best, growth[best]))
}

fn winners() -> impl Iterator<Item = Option<(usize, f64)>> {
    (0..SIDE * SIDE).map(|place| winner(place % SIDE, place / SIDE))
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let unit = Scale::between(0.0, 1.0);
    let side = setting.width.min(560);
    let mut plot = Plot::new((setting.width, side * 3 / 4 + 60), unit, unit);
    let levels = |words: [&str; 3]| -> Vec<(f64, String)> {
        [0.0, 0.5, 1.0].into_iter().zip(words.map(|key| setting.text(key))).collect()
    };
    let words = ["gallery-level-low", "gallery-level-middle", "gallery-level-high"];
    plot.x_labels = levels(words);
    plot.y_labels = levels(words);
    plot.x_name = setting.text("gallery-input-fuel");
    plot.y_name = setting.text("gallery-input-fees");
    let cell = |winner: Option<(usize, f64)>| match winner {
        Some((place, growth)) => region_map::Cell {
            colour: colour(place),
            opacity: (growth / 20.0).clamp(0.15, 0.9),
            slot: Some(AREAS[place].0),
        },
        None => region_map::Cell { colour: colour(0), opacity: 0.1, slot: None },
    };
    let chart = RegionMap {
        plot,
        side: SIDE,
        cells: winners().map(cell).collect(),
        start: Some((0.3, 0.6)),
    };
    let count = winners().flatten().filter(|(place, _)| *place == 0).count();
    let share = figure::of_hundred(count as f64 / (SIDE * SIDE) as f64);
    let name = setting.area(0);
    let text = setting.message("gallery-region-map-text", &[("name", &name), ("share", &share)]);
    let said = Said { series: Vec::new(), text, table: table(setting), axis: None };
    setting.exhibit("region-map", chart, said)
}

fn table(setting: &Setting<'_>) -> Table {
    let fuel = setting.text("gallery-input-fuel");
    let level = |k: usize| Cell::number((k as f64 + 0.5) / SIDE as f64, &figure::share);
    let row = |(place, winner): (usize, Option<(usize, f64)>)| {
        let name = winner.map_or_else(|| setting.text("gallery-nobody"), |(k, _)| setting.area(k));
        let growth = winner.map(|(_, growth)| growth);
        Row {
            head: setting.message(
                "gallery-region-map-row",
                &[("name", &fuel), ("level", &level(place % SIDE).text)],
            ),
            cells: vec![
                level(place / SIDE),
                Cell::words(name),
                Cell::known(growth, growth.map_or_else(String::new, figure::signed_percent)),
            ],
        }
    };
    Table {
        head: setting.text("gallery-input-fuel"),
        columns: setting.columns(&[
            "gallery-input-fees",
            "gallery-region-map-winner",
            "gallery-growth",
        ]),
        rows: winners().enumerate().map(row).collect(),
    }
}
