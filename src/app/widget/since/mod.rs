//! What happened after the article, and what in the model it bears on.

mod heading;

pub use heading::SinceHeading;
