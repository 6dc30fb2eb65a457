//! The engine as a program of its own: messages in, slices of work, messages out. In a web worker it
//! listens by itself; where there are no workers, a page loads the same program and drives it.
//!
//! | module | subject |
//! |---|---|
//! | `in_worker` | between two slices back to the event loop |
//! | `in_page` | the same, driven by the page |

mod in_page;
mod in_worker;

use analysis::service::FromHost;
use js_sys::Uint8Array;

fn main() {
    // In a page nothing listens until the page asks for an engine.
    in_worker::listen();
}

/// Messages as they travel.
fn packed(messages: &[FromHost]) -> Vec<Uint8Array> {
    messages.iter().map(|message| Uint8Array::from(&*packed::write(message))).collect()
}
