//! What each widget shows, as plain data: sentences, rows, cards, the page's address.
//!
//! Pure functions of case, answer and language. They are tested natively, drawn by the views, and
//! the same for the pre-rendered page and the live one.
//!
//! | module | subject |
//! |---|---|
//! | [`sentence`] | the one-sentence answer |
//! | [`ranking`] | rows of the ranking table with their drawings |
//! | [`card`] | one sector: chance, interval, evidence, path, projects |
//! | [`assumption`] | one input: range, origin, claims and sources |
//! | [`paths`] | how the deal reaches the sectors |
//! | [`address`] | page state ⇄ address |
//! | [`base`] | the published run that stands in the page before anything is computed |

pub mod address;
pub mod assumption;
pub mod base;
pub mod card;
pub mod paths;
pub mod ranking;
pub mod sentence;

pub use address::{Address, RankBy, ThemeChoice};
pub use assumption::Assumption;
pub use base::Base;
pub use card::Card;
pub use paths::SectorPaths;
pub use ranking::Ranking;

/// Number of assumptions offered beside the answer.
pub const SLIDERS: usize = 3;
