//! Widgets of the market check.

mod choices;
mod connected;
mod data;
mod live;
mod own;
mod strip;
mod study;
mod verdict;

pub use choices::{EventPicker, StudyChoices};
pub use connected::Connected;
pub use data::PriceData;
pub use live::LivePrices;
pub use own::OwnPriceField;
pub use strip::TickerStrip;
pub use study::{AbnormalReturns, EventStudy, OtherDays, StudyTests};
pub use verdict::MarketVerdict;
