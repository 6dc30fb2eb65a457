//! The head of a request: what is asked for.

use std::io::Read;
use std::net::TcpStream;

/// Longest head that is read.
const MAX_HEAD: usize = 64 << 10;

/// The first line of a request; its other lines do not matter to a server of files.
pub(super) struct Request {
    /// Such as `GET`.
    pub(super) method: String,
    /// Path with query.
    pub(super) target: String,
}

impl Request {
    /// Reads a head; nothing when the connection ends before it is whole or it is none.
    pub(super) fn read(stream: &mut TcpStream) -> std::io::Result<Option<Self>> {
        let mut head = Vec::new();
        let mut buffer = [0; 4096];
        while head.len() < MAX_HEAD {
            let count = stream.read(&mut buffer)?;
            if count == 0 {
                return Ok(None);
            }
            head.extend_from_slice(&buffer[..count]);
            let mut fields = [httparse::EMPTY_HEADER; 100];
            let mut request = httparse::Request::new(&mut fields);
            match request.parse(&head) {
                Ok(httparse::Status::Partial) => {}
                Ok(httparse::Status::Complete(_)) => {
                    return Ok(request.method.zip(request.path).map(|(method, target)| Self {
                        method: method.to_owned(),
                        target: target.to_owned(),
                    }));
                }
                Err(_) => return Ok(None),
            }
        }
        Ok(None)
    }
}
