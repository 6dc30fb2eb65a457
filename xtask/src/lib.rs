//! The project's own tools, from the bottom up:
//!
//! - [`workspace`]: where things are; [`process`]: how other programs are run;
//!   [`policy`]: the headers that every copy of the site needs.
//! - [`hosting`]: the same for common static hosts, as files.
//! - [`server`]: a static file server, for development and for the browser tests.
//! - [`setup`]: finds or installs the tools that cargo doesn't bring.
//! - [`build`]: sources → `dist/`, a static site.
//! - [`sizes`]: what readers load, and how much it may be.
//! - [`testing`]: all test suites, one count; [`mod@bench`]: how fast the works are and how exact.
//!
//! `main.rs` only reads the command line.

pub mod bench;
pub mod build;
pub mod hosting;
pub mod policy;
pub mod process;
pub mod server;
pub mod setup;
pub mod sizes;
pub mod testing;
pub mod workspace;
