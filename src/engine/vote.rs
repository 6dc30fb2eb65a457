//! Outcome of a vote under different rules of counting.

use crate::error::EngineError;
use crate::finance::undefined::{Measure, Undefined};

/// What a majority is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// For over for and against.
    VotesCast,
    /// For over for, against and abstain.
    VotesPresent,
    /// For over all votes that exist.
    Outstanding,
}

/// Counts and rules of one vote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vote {
    /// Votes for.
    pub in_favour: f64,
    /// Votes against.
    pub against: f64,
    /// Abstentions.
    pub abstain: f64,
    /// All votes that exist, if known.
    pub outstanding: Option<f64>,
    /// What the majority is measured against.
    pub rule: Rule,
    /// Share that must be exceeded.
    pub threshold: f64,
    /// Share of all votes that must take part, if the rules ask for one.
    pub quorum: Option<f64>,
    /// Whether abstentions take part.
    pub abstain_counts_for_quorum: bool,
}

/// Outcome of a vote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Share in favour.
    pub share: Measure,
    /// What it is a share of.
    pub denominator: f64,
    /// Share of all votes that count as present, if all votes are known.
    pub turnout: Option<f64>,
    /// Whether enough took part, if the rules ask for it.
    pub quorum_met: Option<bool>,
    /// Share minus threshold.
    pub margin: Measure,
    /// Whether the motion is carried.
    pub passed: bool,
}

impl Vote {
    /// Counts the vote.
    ///
    /// # Errors
    /// [`EngineError::OutOfRange`] for negative counts, more votes than exist, shares outside 0 to 1,
    /// or a rule that needs all votes when they are not known.
    pub fn count(&self) -> Result<Outcome, EngineError> {
        self.check()?;
        let cast = self.in_favour + self.against;
        let denominator = match self.rule {
            Rule::VotesCast => cast,
            Rule::VotesPresent => cast + self.abstain,
            Rule::Outstanding => self.outstanding.unwrap_or(0.0),
        };
        let share = if denominator > 0.0 {
            Ok(self.in_favour / denominator)
        } else {
            Err(Undefined::NoVotes)
        };
        let share_of_all =
            |votes: f64| self.outstanding.map(|all| if all > 0.0 { votes / all } else { 0.0 });
        let present = if self.abstain_counts_for_quorum { cast + self.abstain } else { cast };
        let quorum_met =
            self.quorum.zip(share_of_all(present)).map(|(quorum, present)| present >= quorum);
        let exceeds = share.is_ok_and(|share| share > self.threshold);
        Ok(Outcome {
            share,
            denominator,
            turnout: share_of_all(present),
            quorum_met,
            margin: share.map(|share| share - self.threshold),
            passed: exceeds && quorum_met != Some(false),
        })
    }

    fn check(&self) -> Result<(), EngineError> {
        let refuse = |message: String| Err(EngineError::OutOfRange { message });
        let counts = [
            ("for", self.in_favour),
            ("against", self.against),
            ("abstain", self.abstain),
            ("outstanding", self.outstanding.unwrap_or(0.0)),
        ];
        for (name, count) in counts {
            if !(0.0..=1e18).contains(&count) {
                return refuse(format!("{name} = {count}; zero or more votes are needed"));
            }
        }
        for (name, share) in [("threshold", self.threshold), ("quorum", self.quorum.unwrap_or(0.0))]
        {
            if !(0.0..=1.0).contains(&share) {
                return refuse(format!("{name} = {share}; 0 to 1 is allowed"));
            }
        }
        let present = self.in_favour + self.against + self.abstain;
        if self.outstanding.is_some_and(|all| present > all) {
            return refuse("more votes were given than exist".to_owned());
        }
        let needs_all = self.rule == Rule::Outstanding || self.quorum.is_some();
        if needs_all && self.outstanding.is_none() {
            return refuse("`outstanding` is needed for this rule or quorum".to_owned());
        }
        Ok(())
    }
}
