//! What authorities did, and what each technique of verifiable AI can prove.

mod heading;

pub use heading::RegulationHeading;
