//! Nodes, lanes between them, and the ways of the links over both.

use std::collections::{BTreeMap, BTreeSet};

use super::order::Segment;
use super::{Link, Node};

/// Wanted distance of two nodes, and of two lanes.
pub(crate) const GAP: (f64, f64) = (14.0, 3.0);

/// A node, or the lane on which links from one node to another pass a column between them.
pub(crate) struct Item {
    pub(crate) column: usize,
    pub(crate) is_lane: bool,
    /// Widths of what comes in and of what goes out, as shares of the largest magnitude.
    pub(crate) flows: (f64, f64),
    pub(crate) pad: f64,
    pub(crate) height: f64,
    pub(crate) middle: f64,
}

impl Item {
    fn new(column: usize, is_lane: bool) -> Self {
        let pad = if is_lane { GAP.1 } else { GAP.0 } / 2.0;
        Self { column, is_lane, flows: (0.0, 0.0), pad, height: 0.0, middle: 0.0 }
    }

    pub(crate) fn flow(&self) -> f64 {
        self.flows.0.max(self.flows.1)
    }

    pub(crate) fn extent(&self) -> f64 {
        self.height + 2.0 * self.pad
    }
}

/// Items, the way of each link over them, and the joints between neighbouring columns.
pub(crate) struct Graph {
    pub(crate) items: Vec<Item>,
    pub(crate) routes: Vec<Vec<usize>>,
    pub(crate) segments: Vec<Segment>,
    pub(crate) columns: Vec<Vec<usize>>,
}

/// The graph of `nodes` and `links`; `shares` are the links' magnitudes as shares of the largest. A
/// link of share zero has an empty route.
pub(crate) fn graph(nodes: &[Node], links: &[Link], shares: &[f64]) -> Graph {
    let used: BTreeSet<usize> = nodes.iter().map(|node| node.column).collect();
    let rank: BTreeMap<usize, usize> = used.into_iter().zip(0..).collect();
    let mut items: Vec<Item> = nodes
        .iter()
        .map(|node| Item::new(rank.get(&node.column).copied().unwrap_or(0), false))
        .collect();
    let mut lanes: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    let mut widths: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let mut routes = Vec::new();
    for (link, share) in links.iter().zip(shares) {
        if *share <= 0.0 {
            routes.push(Vec::new());
            continue;
        }
        let (first, last) = (items[link.from].column, items[link.to].column);
        let between = lanes.entry((link.from, link.to)).or_insert_with(|| {
            (first + 1..last)
                .map(|column| {
                    items.push(Item::new(column, true));
                    items.len() - 1
                })
                .collect()
        });
        let route: Vec<usize> =
            [link.from].into_iter().chain(between.iter().copied()).chain([link.to]).collect();
        for pair in route.windows(2) {
            items[pair[0]].flows.1 += share;
            items[pair[1]].flows.0 += share;
            if items[pair[0]].column < items[pair[1]].column {
                *widths.entry((pair[0], pair[1])).or_insert(0.0) += share;
            }
        }
        routes.push(route);
    }
    let mut columns = vec![Vec::new(); rank.len()];
    for (k, item) in items.iter().enumerate() {
        columns[item.column].push(k);
    }
    let segments = widths.into_iter().map(|((from, to), width)| (from, to, width)).collect();
    Graph { items, routes, segments, columns }
}
