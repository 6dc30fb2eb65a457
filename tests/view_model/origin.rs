//! Every number answers its four questions.

use analysis::{Influence, TransmissionAnswer, influence, transmission};
use language::Language;
use view_model::Address;
use view_model::origin::{Explanation, Known, Origin, Target, explain};

/// Keys of the program's own figures, as the pages use them.
const COMPUTED: [&str; 16] = [
    "answer",
    "run",
    "build",
    "error",
    "method",
    "case",
    "preference",
    "deal",
    "comparable",
    "compute",
    "market",
    "prices",
    "transmission",
    "sensitivity",
    "tipping",
    "scenario",
];

struct Stage {
    model: analysis::Model,
    answer: analysis::Answer,
    influence: Influence,
    transmission: TransmissionAnswer,
}

fn stage() -> Stage {
    let (model, answer) = crate::flagship();
    let influence = influence::influence(&model, 0, 1);
    let mut request = Address::base(&model.case).transmission_request();
    request.samples = 256;
    let transmission = transmission::run(&model, request).unwrap();
    Stage { model, answer, influence, transmission }
}

fn all(case: &case::Case) -> Vec<Origin> {
    let computed = COMPUTED.into_iter().map(Origin::computed);
    let claims = case.claims.iter().map(|c| Origin::Claim(c.id.clone()));
    let sources = case.sources.iter().map(|s| Origin::Source(s.id.clone()));
    let parameters = case.parameters.iter().map(|p| Origin::Parameter(p.id.clone()));
    let edges = case.edges.iter().map(|e| Origin::Edge(e.from.clone(), e.to.clone()));
    let sectors = case.sectors.iter().map(|s| Origin::Sector(s.id.clone()));
    let actions = case.regulation.iter().map(|a| Origin::Action(a.id.clone()));
    let events = (0..case.events.len()).map(Origin::Event);
    let projects = case.projects.iter().map(|p| Origin::Project(p.id.clone()));
    let relations = (0..case.relations.len()).map(Origin::Relation);
    let ledger = claims.chain(sources).chain(actions).chain(events).chain(projects);
    computed.chain(ledger).chain(relations).chain(parameters).chain(edges).chain(sectors).collect()
}

/// What is missing or unresolved in an explanation.
fn faults(found: &Explanation) -> Vec<String> {
    let mut faults = Vec::new();
    let mut texts = vec![found.title.clone()];
    for (question, reply) in ["what", "from", "sure", "change"].into_iter().zip(found.replies()) {
        if reply.words.concat().trim().is_empty() {
            faults.push(format!("{question} is empty"));
        }
        texts.extend(reply.words.iter().cloned());
        texts.extend(reply.links.iter().map(|link| link.words.clone()));
    }
    // An unknown key shows itself, an argument that is missing shows its name.
    let is_open =
        |text: &String| text.trim().is_empty() || text.contains("origin-") || text.contains("{$");
    faults.extend(texts.into_iter().filter(is_open).map(|text| format!("unresolved: `{text}`")));
    faults
}

#[test]
fn every_number_of_the_flagship_answers_all_four_questions_in_both_languages() {
    let Stage { model, answer, influence, transmission } = stage();
    let case = &model.case;
    for tag in ["en", "ja"] {
        let (language, address) = (Language::load(tag), Address::base(case));
        let known = Known {
            case,
            address: &address,
            language: &language,
            answer: &answer,
            influence: &influence,
            deal: None,
            transmission: Some(&transmission),
            sensitivity: None,
            tipping: None,
            exhibit: None,
        };
        for origin in all(case) {
            let found = explain(&origin, &known).unwrap_or_else(|| panic!("{tag}: {origin}"));
            assert_eq!(faults(&found), Vec::<String>::new(), "{tag}: {origin}");
            // What a link leads to can be explained, too.
            let links = found.replies().into_iter().flat_map(|reply| &reply.links);
            for link in links {
                if let Target::Origin(other) = &link.target {
                    assert!(explain(other, &known).is_some(), "{origin} leads to {other}");
                }
            }
        }
    }
}

#[test]
fn words_of_origins_are_read_back() {
    let (model, _) = crate::flagship();
    for origin in all(&model.case) {
        assert_eq!(origin.to_string().parse(), Ok(origin));
    }
    assert_eq!("exhibit:cash".parse(), Ok(Origin::Exhibit("cash".to_owned())));
    for wrong in ["", "claim", "event:first", "edge:only-one-end", "nothing:at-all"] {
        assert!(wrong.parse::<Origin>().is_err(), "{wrong}");
    }
}

#[test]
fn what_the_case_does_not_have_is_not_explained_away() {
    let Stage { model, answer, influence, .. } = stage();
    let (language, address) = (Language::load("en"), Address::base(&model.case));
    let known = Known {
        case: &model.case,
        address: &address,
        language: &language,
        answer: &answer,
        influence: &influence,
        deal: None,
        transmission: None,
        sensitivity: None,
        tipping: None,
        exhibit: None,
    };
    for word in ["claim:C999", "parameter:x", "event:999", "computed:no-such-key", "exhibit:x"] {
        assert_eq!(explain(&word.parse().unwrap(), &known), None, "{word}");
    }
}

#[test]
fn the_readers_own_value_is_named() {
    let Stage { model, answer, influence, .. } = stage();
    let language = Language::load("en");
    let id = influence.entries[0].parameter.clone();
    let mut address = Address::base(&model.case);
    let origin = Origin::Parameter(id.clone());
    let words = |address: &Address| {
        let known = Known {
            case: &model.case,
            address,
            language: &language,
            answer: &answer,
            influence: &influence,
            deal: None,
            transmission: None,
            sensitivity: None,
            tipping: None,
            exhibit: None,
        };
        explain(&origin, &known).unwrap().what.words.join(" ")
    };
    assert!(words(&address).contains("as the author left it"));
    address.overrides.insert(id, influence.entries[0].law.q95);
    assert!(words(&address).contains("You have set it to"));
}
