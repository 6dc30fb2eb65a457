//! Structure of the graph, checked once: topological order and all root-to-sink paths.

use crate::error::EngineError;

/// Most paths that a graph may have; beyond it the decomposition would not be readable anyway.
pub const MAX_PATHS: usize = 10_000;

/// One way from a root to a sink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Nodes from root to sink.
    pub nodes: Vec<usize>,
    /// Edges between them, as indices into the graph's edge list.
    pub edges: Vec<usize>,
    /// Place of the root in the graph's list of roots.
    pub root: usize,
    /// Place of the sink in the graph's list of sinks.
    pub sink: usize,
}

impl Path {
    /// Number of edges, at least 1 (a root that is itself a sink counts as one step).
    #[must_use]
    pub fn length(&self) -> usize {
        self.edges.len().max(1)
    }
}

/// A checked graph. Nodes and edges are numbered as given.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    edges: Vec<(usize, usize)>,
    roots: Vec<usize>,
    sinks: Vec<usize>,
    order: Vec<usize>,
    incoming: Vec<Vec<usize>>,
    outgoing: Vec<Vec<usize>>,
    paths: Vec<Path>,
}

impl Graph {
    /// Checks a graph and enumerates its paths, depth first in the order of roots and edges.
    ///
    /// # Errors
    /// [`EngineError::UnknownNode`] for an index outside `names`,
    /// [`EngineError::DuplicateEdge`], [`EngineError::Cycle`] (a self-loop included),
    /// [`EngineError::TooLarge`] beyond [`MAX_PATHS`] paths.
    ///
    /// ```
    /// use engine::transmission::Graph;
    /// let names = ["deal", "price", "sector"].map(String::from);
    /// let graph = Graph::new(&names, &[(0, 1), (1, 2), (0, 2)], &[0], &[2])?;
    /// assert_eq!(graph.paths().len(), 2);
    /// # Ok::<(), engine::error::EngineError>(())
    /// ```
    pub fn new(
        names: &[String],
        edges: &[(usize, usize)],
        roots: &[usize],
        sinks: &[usize],
    ) -> Result<Self, EngineError> {
        let count = names.len();
        let ends = edges.iter().flat_map(|&(from, to)| [from, to]);
        if let Some(node) =
            ends.chain(roots.iter().copied()).chain(sinks.iter().copied()).find(|n| *n >= count)
        {
            return Err(EngineError::UnknownNode { node: node.to_string() });
        }
        let mut incoming = vec![Vec::new(); count];
        let mut outgoing = vec![Vec::new(); count];
        for (index, &(from, to)) in edges.iter().enumerate() {
            if edges[..index].contains(&(from, to)) {
                let (from, to) = (names[from].clone(), names[to].clone());
                return Err(EngineError::DuplicateEdge { from, to });
            }
            outgoing[from].push(index);
            incoming[to].push(index);
        }
        let order = topological_order(names, edges, &incoming, &outgoing)?;
        let mut graph = Self {
            edges: edges.to_vec(),
            roots: roots.to_vec(),
            sinks: sinks.to_vec(),
            order,
            incoming,
            outgoing,
            paths: Vec::new(),
        };
        graph.paths = graph.enumerate_paths()?;
        Ok(graph)
    }

    /// Edges as given.
    #[must_use]
    pub fn edges(&self) -> &[(usize, usize)] {
        &self.edges
    }

    /// Root nodes as given.
    #[must_use]
    pub fn roots(&self) -> &[usize] {
        &self.roots
    }

    /// Sink nodes as given.
    #[must_use]
    pub fn sinks(&self) -> &[usize] {
        &self.sinks
    }

    /// Nodes in topological order (ties by node number).
    #[must_use]
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// All paths from a root to a sink.
    #[must_use]
    pub fn paths(&self) -> &[Path] {
        &self.paths
    }

    /// Log change of every node for one draw.
    ///
    /// `root_changes` is parallel to [`Graph::roots`], `coefficients` to [`Graph::edges`].
    #[must_use]
    pub fn node_changes(&self, root_changes: &[f64], coefficients: &[f64]) -> Vec<f64> {
        let mut x = vec![0.0; self.order.len()];
        for (root, change) in self.roots.iter().zip(root_changes) {
            x[*root] += change;
        }
        for &node in &self.order {
            for &edge in &self.incoming[node] {
                x[node] += coefficients[edge] * x[self.edges[edge].0];
            }
        }
        x
    }

    /// Product of coefficients along every path, parallel to [`Graph::paths`].
    pub fn path_coefficients(&self, coefficients: &[f64], products: &mut Vec<f64>) {
        products.clear();
        products.extend(self.paths.iter().map(|path| {
            path.edges.iter().fold(1.0, |product, &edge| product * coefficients[edge])
        }));
    }

    /// Total coefficient from every node to the sink node `sink` (1 for the sink itself).
    #[must_use]
    pub fn total_coefficients(&self, coefficients: &[f64], sink: usize) -> Vec<f64> {
        let mut total = vec![0.0; self.order.len()];
        total[sink] = 1.0;
        for &node in self.order.iter().rev() {
            for &edge in &self.outgoing[node] {
                total[node] += coefficients[edge] * total[self.edges[edge].1];
            }
        }
        total
    }

    fn enumerate_paths(&self) -> Result<Vec<Path>, EngineError> {
        let mut paths = Vec::new();
        let leads = self.leads_to_a_sink();
        for (root, &node) in self.roots.iter().enumerate() {
            let mut trail = Path { nodes: vec![node], edges: Vec::new(), root, sink: 0 };
            self.walk(&leads, &mut trail, &mut paths)?;
        }
        Ok(paths)
    }

    /// Whether a sink can be reached, by node. Dead ends may fork more often than anyone can wait for.
    fn leads_to_a_sink(&self) -> Vec<bool> {
        let mut leads = vec![false; self.order.len()];
        self.sinks.iter().for_each(|sink| leads[*sink] = true);
        for &node in self.order.iter().rev() {
            leads[node] |= self.outgoing[node].iter().any(|edge| leads[self.edges[*edge].1]);
        }
        leads
    }

    fn walk(
        &self,
        leads: &[bool],
        trail: &mut Path,
        paths: &mut Vec<Path>,
    ) -> Result<(), EngineError> {
        let Some(&node) = trail.nodes.last() else { return Ok(()) };
        if let Some(sink) = self.sinks.iter().position(|s| *s == node) {
            if paths.len() == MAX_PATHS {
                return Err(EngineError::TooLarge { what: "paths".into(), limit: MAX_PATHS });
            }
            paths.push(Path { sink, ..trail.clone() });
        }
        for &edge in self.outgoing[node].iter().filter(|edge| leads[self.edges[**edge].1]) {
            trail.nodes.push(self.edges[edge].1);
            trail.edges.push(edge);
            self.walk(leads, trail, paths)?;
            trail.nodes.pop();
            trail.edges.pop();
        }
        Ok(())
    }
}

fn topological_order(
    names: &[String],
    edges: &[(usize, usize)],
    incoming: &[Vec<usize>],
    outgoing: &[Vec<usize>],
) -> Result<Vec<usize>, EngineError> {
    let mut waiting: Vec<usize> = incoming.iter().map(Vec::len).collect();
    let mut placed = vec![false; names.len()];
    let mut order = Vec::with_capacity(names.len());
    while order.len() < names.len() {
        let Some(node) = (0..names.len()).find(|&n| !placed[n] && waiting[n] == 0) else {
            let stuck = placed.iter().position(|p| !p).unwrap_or(0);
            return Err(EngineError::Cycle { node: names[stuck].clone() });
        };
        placed[node] = true;
        order.push(node);
        for &edge in &outgoing[node] {
            waiting[edges[edge].1] -= 1;
        }
    }
    Ok(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(count: usize) -> Vec<String> {
        (0..count).map(|n| n.to_string()).collect()
    }

    #[test]
    fn paths_sum_to_the_node_change() {
        let graph =
            Graph::new(&names(4), &[(0, 1), (0, 2), (1, 2), (2, 3), (1, 3)], &[0], &[3]).unwrap();
        let beta = [0.5, -0.25, 2.0, 1.5, 0.1];
        let mut products = Vec::new();
        graph.path_coefficients(&beta, &mut products);
        let by_paths: f64 = products.iter().map(|p| 0.3 * p).sum();
        assert!((graph.node_changes(&[0.3], &beta)[3] - by_paths).abs() < 1e-15);
        assert!((0.3 * graph.total_coefficients(&beta, 3)[0] - by_paths).abs() < 1e-15);
    }

    #[test]
    fn refuses_cycles_and_duplicates() {
        let cycle = Graph::new(&names(3), &[(0, 1), (1, 2), (2, 1)], &[0], &[2]);
        assert!(matches!(cycle, Err(EngineError::Cycle { .. })));
        let double = Graph::new(&names(2), &[(0, 1), (0, 1)], &[0], &[1]);
        assert!(matches!(double, Err(EngineError::DuplicateEdge { .. })));
    }

    #[test]
    fn refuses_more_paths_than_anyone_can_read() {
        // 20 diamonds in a row: 2^20 paths.
        let mut edges = Vec::new();
        for k in 0..20 {
            let (a, top, bottom, b) = (3 * k, 3 * k + 1, 3 * k + 2, 3 * k + 3);
            edges.extend([(a, top), (a, bottom), (top, b), (bottom, b)]);
        }
        let large = Graph::new(&names(61), &edges, &[0], &[60]);
        assert!(matches!(large, Err(EngineError::TooLarge { .. })));
        // The same as a dead end is not walked.
        edges.push((0, 61));
        assert_eq!(Graph::new(&names(62), &edges, &[0], &[61]).unwrap().paths().len(), 1);
    }
}
