//! The vote in the calculator, in the query of an address:
//! `vote=for:against:abstain:outstanding:rule:threshold:quorum:abstain`, such as
//! `vote=6:4:3::present:0.5::yes`. What is not known is empty; the last part says whether
//! abstentions count for the quorum.

use analysis::vote::{Rule, Vote, check};

/// Words of the rules.
const RULES: [(Rule, &str); 3] = [
    (Rule::VotesCast, "cast"),
    (Rule::VotesPresent, "present"),
    (Rule::Outstanding, "outstanding"),
];
/// Words for whether abstentions count.
const ANSWERS: [(bool, &str); 2] = [(true, "yes"), (false, "no")];

/// The vote that is written so; none for what is no vote that can be counted.
pub(super) fn parse(text: &str) -> Option<Vote> {
    let parts: Vec<&str> = text.split(':').collect();
    let [in_favour, against, abstain, outstanding, rule, threshold, quorum, counts] =
        <[&str; 8]>::try_from(parts).ok()?;
    let vote = Vote {
        in_favour: number(in_favour)?,
        against: number(against)?,
        abstain: number(abstain)?,
        outstanding: optional(outstanding)?,
        rule: RULES.iter().find(|(_, word)| *word == rule)?.0,
        threshold: number(threshold)?,
        quorum: optional(quorum)?,
        abstain_counts_for_quorum: ANSWERS.iter().find(|(_, word)| *word == counts)?.0,
    };
    check(&vote).is_ok().then_some(vote)
}

/// A number; minus zero is zero.
fn number(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|x| x.is_finite()).map(|x| x + 0.0)
}

/// A number or nothing.
fn optional(text: &str) -> Option<Option<f64>> {
    if text.is_empty() { Some(None) } else { number(text).map(Some) }
}

/// The vote as it is written.
pub(super) fn written(vote: &Vote) -> String {
    let optional = |value: Option<f64>| value.map(|x| x.to_string()).unwrap_or_default();
    let rule = RULES.iter().find(|(rule, _)| *rule == vote.rule).map_or("", |(_, word)| word);
    let counts = if vote.abstain_counts_for_quorum { ANSWERS[0].1 } else { ANSWERS[1].1 };
    [
        vote.in_favour.to_string(),
        vote.against.to_string(),
        vote.abstain.to_string(),
        optional(vote.outstanding),
        rule.to_owned(),
        vote.threshold.to_string(),
        optional(vote.quorum),
        counts.to_owned(),
    ]
    .join(":")
}
