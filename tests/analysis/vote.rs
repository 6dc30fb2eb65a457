//! Votes under every rule, and what turns them.

use analysis::vote::{
    Field, RULES, Rule, Turn, Vote, VoteProblem, check, outcome, turning_abstentions,
    under_all_rules,
};

fn vote(rule: Rule, counts: [f64; 3], outstanding: Option<f64>) -> Vote {
    let [in_favour, against, abstain] = counts;
    Vote {
        in_favour,
        against,
        abstain,
        outstanding,
        rule,
        threshold: 0.5,
        quorum: None,
        abstain_counts_for_quorum: true,
    }
}

#[test]
fn abstentions_defeat_a_majority_of_the_votes_cast() {
    // As reported of a shareholder vote in November 2025.
    let reported = vote(Rule::VotesPresent, [1.06e9, 916.3e6, 473e6], Some(3_325_819_167.0));
    let [cast, present, outstanding] = under_all_rules(&reported).map(Result::unwrap);
    assert_eq!([cast.passed, present.passed, outstanding.passed], [true, false, false]);
    assert!((cast.share.known().unwrap() - 0.536_355).abs() < 1e-6);
    assert!((present.share.known().unwrap() - 0.432_777).abs() < 1e-6);
    assert!((outstanding.share.known().unwrap() - 0.318_718).abs() < 1e-6);
    assert_eq!(turning_abstentions(&reported), Ok(Turn::Below(143_700_000.0)));
}

/// Whether it passes with another number of abstentions.
fn passes(vote: &Vote, abstain: f64) -> bool {
    outcome(&Vote { abstain, ..*vote }).is_ok_and(|outcome| outcome.passed)
}

#[test]
fn the_turn_is_where_a_search_finds_it() {
    let (mut turned, mut never) = (0, 0);
    let counts = (0..=8).flat_map(|a| (0..=8).flat_map(move |b| (0..=6).map(move |c| [a, b, c])));
    for counts in counts {
        for rule in RULES {
            for (threshold, quorum) in
                [(0.5, None), (0.5, Some(0.4)), (0.75, Some(0.25)), (0.0, None)]
            {
                for abstain_counts_for_quorum in [true, false] {
                    let base = vote(rule, counts.map(f64::from), Some(22.0));
                    let vote = Vote { threshold, quorum, abstain_counts_for_quorum, ..base };
                    let now = outcome(&vote).unwrap().passed;
                    let room = 22 - counts[0] - counts[1];
                    let others = |low: f64, high: f64| {
                        (0..=room)
                            .map(f64::from)
                            .any(|n| (low..high).contains(&n) && passes(&vote, n) != now)
                    };
                    match turning_abstentions(&vote).unwrap() {
                        Turn::AtLeast(least) => {
                            assert!(vote.abstain < least, "{vote:?}");
                            assert!(passes(&vote, least.ceil()) != now, "{vote:?} {least}");
                            assert!(!others(vote.abstain, least), "{vote:?} {least}");
                            turned += 1;
                        }
                        Turn::Below(most) => {
                            assert!(vote.abstain >= most, "{vote:?}");
                            assert!(passes(&vote, most.ceil() - 1.0) != now, "{vote:?} {most}");
                            assert!(!others(most, vote.abstain), "{vote:?} {most}");
                            turned += 1;
                        }
                        Turn::Never => {
                            assert!(!others(0.0, f64::INFINITY), "{vote:?}");
                            never += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(turned > 1_000 && never > 1_000, "{turned} {never}");
}

#[test]
fn a_problem_names_its_field() {
    let base = vote(Rule::VotesCast, [5.0, 3.0, 1.0], None);
    let problem = |vote: Vote| check(&vote).unwrap_err();
    let no_count = VoteProblem::NoCount;
    assert_eq!(problem(Vote { in_favour: -1.0, ..base }), no_count(Field::InFavour));
    assert_eq!(problem(Vote { against: f64::NAN, ..base }), no_count(Field::Against));
    assert_eq!(problem(Vote { abstain: 1e300, ..base }), no_count(Field::Abstain));
    assert_eq!(problem(Vote { outstanding: Some(-2.0), ..base }), no_count(Field::Outstanding));
    assert_eq!(problem(Vote { threshold: 50.0, ..base }), VoteProblem::NoShare(Field::Threshold));
    assert_eq!(problem(Vote { outstanding: Some(8.0), ..base }), VoteProblem::MoreThanExist);
    assert_eq!(problem(Vote { rule: Rule::Outstanding, ..base }), VoteProblem::RuleNeedsAll);
    assert_eq!(problem(Vote { quorum: Some(0.1), ..base }), VoteProblem::QuorumNeedsAll);
    // Nobody votes: no share, and nothing is carried.
    let nobody = outcome(&vote(Rule::VotesCast, [0.0; 3], None)).unwrap();
    assert!(nobody.share.known().is_none() && !nobody.passed);
}
