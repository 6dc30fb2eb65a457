//! How the model works and how far it can be trusted.

mod heading;

pub use heading::MethodHeading;
