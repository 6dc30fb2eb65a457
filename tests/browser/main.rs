//! The finished site in a real browser, as readers and publishers use it.

mod claims;
mod deal;
mod elements;
mod embed;
mod engine;
mod first_screen;
mod gallery;
mod market;
mod ranking;
mod reader;
mod site;
mod traceability;
mod transmission;
