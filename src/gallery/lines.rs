//! Lines with a band and events.

use chart::lettering::{SIZE, Words};
use chart::lines::{Line, Lines};
use chart::{Palette, Plot, Scale};
use language::figure;
use view_model::Exhibit;
use view_model::exhibit::{Cell, Column, Row, Series, Table};

use crate::sample::{largest, walk};
use crate::setting::{MONTHS, Said, colour};
use crate::{Setting, WIDTHS};

/// Last month.
const LAST: u32 = 36;
/// Fields of the town that have a line.
const COUNT: usize = 4;
/// Largest part of the picture that names at the ends of the lines may take.
const NAMES: f64 = 0.22;

/// Turnover month by month, the start being 100.
fn index(place: usize) -> Vec<f64> {
    let drift = [1.1, 0.5, -0.4, 0.1][place % COUNT];
    walk(7 + place as u64, LAST as usize, 100.0, 4.0, (drift, 0.01))
}

/// Lower and upper edge of what is usual.
fn band(month: u32) -> (f64, f64, f64) {
    let half = 3.0 * f64::from(month).sqrt();
    (f64::from(month), 100.0 - half, 100.0 + half)
}

pub(crate) fn exhibit(setting: &Setting<'_>) -> Exhibit {
    let all: Vec<Vec<f64>> = (0..COUNT).map(index).collect();
    let mean = |k: usize| all.iter().map(|line| line[k]).sum::<f64>() / COUNT as f64;
    let mean: Vec<f64> = (0..=LAST as usize).map(mean).collect();
    let mut series = setting.areas(COUNT);
    series.push(setting.series("gallery-mean", Palette.text(), 1.0));
    let figures: Vec<Vec<f64>> = all.into_iter().chain([mean]).collect();
    let ends: Vec<f64> = figures[..COUNT].iter().filter_map(|line| line.last().copied()).collect();
    let best = largest(&ends);
    let (name, value) = (setting.area(best), figure::plain(ends[best].round()));
    let text = setting.message("gallery-lines-text", &[("name", &name), ("value", &value)]);
    let table = table(setting, &series, &figures);
    let chart = picture(setting, &series, figures);
    setting.exhibit("lines", chart, Said { series, text, table, axis: Some(MONTHS) })
}

fn picture(setting: &Setting<'_>, series: &[Series], figures: Vec<Vec<f64>>) -> Lines {
    let band: Vec<_> = (0..=LAST).map(band).collect();
    let edges = band.iter().flat_map(|(_, low, high)| [*low, *high]);
    let (low, high) = crate::sample::ends(figures.iter().flatten().copied().chain(edges));
    let y = Scale::between((low / 50.0).floor() * 50.0, (high / 50.0).ceil() * 50.0);
    let mut plot = Plot::new(setting.size(), Scale::between(0.0, f64::from(LAST)), y);
    plot.x_labels = setting.month_labels(LAST);
    plot.y_labels = y.labels(&figure::plain);
    plot.y_name = setting.text("gallery-lines-unit");
    // Names at the ends where they leave room for the lines; the legend says them everywhere.
    let widest = series.iter().map(|one| Words::new(&one.name, SIZE, f64::INFINITY).width());
    let widest = (widest.fold(0.0, f64::max) + 7.0).min(NAMES * f64::from(setting.width));
    let has_names = setting.width > WIDTHS[0];
    plot.names = if has_names { widest.ceil() as i32 } else { 0 };
    let line = |(k, figures): (usize, Vec<f64>)| Line {
        points: figures.into_iter().enumerate().map(|(x, y)| (x as f64, y)).collect(),
        colour: if k < COUNT { colour(k) } else { Palette.text() },
        width: if k < COUNT { 1 } else { 3 },
        name: if has_names { series[k].name.clone() } else { String::new() },
    };
    Lines {
        plot,
        lines: figures.into_iter().enumerate().map(line).collect(),
        band,
        events: vec![
            (8.0, setting.text("gallery-lines-storm")),
            (20.0, setting.text("gallery-lines-bridge")),
        ],
    }
}

fn table(setting: &Setting<'_>, series: &[Series], figures: &[Vec<f64>]) -> Table {
    let names = series.iter().enumerate().map(|(k, one)| Column::of(one.name.clone(), k));
    let bands = setting.columns(&["gallery-low", "gallery-high"]);
    let row = |month: u32| {
        let (_, low, high) = band(month);
        let values = figures.iter().map(|line| line[month as usize]).chain([low, high]);
        Row {
            head: setting.month(month),
            cells: values.map(|value| Cell::number(value, &figure::tenth)).collect(),
        }
    };
    Table {
        head: setting.text("gallery-month"),
        columns: names.chain(bands).collect(),
        rows: (0..=LAST).map(row).collect(),
    }
}
