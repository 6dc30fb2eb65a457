//! Prices from a public interface, only when the reader asks for them.

use gloo::net::Error;
use gloo::net::http::Request;
use web_sys::{AbortSignal, RequestCredentials};

/// Longest wait for an answer, in milliseconds.
const TIME_OUT: u32 = 15_000;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LiveError {
    /// It took too long.
    #[error("no answer within {} seconds", TIME_OUT / 1_000)]
    TimeOut,
    /// Asked too often (HTTP 429 or 418).
    #[error("answer {0}")]
    RateLimit(u16),
    /// Another refusal.
    #[error("answer {0}")]
    Status(u16),
    /// No connection, or the browser may not read the answer (CORS, security policy).
    #[error("{0}")]
    Unreachable(String),
}

impl LiveError {
    /// Stable code for translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TimeOut => "time-out",
            Self::RateLimit(_) => "rate-limit",
            Self::Status(_) => "status",
            Self::Unreachable(_) => "unreachable",
        }
    }
}

/// Fetches the body of an answer without cookies.
///
/// # Errors
/// [`LiveError`]; what a refusal's body says is not read.
pub async fn fetch(address: &str) -> Result<String, LiveError> {
    let signal = AbortSignal::timeout_with_u32(TIME_OUT);
    let answer = Request::get(address)
        .credentials(RequestCredentials::Omit)
        .abort_signal(Some(&signal))
        .send()
        .await
        .map_err(failure)?;
    match answer.status() {
        418 | 429 => Err(LiveError::RateLimit(answer.status())),
        _ if !answer.ok() => Err(LiveError::Status(answer.status())),
        _ => answer.text().await.map_err(failure),
    }
}

fn failure(error: Error) -> LiveError {
    match error {
        Error::JsError(error) if error.name == "TimeoutError" => LiveError::TimeOut,
        other => LiveError::Unreachable(other.to_string().chars().take(120).collect()),
    }
}
