//! `vote.outcome`.

use engine::vote::{Rule, Vote};
use serde::Deserialize;
use serde_json::{Value, json};

use super::input::read;
use super::undefined::Reasons;
use super::{FunctionError, Output};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VoteInput {
    r#for: f64,
    against: f64,
    #[serde(default)]
    abstain: f64,
    #[serde(default)]
    outstanding: Option<f64>,
    rule: String,
    #[serde(default = "half")]
    threshold: f64,
    #[serde(default)]
    quorum: Option<f64>,
    #[serde(default = "yes")]
    abstain_counts_for_quorum: bool,
}

fn half() -> f64 {
    0.5
}

fn yes() -> bool {
    true
}

pub(super) fn outcome(input: &Value) -> Output {
    let input: VoteInput = read(input)?;
    let rule = match input.rule.as_str() {
        "votes_cast" => Rule::VotesCast,
        "quorum" if input.quorum.is_some() => Rule::VotesCast,
        "quorum" => {
            return Err(FunctionError::new("missing_field", "the rule `quorum` needs `quorum`"));
        }
        "votes_present" => Rule::VotesPresent,
        "outstanding" => Rule::Outstanding,
        other => {
            let message = format!(
                "`{other}` is no rule; write votes_cast, votes_present, outstanding or quorum"
            );
            return Err(FunctionError::new("unsupported", message));
        }
    };
    let needs_all = rule == Rule::Outstanding || input.quorum.is_some();
    if needs_all && input.outstanding.is_none() {
        let message = "`outstanding` is needed for this rule or quorum";
        return Err(FunctionError::new("missing_field", message));
    }
    let vote = Vote {
        in_favour: input.r#for,
        against: input.against,
        abstain: input.abstain,
        outstanding: input.outstanding,
        rule,
        threshold: input.threshold,
        quorum: input.quorum,
        abstain_counts_for_quorum: input.abstain_counts_for_quorum,
    };
    let outcome = vote.count()?;
    let mut reasons = Reasons::default();
    let output = json!({
        "share": reasons.number("/share", outcome.share),
        "denominator": outcome.denominator,
        "turnout": outcome.turnout,
        "quorum_met": outcome.quorum_met,
        "margin": reasons.number("/margin", outcome.margin),
        "passed": outcome.passed,
    });
    Ok(reasons.add_to(output))
}
