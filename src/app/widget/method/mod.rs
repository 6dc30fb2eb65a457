//! How the model works and how far it can be trusted.

mod answers;
mod formulas;
mod glossary;
mod heading;
mod inputs;
mod limits;
mod steps;

pub use answers::KnownAnswers;
pub use formulas::Formulas;
pub use glossary::Glossary;
pub use heading::MethodHeading;
pub use inputs::Inputs;
pub use limits::{Dates, Limits};
pub use steps::Steps;
