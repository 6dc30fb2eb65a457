//! Widgets in other people's pages.

pub mod frame;
