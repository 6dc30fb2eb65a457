//! The verdict on each sector, small enough for every page.

use analysis::MarketAnswer;
use analysis::market::Verdict;
use case::Case;
use language::{Language, figure};
use serde::{Deserialize, Serialize};

use super::verdict::dates;
use crate::card::Slice;

/// Verdicts of the published study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarketBrief {
    /// Date of the event.
    pub event: String,
    /// Days of the event window.
    pub days: usize,
    /// Sector identifier, securities, mean cumulated abnormal return, verdict.
    pub sectors: Vec<(String, usize, f64, Verdict)>,
}

impl MarketBrief {
    /// The brief of a study.
    #[must_use]
    pub fn of(case: &Case, answer: &MarketAnswer) -> Self {
        let request = &answer.request;
        let groups = answer.groups.iter().filter(|group| case.sector(&group.id).is_some());
        Self {
            event: request.events.join(", "),
            days: (request.to - request.from + 1).unsigned_abs() as usize,
            sectors: groups
                .map(|g| (g.id.clone(), g.securities.len(), g.caar, g.verdict))
                .collect(),
        }
    }
}

/// The market's slice of a sector card.
pub(crate) fn slice(brief: Option<&MarketBrief>, sector: &str, language: &Language) -> Slice {
    let name = language.text("evidence-market");
    let found = brief.and_then(|brief| {
        let entry = brief.sectors.iter().find(|(id, ..)| id == sector)?;
        Some((brief, entry))
    });
    let Some((brief, (_, count, caar, verdict))) = found else {
        return Slice {
            name,
            word: language.text("evidence-market-none"),
            detail: language.text("evidence-market-none-detail"),
            grade: 3,
        };
    };
    let key = match verdict {
        Verdict::Rose => "evidence-market-rose",
        Verdict::Fell => "evidence-market-fell",
        Verdict::Divided => "evidence-market-divided",
        Verdict::Indistinguishable => "evidence-market-no-signal",
    };
    let grade = match verdict {
        Verdict::Rose => 2,
        Verdict::Divided => 1,
        Verdict::Fell | Verdict::Indistinguishable => 0,
    };
    let caar = figure::signed_share(*caar);
    let events = dates(brief.event.split(", "), language);
    let arguments = [
        ("caar", (&caar).into()),
        ("days", brief.days.into()),
        ("event", (&events).into()),
        ("count", (*count).into()),
    ];
    let detail = language.message("evidence-market-detail", &arguments);
    let word = language.message(key, &[("caar", (&caar).into())]);
    Slice { name, word, detail, grade }
}
