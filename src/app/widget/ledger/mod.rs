//! The claims of the article and what became of them.

mod counts;
mod entry;
mod filter;
mod heading;
mod list;
mod one;
mod paste;

pub use counts::ClaimCounts;
pub(super) use entry::Sources;
pub use heading::LedgerHeading;
pub use list::ClaimList;
pub use one::OneClaim;
pub use paste::PasteField;
