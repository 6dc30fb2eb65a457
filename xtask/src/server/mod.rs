//! A static file server for this machine only: `cargo xtask serve` and the browser tests.
//!
//! It answers as a good static host would: MIME types, folders, caching, the security policy. One
//! thread and one request per connection: a browser that keeps connections open without using them
//! cannot starve the others.

mod mime;
mod reply;
mod request;
mod route;

use std::collections::BTreeSet;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::policy::{CONTENT_SECURITY_POLICY, with_origin};
use reply::Reply;
use request::Request;

const PORTS_TO_TRY: u16 = 50;
/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(60);

/// How a [`Server`] listens and what its answers carry.
#[derive(Debug, Clone)]
pub struct ServerOptions {
    /// The first port to try; 0 takes any free one.
    pub port: u16,
    /// Lets pages of other origins read the files (`Access-Control-Allow-Origin: *`).
    pub cors: bool,
    /// The `Content-Security-Policy` of HTML files; the server adds its own origin to `'self'`.
    pub csp: Option<String>,
    /// Shuts pages off from those of other origins, for which browsers give them finer clocks.
    pub is_isolated: bool,
}

impl Default for ServerOptions {
    fn default() -> Self {
        Self {
            port: 0,
            cors: true,
            csp: Some(CONTENT_SECURITY_POLICY.to_owned()),
            is_isolated: false,
        }
    }
}

/// A running server; dropping it stops it.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    is_stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the files of a folder at 127.0.0.1 until dropped.
    ///
    /// # Errors
    /// When the folder can't be read or no port is free.
    pub fn start(folder: &Path, mut options: ServerOptions) -> Result<Self> {
        let folder = folder
            .canonicalize()
            .with_context(|| format!("cannot serve the folder {}", folder.display()))?;
        let socket = listen(options.port)?;
        let address = socket.local_addr().context("cannot ask for the port in use")?;
        options.csp = options.csp.map(|csp| with_origin(&csp, &format!("http://{address}")));
        let is_stopping = Arc::new(AtomicBool::new(false));
        let stopping = Arc::clone(&is_stopping);
        let site = Arc::new(Site { folder, options, served: Mutex::default() });
        let serving = Arc::clone(&site);
        let thread = std::thread::spawn(move || accept_all(&socket, &serving, &stopping));
        Ok(Self { address, site, is_stopping, thread: Some(thread) })
    }

    /// The origin of the served files, such as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Paths that were found and sent since the last call, without their queries.
    #[must_use]
    pub fn take_served(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.site.served.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves for as long as the program runs.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // A panic of the thread is its own message.
            drop(thread.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        self.is_stopping.store(true, Ordering::SeqCst);
        // A last connection wakes the thread up, so that it sees the end.
        drop(TcpStream::connect(self.address));
        drop(thread.join());
    }
}

/// What is served, and how.
struct Site {
    folder: PathBuf,
    options: ServerOptions,
    /// Paths that were found and sent.
    served: Mutex<BTreeSet<String>>,
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

fn accept_all(socket: &TcpListener, site: &Arc<Site>, is_stopping: &AtomicBool) {
    for stream in socket.incoming().flatten() {
        if is_stopping.load(Ordering::SeqCst) {
            return;
        }
        let site = Arc::clone(site);
        std::thread::spawn(move || {
            // A reader who has gone away needs no answer.
            drop(answer(stream, &site));
        });
    }
}

fn answer(mut stream: TcpStream, site: &Site) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(request) = Request::read(&mut stream)? else { return Ok(()) };
    let reply = match request.method.as_str() {
        "GET" | "HEAD" => Reply::to(&site.folder, &request.target, &site.options),
        _ => Reply::method_not_allowed(),
    };
    if reply.status == 200 {
        let path = request.target.split('?').next().unwrap_or_default().to_owned();
        site.served.lock().unwrap_or_else(PoisonError::into_inner).insert(path);
    }
    let mut head = format!("HTTP/1.1 {} {}\r\n", reply.status, reason(reply.status));
    for (name, value) in &reply.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", reply.body.len()));
    stream.write_all(head.as_bytes())?;
    if request.method != "HEAD" {
        stream.write_all(&reply.body)?;
    }
    stream.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        308 => "Permanent Redirect",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    }
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
        assert_eq!(server.take_served(), ["/".to_owned()].into());
        assert_eq!(server.take_served(), BTreeSet::new());

        let head = ask(&address, "HEAD", "/");
        assert!(head.contains("Content-Length: 7"), "{head}");
        assert!(head.ends_with("\r\n\r\n"), "{head}");
        assert!(ask(&address, "POST", "/").starts_with("HTTP/1.1 405"));
        assert!(ask(&address, "GET", "/../secret.txt").starts_with("HTTP/1.1 404"));

        // Returns only when the listening thread has ended.
        drop(server);
    }

    #[test]
    fn takes_the_next_port_when_one_is_taken() {
        let folder = reply::tests::sample("ports");
        let first = Server::start(&folder, ServerOptions::default()).unwrap();
        let options = ServerOptions { port: first.address.port(), ..ServerOptions::default() };
        let second = Server::start(&folder, options).unwrap();
        assert!(second.address.port() > first.address.port());
    }
}
