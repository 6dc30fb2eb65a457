//! Ways to read the structure: advance rate, hardware, runway.

use analysis::DealAnswer;
use case::Case;
use chart::dots::Dots;
use chart::{ClaimHue, Drawing, Look, Palette, Scale};
use language::{Language, figure};

use crate::words;

/// One reading.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingView {
    /// Its name.
    pub name: String,
    /// What it assumes and who says so.
    pub text: String,
    /// Claims of the ledger behind it.
    pub claims: Vec<String>,
    /// Name, figure.
    pub figures: Vec<(String, String)>,
    /// Runway in 20 equal slices of the worlds, SVG; none where it is not known.
    pub runway: Option<String>,
    /// Runway in words; none where it is not known.
    pub runway_text: Option<String>,
}

/// All readings of the case.
#[must_use]
pub fn readings(case: &Case, answer: &DealAnswer, language: &Language) -> Vec<ReadingView> {
    let records = case.deal.iter().flat_map(|deal| &deal.readings);
    let money = |x: f64| figure::money(x, language);
    let rate = |x: f64| figure::quantity(x, "share", language);
    let months = |x: f64| figure::quantity(x, "months", language);
    let latest = answer
        .readings
        .iter()
        .filter_map(|reading| reading.runway_dots.known())
        .flatten()
        .copied()
        .fold(12.0, f64::max);
    let scale = Scale::covering([0.0, latest]);
    records
        .zip(&answer.readings)
        .map(|(record, reading)| {
            let line = |key: &str, words: String| (language.text(key), words);
            let runway = words::spread(&reading.runway, &months, language);
            let share = figure::of_hundred(reading.under_a_year);
            let arguments = [("runway", (&runway).into()), ("share", (&share).into())];
            let mut figures = vec![
                line("reading-advance-rate", words::median(&reading.advance_rate, &rate, language)),
                line("reading-debt", words::median(&reading.debt, &money, language)),
                line("reading-equity", words::median(&reading.equity, &money, language)),
                line("reading-hardware", words::median(&reading.hardware_cost, &money, language)),
                line("reading-gpus", words::median(&reading.gpus, &figure::rounded, language)),
            ];
            // Only where the case knows what the vendor and the lessee have.
            if reading.circularity.known().is_some() {
                let share = words::median(&reading.circularity, &figure::percent, language);
                figures.push(line("reading-circularity", share));
            }
            let lasts = || language.message("reading-runway", &arguments);
            ReadingView {
                name: language.pick(&record.name).to_owned(),
                text: language.pick(&record.text).to_owned(),
                claims: record.claims.clone(),
                figures,
                runway: reading.runway_dots.known().map(|values| {
                    let hue = Palette.claim(ClaimHue::Equity);
                    let dots = Dots::new((260, 90), values, scale, hue, &figure::plain);
                    dots.svg(&Look::default()).unwrap_or_default()
                }),
                runway_text: reading.runway.known().map(|_| lasts()),
            }
        })
        .collect()
}
