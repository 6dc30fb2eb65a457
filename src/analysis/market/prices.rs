//! Series that a study may use: those of the case's price file, and those that the reader added.

use ::market::calendar::levels;
use ::market::closes::date;
use ::market::exchange::Exchange;
use ::market::file::{Calendar, PriceFile, Series};
use ::market::{Note, PriceError, file, table};
use serde::{Deserialize, Serialize};

/// Longest symbol of a reader's series.
const MAX_SYMBOL: usize = 12;

/// Most series that a reader may add.
const MAX_OWN: usize = 30;

/// All series.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prices {
    /// The series, the reader's last.
    pub series: Vec<Series>,
    /// Symbols of those that the reader added or replaced, and what was repaired in them.
    pub own: Vec<(String, Vec<Note>)>,
}

/// What is known about a series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeriesFacts {
    /// Symbol.
    pub id: String,
    /// Day of the first close.
    pub first: String,
    /// Day of the last close.
    pub last: String,
    /// Days that have a return.
    pub returns: usize,
    /// Breaks that no return crosses.
    pub breaks: usize,
    /// Level of the last close with the first at 100.
    pub level: f64,
    /// Kinds of sources and how many closes each gave.
    pub sources: Vec<(String, usize)>,
    /// Whether the reader added it, and what was repaired.
    pub own: Option<Vec<Note>>,
}

/// How a reader's text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A table of dates and closes.
    Table,
    /// An answer of this exchange.
    Binance,
    /// An answer of this exchange.
    Kraken,
}

impl Prices {
    /// Reads the case's price file.
    ///
    /// # Errors
    /// As [`file::read`].
    pub fn read(text: &str) -> Result<Self, PriceError> {
        let PriceFile { series, .. } = file::read(text)?;
        Ok(Self { series, own: Vec::new() })
    }

    /// The series with this symbol.
    #[must_use]
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.series.iter().find(|series| series.id == id)
    }

    /// Adds a series, or replaces the one of the same symbol; `now` is in seconds since 1970.
    ///
    /// # Errors
    /// Why the text cannot be used.
    pub fn add(&mut self, id: &str, form: Form, text: &str, now: i64) -> Result<(), PriceError> {
        let closes = match form {
            Form::Table => table::read(text)?,
            Form::Binance => Exchange::Binance.read(text, now)?,
            Form::Kraken => Exchange::Kraken.read(text, now)?,
        };
        if self.own.len() >= MAX_OWN {
            let message = format!("{MAX_OWN} series of your own are the most that fit");
            return Err(PriceError::File { message });
        }
        let id = symbol(id);
        let mut series = Series::derive(&id, &closes, Calendar::Daily);
        if !matches!(form, Form::Table) {
            let kind = if form == Form::Binance { Exchange::Binance } else { Exchange::Kraken };
            series.sources = vec![(kind.id().to_owned(), closes.days.len())];
        }
        // Checked like any file: a reader's table may be longer than what a study can hold.
        let file = PriceFile { format: file::FORMAT.to_owned(), series: vec![series] };
        let checked = file::check(file);
        self.series.retain(|series| series.id != id);
        self.series.extend(checked?.series);
        self.own.retain(|(own, _)| *own != id);
        self.own.push((id, closes.notes));
        Ok(())
    }

    /// What is known about each series.
    #[must_use]
    pub fn facts(&self) -> Vec<SeriesFacts> {
        let facts = |series: &Series| SeriesFacts {
            id: series.id.clone(),
            first: series.first.clone(),
            last: date(series.last_day()),
            returns: series.returns.iter().flatten().count(),
            breaks: series.breaks.len(),
            level: levels(series).last().map_or(100.0, |(_, level)| *level),
            sources: series.sources.clone(),
            own: self.own.iter().find(|(id, _)| *id == series.id).map(|(_, notes)| notes.clone()),
        };
        self.series.iter().map(facts).collect()
    }
}

/// A symbol from a file's name: letters and digits, at most twelve.
fn symbol(name: &str) -> String {
    let kept = name.chars().filter(|c| c.is_alphanumeric()).take(MAX_SYMBOL).collect::<String>();
    if kept.is_empty() { "OWN".to_owned() } else { kept.to_uppercase() }
}
