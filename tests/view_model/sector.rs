//! The page of a sector as data: on the flagship, and on a case without market, projects or risks.

use std::collections::BTreeMap;

use analysis::market::{Prices as PriceFile, connected, study};
use analysis::tipping::answer::Outcome;
use analysis::tipping::run as tipping_run;
use analysis::{
    Answer, Influence, MarketAnswer, MarketRequest, Model, Preference, Request, TippingAnswer,
    TransmissionAnswer, influence, transmission,
};
use case::Case;
use case::raw::{ClaimStatus, Label};
use language::Language;
use view_model::card::quality::{Grounds, Quality};
use view_model::posters;
use view_model::sector::bearing::{Labels, bearing};
use view_model::sector::evidence::evidence;
use view_model::sector::paths::paths;
use view_model::sector::prices::{Prices, only, prices};
use view_model::sector::projects::projects;
use view_model::sector::risks::risks;
use view_model::sector::summary::sentence;
use view_model::sector::turning::turning;
use view_model::{Address, Page, Room, page_words};

/// Everything that the page knows about a case.
struct Known {
    case: Case,
    answer: Answer,
    flows: TransmissionAnswer,
    tipping: TippingAnswer,
    influence: Influence,
}

fn known((model, answer): (Model, Answer)) -> Known {
    let base = Address::base(&model.case);
    let flows = transmission::run(&model, Request { samples: 512, ..base.request() }).unwrap();
    let tipping = tipping_run::run(&model, base.tipping_request(&model.case).unwrap()).unwrap();
    let influence = influence::influence(&model, 0, 1);
    Known { case: model.case, answer, flows, tipping, influence }
}

fn market(case: &Case) -> MarketAnswer {
    let prices = PriceFile::read(include_str!("../../public/cases/prices/crypto-ai.json")).unwrap();
    let mut answer = study::run(case, &prices, &MarketRequest::base(case).unwrap()).unwrap();
    connected::complete(case, &prices, &mut answer);
    answer
}

#[test]
fn every_word_of_the_page_exists_in_both_languages() {
    for all in [known(crate::small("stated")), known(crate::flagship())] {
        let study = all.case.market.as_ref().map(|_| market(&all.case));
        for tag in ["en", "ja"] {
            let (case, language) = (&all.case, Language::load(tag));
            let mut words = String::new();
            for place in 0..case.sectors.len() {
                let scenario = &all.answer.scenario;
                words += &sentence(case, &all.answer, place, &language);
                let ways = paths(case, &all.flows, place, Room::Narrow, &language).unwrap();
                words.extend(ways.exhibit.iter().map(crate::exhibits::shown));
                words += &format!("{:?}", ways.paths);
                words += &format!("{:?}", projects(case, &all.answer, place, &language));
                words += &format!("{:?}", evidence(case, scenario, place, &language));
                let found = risks(case, &all.influence, Some(&all.flows), place, &language);
                words += &format!("{found:?}");
                words += &format!("{:?}", turning(case, &all.tipping, place, &language));
                if let Some(study) = &study {
                    let found = prices(case, study, place, Room::Wide, &language).unwrap();
                    if let Prices::Studied(found) = &found {
                        words += &crate::exhibits::shown(&found.exhibit);
                    }
                    words += &format!("{found:?}");
                }
            }
            for gap in ["NaN", "inf%", "{ $", "\"sector-grade", "\"sector-t", "\"sector-risk"] {
                assert!(!words.contains(gap), "{tag} {gap}");
            }
        }
    }
}

#[test]
fn a_sector_that_the_case_has_not_shows_nothing() {
    let all = known(crate::small("stated"));
    let (case, language) = (&all.case, Language::load("en"));
    assert_eq!(sentence(case, &all.answer, 9, &language), "");
    assert!(paths(case, &all.flows, 9, Room::Wide, &language).is_none());
    assert!(projects(case, &all.answer, 9, &language).is_empty());
    assert!(evidence(case, "stated", 9, &language).is_none());
    assert!(risks(case, &all.influence, None, 9, &language).is_none());
    assert!(turning(case, &all.tipping, 9, &language).is_none());
}

#[test]
fn the_sentence_has_the_figures_of_the_answer_and_is_announced() {
    let all = known(crate::flagship());
    let (case, language) = (&all.case, Language::load("en"));
    let address = Address::base(case);
    let mut answer = all.answer.clone();
    (answer.sectors[1].p05, answer.sectors[1].p50, answer.sectors[1].p95) = (-3.21, 44.0, 99.4);
    answer.sectors[1].rank_probability[0] = 0.77;
    answer.sectors[1].rank_acceptability[0] = 0.11;
    answer.preference =
        Preference { weights: BTreeMap::from([("x".into(), 1.0)]), ..Preference::default() };
    let words = sentence(case, &answer, 1, &language);
    for part in ["in 77 of 100", "in 11 of 100", "−3.2%", "+44%", "+99%", "your own weights"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let known = page_words::Known {
        sensitivity: None,
        tipping: None,
        answer: &answer,
        deal: None,
        compute: None,
        market: None,
        transmission: None,
        address: &address,
    };
    let result = page_words::result(Page::Sector(1), case, known, &language);
    assert_eq!(result.as_ref(), Some(&words));
    assert_eq!(page_words::description(Page::Sector(1), case, known, &language), words);
}

#[test]
fn what_bears_on_a_sector_lies_on_a_way_to_it() {
    let model = crate::small("stated").0;
    let case = &model.case;
    let up = bearing(case, &case.sectors[0], "stated");
    let names: Vec<(&str, &str)> =
        up.edges.iter().map(|edge| (edge.from.as_str(), edge.to.as_str())).collect();
    assert_eq!(names, [("money", "price"), ("price", "up")]);
    let parameters: Vec<&str> = up.parameters.iter().map(|(p, _)| p.id.as_str()).collect();
    assert_eq!(parameters, ["additionality", "push", "amount"]);
    assert_eq!(up.labels(), Labels { judgement: 4, public: 0, stated: 1 });
    assert_eq!(up.labels().all(), up.edges.len() + up.parameters.len());
    assert_eq!(up.claims(case).iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["C1"]);
    let down = bearing(case, &case.sectors[1], "stated");
    assert!(down.parameters.iter().any(|(p, _)| p.id == "drag"));
}

#[test]
fn the_grade_follows_from_statuses_and_labels() {
    let model = crate::small("stated").0;
    let labels = |judgement, stated| Labels { judgement, public: 0, stated };
    let grade = |corroborated, contradicted, open, labels| {
        Grounds { corroborated, contradicted, open, unchecked: 5, labels }.quality()
    };
    assert_eq!(grade(0, 0, 0, labels(0, 9)), Quality::None);
    assert_eq!(grade(0, 1, 3, labels(0, 9)), Quality::Weak);
    assert_eq!(grade(2, 1, 1, labels(0, 9)), Quality::Mixed);
    assert_eq!(grade(3, 1, 1, labels(5, 5)), Quality::Good);
    assert_eq!(grade(3, 1, 1, labels(6, 5)), Quality::Capped);
    assert_eq!(Quality::Capped.word(), Quality::Mixed.word());
    // One corroborated claim, but most inputs are judgement.
    let mut case = model.case;
    let claim = case.claims.iter_mut().find(|claim| claim.id == "C1").unwrap();
    claim.status = ClaimStatus::Corroborated;
    let language = Language::load("en");
    let view = evidence(&case, "stated", 0, &language).unwrap();
    assert_eq!((view.grade, view.own.len(), view.own[0].grade), (1, 1, 2));
    assert!(view.reason.contains("1 of 1") && view.reason.contains("4 of 5"), "{}", view.reason);
    for parameter in &mut case.parameters {
        parameter.evidence.label = Label::Public;
    }
    let view = evidence(&case, "stated", 0, &language).unwrap();
    assert_eq!(view.grade, 2, "two of five inputs are judgement: {}", view.reason);
    let none = evidence(&case, "stated", 1, &language).unwrap();
    assert_eq!((none.grade, none.own.len()), (3, 0));
}

#[test]
fn projects_say_what_a_reader_must_know() {
    let all = known(crate::flagship());
    let (case, language) = (&all.case, Language::load("en"));
    let mut seen = 0;
    for place in 0..case.sectors.len() {
        let shown = projects(case, &all.answer, place, &language);
        let named: Vec<bool> = shown.iter().map(|project| project.is_named).collect();
        assert!(named.is_sorted_by(|a, b| a >= b), "named ones come first");
        for project in &shown {
            let record = case.projects.iter().find(|p| p.id == project.id).unwrap();
            assert_eq!(record.sector.as_ref(), Some(&case.sectors[place].id));
            assert_eq!(project.warning.is_some(), record.collision.is_some());
            assert_eq!(project.tickers.len(), record.tickers.len());
            assert_eq!(project.former.len(), record.former_names.len());
            assert_eq!(project.sources.len(), record.sources.len());
            assert_eq!(project.benefit.is_some(), record.purity.is_some());
        }
        seen += shown.len();
    }
    assert_eq!(seen, case.projects.iter().filter(|p| p.sector.is_some()).count());
    let small = known(crate::small("stated"));
    assert!(projects(&small.case, &small.answer, 0, &language).is_empty());
}

#[test]
fn prices_are_those_of_the_sector_and_say_no_more_than_the_tests() {
    let case = crate::flagship().0.case;
    let answer = market(&case);
    let language = Language::load("en");
    for (place, sector) in case.sectors.iter().enumerate() {
        // What is shipped with the page shows the same as the whole study.
        let part = only(&case, &answer, Some(&sector.id));
        let shown = prices(&case, &part, place, Room::Wide, &language).unwrap();
        assert_eq!(prices(&case, &answer, place, Room::Wide, &language).unwrap(), shown);
        let has_tokens = |s: &case::raw::Security| s.sector.as_ref() == Some(&sector.id);
        match shown {
            Prices::Nothing(reasons) => {
                assert!(!case.market.as_ref().unwrap().securities.iter().any(has_tokens));
                assert_eq!(reasons.len(), 1);
            }
            Prices::Studied(study) => {
                let group = answer.group(&sector.id).unwrap();
                assert_eq!(study.tokens.len(), group.securities.len());
                assert_eq!(study.tests.len(), 2);
                let finds = study.tests.iter().filter(|(_, finds)| *finds).count();
                let says_nothing = study.story.contains("do not support");
                assert_eq!(finds == 0, says_nothing, "{}", study.story);
            }
        }
        // Another sector's part says nothing about this one, rather than that it has no tokens.
        let other = only(&case, &answer, Some("elsewhere"));
        let has_any = case.market.as_ref().unwrap().securities.iter().any(has_tokens);
        assert_eq!(prices(&case, &other, place, Room::Wide, &language).is_none(), has_any);
        let size = |answer: &MarketAnswer| serde_json::to_string(answer).unwrap().len();
        assert!(4 * size(&part) < size(&answer));
    }
}

#[test]
fn risks_follow_from_the_case() {
    let all = known(crate::flagship());
    let (case, language) = (&all.case, Language::load("en"));
    for (place, sector) in case.sectors.iter().enumerate() {
        let shown = risks(case, &all.influence, Some(&all.flows), place, &language).unwrap();
        assert_eq!(shown.stated.len(), sector.risks.len());
        assert!(!sector.risks.is_empty(), "{}", sector.id);
        assert!(shown.stated.iter().all(|risk| risk.is_general || !risk.sources.is_empty()));
        assert!(shown.claims.iter().all(|claim| claim.grade == 0));
        assert!(shown.losses.iter().all(|(_, mean)| !mean.starts_with('+')));
        assert!(shown.judgements.iter().all(|entry| entry.label == "label-assumption"));
        assert!(!shown.judgements.is_empty() && shown.judgements.len() <= 3);
    }
    let without = risks(case, &all.influence, None, 0, &language).unwrap();
    assert!(without.losses.is_empty());
    let small = known(crate::small("stated"));
    let shown = risks(&small.case, &small.influence, Some(&small.flows), 1, &language).unwrap();
    assert!(shown.stated.is_empty() && shown.claims.is_empty() && shown.projects.is_empty());
    assert!(!shown.losses.is_empty(), "costs rise");
}

#[test]
fn turning_points_are_those_of_the_sector() {
    let all = known(crate::flagship());
    let (case, language) = (&all.case, Language::load("en"));
    let leader = all.tipping.statement.ranking().unwrap().1.unwrap().to_owned();
    for (place, sector) in case.sectors.iter().enumerate() {
        let shown = turning(case, &all.tipping, place, &language).unwrap();
        let is_turned_to = |outcome: &Outcome| match outcome {
            Outcome::Tips { leader, .. } | Outcome::AtStart { leader } => {
                leader.as_ref() == Some(&sector.id)
            }
            Outcome::NoneWithinRange => false,
        };
        let mut turns = all.tipping.entries.iter().filter(|entry| is_turned_to(&entry.outcome));
        if sector.id != leader {
            assert_eq!(turns.next().is_some(), !shown.rows.is_empty());
            assert_eq!(shown.rows.is_empty(), shown.finding.starts_with("No single"));
        }
    }
    let about_deal = TippingAnswer {
        statement: view_model::address::focus::statement(case, "senior:0.01").unwrap(),
        ..all.tipping
    };
    assert!(turning(case, &about_deal, 0, &language).is_none());
}

#[test]
fn every_sector_page_has_a_picture_of_its_own() {
    let case = crate::flagship().0.case;
    let pages = (0..5).map(Page::Sector);
    let names: Vec<String> = pages.map(|page| posters::of_page(page, &case)).collect();
    for (name, sector) in names.iter().zip(&case.sectors) {
        assert!(name.ends_with(&sector.id), "{name}");
    }
    assert_eq!(posters::of_page(Page::Method, &case), "ranking");
}
