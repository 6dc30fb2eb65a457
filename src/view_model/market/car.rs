//! Cumulated abnormal returns: picture, table, other windows.

use analysis::MarketAnswer;
use analysis::market::{Excluded, GroupAnswer, Reason, SecurityAnswer};
use case::Case;
use chart::lines::{self, Line, Lines};
use chart::{Palette, Plot, Scale, dots};
use language::{Language, figure};

use super::colour;
use crate::deal::Room;
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

/// Picture of a group's securities.
#[must_use]
pub fn drawing(
    case: &Case,
    answer: &MarketAnswer,
    group: &GroupAnswer,
    room: Room,
    language: &Language,
) -> String {
    let request = &answer.request;
    let day = |k: usize| f64::from(request.from) + k as f64;
    let with_start = |values: Vec<f64>| -> Vec<(f64, f64)> {
        let start = (f64::from(request.from) - 1.0, 0.0);
        std::iter::once(start)
            .chain(values.into_iter().enumerate().map(|(k, y)| (day(k), y)))
            .collect()
    };
    let single = |id: &String| {
        let points = with_start(mean_path(answer, id));
        Line { points, colour: colour(case, id), width: 1, name: id.clone() }
    };
    let mut all: Vec<Line> = group.securities.iter().map(single).collect();
    let middle = with_start(group.cumulated.clone());
    let deviation = group.daily_deviation.known().copied().unwrap_or_default();
    let band: Vec<_> = middle
        .iter()
        .enumerate()
        .map(|(k, (x, _))| (*x, BAND * deviation * (k as f64).sqrt()))
        .map(|(x, half)| (x, -half, half))
        .collect();
    if group.securities.len() > 1 {
        let name = language.text("market-mean");
        all.push(Line { points: middle, colour: Palette.text(), width: 3, name });
    }
    let edges = band.iter().flat_map(|(_, lo, hi)| [*lo, *hi]);
    let values = all.iter().flat_map(|line| line.points.iter().map(|(_, y)| *y)).chain(edges);
    let (first, last) = (f64::from(request.from) - 1.0, f64::from(request.to));
    let room_for_names = if room == Room::Narrow { 0.3 } else { 0.14 };
    let plot = Plot {
        width: room.width(),
        height: 340,
        x: Scale::between(first, last + (last - first) * room_for_names),
        y: Scale::covering(values),
    };
    let days = request.to - request.from + 2;
    let step = (days / if room == Room::Narrow { 5 } else { 10 }).max(1);
    let labels = (request.from - 1..=request.to).filter(|day| day.rem_euclid(step) == 0);
    let write = |day: i32| match day {
        d if d < 0 => format!("−{}", -d),
        d if d > 0 => format!("+{d}"),
        _ => "0".to_owned(),
    };
    let picture = Lines {
        lines: all,
        band,
        marks: vec![(0.0, language.text("market-day-zero"))],
        x_labels: labels.map(|day| (f64::from(day), write(day))).collect(),
    };
    lines::svg(&plot, &picture, &tick).unwrap_or_default()
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
    let arguments = [
        ("security", (&entry.security).into()),
        ("event", (&entry.event).into()),
        ("note", note.into()),
    ];
    language.message(key, &arguments)
}

/// The group's value in other windows as dots; none where there are too few.
#[must_use]
pub fn other_days(group: &GroupAnswer, room: Room) -> Option<String> {
    let other = group.other_days.as_ref()?;
    let mut values = other.values.clone();
    values.sort_by(f64::total_cmp);
    let scale = Scale::covering(values.iter().copied().chain([group.caar, -group.caar]));
    let size = (room.half_width(), 150);
    let mark = Some((group.caar, tick(group.caar)));
    dots::svg(size, &values, scale, (Palette.quiet(), mark), &tick).ok()
}
