//! The sector in one sentence.

use analysis::Answer;
use case::Case;
use language::{Language, figure};

use crate::address::RankBy;
use crate::preference::Mode;
use crate::ranking::first_shares;

/// Chance to be first by size and by all criteria, median benefit and the range of 90 % of the
/// worlds; empty for a sector that the case has not.
#[must_use]
pub fn sentence(case: &Case, answer: &Answer, place: usize, language: &Language) -> String {
    let Some((sector, result)) = case.sectors.get(place).zip(answer.sectors.get(place)) else {
        return String::new();
    };
    let [size, criteria] = [RankBy::Size, RankBy::Criteria]
        .map(|by| figure::of_hundred(first_shares(answer, by).get(place).copied().unwrap_or(0.0)));
    let [p05, p50, p95] = [result.p05, result.p50, result.p95].map(figure::signed_percent);
    let arguments = [
        ("sector", language.pick(&sector.short_name).into()),
        ("weights", Mode::of(&answer.preference).word().into()),
        ("size", (&size).into()),
        ("criteria", (&criteria).into()),
        ("p05", (&p05).into()),
        ("p50", (&p50).into()),
        ("p95", (&p95).into()),
    ];
    // One sector alone is always first, which says nothing.
    let key = if case.sectors.len() > 1 { "sector-sentence" } else { "sector-sentence-single" };
    language.message(key, &arguments)
}
