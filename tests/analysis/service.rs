//! The worker's protocol, driven as the page drives it.

use analysis::Request;
use analysis::service::{FromEngine, Service, ToEngine};

fn loaded() -> Service {
    let mut service = Service::default();
    let case = include_str!("../data/small.json").to_owned();
    let replies = service.receive(ToEngine::Load { case });
    assert!(matches!(replies.as_slice(), [FromEngine::Loaded { .. }]));
    service
}

fn work(service: &mut Service) -> Vec<FromEngine> {
    let mut all = Vec::new();
    while !service.is_idle() {
        all.extend(service.step());
    }
    all
}

fn run(revision: u64, scenario: &str) -> ToEngine {
    ToEngine::Run { revision, request: Request::base(scenario) }
}

#[test]
fn shows_a_quick_answer_before_the_complete_one() {
    let mut service = loaded();
    service.receive(run(1, "stated"));
    let samples: Vec<(usize, bool)> = work(&mut service)
        .into_iter()
        .filter_map(|message| match message {
            FromEngine::Answer { answer, complete, .. } => Some((answer.samples, complete)),
            _ => None,
        })
        .collect();
    assert_eq!(samples, [(1_024, false), (4_096, false), (16_384, true)]);
}

#[test]
fn a_newer_request_replaces_an_unfinished_one() {
    let mut service = loaded();
    service.receive(run(1, "stated"));
    service.step();
    service.receive(run(2, "weak"));
    let revisions: Vec<u64> = work(&mut service)
        .into_iter()
        .filter_map(|message| match message {
            FromEngine::Answer { revision, .. } | FromEngine::Progress { revision, .. } => {
                Some(revision)
            }
            _ => None,
        })
        .collect();
    assert!(revisions.iter().all(|revision| *revision == 2), "{revisions:?}");
}

#[test]
fn refuses_with_words_and_goes_on() {
    let mut service = Service::default();
    let early = service.receive(run(1, "stated"));
    assert!(matches!(&early[..], [FromEngine::Failed { revision: 1, .. }]));
    let refused = service.receive(ToEngine::Load { case: "{}".into() });
    assert!(matches!(&refused[..], [FromEngine::Refused { problems }] if !problems.is_empty()));
    let mut service = loaded();
    assert!(matches!(
        &service.receive(run(3, "nope"))[..],
        [FromEngine::Failed { revision: 3, .. }]
    ));
    service.receive(run(4, "weak"));
    assert!(matches!(work(&mut service).last(), Some(FromEngine::Answer { complete: true, .. })));
}

#[test]
fn messages_survive_the_way_to_the_worker_and_back() {
    let mut service = loaded();
    let text = serde_json::to_string(&run(9, "weak")).unwrap();
    service.receive(serde_json::from_str(&text).unwrap());
    for message in work(&mut service) {
        let text = serde_json::to_string(&message).unwrap();
        assert_eq!(serde_json::from_str::<FromEngine>(&text).unwrap(), message);
    }
}
