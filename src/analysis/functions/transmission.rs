//! `transmission.*`.

use std::collections::BTreeMap;

use engine::math;
use engine::transmission::{Graph, flows as engine_flows, lmdi_weight, percent};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::input::read;
use super::{FunctionError, Output};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EdgeInput {
    from: String,
    to: String,
    coefficient: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PathsInput {
    roots: BTreeMap<String, f64>,
    edges: Vec<EdgeInput>,
    sinks: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FlowsInput {
    roots: BTreeMap<String, f64>,
    edges: Vec<EdgeInput>,
    sink: String,
}

/// A graph from names, with its numbers.
struct Named {
    names: Vec<String>,
    graph: Graph,
    root_changes: Vec<f64>,
    coefficients: Vec<f64>,
}

impl Named {
    fn new(
        roots: &BTreeMap<String, f64>,
        edges: &[EdgeInput],
        sinks: Option<&[String]>,
    ) -> Result<Self, FunctionError> {
        let mut names: Vec<String> = roots.keys().cloned().collect();
        for name in edges.iter().flat_map(|e| [&e.from, &e.to]) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        if let Some(name) = names.iter().find(|name| name.contains('>')) {
            let message = format!("`{name}`: node names must not contain `>`");
            return Err(FunctionError::new("out_of_range", message));
        }
        let place = |name: &String| {
            names.iter().position(|known| known == name).ok_or_else(|| {
                FunctionError::new("unknown_node", format!("there is no node `{name}`"))
            })
        };
        let pairs = edges
            .iter()
            .map(|e| Ok((place(&e.from)?, place(&e.to)?)))
            .collect::<Result<Vec<_>, FunctionError>>()?;
        let ends = |node: &usize| !pairs.iter().any(|(from, _)| from == node);
        let sinks = match sinks {
            Some(sinks) => sinks.iter().map(place).collect::<Result<Vec<_>, _>>()?,
            None => (0..names.len()).filter(ends).collect(),
        };
        let root_places: Vec<usize> = (0..roots.len()).collect();
        let graph = Graph::new(&names, &pairs, &root_places, &sinks)?;
        Ok(Self {
            graph,
            root_changes: roots.values().copied().collect(),
            coefficients: edges.iter().map(|e| e.coefficient).collect(),
            names,
        })
    }
}

pub(super) fn paths(input: &Value) -> Output {
    let input: PathsInput = read(input)?;
    let named = Named::new(&input.roots, &input.edges, input.sinks.as_deref())?;
    let x = named.graph.node_changes(&named.root_changes, &named.coefficients);
    let mut products = Vec::new();
    named.graph.path_coefficients(&named.coefficients, &mut products);
    let nodes: Map<String, Value> =
        named.names.iter().zip(&x).map(|(name, x)| (name.clone(), json!(x))).collect();
    let order: Vec<&String> = named.graph.order().iter().map(|n| &named.names[*n]).collect();
    let sinks: Map<String, Value> = named
        .graph
        .sinks()
        .iter()
        .enumerate()
        .map(|(place, node)| (named.names[*node].clone(), sink(&named, &products, place, x[*node])))
        .collect();
    Ok(json!({ "nodes": nodes, "order": order, "sinks": sinks }))
}

fn sink(named: &Named, products: &[f64], place: usize, log_change: f64) -> Value {
    let weight = lmdi_weight(log_change);
    let (mut paths, mut by_root) = (Map::new(), BTreeMap::<&str, f64>::new());
    let (mut weighted, mut total) = (0.0, 0.0);
    let own = named.graph.paths().iter().zip(products).filter(|(path, _)| path.sink == place);
    for (path, product) in own {
        let contribution = named.root_changes[path.root] * product;
        let route: Vec<&str> = path.nodes.iter().map(|n| named.names[*n].as_str()).collect();
        paths.insert(route.join(">"), change(contribution, weight));
        *by_root.entry(route[0]).or_default() += contribution;
        weighted += contribution.abs() / path.length() as f64;
        total += contribution.abs();
    }
    let mut output = json!({
        "log_change": log_change,
        "percent": percent(log_change),
        "n_paths": paths.len(),
        "paths": paths,
        "by_root": by_root.into_iter().map(|(root, c)| (root.to_owned(), change(c, weight))).collect::<Map<_, _>>(),
        "directness": if total > 0.0 { json!(weighted / total) } else { Value::Null },
    });
    if total <= 0.0 {
        output["reason"] = json!("no_effect");
    }
    output
}

fn change(log_change: f64, weight: f64) -> Value {
    json!({ "log_change": log_change, "percent": 100.0 * log_change * weight })
}

pub(super) fn flows(input: &Value) -> Output {
    let input: FlowsInput = read(input)?;
    let named = Named::new(&input.roots, &input.edges, Some(std::slice::from_ref(&input.sink)))?;
    let sink = named.graph.sinks()[0];
    let x = named.graph.node_changes(&named.root_changes, &named.coefficients);
    let flows = engine_flows(&named.graph, &named.root_changes, &named.coefficients, sink);
    let edge =
        |(edge, flow): (&EdgeInput, f64)| json!({ "from": edge.from, "to": edge.to, "flow": flow });
    let edges: Vec<Value> = input.edges.iter().zip(flows).map(edge).collect();
    Ok(json!({ "weight": lmdi_weight(x[sink]), "edges": edges }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LmdiInput {
    contributions: Vec<f64>,
}

pub(super) fn lmdi(input: &Value) -> Output {
    let input: LmdiInput = read(input)?;
    let log_change = math::sum(&input.contributions);
    let weight = lmdi_weight(log_change);
    let percents: Vec<f64> = input.contributions.iter().map(|c| 100.0 * c * weight).collect();
    Ok(json!({
        "log_change": log_change,
        "weight": weight,
        "percent": percent(log_change),
        "percent_contributions": percents,
    }))
}
