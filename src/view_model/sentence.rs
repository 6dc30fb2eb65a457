//! The one-sentence answer, by size of benefit and by all criteria.

use analysis::Answer;
use case::Case;
use language::{Language, figure};

use crate::compare::leaders;
use crate::names;
use crate::preference::Mode;
use crate::ranking::{RankBy, first_shares, order};

/// The answer in words.
#[must_use]
pub fn answer(case: &Case, answer: &Answer, language: &Language) -> String {
    let [size, criteria] =
        [RankBy::Size, RankBy::Criteria].map(|by| Order::new(case, answer, by, language));
    if answer.sectors.len() < 2 {
        let positive = answer.sectors.first().map_or(0.0, |s| s.probability_positive);
        let share = figure::of_hundred(positive);
        let arguments = [("first", size.name(0).into()), ("share", (&share).into())];
        return language.message("answer-single", &arguments);
    }
    let agree = size.leaders.len() == 1 && size.leaders == criteria.leaders;
    let weights = Mode::of(&answer.preference).word();
    if agree {
        let arguments = [
            ("weights", weights.into()),
            ("first", size.name(0).into()),
            ("first_share", size.share(0).into()),
            ("second", size.name(1).into()),
            ("second_share", size.share(1).into()),
            ("other_first_share", criteria.share(0).into()),
        ];
        return language.message("answer-agree", &arguments);
    }
    let by_size = size.in_words(["answer-size", "answer-size-tie", "answer-size-many"], weights);
    let by_criteria = criteria
        .in_words(["answer-criteria", "answer-criteria-tie", "answer-criteria-many"], weights);
    let arguments = [("size", (&by_size).into()), ("criteria", (&by_criteria).into())];
    language.message("answer-both", &arguments)
}

/// Monte-Carlo error of the shares, in points of 100: 1.96 standard errors at a share of one half.
#[must_use]
pub fn share_error(samples: usize) -> String {
    let error = 196.0 * (0.25 / samples.max(1) as f64).sqrt();
    format!("{error:.1}")
}

/// One order in words.
struct Order<'a> {
    /// Names and shares of first ranks, first most often first.
    rows: Vec<(&'a str, String)>,
    /// Places in the case of those that cannot be told from the first.
    leaders: Vec<usize>,
    language: &'a Language,
}

impl<'a> Order<'a> {
    fn new(case: &'a Case, answer: &Answer, by: RankBy, language: &'a Language) -> Self {
        let shares = first_shares(answer, by);
        let row = |place: usize| {
            let name = language.pick(&case.sectors[place].short_name);
            (name, figure::of_hundred(shares[place]))
        };
        let rows = order(answer, by).into_iter().map(row).collect();
        Self { rows, leaders: leaders(answer, by), language }
    }

    fn name(&self, rank: usize) -> &str {
        self.rows.get(rank).map_or("", |(name, _)| name)
    }

    fn share(&self, rank: usize) -> &str {
        self.rows.get(rank).map_or("", |(_, share)| share)
    }

    /// A sentence for one leader, for two that are tied, or for more.
    fn in_words(&self, keys: [&str; 3], weights: &str) -> String {
        let tied = self.leaders.len();
        let key = keys[tied.clamp(1, 3) - 1];
        let (names, shares): (Vec<&str>, Vec<&str>) =
            self.rows.iter().take(tied).map(|(name, share)| (*name, share.as_str())).unzip();
        let [names, shares] = [names, shares].map(|words| names::list(&words, self.language));
        let arguments = [
            ("weights", weights.into()),
            ("first", self.name(0).into()),
            ("first_share", self.share(0).into()),
            ("second", self.name(1).into()),
            ("second_share", self.share(1).into()),
            ("names", (&names).into()),
            ("shares", (&shares).into()),
        ];
        self.language.message(key, &arguments)
    }
}
