//! Cumulated abnormal returns: picture, table, other windows.

use analysis::MarketAnswer;
use analysis::market::{Excluded, GroupAnswer, Reason, SecurityAnswer};
use case::Case;
use chart::dots::Dots;
use chart::lines::{Line, Lines};
use chart::{Palette, Plot, Scale, Swatch};
use language::date::date;
use language::{Language, figure};

use super::colour;
use crate::deal::Room;
use crate::exhibit::{self, Cell, Column, Exhibit, Series, Table};
use crate::words;

/// Normal quantile of a two-sided band of 95 %.
const BAND: f64 = 1.96;

/// A share on an axis.
fn tick(share: f64) -> String {
    figure::tick_percent(100.0 * share)
}

/// One security in one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Symbol.
    pub id: String,
    /// Name.
    pub name: String,
    /// Date of the event.
    pub event: String,
    /// Return on the first and second day of the window, change over the window, change minus the
    /// benchmark's, cumulated abnormal return, t, p.
    pub figures: [String; 7],
}

/// Cumulated abnormal returns of a group's securities and their mean, day by day.
#[must_use]
pub fn drawing(
    case: &Case,
    answer: &MarketAnswer,
    group: &GroupAnswer,
    room: Room,
    language: &Language,
) -> Exhibit {
    let request = &answer.request;
    let start = request.from - 1;
    let day = |k: usize| f64::from(start) + k as f64;
    let path = |values: Vec<f64>| -> Vec<(f64, f64)> {
        std::iter::once(0.0).chain(values).enumerate().map(|(k, y)| (day(k), y)).collect()
    };
    let single = |id: &String| {
        let points = path(mean_path(answer, id));
        Line { points, colour: colour(case, id), width: 1, name: id.clone() }
    };
    let mut lines: Vec<Line> = group.securities.iter().map(single).collect();
    let middle = path(group.cumulated.clone());
    let deviation = group.daily_deviation.known().copied().unwrap_or_default();
    let half = |k: usize| BAND * deviation * (k as f64).sqrt();
    let band: Vec<_> =
        middle.iter().enumerate().map(|(k, (x, _))| (*x, -half(k), half(k))).collect();
    if group.securities.len() > 1 {
        let name = language.text("market-mean");
        lines.push(Line { points: middle, colour: Palette.text(), width: 3, name });
    }
    let series = lines.iter().map(|line| Series {
        name: line.name.clone(),
        swatch: Swatch::Colour(line.colour, 1.0),
        subject: sector_of(case, &line.name).map(str::to_owned),
    });
    let group_title = super::group_name(case, &group.id, language);
    let caar = figure::signed_share(group.caar);
    let (from, to) = (signed_day(request.from), signed_day(request.to));
    let arguments = [
        ("group", (&group_title).into()),
        ("from", (&from).into()),
        ("to", (&to).into()),
        ("caar", (&caar).into()),
    ];
    Exhibit {
        id: "abnormal".to_owned(),
        title: language.text("market-car-title"),
        series: series.collect(),
        text: language.message("market-car-text", &arguments),
        table: table(&lines, &band, language),
        axis: Some("day"),
        method: language.text("market-car-method"),
        chart: picture(lines, band, (start, request.to), room, language).into(),
    }
}

/// A day of the window as readers write it.
fn signed_day(day: i32) -> String {
    match day {
        d if d < 0 => format!("−{}", -d),
        d if d > 0 => format!("+{d}"),
        _ => "0".to_owned(),
    }
}

fn picture(
    lines: Vec<Line>,
    band: Vec<(f64, f64, f64)>,
    (first, last): (i32, i32),
    room: Room,
    language: &Language,
) -> Lines {
    let edges = band.iter().flat_map(|(_, lo, hi)| [*lo, *hi]);
    let values = lines.iter().flat_map(|line| line.points.iter().map(|(_, y)| *y)).chain(edges);
    let (x, y) = (Scale::between(f64::from(first), f64::from(last)), Scale::covering(values));
    let mut plot = Plot::new((room.width(), 340), x, y);
    plot.names = 64;
    // Zero is among the labels, however many of them fit.
    let step = ((last - first) / 10).max(1);
    let days = (first..=last).filter(|day| day.rem_euclid(step) == 0);
    plot.x_labels = days.map(|day| (f64::from(day), signed_day(day))).collect();
    plot.y_labels = y.labels(&tick);
    Lines { plot, lines, band, events: vec![(0.0, language.text("market-day-zero"))] }
}

/// A row per day: every security, the mean, the band.
fn table(lines: &[Line], band: &[(f64, f64, f64)], language: &Language) -> Table {
    let of_line = |(k, line): (usize, &Line)| Column::of(line.name.clone(), k);
    let percent = |x: f64| figure::signed_share(x);
    let row = |(k, (day, lo, hi)): (usize, &(f64, f64, f64))| {
        let day = signed_day(*day as i32);
        let figures = lines.iter().map(|line| {
            let value = line.points.get(k).map(|(_, y)| *y);
            Cell::known(value, value.map_or_else(String::new, figure::signed_share))
        });
        exhibit::Row {
            head: language.message("market-day", &[("day", (&day).into())]),
            cells: figures.chain([lo, hi].map(|x| Cell::number(*x, &percent))).collect(),
        }
    };
    let band_columns = ["market-band-low", "market-band-high"].map(|key| language.text(key));
    Table {
        head: language.text("market-column-day"),
        columns: lines
            .iter()
            .enumerate()
            .map(of_line)
            .chain(band_columns.into_iter().map(Column::plain))
            .collect(),
        rows: band.iter().enumerate().map(row).collect(),
    }
}

/// Sector of a security.
fn sector_of<'a>(case: &'a Case, security: &str) -> Option<&'a str> {
    let found = case.market.iter().flat_map(|m| &m.securities).find(|s| s.id == security);
    found.and_then(|s| s.sector.as_deref())
}

/// Mean cumulated abnormal return of a security over the events.
fn mean_path(answer: &MarketAnswer, id: &str) -> Vec<f64> {
    let rows: Vec<&SecurityAnswer> =
        answer.securities.iter().filter(|s| s.security == id).collect();
    let days = rows.first().map_or(0, |row| row.abnormal.len());
    let mut total = 0.0;
    let mean = |k: usize| {
        let there: Vec<f64> = rows.iter().filter_map(|row| row.abnormal[k]).collect();
        there.iter().sum::<f64>() / there.len().max(1) as f64
    };
    (0..days)
        .map(|k| {
            total += mean(k);
            total
        })
        .collect()
}

/// All securities, those of the group first.
#[must_use]
pub fn rows(
    case: &Case,
    answer: &MarketAnswer,
    group: &GroupAnswer,
    language: &Language,
) -> Vec<Row> {
    let is_in = |row: &&SecurityAnswer| group.securities.contains(&row.security);
    let (inside, outside): (Vec<_>, Vec<_>) = answer.securities.iter().partition(is_in);
    inside.into_iter().chain(outside).map(|row| one(case, row, language)).collect()
}

fn one(case: &Case, row: &SecurityAnswer, language: &Language) -> Row {
    let known = case.market.iter().flat_map(|m| &m.securities).find(|s| s.id == row.security);
    let none = || language.text("not-available");
    let percent = |x: Option<f64>| x.map_or_else(none, figure::signed_share);
    // Returns of the study are logarithmic; a day's change reads as a share.
    let day = |k: usize| percent(row.returns.get(k).copied().flatten().map(|x| x.exp_m1()));
    let write = |x: f64| figure::plain(x);
    Row {
        id: row.security.clone(),
        name: known.map_or_else(String::new, |s| s.name.clone()),
        event: row.event.clone(),
        figures: [
            day(0),
            day(1),
            percent(row.change),
            percent(row.change_over_benchmark),
            figure::signed_share(row.car),
            words::number(&row.t, &write, language),
            words::number(&row.p, &write, language),
        ],
    }
}

/// How many rows have a p below 5 %, and how many would by chance alone.
#[must_use]
pub fn by_chance(answer: &MarketAnswer, language: &Language) -> String {
    let rows = answer.securities.len();
    let below = |row: &&SecurityAnswer| row.p.known().is_some_and(|p| *p < 0.05);
    let found = answer.securities.iter().filter(below).count();
    let expected = figure::plain(0.05 * rows as f64);
    let arguments =
        [("found", found.into()), ("rows", rows.into()), ("expected", (&expected).into())];
    language.message("market-by-chance", &arguments)
}

/// Securities of one sector without a result: symbol, event, reason in words.
#[must_use]
pub fn excluded_of(
    case: &Case,
    answer: &MarketAnswer,
    sector: &str,
    language: &Language,
) -> Vec<String> {
    let is_of = |entry: &&Excluded| sector_of(case, &entry.security) == Some(sector);
    let entries = answer.excluded.iter().filter(is_of);
    entries.map(|entry| excluded_in_words(case, entry, language)).collect()
}

/// Securities without a result: symbol, event, reason in words.
#[must_use]
pub fn excluded(case: &Case, answer: &MarketAnswer, language: &Language) -> Vec<String> {
    answer.excluded.iter().map(|entry| excluded_in_words(case, entry, language)).collect()
}

fn excluded_in_words(case: &Case, entry: &Excluded, language: &Language) -> String {
    let key = match entry.reason {
        Reason::NoSeries => "market-excluded-no-series",
        Reason::Ended => "market-excluded-ended",
        Reason::TooYoung => "market-excluded-too-young",
        Reason::Gaps => "market-excluded-gaps",
        Reason::Constant => "market-excluded-constant",
    };
    let known = case.market.iter().flat_map(|m| &m.securities).find(|s| s.id == entry.security);
    let note = known.and_then(|s| s.note.as_ref()).map_or("", |note| language.pick(note));
    let event = date(&entry.event, language);
    let arguments =
        [("security", (&entry.security).into()), ("event", (&event).into()), ("note", note.into())];
    language.message(key, &arguments)
}

/// The group's value in other windows as dots; none where there are too few.
#[must_use]
pub fn other_days(group: &GroupAnswer, room: Room, language: &Language) -> Option<Exhibit> {
    let other = group.other_days.as_ref()?;
    let mut values = other.values.clone();
    values.sort_by(f64::total_cmp);
    let scale = Scale::covering(values.iter().copied().chain([group.caar, -group.caar]));
    let count = values.len();
    let row = |(k, value): (usize, &f64)| {
        let below = (k + 1) as f64 / count as f64;
        exhibit::Row {
            head: language.message("market-other-row", &[("number", (k + 1).into())]),
            cells: vec![
                Cell::number(*value, &figure::signed_share),
                Cell::number(below, &figure::share),
            ],
        }
    };
    let caar = figure::signed_share(group.caar);
    let columns = ["market-other-value", "market-other-rank"];
    Some(Exhibit {
        id: "other-days".to_owned(),
        title: language.text("market-other-title"),
        series: Vec::new(),
        text: language.message("market-other-here", &[("caar", (&caar).into())]),
        table: Table {
            head: language.text("market-other-window"),
            columns: columns.map(|key| Column::plain(language.text(key))).to_vec(),
            rows: values.iter().enumerate().map(row).collect(),
        },
        axis: None,
        method: language.text("market-other-intro"),
        chart: Dots {
            size: (room.half_width(), 150),
            values,
            scale,
            labels: scale.labels(&tick),
            colour: Palette.quiet(),
            marked: Some((group.caar, tick(group.caar))),
        }
        .into(),
    })
}
