//! The order in which the article puts the sectors, against both of ours.

use std::cmp::Ordering;

use analysis::{Answer, RankBy};
use case::Case;
use case::raw::ArticleOrder;
use language::{Language, figure};

use crate::assumption::ClaimLine;
use crate::compare::{compare, duel, rank_ranges};
use crate::names;
use crate::orders::{place_in_words, title};
use crate::ranking::first_shares;

/// How the article's order stands to ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The article's order, in words.
    pub order: String,
    /// How it was read from the article.
    pub note: String,
    /// The claim that puts its first sector first.
    pub claim: Option<ClaimLine>,
    /// By size of benefit, then by all criteria.
    pub findings: [Finding; 2],
}

/// Agreement with one of our orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What our order is by.
    pub title: String,
    /// Pairs that agree, disagree or cannot be told.
    pub pairs: String,
    /// Where the article's first sector stands in ours.
    pub first: String,
}

/// Pairs of sectors of the article's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// In the same order in ours.
    pub agree: usize,
    /// In the reverse order in ours.
    pub disagree: usize,
    /// Within the error of the simulation.
    pub open: usize,
}

/// The comparison; none for a case whose article puts the sectors in no order.
#[must_use]
pub fn comparison(case: &Case, answer: &Answer, language: &Language) -> Option<Comparison> {
    let order = case.head.article.order.as_ref()?;
    let places = places(case, order);
    let names: Vec<&str> =
        order.sectors.iter().map(|id| names::sector(case, id, language)).collect();
    let claim = order.first_claim.as_ref().and_then(|id| case.claim(id));
    let finding = |by| finding(case, answer, (by, &places), language);
    Some(Comparison {
        order: names.join(&language.text("list-separator")),
        note: language.pick(&order.note).to_owned(),
        claim: claim.map(|claim| ClaimLine::of(claim, language)),
        findings: [RankBy::Size, RankBy::Criteria].map(finding),
    })
}

/// Agreement of our shares with a list of places, pair by pair.
#[must_use]
pub fn agreement(answer: &Answer, by: RankBy, places: &[usize]) -> Agreement {
    let mut found = Agreement::default();
    for (k, &b) in places.iter().enumerate() {
        for &a in &places[..k] {
            let (wins, losses) = duel(answer, by, a, b);
            match compare(wins, losses, answer.samples) {
                Ordering::Greater => found.agree += 1,
                Ordering::Less => found.disagree += 1,
                Ordering::Equal => found.open += 1,
            }
        }
    }
    found
}

fn places(case: &Case, order: &ArticleOrder) -> Vec<usize> {
    order.sectors.iter().filter_map(|id| case.sector_place(id)).collect()
}

fn finding(
    case: &Case,
    answer: &Answer,
    (by, places): (RankBy, &[usize]),
    language: &Language,
) -> Finding {
    let Agreement { agree, disagree, open } = agreement(answer, by, places);
    let pairs = [
        ("pairs", (agree + disagree + open).into()),
        ("agree", agree.into()),
        ("disagree", disagree.into()),
        ("open", open.into()),
    ];
    let first = |&place: &usize| {
        let name = language.pick(&case.sectors[place].short_name);
        let share = figure::of_hundred(first_shares(answer, by)[place]);
        let rank = place_in_words(rank_ranges(answer, by)[place]);
        let arguments = [
            ("sector", name.into()),
            ("share", (&share).into()),
            ("place", (&rank).into()),
            ("count", case.sectors.len().into()),
        ];
        language.message("article-first", &arguments)
    };
    Finding {
        title: title(answer, by, language),
        pairs: language.message("article-pairs", &pairs),
        first: places.first().map(first).unwrap_or_default(),
    }
}
