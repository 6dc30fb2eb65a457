//! Widgets in other people's pages.
//!
//! | module | subject |
//! |---|---|
//! | `view` | a widget with what every widget says: date, way to the site, disclaimer |
//! | [`frame`] | a widget alone in a frame |
//! | `host` | what a frame and the page around it tell each other |

pub mod frame;
mod host;
mod view;

pub use view::EmbeddedWidget;
