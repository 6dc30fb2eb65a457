//! Long time series.

use chart::series::{LongLine, Samples, Series};
use chart::{Palette, Plot, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Table};

use crate::Setting;
use crate::sample::{largest, walk};
use crate::setting::{Said, colour};

/// Hours that are shown.
const HOURS: usize = 100_000;
/// Hours of which the mean is taken: thirty days.
const MONTH: usize = 720;
/// Hours in which the gauge was out of order.
const GAP: std::ops::Range<usize> = 61_000..64_500;

/// Level of the water in centimetres, hour by hour.
fn levels() -> Vec<f64> {
    let mut levels = walk(3, HOURS - 1, 120.0, 6.0, (0.0, 0.002));
    levels[GAP].fill(f64::NAN);
    levels
}

/// Mean of the hours up to each one, as far as they are known.
fn means(levels: &[f64]) -> Vec<f64> {
    let (mut sum, mut count) = (0.0, 0_u32);
    let mut mean = |k: usize| {
        let level = levels[k];
        if level.is_finite() {
            (sum, count) = (sum + level, count + 1);
        }
        if let Some(gone) = k.checked_sub(MONTH).map(|k| levels[k]).filter(|gone| gone.is_finite())
        {
            (sum, count) = (sum - gone, count - 1);
        }
        if level.is_finite() && count > 0 { sum / f64::from(count) } else { f64::NAN }
    };
    (0..levels.len()).map(&mut mean).collect()
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let levels = levels();
    let means = means(&levels);
    let y = Scale::covering(levels.iter().copied());
    let x = Scale::between(0.0, HOURS as f64);
    let mut plot = Plot::new(setting.size(), x, y);
    plot.x_labels = x.labels(&figure::plain);
    plot.y_labels = y.labels(&figure::plain);
    plot.x_name = setting.text("gallery-series-hours");
    plot.y_name = setting.text("gallery-series-unit");
    let series = vec![
        setting.series("gallery-series-level", colour(0), 1.0),
        setting.series("gallery-series-mean", Palette.text(), 1.0),
    ];
    let best =
        largest(&levels.iter().map(|x| if x.is_nan() { 0.0 } else { *x }).collect::<Vec<_>>());
    let (hour, level) = (figure::count(best), figure::plain(levels[best]));
    let text = setting.message("gallery-series-text", &[("hour", &hour), ("level", &level)]);
    let table = table(setting, &levels, &means);
    let line = |values: &[f64], colour, width| {
        let points = values.iter().enumerate().map(|(k, y)| (k as f64, *y));
        // Hours ascend, so that no line is left out.
        let samples = Samples::new(points).ok()?;
        Some(LongLine { samples, colour, width, name: String::new() })
    };
    let lines = [line(&levels, colour(0), 1), line(&means, Palette.text(), 2)];
    let write = |value: f64, _| figure::plain(value);
    let chart = Series {
        plot,
        lines: lines.into_iter().flatten().collect(),
        finer_x: x.finer_labels(6, &write),
        finer_y: y.finer_labels(3, &write),
    };
    setting.exhibit("series", chart, Said { series, text, table, axis: None })
}

fn table(setting: &Setting<'_>, levels: &[f64], means: &[f64]) -> Table {
    let cell = |value: f64| {
        let known = value.is_finite();
        Cell::known(Some(value), if known { figure::tenth(value) } else { String::new() })
    };
    // One message for a hundred thousand hours: what stands around the figure is the same for all.
    let words = setting.message("gallery-series-row", &[("hour", "\u{fffc}")]);
    let (before, after) = words.split_once('\u{fffc}').unwrap_or((&words, ""));
    let row = |(hour, (level, mean)): (usize, (&f64, &f64))| Row {
        head: format!("{before}{}{after}", figure::count(hour)),
        cells: vec![cell(*level), cell(*mean)],
    };
    let keys = ["gallery-series-level", "gallery-series-mean"].into_iter().enumerate();
    Table {
        head: setting.text("gallery-series-hour"),
        columns: keys.map(|(k, key)| Column::of(setting.text(key), k)).collect(),
        rows: levels.iter().zip(means).enumerate().map(row).collect(),
    }
}
