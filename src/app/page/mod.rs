//! Pages: widgets composed, nothing computed.

mod answer;
mod header;
mod share;

pub use answer::AnswerPage;
pub(crate) use header::page_folder;
