//! Daily prices: foreign text in, checked closes and returns out.
//!
//! Whatever comes from outside – a reader's file, an exchange's answer, the shipped file – is hostile
//! until it is parsed here. What is refused is refused with a place and a remedy ([`PriceError`]);
//! what is repaired is said ([`Note`]).
//!
//! | module | subject |
//! |---|---|
//! | [`closes`] | closes in the order of days, and what had to be repaired |
//! | [`table`] | dates and closes as text with columns (CSV) |
//! | [`exchange`] | public exchange interfaces: addresses and answers |
//! | [`mod@file`] | the compact file of returns that the site ships |
//! | [`calendar`] | returns and levels of several series day by day |

pub mod calendar;
pub mod closes;
pub mod exchange;
pub mod file;
pub mod table;

pub use closes::{Closes, Note};

/// Largest text that is read, in bytes.
pub const MAX_BYTES: usize = 64 << 20;

/// Why prices cannot be read. Lines count from 1, the header included.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PriceError {
    /// More than [`MAX_BYTES`].
    #[error(
        "the text has {bytes} bytes; at most {MAX_BYTES} are read – cut off what is not needed"
    )]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A web page stands where data should be.
    #[error("this is a web page, not data – open the address in a browser to see what it says")]
    WebPage,
    /// No column of dates.
    #[error(
        "no column of dates was found among `{columns}` – name one `date` (YYYY-MM-DD, or seconds or milliseconds since 1970)"
    )]
    NoDates {
        /// The columns that there are.
        columns: String,
    },
    /// No column of closes.
    #[error("no column of closing prices was found among `{columns}` – name one `close`")]
    NoCloses {
        /// The columns that there are.
        columns: String,
    },
    /// Two prices for the same day.
    #[error("two different prices for {day}: {first} and {second} – keep one of them")]
    Contradiction {
        /// The day.
        day: String,
        /// One price.
        first: String,
        /// The other price.
        second: String,
    },
    /// Fewer than two usable prices.
    #[error("{usable} usable prices; at least two are needed{reasons}")]
    TooFew {
        /// How many there are.
        usable: usize,
        /// Why others were not usable; empty or starting with a dash.
        reasons: String,
    },
    /// An interface answered with an error of its own.
    #[error("the exchange says: {message}")]
    Refused {
        /// Its words, shortened.
        message: String,
    },
    /// An answer of an unknown form.
    #[error("the answer is not what this exchange usually sends: {message} – it may have changed")]
    Form {
        /// What is different.
        message: String,
    },
    /// A shipped file that cannot be used.
    #[error("the price file cannot be used: {message}")]
    File {
        /// What is wrong.
        message: String,
    },
}

impl PriceError {
    /// Stable code for translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::WebPage => "web-page",
            Self::NoDates { .. } => "no-dates",
            Self::NoCloses { .. } => "no-closes",
            Self::Contradiction { .. } => "contradiction",
            Self::TooFew { .. } => "too-few",
            Self::Refused { .. } => "refused",
            Self::Form { .. } => "form",
            Self::File { .. } => "file",
        }
    }
}

/// Refuses what is too large or a web page; the text without a byte-order mark.
fn checked(text: &str) -> Result<&str, PriceError> {
    if text.len() > MAX_BYTES {
        return Err(PriceError::TooLarge { bytes: text.len() });
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    let start = text.chars().take(200).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<?xml") {
        return Err(PriceError::WebPage);
    }
    Ok(text)
}

/// At most `length` characters of foreign text, without control characters.
fn shortened(text: &str, length: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(length).collect()
}
