//! What markets did around events (specification 5): event study, other days, connectedness.
//!
//! | module | subject |
//! |---|---|
//! | [`request`] | events, benchmark, model, windows |
//! | [`answer`] | what a study gives |
//! | [`prices`] | shipped series, and those that the reader added |
//! | [`study`] | abnormal returns of securities, and the whole study |
//! | [`group`] | securities taken together: tests, verdict, warnings |
//! | [`other_days`] | the same measure where nothing happened |
//! | [`connected`] | how the securities move together |

pub mod answer;
pub mod connected;
pub mod group;
pub mod other_days;
pub mod prices;
pub mod request;
pub mod study;

pub use ::market::exchange::Exchange;
pub use answer::{
    ConnectednessAnswer, Excluded, GroupAnswer, MarketAnswer, OtherDays, Reason, SecurityAnswer,
    TestAnswer, Verdict, Warning,
};
pub use prices::{Prices, SeriesFacts};
pub use request::{Benchmark, MarketRequest, NormalModel};
