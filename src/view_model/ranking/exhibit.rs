//! The ranking as one picture with its table, for files, posters and previews.

use analysis::Answer;
use case::Case;
use chart::interval::Interval;
use chart::rank_bar::RankBar;
use chart::rows::{self, RowMark, Rows};
use chart::{Glyph, Scale};
use language::{Language, figure};

use super::{
    RankBy, benefit_scale, first_share, first_share_half_width, median_before, note, order, ranks,
    signs,
};
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};
use crate::sentence;

/// The ranking of `answer`, `width` CSS pixels wide; `reference` is the run before the reader
/// changed anything.
#[must_use]
pub fn exhibit(
    case: &Case,
    (answer, reference): (&Answer, &Answer),
    by: RankBy,
    width: u32,
    language: &Language,
) -> Exhibit {
    let scale = benefit_scale([answer, reference]);
    let places = order(answer, by);
    Exhibit {
        id: "ranking".to_owned(),
        title: language.text("ranking-title"),
        chart: picture(case, (answer, reference), (by, &places), (width, scale), language).into(),
        series: Vec::new(),
        text: sentence::answer(case, answer, language),
        table: table(case, answer, (by, &places), language),
        axis: None,
        method: [note(case, answer, by, language), signs(answer, language)].join(" "),
    }
}

fn picture(
    case: &Case,
    (answer, reference): (&Answer, &Answer),
    (by, places): (RankBy, &[usize]),
    (width, scale): (u32, Scale),
    language: &Language,
) -> Rows {
    let row = |place: &usize| {
        let (sector, result) = (&case.sectors[*place], &answer.sectors[*place]);
        let bar = RankBar {
            shares: ranks(result, by).to_vec(),
            slot: sector.slot,
            error: Some(first_share_half_width(answer, *place, by)),
        };
        let interval = Interval {
            p05: result.p05,
            p50: result.p50,
            p95: result.p95,
            reference: median_before(answer, reference, *place),
        };
        let cell = |mark: RowMark, value: String| rows::Cell { mark, value };
        rows::Row {
            name: language.pick(&sector.short_name).to_owned(),
            slot: Some(sector.slot),
            cells: vec![
                cell(RowMark::Ranks(bar), figure::share(first_share(result, by))),
                cell(
                    RowMark::Interval(interval, Glyph { slot: sector.slot }),
                    figure::signed_percent(result.p50),
                ),
            ],
        }
    };
    let shares = Scale::between(0.0, 1.0);
    let column = |key: &str, scale: Scale, labels| rows::Column {
        heading: language.text(key),
        scale,
        labels,
    };
    Rows {
        width,
        heading: String::new(),
        columns: vec![
            column("ranking-column-ranks", shares, shares.labels(&figure::share)),
            column("ranking-column-benefit", scale, scale.labels(&figure::tick_percent)),
        ],
        rows: places.iter().map(row).collect(),
    }
}

/// A row per sector: share of every rank, error of the first share, benefit.
fn table(
    case: &Case,
    answer: &Answer,
    (by, places): (RankBy, &[usize]),
    language: &Language,
) -> Table {
    let count = case.sectors.len();
    let rank = |rank: usize| {
        let rank = (rank + 1).to_string();
        language.message("ranking-column-rank", &[("rank", (&rank).into())])
    };
    let others = [
        "ranking-column-error",
        "ranking-column-low",
        "ranking-column-median",
        "ranking-column-high",
    ];
    let row = |place: &usize| {
        let (sector, result) = (&case.sectors[*place], &answer.sectors[*place]);
        let shares = ranks(result, by).iter().map(|share| Cell::number(*share, &figure::share));
        let error = first_share_half_width(answer, *place, by);
        let benefit = [result.p05, result.p50, result.p95];
        Row {
            head: language.pick(&sector.short_name).to_owned(),
            cells: shares
                .chain([Cell::number(error, &|x| figure::percent(x))])
                .chain(benefit.map(|x| Cell::number(x, &figure::signed_percent)))
                .collect(),
        }
    };
    Table {
        head: language.text("ranking-column-sector"),
        columns: (0..count)
            .map(rank)
            .chain(others.map(|key| language.text(key)))
            .map(Column::plain)
            .collect(),
        rows: places.iter().map(row).collect(),
    }
}
