//! The causal graph: x_j = d_j + Σ β_ij·x_i over a directed acyclic graph (specification 3.2).
//!
//! Coefficients are elasticities, roots are log changes. Path analysis: Wright (1921, 1934);
//! decomposition of the percent output: logarithmic mean weights (Ang 2004).

pub mod attribution;
pub mod graph;

pub use attribution::{flows, lmdi_weight, percent};
pub use graph::{Graph, Path};
