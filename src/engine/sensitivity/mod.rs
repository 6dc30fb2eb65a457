//! What the uncertainty of a result comes from (specification 3.4).

pub mod bootstrap;
pub mod elasticity;
pub mod indices;
pub mod test_functions;
pub mod tornado;

pub use bootstrap::{HalfWidths, bootstrap_half_widths, bootstrap_second_order};
pub use elasticity::{Around, elasticity};
pub use indices::{Center, FirstOrder, Indices, Outputs, second_order, sobol_indices};
pub use tornado::{Bar, tornado};
