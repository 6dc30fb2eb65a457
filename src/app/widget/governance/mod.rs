//! Who is bound to whom, and how votes are counted.

mod heading;

pub use heading::GovernanceHeading;
