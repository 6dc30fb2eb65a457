//! Every fallible door to the browser. Above this floor nothing touches `web-sys`.

pub mod address_bar;
pub mod assets;
mod blob_worker;
pub mod checker;
pub mod clipboard;
pub mod document;
pub mod download;
pub mod early;
pub mod element;
pub mod engine;
pub mod field;
pub mod files;
pub mod frame_messages;
pub mod live;
pub mod numbers;
pub mod offline;
mod page_engine;
pub mod pointer;
mod scope;
pub mod storage;
pub mod text;
pub mod told_height;
pub mod verifier;

/// Why a door stayed closed, in words for the reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrowserError {
    /// The page lacks something that the build puts into it.
    #[error("this page was not built completely: {0}")]
    Incomplete(String),
    /// A file could not be fetched.
    #[error("{address}: {reason}")]
    Fetch {
        /// What was fetched.
        address: String,
        /// What happened.
        reason: String,
    },
    /// The browser refused.
    #[error("the browser refused: {0}")]
    Refused(String),
}

impl BrowserError {
    fn refused(value: &wasm_bindgen::JsValue) -> Self {
        Self::Refused(format!("{value:?}").chars().take(200).collect())
    }
}
