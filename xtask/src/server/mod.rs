//! A static file server for this machine only: `cargo xtask serve` and the browser tests.
//!
//! It answers as a good static host would: MIME types, folders, caching, the security policy.

mod mime;
mod reply;
mod route;

use std::io::Cursor;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow, bail};

use crate::policy::CONTENT_SECURITY_POLICY;
use reply::Reply;

const THREADS: usize = 4;
const PORTS_TO_TRY: u16 = 50;

/// How a [`Server`] listens and what its answers carry.
#[derive(Debug, Clone)]
pub struct ServerOptions {
    /// The first port to try; 0 takes any free one.
    pub port: u16,
    /// Lets pages of other origins read the files (`Access-Control-Allow-Origin: *`).
    pub cors: bool,
    /// The `Content-Security-Policy` of HTML files.
    pub csp: Option<String>,
}

impl Default for ServerOptions {
    fn default() -> Self {
        Self { port: 0, cors: true, csp: Some(CONTENT_SECURITY_POLICY.to_owned()) }
    }
}

/// A running server; dropping it stops it.
pub struct Server {
    listener: Arc<tiny_http::Server>,
    port: u16,
    threads: Vec<JoinHandle<()>>,
}

impl Server {
    /// Serves the files of a folder at 127.0.0.1 until dropped.
    ///
    /// # Errors
    /// When the folder can't be read or no port is free.
    pub fn start(folder: &Path, options: ServerOptions) -> Result<Self> {
        let folder = folder
            .canonicalize()
            .with_context(|| format!("cannot serve the folder {}", folder.display()))?;
        let socket = listen(options.port)?;
        let port = socket.local_addr().context("cannot ask for the port in use")?.port();
        let listener = tiny_http::Server::from_listener(socket, None)
            .map_err(|error| anyhow!("cannot start the server: {error}"))?;
        let listener = Arc::new(listener);
        let threads = (0..THREADS)
            .map(|_| {
                let (listener, folder, options) =
                    (Arc::clone(&listener), folder.clone(), options.clone());
                std::thread::spawn(move || answer_all(&listener, &folder, &options))
            })
            .collect();
        Ok(Self { listener, port, threads })
    }

    /// The origin of the served files, such as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Serves for as long as the program runs.
    pub fn wait(mut self) {
        for thread in std::mem::take(&mut self.threads) {
            // A panic of one thread is its own message; the others go on.
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.listener.unblock();
        }
        for thread in self.threads.drain(..) {
            drop(thread.join());
        }
    }
}

fn listen(first: u16) -> Result<TcpListener> {
    let last = if first == 0 { 0 } else { first.saturating_add(PORTS_TO_TRY) };
    for port in first..=last {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            return Ok(listener);
        }
    }
    bail!("no free port from {first} to {last}: choose another one with --port")
}

fn answer_all(listener: &tiny_http::Server, folder: &Path, options: &ServerOptions) {
    // An error here means that the server was told to stop.
    while let Ok(request) = listener.recv() {
        let reply = match request.method() {
            tiny_http::Method::Get | tiny_http::Method::Head => {
                Reply::to(folder, request.url(), options)
            }
            _ => Reply::method_not_allowed(),
        };
        // A reader who has gone away needs no answer.
        drop(request.respond(response(reply)));
    }
}

fn response(reply: Reply) -> tiny_http::Response<Cursor<Vec<u8>>> {
    let mut response = tiny_http::Response::from_data(reply.body).with_status_code(reply.status);
    for (name, value) in reply.headers {
        if let Ok(header) = tiny_http::Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            response.add_header(header);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn ask(address: &str, method: &str, path: &str) -> String {
        let host = address.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn serves_over_the_network_and_stops() {
        let folder = reply::tests::sample("network");
        let server = Server::start(&folder, ServerOptions::default()).unwrap();
        let address = server.address();

        let page = ask(&address, "GET", "/");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("Content-Security-Policy: default-src 'none'"), "{page}");
        assert!(page.ends_with("<p>home"), "{page}");

        let head = ask(&address, "HEAD", "/");
        assert!(head.contains("Content-Length: 7"), "{head}");
        assert!(head.ends_with("\r\n\r\n"), "{head}");
        assert!(ask(&address, "POST", "/").starts_with("HTTP/1.1 405"));
        assert!(ask(&address, "GET", "/../secret.txt").starts_with("HTTP/1.1 404"));

        drop(server);
        assert!(TcpStream::connect(address.trim_start_matches("http://")).is_err());
    }

    #[test]
    fn takes_the_next_port_when_one_is_taken() {
        let folder = reply::tests::sample("ports");
        let first = Server::start(&folder, ServerOptions::default()).unwrap();
        let options = ServerOptions { port: first.port, ..ServerOptions::default() };
        let second = Server::start(&folder, options).unwrap();
        assert!(second.port > first.port);
    }
}
