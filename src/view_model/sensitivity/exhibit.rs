//! Indices and ranges as one picture with its table, for files and posters.

use analysis::SensitivityAnswer;
use analysis::sensitivity::Output;
use analysis::sensitivity::answer::{Bar, Index};
use case::Case;
use chart::rows::{self, RowMark, Rows};
use chart::tornado::Swing;
use chart::{Palette, index_bar};
use language::{Language, figure};

use super::{View, measured, view};
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};

/// First-order and total-order indices with the range of the output under each assumption, `width`
/// CSS pixels wide; none while the output is not computed.
#[must_use]
pub fn exhibit(
    case: &Case,
    answer: &SensitivityAnswer,
    output: &Output,
    width: u32,
    language: &Language,
) -> Option<Exhibit> {
    let view = view(case, answer, output, language)?;
    let found = view.found;
    let entries: Vec<(Option<&Index>, &Bar)> = found
        .bars
        .iter()
        .map(|bar| (found.indices.iter().find(|i| i.parameters.contains(&bar.parameter)), bar))
        .collect();
    Some(Exhibit {
        id: "sensitivity".to_owned(),
        title: language.message("sensitivity-of", &[("output", (&view.output()).into())]),
        chart: picture(&view, &entries, width).into(),
        series: Vec::new(),
        text: view.finding(),
        table: table(&view, &entries),
        axis: None,
        method: view.basis(answer),
    })
}

fn picture(view: &View<'_>, entries: &[(Option<&Index>, &Bar)], width: u32) -> Rows {
    let language = view.language;
    let middle =
        |bar: &Bar| view.found.middle.known().copied().unwrap_or(f64::midpoint(bar.low, bar.high));
    let row = |(index, bar): &(Option<&Index>, &Bar)| {
        let indices = index.map_or(RowMark::Nothing, |index| {
            let (first, total) = measured(index);
            RowMark::Indices(first, total, Palette.text())
        });
        let [low, high, middle] = [bar.low, bar.high, middle(bar)].map(|x| view.shown(x));
        let swing = RowMark::Swing(Swing { low, high, middle }, Palette.text());
        let cell = |mark| rows::Cell { mark, value: String::new() };
        rows::Row {
            name: view.names(std::slice::from_ref(&bar.parameter)),
            slot: None,
            cells: vec![cell(indices), cell(swing)],
        }
    };
    let column = |key: &str, scale: chart::Scale, labels| rows::Column {
        heading: language.text(key),
        scale,
        labels,
    };
    let indices = index_bar::SCALE;
    Rows {
        width,
        heading: String::new(),
        columns: vec![
            column("sensitivity-column-index", indices, indices.labels(&figure::share)),
            column(
                "sensitivity-column-range",
                view.scale,
                view.scale.labels(&figure::tick_percent),
            ),
        ],
        rows: entries.iter().map(row).collect(),
    }
}

/// A row per assumption: indices with their half-widths, output at its 5 % and 95 % quantile.
fn table(view: &View<'_>, entries: &[(Option<&Index>, &Bar)]) -> Table {
    let language = view.language;
    let row = |(index, bar): &(Option<&Index>, &Bar)| {
        let of_index = |part: fn(&Index) -> f64| {
            let value = index.map(part);
            Cell::known(value, value.map_or_else(String::new, figure::percent))
        };
        let value = |x: f64| view.value(x);
        Row {
            head: view.names(std::slice::from_ref(&bar.parameter)),
            cells: vec![
                of_index(|index| index.first_order),
                of_index(|index| index.first_order_half_width),
                of_index(|index| index.total_order),
                of_index(|index| index.total_order_half_width),
                Cell::number(bar.low, &value),
                Cell::number(bar.high, &value),
            ],
        }
    };
    let columns = [
        "sensitivity-column-first",
        "sensitivity-column-first-error",
        "sensitivity-column-total",
        "sensitivity-column-total-error",
        "sensitivity-column-low",
        "sensitivity-column-high",
    ];
    Table {
        head: language.text("sensitivity-column-assumption"),
        columns: columns.map(|key| Column::plain(language.text(key))).to_vec(),
        rows: entries.iter().map(row).collect(),
    }
}
