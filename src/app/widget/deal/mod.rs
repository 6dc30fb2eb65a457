//! Widgets of the deal.

mod break_even;
mod cash;
mod claims;
mod comparable;
mod cover;
mod money;
mod reading;
mod stack;
mod stress;
mod summary;
mod token;

pub use break_even::BreakEvens;
pub use cash::CashByMonth;
pub use claims::Claims;
pub use comparable::Comparables;
pub use cover::Cover;
pub use money::MoneyLoop;
pub use reading::Readings;
pub use stack::CapitalStack;
pub use stress::StressControls;
pub use summary::DealSummary;
pub use token::Tokens;
