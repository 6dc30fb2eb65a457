//! Relations, votes and rules of deciding: kinds are known, counts can be true, what is called read
//! in a source names one.

use super::evidence::{claims, sources};
use super::verification::{date, known, unique};
use crate::problem::Problem;
use crate::raw::{Basis, VoteBasis, VoteRecord, VoteRule};
use crate::{Case, RELATION_KINDS};

/// Largest count of votes.
const MAX_VOTES: f64 = 1e18;

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    for (i, relation) in case.relations.iter().enumerate() {
        if !RELATION_KINDS.contains(&relation.kind.as_str()) {
            let message = format!("unknown kind `{}`", relation.kind);
            let remedy = format!("allowed: {}", RELATION_KINDS.join(", "));
            problems.push(Problem::new(format!("relations[{i}].kind"), message, remedy));
        }
    }
    let ids: Vec<&str> = case.votes.iter().map(|vote| vote.id.as_str()).collect();
    unique("votes", &ids, problems);
    for (i, record) in case.votes.iter().enumerate() {
        vote(case, &format!("votes[{i}]"), record, problems);
    }
    let ids: Vec<&str> = case.governance_comparison.iter().map(|s| s.id.as_str()).collect();
    unique("governance_comparison", &ids, problems);
    for (i, system) in case.governance_comparison.iter().enumerate() {
        let path = format!("governance_comparison[{i}]");
        known(case, &path, (system.basis, &system.claims, &system.sources), problems);
        date(&path, &system.date, problems);
    }
}

fn vote(case: &Case, path: &str, record: &VoteRecord, problems: &mut Vec<Problem>) {
    match record.basis {
        VoteBasis::Source => {
            known(case, path, (Basis::Source, &record.claims, &record.sources), problems);
        }
        VoteBasis::Article | VoteBasis::Invented => {
            claims(case, path, &record.claims, problems);
            sources(case, path, &record.sources, problems);
        }
    }
    if record.basis == VoteBasis::Article && record.claims.is_empty() {
        let remedy = "name the claim of the article in `claims`";
        problems.push(Problem::new(format!("{path}.basis"), "basis without claim", remedy));
    }
    if let Some(of) = &record.date {
        date(path, of, problems);
    }
    let shares = [("threshold", Some(record.threshold)), ("quorum", record.quorum)];
    for (field, share) in shares {
        if share.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
            let path = format!("{path}.{field}");
            problems.push(Problem::new(path, "not a share", "a number from 0 to 1"));
        }
    }
    counts(path, record, problems);
}

fn counts(path: &str, record: &VoteRecord, problems: &mut Vec<Problem>) {
    let Some(counts) = &record.counts else { return };
    let fields = [
        ("for", Some(counts.r#for)),
        ("against", Some(counts.against)),
        ("abstain", Some(counts.abstain)),
        ("outstanding", counts.outstanding),
    ];
    for (field, count) in fields {
        if count.is_some_and(|count| !(0.0..=MAX_VOTES).contains(&count)) {
            let path = format!("{path}.counts.{field}");
            problems.push(Problem::new(path, "not a count of votes", "zero or more"));
        }
    }
    let given = counts.r#for + counts.against + counts.abstain;
    let path = format!("{path}.counts.outstanding");
    match counts.outstanding {
        Some(all) if given > all => {
            let remedy = "at least for, against and abstain together";
            problems.push(Problem::new(path, "more votes were given than exist", remedy));
        }
        None if record.rule == VoteRule::Outstanding || record.quorum.is_some() => {
            let remedy = "write all votes that exist, or leave out this rule and the quorum";
            problems.push(Problem::new(path, "needed for this rule or quorum", remedy));
        }
        _ => {}
    }
}
