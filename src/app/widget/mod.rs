//! Widgets: each shows one part of an answer, on the site and in frames alike.

mod answer;
mod assumptions;
pub mod compute;
pub mod deal;
pub mod market;
mod parts;
mod paths;
mod ranking;
mod sector_card;
mod status;
pub mod transmission;

pub use answer::AnswerSentence;
pub use assumptions::{Assumptions, ScenarioSwitch};
pub use paths::Paths;
pub use ranking::RankingTable;
pub use sector_card::SectorCard;
pub use status::{RunLine, StatusLine};
