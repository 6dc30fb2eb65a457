//! Sources → `dist/`, a static site that works below any address.
//!
//! 1. [`wasm`]: one cargo call compiles the programs; wasm-bindgen writes their glue.
//! 2. [`scripts`], [`style`], [`cases`], [`oracles`]: the other assets.
//! 3. [`page`], [`prerender`] and [`posters`]: one HTML file per page and language, those of
//!    frames included; the charts as pictures. [`elements`]: the script that defines widgets as
//!    elements, with styles for shadow trees. [`site`]: what the site has but once, such as its map, and [`offline`], which keeps it.
//! 4. [`output`] collects all files and writes them at the end, [`report`] weighs them.

mod cases;
mod elements;
mod headers;
mod offline;
mod oracles;
mod output;
mod page;
mod posters;
mod prerender;
mod prices;
mod report;
mod scripts;
mod shadow_style;
mod site;
mod style;
mod template;
mod wasm;

use std::collections::BTreeMap;

use anyhow::Result;

pub(crate) use report::compressed;
pub(crate) use wasm::program;

use crate::workspace::Workspace;
use cases::Cases;
use output::Output;
use page::Assets;

/// Programs that pages run: the site, one widget for other people's pages, all kinds of charts.
const PROGRAMS: [&str; 3] = ["site", "frame", "gallery"];

/// Builds the site into `dist/`, which is only replaced when everything succeeded.
///
/// # Errors
/// When a source is missing or wrong, or a tool fails.
pub fn build(workspace: &Workspace) -> Result<()> {
    let cases = Cases::list(&workspace.root)?;
    let pictures = posters::fresh_folder(workspace)?;
    let languages = prerender::all(workspace, &cases.default_file(), &pictures)?;
    wasm::compile(workspace)?;

    let mut output = Output::default();
    let mut programs = BTreeMap::new();
    for name in PROGRAMS {
        programs.insert(name, wasm::page_program(workspace, name, &mut output)?);
    }
    let elements = wasm::module(workspace, "elements", &mut output)?;
    let address = std::env::var("SITE_URL").ok();
    let assets = Assets {
        programs,
        worker: wasm::worker_program(workspace, "worker", &mut output)?,
        verifier: wasm::worker_program(workspace, "verifier", &mut output)?,
        oracles: oracles::add_to(&workspace.root, &mut output)?,
        style: output.add_hashed("style", "css", style::concatenate(&workspace.root)?),
        first: scripts::first(&workspace.root, &mut output)?,
        messages: scripts::messages(&workspace.root, &mut output)?,
        previews: posters::add_to(&pictures, cases.default_id(), &mut output)?,
        cases: cases.add_to(&mut output)?,
        prices: prices::add_to(&workspace.root, &mut output)?,
        default_case: cases.default_id().to_owned(),
        languages: languages.iter().map(|language| language.tag.clone()).collect(),
        address: address.map(|address| address.trim_end_matches('/').to_owned()),
    };
    scripts::copy_public(&workspace.root, &mut output)?;
    let template = output::read_text(&workspace.root.join("index.html"))?;
    let pages = page::all(&languages);
    let mut frames = BTreeMap::new();
    for page in &pages {
        if let Some(frame) = page.add_to(&template, &assets, &mut output)? {
            frames.insert(page.path(), frame);
        }
    }
    elements::add_to(&workspace.root, frames.values(), &elements, &assets, &mut output)?;
    site::add_to(&workspace.root, &languages, &pages, &assets, &mut output)?;
    output.add(case::schema::FILE, case::schema::text());
    output.add("_headers", headers::text());
    offline::add_to(&workspace.root, &pages, &assets, &mut output)?;

    let weights = report::weigh(&output, &workspace.cache())?;
    output.add("build.json", report::manifest(&weights, &cases, &frames)?);
    output.write(&workspace.dist())?;
    print!("{}", report::table(&weights));
    println!("The site is in {}", workspace.dist().display());
    Ok(())
}

/// Where the files of a program that a page starts ended up, relative to the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PageProgram {
    script: String,
    wasm: String,
    boot: String,
}

/// Where the files of a program that another script starts ended up, relative to the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Program {
    script: String,
    wasm: String,
}
