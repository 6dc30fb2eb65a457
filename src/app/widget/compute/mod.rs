//! Widgets of computing power.

mod checks;
mod converter;
mod history;
mod supplies;

pub use checks::Checks;
pub use converter::{ComputeHeading, Converter};
pub use history::{Prices, Timeline};
pub use supplies::Supplies;
