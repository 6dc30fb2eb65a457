//! Pages: widgets composed, nothing computed.

mod answer;
mod compute;
mod deal;
mod header;
mod layout;
mod market;
mod share;
mod transmission;

pub use layout::SitePages;
