//! What happened after the article, and what in the model it bears on.

mod entry;
mod heading;
mod timeline;

pub use heading::SinceHeading;
pub use timeline::{LaterEvents, LaterTimeline};
