//! Uniform numbers without state, quasi-random points, the normal law, dependence.

pub mod copula;
pub mod correlation;
pub mod normal;
pub mod path_noise;
pub mod philox;
pub mod replicates;
pub mod sobol;
mod sobol_table;
mod symmetric_eigen;
