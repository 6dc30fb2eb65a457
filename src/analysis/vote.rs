//! A vote under every rule of counting, and what would turn it. Small enough for the page itself.

pub use engine::vote::{Rule, Vote};

use crate::figure::Figure;

/// All rules, in the order in which they are compared.
pub const RULES: [Rule; 3] = [Rule::VotesCast, Rule::VotesPresent, Rule::Outstanding];
/// Largest count of votes.
pub const MAX_VOTES: f64 = 1e18;

/// A part of a vote that a reader sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Votes for.
    InFavour,
    /// Votes against.
    Against,
    /// Abstentions.
    Abstain,
    /// All votes that exist.
    Outstanding,
    /// Share that must be exceeded.
    Threshold,
    /// Share of all votes that must take part.
    Quorum,
}

/// Why a vote cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VoteProblem {
    /// A count is below zero, too large or no number.
    #[error("{0:?} is no count of votes; zero to 10^18 is allowed")]
    NoCount(Field),
    /// A share is not between 0 and 1.
    #[error("{0:?} is no share; 0 to 1 is allowed")]
    NoShare(Field),
    /// More votes were given than exist.
    #[error("more votes were given than exist; raise the votes outstanding")]
    MoreThanExist,
    /// All votes must be known for this rule.
    #[error("this rule needs the votes outstanding")]
    RuleNeedsAll,
    /// All votes must be known for a quorum.
    #[error("a quorum needs the votes outstanding")]
    QuorumNeedsAll,
}

/// What comes out under a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The rule.
    pub rule: Rule,
    /// Votes that the share is measured against.
    pub denominator: f64,
    /// Share in favour.
    pub share: Figure<f64>,
    /// Share of all votes that take part, where all are known.
    pub turnout: Option<f64>,
    /// Whether enough take part, where the rules ask for it.
    pub quorum_met: Option<bool>,
    /// Whether the motion is carried.
    pub passed: bool,
}

/// How many abstentions turn a result, all else as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Turn {
    /// From this number on.
    AtLeast(f64),
    /// Below this number.
    Below(f64),
    /// None does.
    Never,
}

/// Counts a vote under its own rule.
///
/// # Errors
/// [`VoteProblem`]: the field that is wrong.
///
/// ```
/// use analysis::vote::{Rule, Vote, outcome};
/// let vote = Vote {
///     in_favour: 6.0, against: 4.0, abstain: 3.0, outstanding: None,
///     rule: Rule::VotesPresent, threshold: 0.5, quorum: None, abstain_counts_for_quorum: true,
/// };
/// assert!(!outcome(&vote).unwrap().passed);
/// assert!(outcome(&Vote { rule: Rule::VotesCast, ..vote }).unwrap().passed);
/// ```
pub fn outcome(vote: &Vote) -> Result<Outcome, VoteProblem> {
    check(vote)?;
    // What the engine refuses is refused above.
    let counted = vote.count().map_err(|_| VoteProblem::MoreThanExist)?;
    Ok(Outcome {
        rule: vote.rule,
        denominator: counted.denominator,
        share: counted.share.into(),
        turnout: counted.turnout,
        quorum_met: counted.quorum_met,
        passed: counted.passed,
    })
}

/// Counts a vote under all rules, in the order of [`RULES`].
pub fn under_all_rules(vote: &Vote) -> [Result<Outcome, VoteProblem>; 3] {
    RULES.map(|rule| outcome(&Vote { rule, ..*vote }))
}

/// The first problem of a vote.
///
/// # Errors
/// [`VoteProblem`]: the field that is wrong.
pub fn check(vote: &Vote) -> Result<(), VoteProblem> {
    let counts = [
        (Field::InFavour, vote.in_favour),
        (Field::Against, vote.against),
        (Field::Abstain, vote.abstain),
        (Field::Outstanding, vote.outstanding.unwrap_or(0.0)),
    ];
    for (field, count) in counts {
        if !(0.0..=MAX_VOTES).contains(&count) {
            return Err(VoteProblem::NoCount(field));
        }
    }
    let shares = [(Field::Threshold, vote.threshold), (Field::Quorum, vote.quorum.unwrap_or(0.0))];
    for (field, share) in shares {
        if !(0.0..=1.0).contains(&share) {
            return Err(VoteProblem::NoShare(field));
        }
    }
    let given = vote.in_favour + vote.against + vote.abstain;
    match vote.outstanding {
        Some(all) if given > all => Err(VoteProblem::MoreThanExist),
        None if vote.rule == Rule::Outstanding => Err(VoteProblem::RuleNeedsAll),
        None if vote.quorum.is_some() => Err(VoteProblem::QuorumNeedsAll),
        _ => Ok(()),
    }
}

/// How many abstentions would turn the result; those for and against stay as they are.
///
/// # Errors
/// [`VoteProblem`]: the field that is wrong.
pub fn turning_abstentions(vote: &Vote) -> Result<Turn, VoteProblem> {
    let passed = outcome(vote)?.passed;
    let (for_it, cast) = (vote.in_favour, vote.in_favour + vote.against);
    let room = vote.outstanding.map_or(MAX_VOTES, |all| all - cast);
    let of_all = |share: f64| vote.outstanding.map_or(0.0, |all| share * all);
    // Enough take part from this number of abstentions on.
    let least = match vote.quorum {
        Some(quorum) if vote.abstain_counts_for_quorum => (of_all(quorum) - cast).max(0.0),
        Some(quorum) if cast < of_all(quorum) => f64::INFINITY,
        _ => 0.0,
    };
    // The majority holds below this number of abstentions.
    let limit = match vote.rule {
        Rule::VotesCast if for_it > vote.threshold * cast => f64::INFINITY,
        Rule::Outstanding if for_it > of_all(vote.threshold) => f64::INFINITY,
        Rule::VotesPresent if vote.threshold == 0.0 && for_it > 0.0 => f64::INFINITY,
        Rule::VotesPresent if vote.threshold > 0.0 => for_it / vote.threshold - cast,
        _ => 0.0,
    };
    let can_pass = least < limit && least <= room;
    Ok(match passed {
        true if limit <= room => Turn::AtLeast(limit),
        true if least > 0.0 => Turn::Below(least),
        false if can_pass && vote.abstain >= limit => Turn::Below(limit),
        false if can_pass => Turn::AtLeast(least),
        _ => Turn::Never,
    })
}
