//! The diagram of flows from drivers over channels to sectors.

use std::collections::BTreeMap;

use analysis::TransmissionAnswer;
use analysis::transmission::Flow;
use case::Case;
use chart::Palette;
use chart::sankey::{self, Hit, Link, Node, Picture};
use language::{Language, figure};

use crate::deal::Room;
use crate::names;

/// The diagram, with what lies under the pointer.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowView {
    /// The drawing, SVG.
    pub svg: String,
    /// Size of its coordinates.
    pub size: (u32, u32),
    /// Shapes of the ribbons.
    pub ribbons: Vec<Ribbon>,
    /// What the diagram shows, in words.
    pub text: String,
}

/// One ribbon: what runs over an edge to a sector.
#[derive(Debug, Clone, PartialEq)]
pub struct Ribbon {
    /// Place of the edge in the case.
    pub edge: usize,
    /// Sector that it reaches.
    pub sector: String,
    /// Its shape as SVG path data.
    pub outline: String,
    /// What it is, in words.
    pub title: String,
}

/// The diagram of all sectors, or of `only` one; `selected` is the edge that is open.
#[must_use]
pub fn flows(
    case: &Case,
    answer: &TransmissionAnswer,
    (only, selected): (Option<usize>, Option<usize>),
    room: Room,
    language: &Language,
) -> FlowView {
    let depths = depths(case);
    let places: BTreeMap<&str, usize> =
        depths.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
    let sinks = case.sectors.iter().map(|sector| (sector.id.as_str(), sector.slot));
    let sinks: BTreeMap<&str, u8> = sinks.collect();
    let node = |(id, column): &(&str, usize)| Node {
        name: names::node(case, id, language).to_owned(),
        column: *column,
        colour: sinks.get(id).map_or(Palette.quiet(), |slot| Palette.sector(*slot)),
    };
    let is_shown = |flow: &&Flow| only.is_none_or(|only| flow.sector == only);
    let mut links = Vec::new();
    let mut origins = Vec::new();
    for (k, (edge, found)) in case.edges.iter().zip(&answer.edges).enumerate() {
        let ends = places.get(edge.from.as_str()).zip(places.get(edge.to.as_str()));
        let Some((from, to)) = ends else { continue };
        for flow in found.flows.iter().filter(is_shown) {
            links.push(Link {
                from: *from,
                to: *to,
                colour: Palette.sector(case.sectors[flow.sector].slot),
                mean: flow.mean,
                p05: flow.p05,
                p95: flow.p95,
                is_selected: selected == Some(k),
            });
            origins.push((k, *flow));
        }
    }
    let mut nodes: Vec<Node> = depths.iter().map(node).collect();
    if only.is_some() {
        keep_linked(&mut nodes, &mut links);
    }
    let size = match room {
        Room::Wide => (820, 600),
        Room::Narrow => (720, 620),
    };
    let drawn = sankey::svg(size, &nodes, &links);
    let Picture { svg, hits } = drawn.unwrap_or(Picture { svg: String::new(), hits: Vec::new() });
    let ribbon = |hit: Hit| {
        let (edge, flow) = origins.get(hit.link)?;
        Some(Ribbon {
            edge: *edge,
            sector: case.sectors[flow.sector].id.clone(),
            outline: hit.outline,
            title: in_words(case, *edge, flow, language),
        })
    };
    FlowView {
        svg,
        size: (size.0 * chart::UNITS.unsigned_abs(), size.1 * chart::UNITS.unsigned_abs()),
        ribbons: hits.into_iter().filter_map(ribbon).collect(),
        text: text(case, &origins, language),
    }
}

/// Leaves out nodes that no link touches.
fn keep_linked(nodes: &mut Vec<Node>, links: &mut [Link]) {
    let is_linked: Vec<bool> =
        (0..nodes.len()).map(|k| links.iter().any(|link| link.from == k || link.to == k)).collect();
    let before = |k: usize| is_linked[..k].iter().filter(|linked| **linked).count();
    for link in links.iter_mut() {
        (link.from, link.to) = (before(link.from), before(link.to));
    }
    let mut kept = is_linked.iter();
    nodes.retain(|_| kept.next().copied().unwrap_or_default());
}

/// What runs over an edge to a sector.
pub(super) fn in_words(case: &Case, edge: usize, flow: &Flow, language: &Language) -> String {
    let Some(ends) = case.edges.get(edge) else { return String::new() };
    let [mean, low, high] = [flow.mean, flow.p05, flow.p95].map(figure::signed_percent);
    let arguments = [
        ("from", names::node(case, &ends.from, language).into()),
        ("to", names::node(case, &ends.to, language).into()),
        ("sector", language.pick(&case.sectors[flow.sector].short_name).into()),
        ("mean", (&mean).into()),
        ("low", (&low).into()),
        ("high", (&high).into()),
    ];
    language.message("flow-in-words", &arguments)
}

/// Widest flow and number of flows that take away.
fn text(case: &Case, flows: &[(usize, Flow)], language: &Language) -> String {
    let widest = flows.iter().max_by(|a, b| a.1.mean.abs().total_cmp(&b.1.mean.abs()));
    let Some((edge, flow)) = widest else { return language.text("flow-none") };
    let negative = flows.iter().filter(|(_, flow)| flow.mean < 0.0).count();
    let widest = in_words(case, *edge, flow, language);
    let arguments = [
        ("count", flows.len().into()),
        ("negative", negative.into()),
        ("widest", (&widest).into()),
    ];
    language.message("flow-summary", &arguments)
}

/// Every node with its column: the longest way from a driver; sectors share the last column.
fn depths(case: &Case) -> Vec<(&str, usize)> {
    let ids = case.drivers.iter().map(|d| &d.id).chain(case.channels.iter().map(|c| &c.id));
    let mut depths: BTreeMap<&str, usize> = BTreeMap::new();
    // A checked graph has no cycles: as many rounds as nodes reach every depth.
    for _ in 0..=case.channels.len() {
        for edge in &case.edges {
            let next = depths.get(edge.from.as_str()).copied().unwrap_or(0) + 1;
            let depth = depths.entry(&edge.to).or_insert(0);
            *depth = (*depth).max(next);
        }
    }
    let inner: Vec<(&str, usize)> =
        ids.map(|id| (id.as_str(), depths.get(id.as_str()).copied().unwrap_or(0))).collect();
    let last = inner.iter().map(|(_, depth)| depth + 1).max().unwrap_or(0);
    inner.into_iter().chain(case.sectors.iter().map(|s| (s.id.as_str(), last))).collect()
}
