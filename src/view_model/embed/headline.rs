//! What a widget says in a sentence, for readers who see nothing but that.

use case::Case;
use language::Language;

use super::about_key;
use crate::compute::converter::{Converted, converter};
use crate::deal::{reading, stack};
use crate::governance::vote;
use crate::page_words::{self, Known};
use crate::regulation::steps;
use crate::{Placement, Room, Subject, Widget, sensitivity, tipping};

/// The result of the widget in a sentence; none where it has none, or where it is not known.
#[must_use]
pub fn result(
    placement: &Placement,
    case: &Case,
    known: Known<'_>,
    language: &Language,
) -> Option<String> {
    let subject = placement.subject.as_deref().unwrap_or_default();
    if placement.widget.subject() == Some(Subject::Claim) {
        return Some(language.pick(&case.claim(subject)?.statement).to_owned());
    }
    match placement.widget {
        Widget::CapitalStack => {
            let [sources, uses] = stack::stack(case, known.deal?, language).sides;
            let side = |side: crate::Exhibit| {
                let arguments = [("name", (&side.title).into()), ("words", (&side.text).into())];
                language.message("headline-side", &arguments)
            };
            Some(joined([side(sources), side(uses)], language))
        }
        Widget::Runway => {
            let readings = reading::readings(case, known.deal?, language).into_iter();
            let named: Vec<_> = readings
                .filter_map(|reading| {
                    let words = reading.runway_text?;
                    let arguments = [("name", (&reading.name).into()), ("words", (&words).into())];
                    Some(language.message("headline-named", &arguments))
                })
                .collect();
            (!named.is_empty()).then(|| joined(named, language))
        }
        Widget::Sensitivity => {
            let output = sensitivity::chosen(case, known.address.focus.output.as_ref());
            let view = sensitivity::sensitivity(case, known.sensitivity?, &output, language)?;
            Some(view.finding)
        }
        Widget::TippingPoint => {
            let view = tipping::search::search(case, known.tipping?, language);
            Some(joined([view.statement, view.verdict, view.headline], language))
        }
        Widget::ComputeConverter => {
            let quantities = converter(case, known.compute?, language);
            let words: Vec<_> = quantities.iter().map(|q| amount(q, language)).collect();
            let separator = language.text("headline-amounts-separator");
            let all = words.join(&separator);
            (!words.is_empty())
                .then(|| language.message("headline-amounts", &[("all", (&all).into())]))
        }
        Widget::RegulationTimeline => {
            steps::timeline(case, Room::Narrow, language).map(|exhibit| exhibit.text)
        }
        Widget::VoteCalculator => {
            let vote = known.address.vote.or_else(|| vote::base(case))?;
            let view = vote::view(&vote, Room::Narrow, language).ok()?;
            Some(joined([view.sentence, view.other_rules], language))
        }
        Widget::SectorCard => {
            page_words::result(placement.source(case).page, case, known, language)
        }
        widget => page_words::result(widget.page(), case, known, language),
    }
}

/// A quantity with its amount and unit; with the range where it is uncertain.
fn amount(quantity: &Converted, language: &Language) -> String {
    let Converted { name, unit, median, range, .. } = quantity;
    let arguments = [
        ("name", name.into()),
        ("unit", unit.into()),
        ("median", median.into()),
        ("range", range.into()),
    ];
    let key = if range.is_empty() { "headline-amount" } else { "headline-amount-range" };
    language.message(key, &arguments)
}

/// Sentences one after the other.
fn joined(sentences: impl IntoIterator<Item = String>, language: &Language) -> String {
    let sentences: Vec<_> = sentences.into_iter().filter(|words| !words.is_empty()).collect();
    sentences.join(&language.text("sentence-separator"))
}

/// The result, or what the widget shows where there is none.
#[must_use]
pub fn headline(
    placement: &Placement,
    case: &Case,
    known: Known<'_>,
    language: &Language,
) -> String {
    let about = || language.text(&about_key(placement.widget));
    result(placement, case, known, language).unwrap_or_else(about)
}
