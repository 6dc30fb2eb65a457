//! Amounts by period.

use chart::stacked_area::{Layer, StackedArea, scale};
use chart::{Palette, Plot, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Series, Table};

use crate::Setting;
use crate::sample::{largest, noise};
use crate::setting::{MONTHS, Said, colour};

/// Last month.
const LAST: u32 = 36;
/// Fields of the town that pay.
const PAYERS: usize = 3;

/// Fees of a field in a month, in million dollars; high in summer.
fn fees(place: usize, month: u32) -> f64 {
    let season = [1.0, 0.8, 1.6][place] * f64::from(6_u32.abs_diff(month % 12));
    let level = [14.0, 9.0, 13.0][place] + [0.25, 0.1, -0.05][place] * f64::from(month);
    level - season + 0.8 * noise(u64::from(month) + 100 * place as u64)
}

/// Upkeep of the quays, which is paid; twice it is large.
fn upkeep(month: u32) -> f64 {
    let is_dredged = month == 9 || month == 27;
    -(3.0 + if is_dredged { 9.0 } else { 0.0 } + 0.6 * noise(u64::from(month) + 900))
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let money = |amount: f64| {
        if amount == 0.0 { "0".to_owned() } else { figure::money(amount, setting.language) }
    };
    let payer = |place: usize| Layer {
        colour: colour(place),
        opacity: 0.8,
        amounts: (1..=LAST).map(|month| fees(place, month)).collect(),
    };
    let paid =
        Layer { colour: Palette.loss(), opacity: 0.7, amounts: (1..=LAST).map(upkeep).collect() };
    let layers: Vec<Layer> = (0..PAYERS).map(payer).chain([paid]).collect();
    let mut series = setting.areas(PAYERS);
    series.push(setting.series("gallery-stacked-area-upkeep", Palette.loss(), 0.7));
    let sums: Vec<f64> = (1..=LAST).map(|m| (0..PAYERS).map(|k| fees(k, m)).sum()).collect();
    let best = largest(&sums);
    let (month, amount) = (setting.month(best as u32 + 1), money(sums[best]));
    let text =
        setting.message("gallery-stacked-area-text", &[("month", &month), ("amount", &amount)]);
    let table = table(setting, &series, &layers, &money);
    let y = scale(&layers);
    let x = Scale::between(0.5, f64::from(LAST) + 0.5);
    let mut plot = Plot::new(setting.size(), x, y);
    plot.x_labels = setting.month_labels(LAST).into_iter().skip(1).collect();
    plot.y_labels = y.labels(&money);
    let chart = StackedArea { plot, layers, selected: Some(9) };
    setting.exhibit("stacked-area", chart, Said { series, text, table, axis: Some(MONTHS) })
}

fn table(
    setting: &Setting<'_>,
    series: &[Series],
    layers: &[Layer],
    money: &dyn Fn(f64) -> String,
) -> Table {
    let row = |month: u32| Row {
        head: setting.month(month),
        cells: layers.iter().map(|l| Cell::number(l.amounts[month as usize - 1], money)).collect(),
    };
    Table {
        head: setting.text("gallery-month"),
        columns: series.iter().enumerate().map(|(k, s)| Column::of(s.name.clone(), k)).collect(),
        rows: (1..=LAST).map(row).collect(),
    }
}
