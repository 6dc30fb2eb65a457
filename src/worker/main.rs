//! The engine as a program of its own: messages in, slices of work, messages out. In a web worker it
//! listens by itself; where there are no workers, a page loads the same program and drives it.
//!
//! | module | subject |
//! |---|---|
//! | `in_worker` | between two slices back to the event loop |
//! | `in_page` | the same, driven by the page |

mod in_page;
mod in_worker;

use analysis::service::{Failure, FromEngine, Service, Subject, ToEngine};

fn main() {
    // In a page nothing listens until the page asks for an engine.
    in_worker::listen();
}

/// Lets the service take a message; replies as texts.
fn receive(service: &mut Service, text: &str) -> Vec<String> {
    let replies = match serde_json::from_str::<ToEngine>(text) {
        Ok(message) => service.receive(message),
        Err(error) => {
            let message = format!("message not understood: {error}");
            let failure = Failure { message, ..Failure::default() };
            vec![FromEngine::Failed { subject: Subject::Run, revision: 0, failure }]
        }
    };
    texts(&replies)
}

/// Lets the service do one slice; replies as texts.
fn step(service: &mut Service) -> Vec<String> {
    texts(&service.step())
}

/// Plain data can always be written.
fn texts(messages: &[FromEngine]) -> Vec<String> {
    messages.iter().filter_map(|message| serde_json::to_string(message).ok()).collect()
}
