//! For whom an example is made: language, width.

use chart::{Chart, Palette, Picture, Swatch};
use language::{Argument, Language};
use view_model::Exhibit;
use view_model::exhibit::{Column, Series, Table};

/// Language and width of an example.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// Language of its words.
    pub language: &'a Language,
    /// Width of its drawing in CSS pixels.
    pub width: u32,
}

/// Fields of the imaginary town: slot, key of the name.
pub(crate) const AREAS: [(u8, &str); 6] = [
    (1, "gallery-area-shipping"),
    (2, "gallery-area-cold"),
    (3, "gallery-area-fishing"),
    (4, "gallery-area-yards"),
    (5, "gallery-area-tourism"),
    (6, "gallery-area-ferries"),
];

/// Name of the axis of months, which several examples share.
pub(crate) const MONTHS: &str = "month";

/// What is said about an example beside its title.
pub(crate) struct Said {
    pub(crate) series: Vec<Series>,
    pub(crate) text: String,
    pub(crate) table: Table,
    pub(crate) axis: Option<&'static str>,
}

impl Setting<'_> {
    /// A message without arguments.
    pub(crate) fn text(&self, key: &str) -> String {
        self.language.text(key)
    }

    /// A message with words as arguments.
    pub(crate) fn message(&self, key: &str, words: &[(&'static str, &str)]) -> String {
        let arguments: Vec<(&'static str, Argument<'_>)> =
            words.iter().map(|(name, words)| (*name, (*words).into())).collect();
        self.language.message(key, &arguments)
    }

    /// Size of a drawing with axes: the wider, the flatter.
    pub(crate) fn size(&self) -> (u32, u32) {
        (self.width, 160 + self.width / 5)
    }

    /// Name of a field of the town.
    pub(crate) fn area(&self, place: usize) -> String {
        self.text(AREAS[place % AREAS.len()].1)
    }

    /// A field of the town as a series, which is lit together in all examples.
    pub(crate) fn area_series(&self, place: usize) -> Series {
        let (slot, key) = AREAS[place % AREAS.len()];
        Series { name: self.text(key), swatch: Swatch::Slot(slot), subject: Some(key.to_owned()) }
    }

    /// The first `count` fields of the town as series.
    pub(crate) fn areas(&self, count: usize) -> Vec<Series> {
        (0..count).map(|place| self.area_series(place)).collect()
    }

    /// A series that is about nothing else on the page.
    pub(crate) fn series(&self, key: &str, colour: chart::Colour, opacity: f64) -> Series {
        Series { name: self.text(key), swatch: Swatch::Colour(colour, opacity), subject: None }
    }

    /// A month in words.
    pub(crate) fn month(&self, month: u32) -> String {
        self.message("axis-month", &[("month", &month.to_string())])
    }

    /// Labels at every sixth month.
    pub(crate) fn month_labels(&self, last: u32) -> Vec<(f64, String)> {
        (0..=last).step_by(6).map(|month| (f64::from(month), self.month(month))).collect()
    }

    /// A table's columns without series.
    pub(crate) fn columns(&self, keys: &[&str]) -> Vec<Column> {
        keys.iter().map(|key| Column::plain(self.text(key))).collect()
    }

    /// A chart with its words; title and method by the example's name. The picture is of the type
    /// [`Chart`], so that tests can ask for its kind.
    pub(crate) fn exhibit(&self, name: &str, chart: impl Into<Chart>, said: Said) -> Exhibit {
        Exhibit {
            id: name.to_owned(),
            title: self.text(&format!("gallery-{name}-title")),
            chart: Picture::from(chart.into()),
            series: said.series,
            text: said.text,
            table: said.table,
            axis: said.axis,
            method: self.text("gallery-method"),
        }
    }
}

/// Colour of a field of the town.
pub(crate) fn colour(place: usize) -> chart::Colour {
    Palette.sector(AREAS[place % AREAS.len()].0)
}
