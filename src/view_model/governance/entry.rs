//! A vote as a reader types it.

use analysis::vote::{Field, Rule, Vote, VoteProblem, check};
use language::{Language, figure};

/// Texts of the fields, and what is chosen beside them.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteEntry {
    /// Votes for.
    pub in_favour: String,
    /// Votes against.
    pub against: String,
    /// Abstentions.
    pub abstain: String,
    /// All votes that exist; empty where they are not known.
    pub outstanding: String,
    /// Share that must be exceeded, in percent.
    pub threshold: String,
    /// What the majority is measured against.
    pub rule: Rule,
    /// Share of all votes that must take part; 0 for none.
    pub quorum: f64,
    /// Whether abstentions take part.
    pub abstain_counts: bool,
}

/// Why an entry is no vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryProblem {
    /// A field holds no number.
    NoNumber(Field),
    /// The numbers do not make a vote.
    Vote(VoteProblem),
}

impl VoteEntry {
    /// A vote as it would be typed.
    #[must_use]
    pub fn of(vote: &Vote) -> Self {
        Self {
            in_favour: count_in_digits(vote.in_favour),
            against: count_in_digits(vote.against),
            abstain: count_in_digits(vote.abstain),
            outstanding: vote.outstanding.map(count_in_digits).unwrap_or_default(),
            threshold: percent_in_digits(vote.threshold),
            rule: vote.rule,
            quorum: vote.quorum.unwrap_or(0.0),
            abstain_counts: vote.abstain_counts_for_quorum,
        }
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::InFavour => &self.in_favour,
            Field::Against => &self.against,
            Field::Abstain => &self.abstain,
            Field::Outstanding => &self.outstanding,
            Field::Threshold | Field::Quorum => &self.threshold,
        }
    }

    /// The same entry with another text in a field.
    #[must_use]
    pub fn with(mut self, field: Field, text: &str) -> Self {
        let place = match field {
            Field::InFavour => &mut self.in_favour,
            Field::Against => &mut self.against,
            Field::Abstain => &mut self.abstain,
            Field::Outstanding => &mut self.outstanding,
            Field::Threshold | Field::Quorum => &mut self.threshold,
        };
        *place = text.chars().take(MAX_LENGTH).collect();
        self
    }

    /// The vote that is meant.
    ///
    /// # Errors
    /// The first field that is wrong.
    pub fn read(&self) -> Result<Vote, EntryProblem> {
        let count = |field| number(self.text(field)).ok_or(EntryProblem::NoNumber(field));
        let is_known = !self.outstanding.trim().is_empty();
        let vote = Vote {
            in_favour: count(Field::InFavour)?,
            against: count(Field::Against)?,
            abstain: count(Field::Abstain)?,
            outstanding: is_known.then(|| count(Field::Outstanding)).transpose()?,
            rule: self.rule,
            threshold: share_of(count(Field::Threshold)?),
            quorum: (self.quorum > 0.0).then_some(self.quorum),
            abstain_counts_for_quorum: self.abstain_counts,
        };
        check(&vote).map(|()| vote).map_err(EntryProblem::Vote)
    }
}

/// A share from percent, without the tail of a binary fraction.
#[must_use]
pub fn share_of(percent: f64) -> f64 {
    (percent * 1e6).round() / 1e8
}

/// Longest text of a field, in characters.
const MAX_LENGTH: usize = 40;

/// A number with separators, also in full-width digits; none for anything else.
fn number(text: &str) -> Option<f64> {
    let plain = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        '．' => Some('.'),
        ',' | '，' | '、' | '_' | '%' | '％' => None,
        c if c.is_whitespace() => None,
        c => Some(c),
    };
    let text: String = text.chars().filter_map(plain).collect();
    text.parse::<f64>().ok().filter(|x| x.is_finite())
}

/// A count with all its digits, whole ones in groups of three.
fn count_in_digits(count: f64) -> String {
    if count.fract() == 0.0 && count.abs() < 1e15 {
        figure::count(count as usize)
    } else {
        count.to_string()
    }
}

/// A share in percent with all its digits.
fn percent_in_digits(share: f64) -> String {
    // Without the tail of a binary fraction.
    ((share * 1e6).round() / 1e4).to_string()
}

/// Message key of a field's name.
#[must_use]
pub fn field_key(field: Field) -> &'static str {
    match field {
        Field::InFavour => "vote-field-for",
        Field::Against => "vote-field-against",
        Field::Abstain => "vote-field-abstain",
        Field::Outstanding => "vote-field-outstanding",
        Field::Threshold => "vote-field-threshold",
        Field::Quorum => "vote-field-quorum",
    }
}

/// Whether a problem lies in a field.
#[must_use]
pub fn is_about(problem: EntryProblem, field: Field) -> bool {
    match problem {
        EntryProblem::NoNumber(wrong)
        | EntryProblem::Vote(VoteProblem::NoCount(wrong) | VoteProblem::NoShare(wrong)) => {
            wrong == field
        }
        EntryProblem::Vote(
            VoteProblem::MoreThanExist | VoteProblem::RuleNeedsAll | VoteProblem::QuorumNeedsAll,
        ) => field == Field::Outstanding,
    }
}

/// A problem in one sentence: the field and what to do.
#[must_use]
pub fn problem_in_words(problem: EntryProblem, language: &Language) -> String {
    let about = |key: &str, field| {
        let name = language.text(field_key(field));
        language.message(key, &[("field", (&name).into())])
    };
    match problem {
        EntryProblem::NoNumber(field) => about("vote-problem-number", field),
        EntryProblem::Vote(VoteProblem::NoCount(field)) => about("vote-problem-count", field),
        EntryProblem::Vote(VoteProblem::NoShare(field)) => about("vote-problem-share", field),
        EntryProblem::Vote(VoteProblem::MoreThanExist) => {
            about("vote-problem-more", Field::Outstanding)
        }
        EntryProblem::Vote(VoteProblem::RuleNeedsAll) => {
            about("vote-problem-rule", Field::Outstanding)
        }
        EntryProblem::Vote(VoteProblem::QuorumNeedsAll) => {
            about("vote-problem-quorum", Field::Outstanding)
        }
    }
}
