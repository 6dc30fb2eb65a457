//! The diagram of flows from drivers over channels to sectors.

use std::collections::BTreeMap;

use analysis::TransmissionAnswer;
use analysis::transmission::Flow;
use case::Case;
use chart::sankey::{Link, Node, Sankey};
use chart::{Palette, Swatch};
use language::{Language, figure};

use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Series, Table};
use crate::names;

/// The diagram, and the edge of the case behind each of its first rows.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowView {
    /// The diagram; series are the sectors of the case.
    pub exhibit: Exhibit,
    /// Place of the edge of every flow.
    pub edges: Vec<usize>,
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
                series: flow.sector,
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
    let series = case.sectors.iter().map(|sector| Series {
        name: language.pick(&sector.short_name).to_owned(),
        swatch: Swatch::Slot(sector.slot),
        subject: Some(sector.id.clone()),
    });
    let exhibit = Exhibit {
        id: "flows".to_owned(),
        title: language.text("flows-title"),
        series: series.collect(),
        text: text(case, &origins, language),
        table: table(case, &nodes, &links, &origins, language),
        axis: None,
        method: language.text("flows-method"),
        chart: Sankey::new(size, nodes, links).into(),
    };
    FlowView { exhibit, edges: origins.into_iter().map(|(edge, _)| edge).collect() }
}

/// A row per flow: where it runs, for which sector, mean, 5 %, 95 %; then a row per node: what it
/// gives and takes, never set off against each other.
fn table(
    case: &Case,
    nodes: &[Node],
    links: &[Link],
    origins: &[(usize, Flow)],
    language: &Language,
) -> Table {
    let row = |(edge, flow): &(usize, Flow)| Row {
        head: super::edge::title(case, *edge, language),
        cells: std::iter::once(Cell::words(
            language.pick(&case.sectors[flow.sector].short_name).to_owned(),
        ))
        .chain([flow.mean, flow.p05, flow.p95].map(|x| Cell::number(x, &figure::signed_percent)))
        .collect(),
    };
    let through = |(place, node): (usize, &Node)| {
        let (from, to): (Vec<_>, Vec<_>) = (
            links.iter().filter(|link| link.from == place).collect(),
            links.iter().filter(|link| link.to == place).collect(),
        );
        // What a driver gives, what all others receive.
        let side = if to.is_empty() { from } else { to };
        let sum = |sign: f64| side.iter().map(|l| (sign * l.mean).max(0.0)).sum::<f64>() * sign;
        let [gain, loss] = [sum(1.0), sum(-1.0)].map(figure::signed_percent);
        let arguments = [("gain", (&gain).into()), ("loss", (&loss).into())];
        let all = Cell::words(language.message("flows-through", &arguments));
        let empty = || Cell::words(String::new());
        Row { head: node.name.clone(), cells: vec![empty(), all, empty(), empty()] }
    };
    let columns =
        ["flows-column-sector", "flows-column-mean", "flows-column-low", "flows-column-high"];
    Table {
        head: language.text("flows-column-edge"),
        columns: columns.map(|key| Column::plain(language.text(key))).to_vec(),
        rows: origins.iter().map(row).chain(nodes.iter().enumerate().map(through)).collect(),
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
