//! Widgets in other people's pages.
//!
//! | module | subject |
//! |---|---|
//! | `view` | a widget with what every widget says: date, way to the site, disclaimer |
//! | [`frame`] | a widget alone in a frame |

pub mod frame;
mod view;

pub use view::EmbeddedWidget;
