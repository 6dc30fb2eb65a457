//! Several clients of one engine.

use analysis::Request;
use analysis::sensitivity::SensitivityRequest;
use analysis::service::{FromEngine, FromHost, Host, ToEngine, ToHost};

fn tell(host: &mut Host, message: &ToHost) -> Vec<FromHost> {
    host.receive(&packed::write(message))
}

fn say(host: &mut Host, client: u32, message: ToEngine) -> Vec<FromHost> {
    tell(host, &ToHost::Say(client, message))
}

/// A host whose clients have loaded the small case.
fn loaded(clients: &[u32]) -> Host {
    let mut host = Host::default();
    for client in clients {
        let case = crate::packed_case(include_str!("../data/small.json"));
        let replies = say(&mut host, *client, ToEngine::Load { case });
        let [FromHost::Say(to, FromEngine::Loaded { .. })] = &replies[..] else {
            panic!("{replies:?}")
        };
        assert_eq!(to, client);
    }
    host
}

fn run(scenario: &str) -> ToEngine {
    ToEngine::Run { revision: 1, request: Request::base(scenario) }
}

/// Client and scenario of each answer, in their order.
fn answers(host: &mut Host) -> Vec<(u32, String, bool)> {
    let mut found = Vec::new();
    while !host.is_idle() {
        for message in host.step() {
            if let FromHost::Say(client, FromEngine::Answer { answer, complete, .. }) = message {
                found.push((client, answer.scenario.clone(), complete));
            }
        }
    }
    found
}

#[test]
fn each_client_gets_the_answers_to_its_own_questions() {
    let mut host = loaded(&[1, 2]);
    say(&mut host, 1, run("stated"));
    say(&mut host, 2, run("weak"));
    let answers = answers(&mut host);
    assert!(
        answers.iter().all(|(client, scenario, _)| {
            scenario == if *client == 1 { "stated" } else { "weak" }
        })
    );
    let complete = answers.iter().filter(|(.., complete)| *complete).count();
    assert_eq!(complete, 2, "{answers:?}");
}

#[test]
fn clients_take_turns() {
    let mut host = loaded(&[3, 7, 9]);
    for client in [3, 7, 9] {
        say(&mut host, client, run("stated"));
    }
    let firsts: Vec<u32> = answers(&mut host).iter().take(3).map(|(client, ..)| *client).collect();
    assert_eq!(firsts, [3, 7, 9], "none waits for all answers of another");
}

#[test]
fn urgent_work_of_one_client_goes_before_long_work_of_another() {
    let mut host = loaded(&[1, 2]);
    let request = SensitivityRequest::of(Request::base("stated"));
    say(&mut host, 1, ToEngine::Sensitivity { revision: 1, request });
    host.step();
    say(&mut host, 2, run("weak"));
    let mut order = Vec::new();
    while !host.is_idle() {
        for message in host.step() {
            match message {
                FromHost::Say(2, FromEngine::Answer { complete: true, .. }) => order.push(2),
                FromHost::Say(1, FromEngine::Sensitivity { complete: true, .. }) => order.push(1),
                _ => {}
            }
        }
    }
    assert_eq!(order, [2, 1]);
}

#[test]
fn a_closed_client_leaves_nothing_and_disturbs_nobody() {
    let mut host = loaded(&[1, 2]);
    say(&mut host, 1, run("stated"));
    say(&mut host, 2, run("weak"));
    host.step();
    assert!(tell(&mut host, &ToHost::Close(1)).is_empty());
    assert_eq!(host.clients(), 1);
    let answers = answers(&mut host);
    assert!(!answers.is_empty() && answers.iter().all(|(client, ..)| *client == 2), "{answers:?}");
    // Closing twice, or what was never there, is no fault.
    assert!(tell(&mut host, &ToHost::Close(1)).is_empty());
    tell(&mut host, &ToHost::Close(2));
    assert!(host.is_idle() && host.clients() == 0 && host.step().is_empty());
}

#[test]
fn what_is_not_understood_is_said_in_words() {
    let mut host = loaded(&[1]);
    let mut long = packed::write(&ToHost::Close(1));
    long.push(0);
    for message in [&[][..], &[7], &[0, 1, 99], b"{\"close\":1}", &long] {
        let replies = host.receive(message);
        assert!(
            matches!(&replies[..], [FromHost::Confused(why)] if !why.is_empty()),
            "{message:?}"
        );
    }
    assert_eq!(host.clients(), 1);
}

#[test]
fn messages_survive_the_way_back() {
    let mut host = loaded(&[5]);
    say(&mut host, 5, run("weak"));
    while !host.is_idle() {
        for message in host.step() {
            assert_eq!(packed::read(&packed::write(&message)), Ok(message));
        }
    }
}
