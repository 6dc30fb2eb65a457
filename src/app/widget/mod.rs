//! Widgets: each shows one part of an answer, on the site and in frames alike.

mod answer;
mod article_order;
mod assumptions;
pub mod compute;
pub mod deal;
pub mod embed;
pub mod governance;
mod inner_link;
pub mod ledger;
pub mod market;
pub mod method;
mod orders;
mod pairwise;
mod parts;
mod paths;
mod preference;
mod ranking;
pub mod regulation;
pub mod sector;
mod sector_card;
pub mod since;
mod status;
pub mod transmission;
mod worlds;

pub use answer::AnswerSentence;
pub use article_order::ArticleOrder;
pub(crate) use assumptions::AssumptionField;
pub use assumptions::{Assumptions, ScenarioSwitch};
pub(crate) use inner_link::InnerLink;
pub use orders::{CentralWeights, TwoOrders};
pub use paths::Paths;
pub use ranking::RankingTable;
pub use sector_card::SectorCard;
pub use status::{RunLine, StatusLine};
pub use worlds::Worlds;
