//! Services of several clients in one program: a page may hold several sessions, each with its case.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{FromEngine, Service, ToEngine};

/// From a page to the program that works for its clients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToHost {
    /// A client's message; its first one makes room for it.
    Say(u32, ToEngine),
    /// The client is gone, and all that was kept for it.
    Close(u32),
}

/// From the program to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromHost {
    /// The program listens.
    Ready,
    /// A message for a client.
    Say(u32, FromEngine),
    /// A message was not understood: why. Page and program are not of the same build.
    Confused(String),
}

/// One service per client.
#[derive(Debug, Default)]
pub struct Host {
    services: BTreeMap<u32, Service>,
    /// The client that was served last.
    last: u32,
}

impl Host {
    /// Takes a packed message; heavy work waits for [`Host::step`].
    pub fn receive(&mut self, message: &[u8]) -> Vec<FromHost> {
        match packed::read(message) {
            Ok(ToHost::Say(client, message)) => {
                let replies = self.services.entry(client).or_default().receive(message);
                said(client, replies)
            }
            Ok(ToHost::Close(client)) => {
                self.services.remove(&client);
                Vec::new()
            }
            Err(error) => vec![FromHost::Confused(format!("message not understood: {error}"))],
        }
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.services.values().all(Service::is_idle)
    }

    /// Number of clients.
    #[must_use]
    pub fn clients(&self) -> usize {
        self.services.len()
    }

    /// Does one slice of the most urgent work of all clients; clients with equally urgent work take
    /// turns.
    pub fn step(&mut self) -> Vec<FromHost> {
        let last = self.last;
        let waiting = self.services.iter().filter_map(|(client, service)| {
            // Those after the last one come before those that had their turn.
            Some((service.next_kind()?, *client <= last, *client))
        });
        let Some((_, _, client)) = waiting.min() else { return Vec::new() };
        self.last = client;
        let replies = self.services.get_mut(&client).map(Service::step);
        said(client, replies.unwrap_or_default())
    }
}

fn said(client: u32, replies: Vec<FromEngine>) -> Vec<FromHost> {
    replies.into_iter().map(|reply| FromHost::Say(client, reply)).collect()
}
