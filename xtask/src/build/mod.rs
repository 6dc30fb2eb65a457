//! Sources → `dist/`, a static site that works below any address.
//!
//! 1. [`wasm`]: one cargo call compiles the four programs; wasm-bindgen writes their glue.
//! 2. [`scripts`], [`style`], [`cases`]: the other assets.
//! 3. [`page`], [`prerender`] and [`posters`]: one HTML file per page and language, and one for
//!    frames; the charts as pictures.
//! 4. [`output`] collects all files and writes them at the end, [`report`] weighs them.

mod cases;
mod headers;
mod output;
mod page;
mod posters;
mod prerender;
mod prices;
mod report;
mod scripts;
mod style;
mod template;
mod wasm;

use anyhow::Result;

pub(crate) use report::compressed;
pub(crate) use wasm::program;

use crate::workspace::Workspace;
use cases::Cases;
use output::Output;
use page::{Assets, Page, Program};

/// Builds the site into `dist/`, which is only replaced when everything succeeded.
///
/// # Errors
/// When a source is missing or wrong, or a tool fails.
pub fn build(workspace: &Workspace) -> Result<()> {
    let cases = Cases::list(&workspace.root)?;
    let pictures = posters::fresh_folder(workspace)?;
    let contents = prerender::all(workspace, &cases.default_file(), &pictures)?;
    wasm::compile(workspace)?;

    let mut output = Output::default();
    let assets = Assets {
        site: wasm::page_program(workspace, "site", &mut output)?,
        frame: wasm::page_program(workspace, "frame", &mut output)?,
        gallery: wasm::page_program(workspace, "gallery", &mut output)?,
        worker: wasm::worker_program(workspace, &mut output)?,
        style: output.add_hashed("style", "css", style::concatenate(&workspace.root)?),
        theme: scripts::theme(&workspace.root, &mut output)?,
        poster: scripts::poster(&workspace.root, &mut output)?,
        previews: posters::add_to(&pictures, cases.default_id(), &mut output)?,
        cases: cases.add_to(&mut output)?,
        prices: prices::add_to(&workspace.root, &mut output)?,
        default_case: cases.default_id().to_owned(),
    };
    scripts::copy_public(&workspace.root, &mut output)?;
    for page in &page::PAGES {
        let content = contents.get(&(page.language, page.name));
        page.add_to(&workspace.root, &assets, content, &mut output)?;
    }
    output.add("_headers", headers::text());

    let weights = report::weigh(&output, &workspace.cache())?;
    output.add("build.json", report::manifest(&weights, &cases)?);
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

/// Where the files of the worker ended up, relative to the site's root.
#[derive(Debug, Clone, PartialEq, Eq)]
struct WorkerProgram {
    script: String,
    wasm: String,
}

impl Page {
    fn program<'a>(&self, assets: &'a Assets) -> &'a PageProgram {
        match self.program {
            Program::Site => &assets.site,
            Program::Frame => &assets.frame,
            Program::Gallery => &assets.gallery,
        }
    }
}
