//! Who is bound to whom, and how votes are counted.

mod heading;
mod systems;
mod ties;
mod vote;
mod vote_fields;

pub use heading::GovernanceHeading;
pub use systems::Systems;
pub use ties::EntityTies;
pub use vote::VoteCalculator;
