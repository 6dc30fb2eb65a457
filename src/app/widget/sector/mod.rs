//! One sector in depth: claims for and against, paths, projects, market, evidence.

mod claim;
mod evidence;
mod heading;
mod neighbours;
mod paths;
mod prices;
mod projects;
mod risks;
mod turning;

pub use evidence::SectorEvidence;
pub use heading::{SectorHeading, Sides};
pub use neighbours::{MoreAboutSector, Neighbours};
pub use paths::SectorPaths;
pub use prices::SectorPrices;
pub use projects::SectorProjects;
pub use risks::SectorRisks;
pub use turning::SectorTurning;

use view_model::origin::Origin;

use crate::session::Session;

/// Where the numbers about the sector at `place` come from.
fn origin(session: Session, place: usize) -> Origin {
    let case = session.case();
    Origin::Sector(case.sectors.get(place).map(|sector| sector.id.clone()).unwrap_or_default())
}
