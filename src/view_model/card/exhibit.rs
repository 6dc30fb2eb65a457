//! A sector's card as one picture with its table, for posters and previews.

use analysis::Answer;
use case::Case;
use case::raw::Sector;
use chart::interval::Interval;
use chart::rank_bar::RankBar;
use chart::rows::{Cell as Drawn, Column as Across, Row as Named, RowMark, Rows};
use chart::{Glyph, Scale};
use language::{Language, figure};

use super::card;
use crate::address::RankBy;
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};
use crate::ranking::{benefit_scale, first_shares};

/// Identifier of a sector's picture.
#[must_use]
pub fn exhibit_id(sector: &Sector) -> String {
    format!("sector-card-{}", sector.id)
}

/// Chance of every rank and benefit of the sector at `place`, `width` CSS pixels wide.
#[must_use]
pub fn exhibit(
    case: &Case,
    answer: &Answer,
    place: usize,
    width: u32,
    language: &Language,
) -> Exhibit {
    let (sector, result) = (&case.sectors[place], &answer.sectors[place]);
    let words = card(case, (answer, answer), None, place, language);
    let scale = benefit_scale([answer, answer]);
    let ranks = RankBar { shares: result.rank_probability.clone(), slot: sector.slot, error: None };
    let interval = Interval { p05: result.p05, p50: result.p50, p95: result.p95, reference: None };
    let shares = Scale::between(0.0, 1.0);
    let column =
        |key: &str, scale: Scale, labels| Across { heading: language.text(key), scale, labels };
    let first = first_shares(answer, RankBy::Size)[place];
    let name = language.pick(&sector.short_name).to_owned();
    let chart = Rows {
        width,
        heading: String::new(),
        columns: vec![
            column("ranking-column-ranks", shares, shares.labels(&figure::share)),
            column("ranking-column-benefit", scale, scale.labels(&figure::tick_percent)),
        ],
        rows: vec![Named {
            name: name.clone(),
            slot: Some(sector.slot),
            cells: vec![
                Drawn { mark: RowMark::Ranks(ranks), value: figure::share(first) },
                Drawn {
                    mark: RowMark::Interval(interval, Glyph { slot: sector.slot }),
                    value: figure::signed_percent(result.p50),
                },
            ],
        }],
    };
    let columns = [
        "ranking-column-first",
        "ranking-column-low",
        "ranking-column-median",
        "ranking-column-high",
    ];
    let benefit = [result.p05, result.p50, result.p95];
    let benefit = benefit.map(|x| Cell::number(x, &figure::signed_percent));
    Exhibit {
        id: exhibit_id(sector),
        title: words.name,
        chart: chart.into(),
        series: Vec::new(),
        text: [words.direction, words.benefit, words.chance].join(" "),
        table: Table {
            head: language.text("ranking-column-sector"),
            columns: columns.map(|key| Column::plain(language.text(key))).to_vec(),
            rows: vec![Row {
                head: name,
                cells: std::iter::once(Cell::number(first, &figure::share))
                    .chain(benefit)
                    .collect(),
            }],
        },
        axis: None,
        method: words.signs,
    }
}
