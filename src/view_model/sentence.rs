//! The one-sentence answer, by size of benefit and by all criteria.

use analysis::Answer;
use case::Case;
use language::{Language, figure};

use crate::ranking::{RankBy, first_shares, order};

/// Shares closer than this many standard errors are called a tie.
const TIE_STANDARD_ERRORS: f64 = 2.0;

/// The answer in words.
#[must_use]
pub fn answer(case: &Case, answer: &Answer, language: &Language) -> String {
    let size = leaders(case, answer, RankBy::Size, language);
    let criteria = leaders(case, answer, RankBy::Criteria, language);
    let Some(second) = &size.second else {
        let share =
            figure::of_hundred(answer.sectors.first().map_or(0.0, |s| s.probability_positive));
        let arguments = [("first", (&size.first.name).into()), ("share", (&share).into())];
        return language.message("answer-single", &arguments);
    };
    let other_second = criteria.second.as_ref().unwrap_or(&criteria.first);
    let key = if size.tie {
        "answer-tie"
    } else if size.first.place == criteria.first.place {
        "answer-agree"
    } else {
        "answer-differ"
    };
    language.message(
        key,
        &[
            ("first", (&size.first.name).into()),
            ("first_share", (&size.first.share).into()),
            ("second", (&second.name).into()),
            ("second_share", (&second.share).into()),
            ("other_first", (&criteria.first.name).into()),
            ("other_first_share", (&criteria.first.share).into()),
            ("other_second", (&other_second.name).into()),
            ("other_second_share", (&other_second.share).into()),
        ],
    )
}

/// Monte-Carlo error of the shares, in points of 100: 1.96 standard errors at a share of one half.
#[must_use]
pub fn share_error(samples: usize) -> String {
    let error = 196.0 * (0.25 / samples.max(1) as f64).sqrt();
    format!("{error:.1}")
}

struct Leader {
    place: usize,
    name: String,
    share: String,
}

struct Leaders {
    first: Leader,
    second: Option<Leader>,
    tie: bool,
}

fn leaders(case: &Case, answer: &Answer, by: RankBy, language: &Language) -> Leaders {
    let shares = first_shares(answer, by);
    let order = order(answer, by);
    let leader = |place: usize| Leader {
        place,
        name: language.pick(&case.sectors[place].short_name).to_owned(),
        share: figure::of_hundred(shares[place]),
    };
    let first = order.first().copied().unwrap_or(0);
    let second = order.get(1).copied();
    let error = |share: f64| (share * (1.0 - share) / answer.samples.max(1) as f64).sqrt();
    let tie = second.is_some_and(|second| {
        let spread = error(shares[first]) + error(shares[second]);
        shares[first] - shares[second] < TIE_STANDARD_ERRORS * spread
    });
    Leaders { first: leader(first), second: second.map(leader), tie }
}
