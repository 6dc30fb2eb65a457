//! Sources → `dist/`, a static site that works below any address.
//!
//! 1. [`wasm`]: one cargo call compiles the programs; wasm-bindgen writes their glue.
//! 2. [`scripts`], [`loader`], [`style`], [`cases`], [`oracles`]: the other assets.
//! 3. [`page`], [`prerender`] and [`posters`]: one HTML file per case, page and language, those of
//!    frames included; the charts as pictures. [`elements`]: the script that defines widgets as
//!    elements, with styles for shadow trees. [`site`]: what the site has but once, such as its map, and [`offline`], which keeps it.
//! 4. [`output`] collects all files and writes them at the end, [`report`] weighs them.

mod cases;
mod compressed;
mod elements;
mod loader;
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
use std::path::PathBuf;

use anyhow::Result;

pub(crate) use compressed::{brotli, gzip};
pub(crate) use output::hash;
pub(crate) use wasm::program;

use crate::hosting::{self, Place};
use crate::workspace::Workspace;
use cases::Cases;
use output::Output;
use page::Assets;

/// Programs that pages run: the site, widgets for other people's pages, all kinds of charts, cases that
/// readers write.
const PROGRAMS: [&str; 4] = ["site", page::WIDGETS, "gallery", page::CASE_FILE];

/// Of what a site is made, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Folder of case files; `default.txt` in it names the one that the site opens with, its folder
    /// `prices` has their price files.
    pub cases: PathBuf,
    /// Folder that is written, or replaced where it holds a site.
    pub output: PathBuf,
    /// Whether files are written a second and third time, compressed, for hosts that send those.
    pub is_compressed: bool,
}

impl Site {
    /// The site of the cases that come with the sources.
    #[must_use]
    pub fn own(workspace: &Workspace) -> Self {
        let cases = workspace.root.join("public/cases");
        Self { cases, output: workspace.dist(), is_compressed: false }
    }
}

/// Builds a site; its folder is only replaced when everything succeeded.
///
/// # Errors
/// When a source is missing or wrong, the folder holds something else than a site, or a tool fails.
pub fn build(workspace: &Workspace, site: &Site) -> Result<()> {
    output::refuse_foreign(&site.output)?;
    let cases = Cases::list(&site.cases)?;
    let pictures = posters::fresh_folder(workspace)?;
    let languages = prerender::all(workspace, &cases, &pictures)?;
    wasm::compile(workspace)?;

    let mut output = Output::default();
    let mut programs = BTreeMap::new();
    let early = scripts::early(&workspace.root, &mut output)?;
    for name in PROGRAMS {
        let program = wasm::module(workspace, name, &mut output)?;
        let start = scripts::start(&workspace.root, name, &program, &early, &mut output)?;
        programs.insert(name, PageProgram { program, start });
    }
    let address = std::env::var("SITE_URL").ok();
    let assets = Assets {
        programs,
        early,
        worker: wasm::worker_program(workspace, "worker", &mut output)?,
        verifier: wasm::worker_program(workspace, "verifier", &mut output)?,
        checker: wasm::worker_program(workspace, "checker", &mut output)?,
        oracles: oracles::add_to(&workspace.root, &mut output)?,
        style: output.add_hashed("style", "css", style::concatenate(&workspace.root)?),
        first: scripts::first(&workspace.root, &mut output)?,
        messages: scripts::messages(&workspace.root, &mut output)?,
        previews: posters::add_to(&pictures, cases.ids(), &mut output)?,
        cases: cases.add_to(workspace, &mut output)?,
        prices: prices::add_to(&site.cases, &mut output)?,
        default_case: cases.default_id().to_owned(),
        all_cases: languages.first().map(|first| first.cases.clone()).unwrap_or_default(),
        languages: site::of_first(&languages).map(|language| language.tag.clone()).collect(),
        address: address.map(|address| address.trim_end_matches('/').to_owned()),
    };
    scripts::copy_public(&workspace.root, &mut output)?;
    let loader = loader::add_to(&workspace.root, &mut output)?;
    let template = output::read_text(&workspace.root.join("index.html"))?;
    let pages = page::all(&languages);
    let mut frames = BTreeMap::new();
    for page in &pages {
        if let Some(frame) = page.add_to(&template, &assets, &mut output)? {
            frames.insert(page.path(), frame);
        }
    }
    let elements = elements::add_to(&workspace.root, &languages, &frames, &assets, &mut output)?;
    site::add_to(&workspace.root, &languages, &pages, &assets, &mut output)?;
    output.add(case::schema::FILE, case::schema::text());
    let place = Place::at(assets.address.as_deref());
    output.add("_headers", hosting::headers::text(&place));
    output.add("hosting/nginx.conf", hosting::nginx::text(&place));
    output.add("hosting/Caddyfile", hosting::caddy::text(&place));
    offline::add_to(&workspace.root, &pages, &assets, &mut output)?;

    let weights = report::weigh(&output, &workspace.cache())?;
    output.add(
        output::MANIFEST,
        report::manifest(&weights, &cases, (&pages, &assets), (&frames, &elements), &loader)?,
    );
    if site.is_compressed {
        compressed::add_to(&workspace.cache(), &mut output)?;
    }
    output.write(&site.output)?;
    print!("{}", report::table(&weights));
    println!("The site is in {}", site.output.display());
    Ok(())
}

/// A program, and the script that starts it when a page's reader needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PageProgram {
    program: Program,
    start: String,
}

/// Where the files of a program that another script starts ended up, relative to the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Program {
    script: String,
    wasm: String,
}
