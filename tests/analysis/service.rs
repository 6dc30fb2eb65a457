//! The worker's protocol, driven as the page drives it.

use analysis::sensitivity::SensitivityRequest;
use analysis::service::{FromEngine, Service, Subject, ToEngine};
use analysis::tipping::TippingRequest;
use analysis::{RankBy, Request, Statement};

fn loaded() -> Service {
    let mut service = Service::default();
    let case = crate::packed_case(include_str!("../data/small.json"));
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
    let refused = service.receive(ToEngine::Load { case: b"{}".to_vec() });
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
    let question = packed::write(&run(9, "weak"));
    service.receive(packed::read(&question).unwrap());
    for message in work(&mut service) {
        assert_eq!(packed::read(&packed::write(&message)), Ok(message));
    }
}

#[test]
fn questions_about_the_doubt_are_answered_in_parts_and_wait_for_the_answer() {
    let mut service = loaded();
    let run_request = Request::base("stated");
    let statement = Statement::Leads { by: RankBy::Size, sector: None };
    let tipping = TippingRequest { run: run_request.clone(), statement };
    service.receive(ToEngine::Sensitivity {
        revision: 1,
        request: SensitivityRequest::of(run_request.clone()),
    });
    service.receive(ToEngine::Tipping { revision: 2, request: tipping });
    service.receive(ToEngine::Transmission { revision: 3, request: run_request });
    service.receive(run(4, "stated"));
    let mut order = Vec::new();
    let mut parts = [0, 0];
    for message in work(&mut service) {
        match message {
            FromEngine::Answer { complete: true, .. } => order.push(4),
            FromEngine::Transmission { complete: true, answer, .. } => {
                assert_eq!(answer.result_hash, answer.compute_hash());
                order.push(3);
            }
            FromEngine::Tipping { complete, progress: (done, total), answer, .. } => {
                assert!(done <= total);
                parts[0] += usize::from(answer.is_some());
                if complete {
                    assert!(!answer.unwrap().result_hash.is_empty());
                    order.push(2);
                }
            }
            FromEngine::Sensitivity { complete, progress: (done, total), answer, .. } => {
                assert!(done <= total);
                parts[1] += usize::from(answer.is_some());
                if complete {
                    assert!(!answer.unwrap().result_hash.is_empty());
                    order.push(1);
                }
            }
            _ => {}
        }
    }
    assert_eq!(order, [4, 3, 2, 1], "what a page shows at once comes first");
    assert!(parts.iter().all(|count| *count > 1), "{parts:?}");
}

#[test]
fn cancelled_work_says_nothing_more() {
    let mut service = loaded();
    let request = Request { samples: 1 << 20, ..Request::base("stated") };
    service.receive(ToEngine::Run { revision: 1, request });
    let first = service.step();
    assert!(!first.is_empty() && !service.is_idle());
    service.receive(ToEngine::Cancel { subject: Subject::Run });
    assert!(service.is_idle() && service.step().is_empty());
}

#[test]
fn a_statement_that_the_case_cannot_make_is_refused_in_words() {
    let mut service = loaded();
    let statement = Statement::ReturnAbove { above: 0.0 };
    let request = TippingRequest { run: Request::base("stated"), statement };
    let replies = service.receive(ToEngine::Tipping { revision: 7, request });
    let [FromEngine::Failed { subject, revision: 7, failure }] = &replies[..] else {
        panic!("{replies:?}")
    };
    assert_eq!(*subject, Subject::Tipping);
    assert!(failure.message.contains("add a `deal` block"), "{}", failure.message);
}
