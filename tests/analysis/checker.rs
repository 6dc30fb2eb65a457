//! A case file while it is written: sound, refused, compared.

use std::time::{Duration, Instant};

use analysis::checker::{Checker, FIRST_SAMPLES, FromChecker, ToChecker};

const SMALL: &str = include_str!("../data/small.json");

fn read(checker: &mut Checker, text: &str) -> FromChecker {
    checker.receive(ToChecker::Read { revision: 7, text: text.to_owned() })
}

#[test]
fn a_sound_text_comes_back_packed_with_an_answer() {
    let reply = read(&mut Checker::default(), SMALL);
    let FromChecker::Sound { revision: 7, case, answer, .. } = &reply else { panic!("{reply:?}") };
    let case = case::packed::unpack(case).unwrap();
    assert_eq!(case.hash, answer.case_hash);
    assert_eq!(answer.samples, FIRST_SAMPLES);
    assert_eq!(packed::read::<FromChecker>(&packed::write(&reply)).unwrap(), reply);
}

#[test]
fn hostile_texts_are_refused_at_once() {
    let bomb = format!("{}1{}", "[".repeat(2_000_000), "]".repeat(2_000_000));
    let large = " ".repeat(case::MAX_BYTES + 1);
    let values = format!("[{}]", vec!["[0,0,0,0,0,0,0,0,0]"; 200_000].join(","));
    for text in ["", "<script>alert(1)</script>", "{\"id\": 1", &bomb, &large, &values] {
        let start = Instant::now();
        let reply = read(&mut Checker::default(), text);
        let FromChecker::Refused { problems, .. } = reply else { panic!("{text:.40}") };
        assert!(!problems.is_empty());
        assert!(start.elapsed() < Duration::from_secs(1), "{text:.40}: {:?}", start.elapsed());
    }
}

#[test]
fn problems_name_line_and_remedy() {
    let text = SMALL.replacen("\"sectors\"", "\"sektors\"", 1);
    let FromChecker::Refused { problems, .. } = read(&mut Checker::default(), &text) else {
        panic!("a case without sectors is none");
    };
    let unknown = problems.iter().find(|problem| problem.path == "sektors").unwrap();
    assert!(unknown.position.is_some_and(|position| position.line > 1), "{unknown}");
    assert!(!unknown.remedy.is_empty());
}

#[test]
fn a_draft_is_compared_with_where_it_started() {
    let mut checker = Checker::default();
    let ask = |other: &str| ToChecker::Compare {
        revision: 8,
        other: other.to_owned(),
        scenarios: Default::default(),
    };
    let early = checker.receive(ask(SMALL));
    assert!(matches!(early, FromChecker::Incomparable { .. }), "{early:?}");
    let changed = SMALL.replacen("0.4", "0.45", 1);
    read(&mut checker, &changed);
    let FromChecker::Compared { comparison, .. } = checker.receive(ask(SMALL)) else { panic!() };
    let changes = comparison.changes.clone().unwrap();
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(changes[0].after.as_deref(), Some("0.45"));
    assert!(comparison.sectors.iter().any(|sector| sector.change.is_some_and(|c| c != 0.0)));
    let reply = FromChecker::Compared { revision: 8, comparison };
    assert_eq!(packed::read::<FromChecker>(&packed::write(&reply)).unwrap(), reply);
}

#[test]
fn two_scenarios_of_a_draft_are_compared() {
    let mut checker = Checker::default();
    read(&mut checker, SMALL);
    let mut ask = |before: &str, after: &str| {
        let scenarios = [before, after].map(str::to_owned);
        let asked = ToChecker::Compare { revision: 9, other: SMALL.to_owned(), scenarios };
        let FromChecker::Compared { comparison, .. } = checker.receive(asked) else { panic!() };
        comparison
    };
    let found = ask("stated", "weak");
    assert_eq!(found.changes, Some(Vec::new()));
    let ids: Vec<&str> = found.inputs.iter().map(|input| input.id.as_str()).collect();
    assert_eq!((ids, found.places), (vec!["push"], [0, 1]));
    let known: Vec<&str> = found.other_scenarios.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(known, ["stated", "weak"]);
    assert!(found.sectors.iter().any(|sector| sector.change.is_some_and(|change| change != 0.0)));
    // What a case does not have is its first one.
    let same = ask("none", "stated");
    assert!(same.inputs.is_empty() && same.places == [0, 0]);
}
