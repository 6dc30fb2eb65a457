//! How bad it must get before a claim loses its first dollar.

use analysis::DealAnswer;
use analysis::deal::answer::Threshold;
use language::{Language, figure};

/// Break-evens of all claims.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakEvenTable {
    /// What is assumed, with the trend.
    pub note: String,
    /// Per claim: name, key, price, resale value, months of default.
    pub rows: Vec<BreakEvenRow>,
}

/// One claim.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakEvenRow {
    /// Its name.
    pub name: String,
    /// Class that gives the key its colour.
    pub key: &'static str,
    /// Price per GPU-hour below which it loses.
    pub price: String,
    /// Resale value below which it loses.
    pub resale: String,
    /// Months of default in which it loses.
    pub months: String,
}

/// Break-evens of the middle world.
#[must_use]
pub fn break_even(answer: &DealAnswer, language: &Language) -> BreakEvenTable {
    let found = &answer.middle.break_even;
    let hour = |x: f64| figure::quantity(x, "usd_per_gpu_hour", language);
    let (month, price) = (found.month.to_string(), hour(found.price));
    let resale = figure::percent(found.resale_share);
    let arguments =
        [("month", (&month).into()), ("price", (&price).into()), ("resale", (&resale).into())];
    let key = match answer.default_month {
        Some(_) => "break-even-note-chosen",
        None => "break-even-note-worst",
    };
    let claims = [
        ("claim-senior", "key--senior"),
        ("claim-mezzanine", "key--mezzanine"),
        ("claim-equity", "key--equity"),
    ];
    let rows = claims.into_iter().zip(&found.claims).map(|((name, key), claim)| BreakEvenRow {
        name: language.text(name),
        key,
        price: threshold(&claim.price, &hour, language),
        resale: threshold(&claim.resale_share, &figure::percent, language),
        months: months(&claim.losing_months, answer.middle.term, language),
    });
    BreakEvenTable { note: language.message(key, &arguments), rows: rows.collect() }
}

fn threshold(threshold: &Threshold, write: &dyn Fn(f64) -> String, language: &Language) -> String {
    match threshold {
        Threshold::Below(value) => {
            let value = write(*value);
            language.message("break-even-below", &[("value", (&value).into())])
        }
        Threshold::AlwaysLoses => language.text("break-even-always"),
        Threshold::NeverLoses => language.text("break-even-never"),
        Threshold::NoClaim => language.text("break-even-no-claim"),
    }
}

fn months(runs: &[[u32; 2]], term: u32, language: &Language) -> String {
    match runs {
        [] => language.text("break-even-no-month"),
        [[0, last]] if *last == term => language.text("break-even-any-month"),
        _ => {
            let run = |[first, last]: &[u32; 2]| match first == last {
                true => first.to_string(),
                false => format!("{first}–{last}"),
            };
            let months = runs.iter().map(run).collect::<Vec<_>>().join(", ");
            language.message("break-even-months", &[("months", (&months).into())])
        }
    }
}
