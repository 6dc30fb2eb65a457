//! What authorities did, and what each technique of verifiable AI can prove.

mod effect;
mod heading;
mod matrix;
mod steps;
mod techniques;

pub use effect::RegulationEffect;
pub use heading::RegulationHeading;
pub use matrix::ProofMatrix;
pub use steps::RegulationSteps;
pub use techniques::Techniques;
