//! What the uncertainty of a result comes from (specification 3.4).

pub mod indices;
pub mod test_functions;
pub mod tornado;

pub use indices::{
    Center, FirstOrder, HalfWidths, Indices, Outputs, bootstrap_half_widths, sobol_indices,
};
pub use tornado::{Bar, tornado};
