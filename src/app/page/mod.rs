//! Pages: widgets composed, nothing computed.

mod answer;
mod claims;
mod compute;
mod deal;
mod embed;
mod governance;
mod header;
mod inspector;
mod layout;
mod market;
mod method;
mod regulation;
mod sector;
mod share;
mod since;
mod transmission;
mod update;

pub(crate) use header::{is_listed, shows};
pub use inspector::Inspector;
pub use layout::SitePages;
pub(crate) use layout::{ShownPage, has_rail};
