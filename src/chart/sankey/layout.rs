//! Where nodes, flows and names of a Sankey diagram stand. Pure; lengths in CSS pixels.

use std::collections::BTreeMap;

use super::graph::{GAP, Graph, Item, graph};
use super::names::{self, Name};
use super::order::reduce_crossings;
use super::stack::stack;
use super::{Link, Node};

/// Width of a node.
pub const NODE: f64 = 10.0;
/// A node through which nothing flows is still seen.
const LEAST: f64 = 2.0;
/// Share of the height that gaps may take.
const MOST_GAPS: f64 = 0.4;
/// Space above and below, so that edges are not cut.
const MARGIN: f64 = 3.0;
/// Rounds in which things move towards what they are joined to.
const ROUNDS: usize = 24;

/// A place in the picture.
pub type Point = (f64, f64);

/// Where a node stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Its column among those in use, 0 on the left.
    pub column: usize,
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Height.
    pub height: f64,
}

/// The space of one link, as wide from end to end.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// Width: the largest magnitude of the link.
    pub width: f64,
    /// Middle of the slot from the giver to the receiver: pairs of places, a curve from the first
    /// to the second of a pair, a level stretch from there to the next pair.
    pub path: Vec<Point>,
}

/// A whole Sankey diagram.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// One per node.
    pub nodes: Vec<Placed>,
    /// One per link; none for a link without a value or without two nodes.
    pub slots: Vec<Option<Slot>>,
    /// One per node.
    pub names: Vec<Name>,
    /// CSS pixels per unit of the links' values.
    pub scale: f64,
}

/// Arranges nodes and links in a picture of `size`.
///
/// Columns are equally spaced; the fullest one fills the height and sets the scale. A link over
/// several columns passes those between on a lane of its own, so that it never hides a node. A link
/// whose ends are not nodes is left out; values that are not finite count as zero.
#[must_use]
pub fn arrange(size: (u32, u32), nodes: &[Node], links: &[Link]) -> Layout {
    let magnitudes: Vec<f64> = links
        .iter()
        .map(|l| if l.from.max(l.to) < nodes.len() { l.magnitude() } else { 0.0 })
        .collect();
    let largest = magnitudes.iter().copied().fold(0.0, f64::max);
    let shares: Vec<f64> =
        magnitudes.iter().map(|m| if largest > 0.0 { m / largest } else { 0.0 }).collect();
    let mut graph = graph(nodes, links, &shares);
    reduce_crossings(&mut graph.columns, &graph.segments);
    let (width, height) = (f64::from(size.0), f64::from(size.1));
    let scale = set_heights(&mut graph, height);
    set_middles(&mut graph, height);
    let lefts = lefts(width, graph.columns.len());
    let placed: Vec<Placed> = graph.items[..nodes.len()]
        .iter()
        .map(|item| Placed {
            column: item.column,
            left: lefts[item.column],
            top: item.middle - item.height / 2.0,
            height: item.height,
        })
        .collect();
    let widths: Vec<f64> = shares.iter().map(|share| share * scale).collect();
    Layout {
        names: names::place(size, nodes, &placed, &lefts),
        slots: slots(&graph, &widths, &lefts),
        nodes: placed,
        scale: if largest > 0.0 { scale / largest } else { 0.0 },
    }
}

/// Left edges of the columns.
fn lefts(width: f64, columns: usize) -> Vec<f64> {
    let step = (width - NODE).max(0.0) / (columns.max(2) - 1) as f64;
    (0..columns).map(|k| k as f64 * step).collect()
}

/// Sets gaps and heights; returns the pixels per share of the largest magnitude.
fn set_heights(graph: &mut Graph, height: f64) -> f64 {
    let room = (height - 2.0 * MARGIN).max(1.0);
    let mut scale = f64::INFINITY;
    for column in &graph.columns {
        let sum = |value: &dyn Fn(&Item) -> f64| -> f64 {
            column.iter().map(|k| value(&graph.items[*k])).sum()
        };
        let (gaps, flow) = (sum(&|item| 2.0 * item.pad), sum(&Item::flow));
        let squeeze = (room * MOST_GAPS / gaps).min(1.0);
        let least = least(column.len(), room) * column.len() as f64;
        if flow > 0.0 {
            scale = scale.min((room - gaps * squeeze - least) / flow);
        }
        for k in column {
            graph.items[*k].pad *= squeeze;
        }
    }
    let scale = if scale.is_finite() { scale } else { 0.0 };
    for column in &graph.columns {
        let least = least(column.len(), room);
        for k in column {
            let item = &mut graph.items[*k];
            item.height = (item.flow() * scale).max(least);
        }
        widen_rows(&mut graph.items, column, room);
        // A column with room to spare breathes.
        let nodes = column.iter().filter(|k| !graph.items[**k].is_lane).count();
        let spare = room - column.iter().map(|k| graph.items[*k].extent()).sum::<f64>();
        let more = (spare * 0.3 / nodes.max(1) as f64).clamp(0.0, GAP.0);
        for k in column {
            let item = &mut graph.items[*k];
            item.pad += if item.is_lane { 0.0 } else { more };
        }
    }
    scale
}

/// Gives thin nodes the room of a line, as far as there is room, so that names stay beside them.
fn widen_rows(items: &mut [Item], column: &[usize], room: f64) {
    let missing = |item: &Item, row: f64| {
        if item.is_lane { 0.0 } else { (row - item.extent()).max(0.0) }
    };
    let total = |row: f64| -> f64 {
        column.iter().map(|k| items[*k].extent() + missing(&items[*k], row)).sum()
    };
    let rows = (0..=32).rev().map(|half| f64::from(half) / 2.0);
    let row = rows.into_iter().find(|row| total(*row) <= room).unwrap_or(0.0);
    for k in column {
        items[*k].pad += missing(&items[*k], row) / 2.0;
    }
}

fn least(count: usize, room: f64) -> f64 {
    LEAST.min(0.2 * room / count.max(1) as f64)
}

/// Moves items towards what they are joined to, in the order of their columns.
fn set_middles(graph: &mut Graph, height: f64) {
    let mut joints: Vec<Vec<(usize, f64)>> = graph.items.iter().map(|_| Vec::new()).collect();
    for (from, to, width) in &graph.segments {
        joints[*from].push((*to, *width));
        joints[*to].push((*from, *width));
    }
    for round in 0..=ROUNDS {
        for k in 0..graph.columns.len() {
            let column = if round % 2 == 0 { k } else { graph.columns.len() - 1 - k };
            let column = &graph.columns[column];
            let wanted = |k: &usize| {
                let weight: f64 = joints[*k].iter().map(|(_, w)| w).sum();
                let sum: f64 = joints[*k].iter().map(|(j, w)| graph.items[*j].middle * w).sum();
                if round == 0 || weight <= 0.0 { height / 2.0 } else { sum / weight }
            };
            let middles: Vec<f64> = column.iter().map(wanted).collect();
            let extents: Vec<f64> = column.iter().map(|k| graph.items[*k].extent()).collect();
            // The outermost gaps need no room in the picture.
            let pad = |k: Option<&usize>| k.map_or(0.0, |k| graph.items[*k].pad);
            let (top, bottom) =
                (MARGIN - pad(column.first()), height - MARGIN + pad(column.last()));
            let tops = stack(&middles, &extents, top, bottom);
            for ((k, top), extent) in column.iter().zip(tops).zip(extents) {
                graph.items[*k].middle = top + extent / 2.0;
            }
        }
    }
}

/// Joins each link to its nodes and lanes in the order of what lies at the other end.
fn slots(graph: &Graph, widths: &[f64], lefts: &[f64]) -> Vec<Option<Slot>> {
    let mut comes: Vec<Vec<(usize, usize)>> = graph.items.iter().map(|_| Vec::new()).collect();
    let mut goes = comes.clone();
    for (link, route) in graph.routes.iter().enumerate() {
        for pair in route.windows(2) {
            goes[pair[0]].push((link, pair[1]));
            comes[pair[1]].push((link, pair[0]));
        }
    }
    let heights = |side: &mut Vec<(usize, usize)>, item: &Item| -> BTreeMap<usize, f64> {
        side.sort_by(|a, b| {
            let middle = |k: usize| graph.items[k].middle;
            middle(a.1).total_cmp(&middle(b.1)).then(a.1.cmp(&b.1)).then(a.0.cmp(&b.0))
        });
        let total: f64 = side.iter().map(|(link, _)| widths[*link]).sum();
        let mut next = item.middle - total / 2.0;
        side.iter()
            .map(|(link, _)| {
                next += widths[*link];
                (*link, next - widths[*link] / 2.0)
            })
            .collect()
    };
    let joined: Vec<_> = graph
        .items
        .iter()
        .zip(comes.iter_mut().zip(&mut goes))
        .map(|(item, (comes, goes))| (heights(comes, item), heights(goes, item)))
        .collect();
    let path = |link: usize, route: &[usize]| -> Vec<Point> {
        let ends = |pair: &[usize]| {
            let (from, to) = (pair[0], pair[1]);
            let left = lefts[graph.items[from].column] + NODE;
            let right = lefts[graph.items[to].column];
            let height = |side: &BTreeMap<usize, f64>| side.get(&link).copied().unwrap_or(0.0);
            [(left, height(&joined[from].1)), (right, height(&joined[to].0))]
        };
        route.windows(2).flat_map(ends).collect()
    };
    let slot = |(link, route): (usize, &Vec<usize>)| {
        let slot = Slot { width: widths[link], path: path(link, route) };
        (!route.is_empty()).then_some(slot)
    };
    graph.routes.iter().enumerate().map(slot).collect()
}
