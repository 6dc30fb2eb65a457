//! One sector in depth: claims for and against, paths, projects, market, evidence.

mod heading;

pub use heading::SectorHeading;
