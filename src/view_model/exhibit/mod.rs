//! A chart with everything that is said about it: one value from which page, keyboard, screen
//! reader, files and posters take what they show.

mod export;
mod sheet;
mod table;

use chart::{Picture, Swatch};

pub use export::{Provenance, csv, json};
pub use table::{Cell, Column, Row, Table};

/// A chart and its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Exhibit {
    /// Stable identifier: of the place in the page, of files.
    pub id: String,
    /// What it is about, as a title.
    pub title: String,
    /// The chart.
    pub chart: Picture,
    /// Its series in the order of the chart; empty where there is nothing to choose from.
    pub series: Vec<Series>,
    /// What it shows, in words: extremes, uncertainty.
    pub text: String,
    /// The same figures; row *k* is datum *k* of the chart.
    pub table: Table,
    /// Name of the horizontal axis, where several charts of a page share it.
    pub axis: Option<&'static str>,
    /// How its figures are computed.
    pub method: String,
}

/// One series of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its sign.
    pub swatch: Swatch,
    /// What it is about, where that is lit everywhere on the page: identifier of a sector or of a
    /// security.
    pub subject: Option<String>,
}

/// What is known about one datum.
#[derive(Debug, Clone, PartialEq)]
pub struct Datum {
    /// Which one it is.
    pub head: String,
    /// Name, figure, whether it is the one that is pointed at.
    pub figures: Vec<(String, String, bool)>,
}

/// More series than this are not listed beside each other for one datum.
const LISTED: usize = 7;

impl Exhibit {
    /// What is known about a row of the table, pointed at in one series.
    #[must_use]
    pub fn datum(&self, series: usize, row: usize) -> Option<Datum> {
        let found = self.table.rows.get(row)?;
        let of_series = self.table.columns.iter().filter(|c| c.series.is_some()).count();
        let cells = self.table.columns.iter().zip(&found.cells);
        let shown = cells.filter(|(column, cell)| {
            let is_meant = column.series.is_none_or(|s| s == series || of_series <= LISTED);
            is_meant && !cell.text.is_empty()
        });
        let figure = |(column, cell): (&Column, &Cell)| {
            (column.name.clone(), cell.text.clone(), column.series == Some(series))
        };
        Some(Datum { head: found.head.clone(), figures: shown.map(figure).collect() })
    }

    /// Places of the series that are about `subject`.
    #[must_use]
    pub fn series_about(&self, subject: &str) -> Vec<usize> {
        let is_meant = |k: &usize| self.series[*k].subject.as_deref() == Some(subject);
        (0..self.series.len()).filter(is_meant).collect()
    }
}

impl Datum {
    /// All of it in one line, the figure that is pointed at first.
    #[must_use]
    pub fn line(&self) -> String {
        let mut figures: Vec<_> = self.figures.iter().collect();
        figures.sort_by_key(|(.., is_meant)| !is_meant);
        let words = figures.iter().map(|(name, figure, _)| format!("{name} {figure}"));
        std::iter::once(self.head.clone()).chain(words).collect::<Vec<_>>().join("; ")
    }
}
