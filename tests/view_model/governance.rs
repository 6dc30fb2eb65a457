//! The governance page as data.

use analysis::vote::{Field, Rule, Vote, VoteProblem};
use case::Case;
use language::Language;
use view_model::governance::entry::{EntryProblem, VoteEntry, is_about, problem_in_words};
use view_model::governance::systems::systems;
use view_model::governance::ties::{Filter, conflicts, filters, ties};
use view_model::governance::vote::{base, presets, view};
use view_model::{Address, Room};

fn flagship() -> Case {
    case::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap()
}

#[test]
fn ties_are_filtered_by_kind_and_conflicts_are_named() {
    let case = flagship();
    for tag in ["en", "ja"] {
        let language = Language::load(tag);
        let mut of_kinds = 0;
        for (word, words) in filters(&case, &language) {
            assert!(!words.is_empty() && !words.starts_with("tie-kind"), "{word}: {words}");
            for room in [Room::Wide, Room::Narrow] {
                let shown = ties(&case, &Filter::of(&word), room, &language).unwrap();
                crate::exhibits::shown(&shown.exhibit);
                let marks = shown.exhibit.chart.marks(&chart::Look::default());
                assert_eq!(marks.len(), shown.rows.len(), "{word}");
                if let Filter::Kind(_) = Filter::of(&word) {
                    of_kinds += shown.rows.len();
                    assert!(shown.rows.iter().all(|row| row.kind == words));
                }
            }
        }
        assert_eq!(of_kinds, 2 * case.relations.len());
        let found = conflicts(&case, &language);
        assert_eq!(found.len(), case.relations.iter().filter(|r| r.conflict).count());
        assert!(found.iter().all(|row| !row.conflict.is_empty() && !row.claims.is_empty()));
    }
    assert_eq!(Filter::of("<script>"), Filter::All);
}

#[test]
fn a_reported_vote_fails_by_its_own_rule_and_passes_by_another() {
    let (case, language) = (flagship(), Language::load("en"));
    let reported = base(&case).unwrap();
    let shown = view(&reported, Room::Wide, &language).unwrap();
    crate::exhibits::shown(&shown.exhibit);
    assert!(!shown.passed && shown.sentence.contains("43.3%"), "{}", shown.sentence);
    assert!(shown.other_rules.contains(&language.text("vote-rule-cast")), "{}", shown.other_rules);
    assert!(shown.turn.contains("143,700,000"), "{}", shown.turn);
    assert_eq!(shown.exhibit.table.rows.len(), 3);
    let passes = Vote { rule: Rule::VotesCast, ..reported };
    let shown = view(&passes, Room::Narrow, &language).unwrap();
    assert!(shown.passed && shown.sentence.contains("53.6%"), "{}", shown.sentence);
    // Without the number of all votes the third rule is said to be unknown.
    let unknown = view(&Vote { outstanding: None, ..reported }, Room::Wide, &language).unwrap();
    assert!(unknown.exhibit.text.contains(&language.text("vote-rule-unknown")));
    assert!(unknown.turnout.is_empty());
}

#[test]
fn an_example_without_counts_says_so_and_offers_none() {
    let (case, language) = (flagship(), Language::load("en"));
    let all = presets(&case, &language);
    let articles: Vec<_> =
        all.iter().filter(|p| p.basis.starts_with(&language.text("vote-basis-article"))).collect();
    assert!(!articles.is_empty() && articles.iter().all(|preset| preset.vote.is_none()));
    let invented =
        all.iter().find(|p| p.basis.starts_with(&language.text("vote-basis-invented"))).unwrap();
    // Abstentions turn the invented example by way of the quorum.
    let vote = invented.vote.unwrap();
    let counted = Vote { abstain_counts_for_quorum: !vote.abstain_counts_for_quorum, ..vote };
    let passed = |vote: &Vote| view(vote, Room::Wide, &language).unwrap().passed;
    assert_ne!(passed(&vote), passed(&counted));
    for preset in all.iter().filter(|preset| preset.vote.is_some()) {
        let vote = preset.vote.unwrap();
        assert_eq!(VoteEntry::of(&vote).read(), Ok(vote), "{}", preset.id);
    }
}

#[test]
fn what_is_typed_is_read_or_its_field_is_named() {
    let case = flagship();
    let entry = VoteEntry::of(&base(&case).unwrap());
    let typed = |field, text: &str| entry.clone().with(field, text).read();
    assert_eq!(typed(Field::InFavour, "１，０００ ").unwrap().in_favour, 1_000.0);
    assert_eq!(typed(Field::Against, "9.163e8").unwrap().against, 916_300_000.0);
    assert_eq!(typed(Field::Outstanding, " ").unwrap().outstanding, None);
    assert_eq!(typed(Field::Threshold, "66.67%").unwrap().threshold, 0.6667);
    for (field, text, problem) in [
        (Field::InFavour, "", EntryProblem::NoNumber(Field::InFavour)),
        (Field::Abstain, "inf", EntryProblem::NoNumber(Field::Abstain)),
        (Field::Abstain, "<b>", EntryProblem::NoNumber(Field::Abstain)),
        (Field::Against, "-1", EntryProblem::Vote(VoteProblem::NoCount(Field::Against))),
        (Field::Threshold, "101", EntryProblem::Vote(VoteProblem::NoShare(Field::Threshold))),
        (Field::Outstanding, "5", EntryProblem::Vote(VoteProblem::MoreThanExist)),
    ] {
        assert_eq!(typed(field, text), Err(problem), "{text}");
        assert!(is_about(problem, field));
        for tag in ["en", "ja"] {
            let words = problem_in_words(problem, &Language::load(tag));
            assert!(!words.starts_with("vote-") && words.chars().count() > 10, "{words}");
        }
    }
    let all = VoteEntry { rule: Rule::Outstanding, ..entry.clone() }.with(Field::Outstanding, "");
    assert_eq!(all.read(), Err(EntryProblem::Vote(VoteProblem::RuleNeedsAll)));
    let quorum = VoteEntry { quorum: 0.2, ..entry }.with(Field::Outstanding, "");
    assert_eq!(quorum.read(), Err(EntryProblem::Vote(VoteProblem::QuorumNeedsAll)));
}

#[test]
fn a_vote_stands_in_the_address_and_is_read_back() {
    let case = flagship();
    let mut address = Address::base(&case);
    address.vote = Some(Vote {
        in_favour: 6.0,
        against: 4.5,
        abstain: 3.0,
        outstanding: None,
        rule: Rule::VotesPresent,
        threshold: 0.6667,
        quorum: None,
        abstain_counts_for_quorum: false,
    });
    let pairs = address.pairs(&case);
    assert_eq!(pairs, [("vote".to_owned(), "6:4.5:3::present:0.6667::no".to_owned())]);
    let (again, ignored) = Address::parse(&case, pairs.iter().map(|(k, v)| (&**k, &**v)));
    assert_eq!((again, ignored), (address, Vec::new()));
    let full = "1060000000:916300000:473000000:3325819167:outstanding:0.5:0.25:yes";
    let (address, _) = Address::parse(&case, [("vote", full)]);
    assert_eq!(address.pairs(&case)[0].1, full);
}

#[test]
fn hostile_votes_are_ignored_and_named() {
    let case = flagship();
    for value in [
        "",
        ":::::::",
        "6:4:3",
        "6:4:3::present:0.5::yes:",
        "nan:4:3::present:0.5::yes",
        "inf:4:3::present:0.5::yes",
        "-6:4:3::present:0.5::yes",
        "1e400:4:3::present:0.5::yes",
        "6:4:3:5:present:0.5::yes",
        "6:4:3::outstanding:0.5::yes",
        "6:4:3::present:0.5:0.2:yes",
        "6:4:3:20:present:50::yes",
        "6:4:3:20:<b>:0.5::yes",
        "6:4:3:20:present:0.5::maybe",
    ] {
        let (address, ignored) = Address::parse(&case, [("vote", value)]);
        assert_eq!(address, Address::base(&case), "{value}");
        assert_eq!(ignored.len(), 1, "{value}");
    }
}

#[test]
fn systems_say_how_they_are_known() {
    let case = flagship();
    for tag in ["en", "ja"] {
        for system in systems(&case, &Language::load(tag)) {
            assert!(!system.sources.is_empty() || !system.basis.is_empty(), "{}", system.name);
            for words in [system.decides, system.veto, system.rule, system.example, system.analogue]
            {
                assert!(!words.trim().is_empty(), "{}", system.name);
            }
        }
    }
}
