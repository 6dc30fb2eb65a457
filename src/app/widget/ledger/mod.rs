//! The claims of the article and what became of them.

mod heading;

pub use heading::LedgerHeading;
