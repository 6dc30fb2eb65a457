//! Everything that knows Leptos: the site, its widgets, and the frame for other people's pages.
//!
//! Floors, lowest first: [`browser`] (every fallible door to the browser), [`session`] (state),
//! [`component`] (knows no case), `exhibit` (a chart and all that can be done to it), [`widget`] (shows an answer), [`page`] (composes widgets),
//! `link` (asks and hears the engine), [`follow`] (keeps the document in step), [`embed`],
//! [`gallery`], [`case_file`] and [`site`] (entry points). Widgets never import pages; a test keeps it so.

// Views are nested types: the compiler looks deeper than usual into the largest of them.
#![recursion_limit = "256"]
#![allow(unreachable_pub, reason = "the component macro of Leptos makes public props")]

pub mod browser;
pub mod case_file;
pub mod component;
pub mod embed;
mod exhibit;
pub mod follow;
pub mod gallery;
mod link;
mod mount;
pub mod page;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod session;
pub mod site;
mod snippet;
pub mod widget;
