//! Cover ratio and loan to value over time, with the chance of a breach.

use analysis::deal::answer::Fan as FanAnswer;
use analysis::{DealAnswer, Figure, Spread};
use chart::fan::{Fan, FanPoint};
use chart::{ClaimHue, Palette, Scale};
use language::{Language, figure};

use super::{MONTHS, Room, month_words, months_plot, year_labels};
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};
use crate::words;

/// Columns of the table.
const COLUMNS: [&str; 4] =
    ["cover-table-low", "cover-table-median", "cover-table-high", "cover-table-breached"];

/// One ratio over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// Name of the ratio.
    pub name: String,
    /// What it means, in one sentence.
    pub meaning: String,
    /// The fan; none where no world has the ratio, then `text` says why.
    pub exhibit: Option<Exhibit>,
    /// What the fan shows, in words, with the chance of a breach.
    pub text: String,
}

/// Cover ratio, loan to value.
#[must_use]
pub fn cover(answer: &DealAnswer, selected: usize, room: Room, language: &Language) -> [Cover; 2] {
    let shape = |fan, hue, write, keys| {
        one(answer, fan, Look { hue, write, keys, selected, room }, language)
    };
    [
        shape(
            &answer.dscr,
            ClaimHue::Senior,
            &figure::multiple,
            ["dscr", "dscr-meaning", "dscr-limit", "dscr-breach"],
        ),
        shape(
            &answer.ltv,
            ClaimHue::Mezzanine,
            &figure::percent,
            ["ltv", "ltv-meaning", "ltv-limit", "ltv-breach"],
        ),
    ]
}

struct Look<'a> {
    hue: ClaimHue,
    write: words::Write<'a>,
    /// Name, meaning, limit, chance of a breach.
    keys: [&'a str; 4],
    selected: usize,
    room: Room,
}

fn one(answer: &DealAnswer, fan: &FanAnswer, look: Look<'_>, language: &Language) -> Cover {
    let [name, meaning, limit, breach] = look.keys;
    let write = look.write;
    let points: Vec<(usize, Spread)> = answer
        .months
        .iter()
        .zip(&fan.spread)
        .filter_map(|(month, spread)| Some((*month, *spread.known()?)))
        .collect();
    let limit_words = |value: f64| {
        let value = write(value);
        language.message(limit, &[("value", (&value).into())])
    };
    let covenant = fan.covenant.filter(|limit| limit.is_finite());
    let breached = fan.breached.last().copied().unwrap_or(0.0);
    let text = match points.last() {
        Some(_) => {
            let peak = points
                .iter()
                .max_by(|a, b| a.1.p50.total_cmp(&b.1.p50))
                .map_or((0, 0.0), |(month, spread)| (*month, spread.p50));
            let (month, value) = (peak.0.to_string(), write(peak.1));
            let share = figure::of_hundred(breached);
            let limit = covenant.map(write).unwrap_or_default();
            let arguments = [
                ("share", (&share).into()),
                ("limit", (&limit).into()),
                ("month", (&month).into()),
                ("value", (&value).into()),
            ];
            language.message(breach, &arguments)
        }
        None => why_empty(fan, language),
    };
    let exhibit = (!points.is_empty()).then(|| Exhibit {
        id: name.to_owned(),
        title: language.text(name),
        chart: draw(answer, fan, covenant.map(|v| (v, limit_words(v))), &look, language).into(),
        series: Vec::new(),
        text: [text.as_str(), &language.text("cover-note")].join(" "),
        table: table(answer, fan, write, language),
        axis: Some(MONTHS),
        method: language.text("cover-method"),
    });
    Cover { name: language.text(name), meaning: language.text(meaning), exhibit, text }
}

fn why_empty(fan: &FanAnswer, language: &Language) -> String {
    let code = fan.spread.iter().rev().find_map(|spread| spread.as_result().err());
    words::reason(code.unwrap_or("no_values"), language)
}

fn draw(
    answer: &DealAnswer,
    found: &FanAnswer,
    limit: Option<(f64, String)>,
    look: &Look<'_>,
    language: &Language,
) -> Fan {
    let end = f64::from(answer.middle.term);
    let known = || found.spread.iter().filter_map(Figure::known);
    // The top of the band may be far away; the limit must be seen.
    let highest = known().map(|s| s.p95).fold(0.0, f64::max);
    let highest = highest.min(4.0 * known().map(|s| s.p50).fold(0.5, f64::max));
    let y = Scale::covering([0.0, highest, limit.as_ref().map_or(0.0, |(value, _)| *value)]);
    let mut plot = months_plot(look.room.half_width(), 240, end, y);
    plot.x_labels = year_labels(end, language);
    plot.y_labels = y.labels(look.write);
    let point = |(month, spread): (&usize, &Figure<Spread>)| FanPoint {
        x: *month as f64,
        quantiles: spread.known().map_or([f64::NAN; 5], |s| [s.p05, s.p25, s.p50, s.p75, s.p95]),
    };
    Fan {
        plot,
        points: answer.months.iter().zip(&found.spread).map(point).collect(),
        limit,
        selected: (look.selected as f64 <= end).then_some(look.selected as f64),
        colour: Palette.claim(look.hue),
    }
}

/// Every month: 5 %, median, 95 %, share of worlds that have breached.
fn table(
    answer: &DealAnswer,
    fan: &FanAnswer,
    write: words::Write<'_>,
    language: &Language,
) -> Table {
    let column = |(k, key): (usize, &str)| Column {
        name: language.text(key),
        series: (k == 1).then_some(0),
    };
    let row = |((month, spread), breached): ((&usize, &Figure<Spread>), &f64)| {
        let part = |part: fn(&Spread) -> f64| match spread.as_result() {
            Ok(spread) => Cell::number(part(spread), write),
            Err(code) => Cell::words(words::reason(code, language)),
        };
        let breached = Cell::number(*breached, &figure::percent);
        Row {
            head: month_words(*month, language),
            cells: vec![part(|s| s.p05), part(|s| s.p50), part(|s| s.p95), breached],
        }
    };
    Table {
        head: language.text("cover-table-month"),
        columns: COLUMNS.into_iter().enumerate().map(column).collect(),
        rows: answer.months.iter().zip(&fan.spread).zip(&fan.breached).map(row).collect(),
    }
}
