//! What may be said about a group, in words.

use analysis::MarketAnswer;
use analysis::market::{Benchmark, GroupAnswer, Verdict, Warning};
use case::Case;
use language::date::date;
use language::{Language, figure};

use super::group_name;
use crate::address::Address;

/// Verdict with everything that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictView {
    /// Short word.
    pub word: String,
    /// One sentence with the figures.
    pub sentence: String,
    /// How usual that is on other days; none where there are too few.
    pub other_days: Option<String>,
    /// What tokens without a link did in the same days; none for these themselves.
    pub placebo: Option<String>,
    /// What must be said with it.
    pub warnings: Vec<String>,
    /// 0 = nothing found, 1 = tests disagree, 2 = found.
    pub grade: u8,
}

/// Key of the short word of a verdict, and its grade.
#[must_use]
pub fn word(verdict: Verdict) -> (&'static str, u8) {
    match verdict {
        Verdict::Rose => ("market-rose", 2),
        Verdict::Fell => ("market-fell", 2),
        Verdict::Divided => ("market-divided", 1),
        Verdict::Indistinguishable => ("market-indistinguishable", 0),
    }
}

/// What stands for the market, in words.
#[must_use]
pub fn benchmark(benchmark: &Benchmark, language: &Language) -> String {
    match benchmark {
        Benchmark::Security(id) => id.clone(),
        Benchmark::EqualWeight => language.text("market-benchmark-equal"),
        Benchmark::None => language.text("market-benchmark-none"),
    }
}

/// The verdict on a group.
#[must_use]
pub fn verdict(
    case: &Case,
    answer: &MarketAnswer,
    group: &GroupAnswer,
    language: &Language,
) -> VerdictView {
    let (key, grade) = word(group.verdict);
    let request = &answer.request;
    let event = match request.events.as_slice() {
        [one] => event_name(case, one, language),
        many => {
            let count = many.len();
            language.message("market-events-count", &[("count", count.into())])
        }
    };
    let name = group_name(case, &group.id, language);
    let caar = figure::signed_share(group.caar);
    let against = benchmark(&request.benchmark, language);
    let days = (request.to - request.from + 1).unsigned_abs() as usize;
    let arguments = [
        ("event", (&event).into()),
        ("group", (&name).into()),
        ("count", group.securities.len().into()),
        ("caar", (&caar).into()),
        ("days", days.into()),
        ("benchmark", (&against).into()),
    ];
    let sentence = match request.benchmark {
        Benchmark::None => "market-sentence-own",
        _ => "market-sentence",
    };
    let other_days = group.other_days.as_ref().map(|other| {
        let (share, windows) = (figure::of_hundred(other.share_as_far), other.values.len());
        let arguments = [("share", (&share).into()), ("windows", windows.into())];
        language.message("market-other-days", &arguments)
    });
    let placebo = answer.group("placebo").filter(|placebo| placebo.id != group.id);
    let placebo = placebo.map(|placebo| {
        let (caar, names) = (figure::signed_share(placebo.caar), placebo.securities.join(", "));
        let arguments = [("caar", (&caar).into()), ("names", (&names).into())];
        language.message("market-placebo", &arguments)
    });
    VerdictView {
        placebo,
        word: language.text(key),
        sentence: language.message(sentence, &arguments),
        other_days,
        warnings: group.warnings.iter().map(|w| warning(*w, answer, group, language)).collect(),
        grade,
    }
}

/// The sentence about the group that an address shows; empty without a result.
#[must_use]
pub fn opening(
    case: &Case,
    answer: &MarketAnswer,
    address: &Address,
    language: &Language,
) -> String {
    let group = shown_group(answer, address);
    group.map_or_else(String::new, |group| verdict(case, answer, group, language).sentence)
}

/// The group that an address shows, or the first one with a result.
#[must_use]
pub fn shown_group<'a>(answer: &'a MarketAnswer, address: &Address) -> Option<&'a GroupAnswer> {
    answer.group(&address.group).or_else(|| answer.groups.first())
}

/// Dates in words, one after the other.
pub(crate) fn dates<'a>(all: impl Iterator<Item = &'a str>, language: &Language) -> String {
    let words: Vec<String> = all.map(|iso| date(iso, language)).collect();
    words.join(&language.text("market-dates-separator"))
}

/// Name of an event of the case with its date.
pub(crate) fn event_name(case: &Case, iso: &str, language: &Language) -> String {
    let name = case.events.iter().find(|event| event.date == iso);
    let name = name.map_or("", |event| language.pick(&event.name));
    let date = date(iso, language);
    language.message("market-event", &[("date", (&date).into()), ("name", name.into())])
}

fn warning(
    warning: Warning,
    answer: &MarketAnswer,
    group: &GroupAnswer,
    language: &Language,
) -> String {
    let count = group.securities.len();
    match warning {
        Warning::OneSecurity => {
            let rows = answer.securities.len() / answer.request.events.len().max(1);
            language.message("market-warning-one-security", &[("rows", rows.max(1).into())])
        }
        Warning::FewSecurities => {
            language.message("market-warning-few", &[("count", count.into())])
        }
        Warning::OneEvent => language.text("market-warning-one-event"),
        Warning::SharedDates => {
            let correlation = group.correlation.known().copied().unwrap_or_default();
            let correlation = figure::plain(correlation);
            let arguments = [("count", count.into()), ("correlation", (&correlation).into())];
            language.message("market-warning-shared-dates", &arguments)
        }
        Warning::OtherEvents => {
            let dates = dates(answer.overlapping.iter().map(String::as_str), language);
            language.message("market-warning-other-events", &[("dates", (&dates).into())])
        }
        Warning::ThinTrading => language.text("market-warning-thin"),
        Warning::MissingDays => language.text("market-warning-missing"),
    }
}
