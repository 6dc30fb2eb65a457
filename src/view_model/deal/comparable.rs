//! Other deals side by side: what is reported, and what the engine makes of it.

use analysis::DealAnswer;
use analysis::deal::answer::ComparableResult;
use case::Case;
use case::raw::Comparable;
use language::date::date;
use language::{Language, figure};

use crate::sources::{SourceLine, source_lines};
use crate::words;

/// One deal.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparableRow {
    /// Its name.
    pub name: String,
    /// Date as far as known.
    pub date: String,
    /// As reported: name, figure or words.
    pub reported: Vec<(String, String)>,
    /// As computed: name, figure; empty until it is computed.
    pub computed: Vec<(String, String)>,
    /// Why the engine does not run it, or what it took from this case.
    pub note: String,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// All comparable deals of the case.
#[must_use]
pub fn comparables(case: &Case, answer: &DealAnswer, language: &Language) -> Vec<ComparableRow> {
    let records = case.deal.iter().flat_map(|deal| &deal.comparables);
    records
        .map(|record| {
            let found = answer.comparables.iter().find(|other| other.id == record.id);
            let result = found.and_then(|other| other.result.as_ref());
            ComparableRow {
                name: language.pick(&record.name).to_owned(),
                date: date(&record.date, language),
                reported: reported(record, language),
                computed: result.map_or_else(Vec::new, |result| computed(result, language)),
                note: note(case, record, language),
                sources: source_lines(case, &record.sources, language),
            }
        })
        .collect()
}

fn note(case: &Case, record: &Comparable, language: &Language) -> String {
    if let Some(why) = &record.not_modelled {
        let why = language.pick(why);
        return language.message("comparable-not-run", &[("why", why.into())]);
    }
    let own = record.overrides.iter().filter_map(|change| case.parameter(&change.parameter));
    let own: Vec<&str> = own.map(|parameter| language.pick(&parameter.name)).collect();
    let own = own.join(&language.text("list-separator"));
    language.message("comparable-own-terms", &[("terms", (&own).into())])
}

fn reported(record: &Comparable, language: &Language) -> Vec<(String, String)> {
    let money = |x: f64| figure::money(x, language);
    let share = |x: f64| figure::quantity(x, "share", language);
    let years = |x: f64| {
        let years = figure::plain(x);
        language.message("unit-years", &[("value", (&years).into())])
    };
    let unknown = || language.text("not-reported");
    let line = |key: &str, words: String| (language.text(key), words);
    let pick = |text| language.pick(text).to_owned();
    vec![
        line("comparable-debt", record.debt.map_or_else(unknown, money)),
        line("comparable-equity", record.equity.map_or_else(unknown, money)),
        line("comparable-advance-rate", record.advance_rate.map_or_else(unknown, share)),
        line("comparable-coupon", record.coupon.as_ref().map_or_else(unknown, pick)),
        line("comparable-tenor", record.tenor_years.map_or_else(unknown, years)),
        line("comparable-collateral", pick(&record.collateral)),
        line("comparable-lessee", pick(&record.lessee)),
        line("comparable-status", pick(&record.status)),
    ]
}

fn computed(result: &ComparableResult, language: &Language) -> Vec<(String, String)> {
    let line = |key: &str, words: String| (language.text(key), words);
    let percent = &figure::percent;
    // Most facilities have one tranche only: that needs no sentence in every row.
    let mezzanine = match result.mezzanine_loss.as_result() {
        Err("no_debt") => language.text("comparable-no-mezzanine"),
        _ => words::number(&result.mezzanine_loss, percent, language),
    };
    vec![
        line("comparable-default", figure::percent(result.default_probability)),
        line("comparable-senior-loss", words::number(&result.senior_loss, percent, language)),
        line("comparable-senior-es95", words::number(&result.senior_es95, percent, language)),
        line("comparable-mezzanine-loss", mezzanine),
        line("comparable-returns", words::median(&result.equity_returns, percent, language)),
        line("comparable-dscr", words::median(&result.minimum_dscr, &figure::multiple, language)),
        line("comparable-ltv", words::median(&result.ltv, percent, language)),
    ]
}
