//! Widgets in other people's pages.
//!
//! | module | subject |
//! |---|---|
//! | `view` | a widget with what every widget says: date, way to the site, disclaimer |
//! | [`frame`] | a widget alone in a frame |
//! | [`element`] | widgets as elements of a page |
//! | `host` | what a frame and the page around it tell each other |

pub mod element;
pub mod frame;
mod host;
mod view;

pub use view::EmbeddedWidget;
