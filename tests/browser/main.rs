//! The finished site in a real browser, as readers and publishers use it.

mod case_page;
mod certificate;
mod claims;
mod deal;
mod element_words;
mod elements;
mod embed;
mod embed_code;
mod embed_page;
mod engine;
mod faults;
mod first_screen;
mod gallery;
mod heights;
mod hosting;
mod market;
mod other_browsers;
mod other_site;
mod ranking;
mod reader;
mod site;
mod sizes;
mod start;
mod traceability;
mod transmission;
