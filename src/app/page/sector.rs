//! One sector in depth: claims for and against, paths, projects, market, evidence.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::sector::{
    Neighbours, SectorEvidence, SectorHeading, SectorPaths, SectorPrices, SectorProjects,
    SectorRisks, SectorTurning, Sides,
};

/// Sentence, both sides, paths, projects, prices, evidence, risks, turning points, other sectors.
#[component]
pub fn SectorPage(session: Session, place: usize) -> impl IntoView {
    view! {
        <SectorHeading session place/>
        <Sides session place/>
        <SectorPaths session place/>
        <SectorProjects session place/>
        <SectorPrices session place/>
        <SectorEvidence session place/>
        <SectorRisks session place/>
        <SectorTurning session place/>
        <Neighbours session place/>
    }
}
