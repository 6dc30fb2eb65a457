//! Cover ratio and loan to value over time, with the chance of a breach.

use analysis::deal::answer::Fan as FanAnswer;
use analysis::{DealAnswer, Figure, Spread};
use chart::fan::{self, Fan, FanPoint};
use chart::{ClaimHue, Palette, Scale};
use language::{Language, figure};

use super::{Room, months_plot, year_labels};
use crate::words;

/// One ratio over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Cover {
    /// Name of the ratio.
    pub name: String,
    /// What it means, in one sentence.
    pub meaning: String,
    /// Fan, SVG; none where no world has the ratio, then `text` says why.
    pub drawing: Option<String>,
    /// What the fan shows, in words, with the chance of a breach.
    pub text: String,
    /// Head and rows of the table with the same figures.
    pub table: Vec<[String; 5]>,
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
    let drawing = (!points.is_empty())
        .then(|| draw(answer, &points, covenant.map(|v| (v, limit_words(v))), &look, language));
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
    Cover {
        name: language.text(name),
        meaning: language.text(meaning),
        drawing,
        text,
        table: table(answer, fan, write, language),
    }
}

fn why_empty(fan: &FanAnswer, language: &Language) -> String {
    let code = fan.spread.iter().rev().find_map(|spread| spread.as_result().err());
    words::reason(code.unwrap_or("no_values"), language)
}

fn draw(
    answer: &DealAnswer,
    points: &[(usize, Spread)],
    limit: Option<(f64, String)>,
    look: &Look<'_>,
    language: &Language,
) -> String {
    let end = f64::from(answer.middle.term);
    // The top of the band may be far away; the limit must be seen.
    let highest = points.iter().map(|(_, s)| s.p95).fold(0.0, f64::max);
    let highest = highest.min(4.0 * points.iter().map(|(_, s)| s.p50).fold(0.5, f64::max));
    let y = Scale::covering([0.0, highest, limit.as_ref().map_or(0.0, |(value, _)| *value)]);
    let plot = months_plot(look.room.half_width(), 240, end, y);
    let fan = Fan {
        points: points
            .iter()
            .map(|(month, s)| FanPoint {
                x: *month as f64,
                quantiles: [s.p05, s.p25, s.p50, s.p75, s.p95],
            })
            .collect(),
        limit,
        selected: (look.selected as f64 <= end).then_some(look.selected as f64),
        x_labels: year_labels(end, language),
    };
    fan::svg(&plot, &fan, Palette.claim(look.hue), look.write).unwrap_or_default()
}

/// Every year: month, 5 %, median, 95 %, share of worlds that have breached.
fn table(
    answer: &DealAnswer,
    fan: &FanAnswer,
    write: words::Write<'_>,
    language: &Language,
) -> Vec<[String; 5]> {
    let rows = answer.months.iter().zip(&fan.spread).zip(&fan.breached);
    rows.filter(|((month, _), _)| **month % 12 == 0)
        .map(|((month, spread), breached)| {
            let part = |part: fn(&Spread) -> f64| {
                let value: Figure = match spread {
                    Figure::Known(spread) => Figure::Known(part(spread)),
                    Figure::Undefined { reason } => Figure::Undefined { reason: reason.clone() },
                };
                words::number(&value, write, language)
            };
            [
                month.to_string(),
                part(|s| s.p05),
                part(|s| s.p50),
                part(|s| s.p95),
                figure::percent(*breached),
            ]
        })
        .collect()
}
