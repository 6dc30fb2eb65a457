//! Title and description of every page: for the browser's tab, search engines, previews, and the
//! announcement of a changed result.

use analysis::{
    Answer, ComputeAnswer, DealAnswer, MarketAnswer, SensitivityAnswer, TippingAnswer,
    TransmissionAnswer,
};
use case::Case;
use language::Language;

use crate::deal::summary;
use crate::market::verdict;
use crate::sector::summary::sentence as summary_of_sector;
use crate::transmission::summary as flows;
use crate::{Address, Page, sentence};

/// What is known when a page is described.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The answer.
    pub answer: &'a Answer,
    /// The deal, where it is known.
    pub deal: Option<&'a DealAnswer>,
    /// Computing power, where it is known.
    pub compute: Option<&'a ComputeAnswer>,
    /// The market, where it is known.
    pub market: Option<&'a MarketAnswer>,
    /// The flows, where they are known.
    pub transmission: Option<&'a TransmissionAnswer>,
    /// What the doubt comes from, where it is known.
    pub sensitivity: Option<&'a SensitivityAnswer>,
    /// What overturns a statement, where it is known.
    pub tipping: Option<&'a TippingAnswer>,
    /// What the reader asks.
    pub address: &'a Address,
}

/// Title of a page.
#[must_use]
pub fn title(page: Page, case: &Case, language: &Language) -> String {
    let question = language.pick(&case.head.question);
    let key = match page {
        Page::Answer => return question.to_owned(),
        Page::Deal => "page-title-deal",
        Page::Compute => "page-title-compute",
        Page::Transmission => "page-title-transmission",
        Page::Sector(_) => "page-title-sector",
        Page::Market => "page-title-market",
        Page::Regulation => "page-title-regulation",
        Page::Governance => "page-title-governance",
        Page::Claims => "page-title-claims",
        Page::Since => "page-title-since",
        Page::Method => "page-title-method",
        Page::Embed => "page-title-embed",
    };
    let sector = page.sector(case).map(|sector| language.pick(&sector.name)).unwrap_or_default();
    language.message(key, &[("question", question.into()), ("sector", sector.into())])
}

/// What a page says, in a sentence or two.
#[must_use]
pub fn description(page: Page, case: &Case, known: Known<'_>, language: &Language) -> String {
    result(page, case, known, language).unwrap_or_else(|| match page {
        Page::Regulation if case.verification.is_none() => language.text("regulation-lead-steps"),
        Page::Regulation => language.text("page-description-regulation"),
        Page::Governance => language.text("page-description-governance"),
        Page::Claims => language.text("page-description-claims"),
        Page::Since => language.text("page-description-since"),
        Page::Method => language.text("page-description-method"),
        Page::Embed => language.text("page-description-embed"),
        _ => sentence::answer(case, known.answer, language),
    })
}

/// The result that a page shows, in a sentence that changes with it; none where there is none.
#[must_use]
pub fn result(page: Page, case: &Case, known: Known<'_>, language: &Language) -> Option<String> {
    match page {
        Page::Answer => Some(sentence::answer(case, known.answer, language)),
        Page::Deal => known.deal.map(|deal| summary::summary(deal, language)),
        Page::Market => {
            known.market.map(|market| verdict::opening(case, market, known.address, language))
        }
        Page::Transmission => known.transmission.map(|answer| {
            let sector = known.address.focus.sector.as_deref();
            flows::summary(case, answer, flows::subject(case, answer, sector), language)
        }),
        Page::Sector(place) => {
            Some(summary_of_sector(case, known.answer, usize::from(place), language))
        }
        _ => None,
    }
}
