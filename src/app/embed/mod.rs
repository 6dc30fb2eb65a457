//! Widgets in other people's pages.
//!
//! | module | subject |
//! |---|---|
//! | `view` | a widget with what every widget says: date, way to the site, disclaimer |
//! | [`frame`] | a widget alone in a frame |
//! | [`element`] | widgets as elements of a page |

pub mod element;
pub mod frame;
mod view;

pub use view::EmbeddedWidget;
