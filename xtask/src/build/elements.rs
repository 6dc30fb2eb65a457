//! Widgets as elements of other people's pages: the script that defines them, and their styles.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use super::output::{Output, read_text};
use super::page::{Assets, Frame};
use super::template::{escape_json, fill};
use super::{Program, shadow_style, style};

/// The script in `public`, and its name on the site: pages of other people hold it.
pub(super) const SCRIPT: &str = "v1/elements.js";

/// Adds style sheet and script.
pub(super) fn add_to<'a>(
    root: &Path,
    frames: impl Iterator<Item = &'a Frame<'a>>,
    program: &Program,
    assets: &Assets,
    output: &mut Output,
) -> Result<()> {
    let style = shadow_style::of_document(&style::concatenate(root)?)?;
    let style = output.add_hashed("elements", "css", style);
    // Name of a widget → its published run, which is the same in all languages.
    let bases: BTreeMap<_, _> = frames.map(|frame| (frame.widget, &frame.base)).collect();
    let files = json!({
        "script": program.script,
        "wasm": program.wasm,
        "style": style,
        "program": { "assets": of_site(assets), "bases": bases },
    });
    let script = read_text(&root.join("public").join(SCRIPT))?;
    output.add(SCRIPT, fill(&script, &[("files", &escape_json(&files.to_string()))])?);
    Ok(())
}

/// What the program must know about files, relative to the site's root.
fn of_site(assets: &Assets) -> Value {
    json!({
        "root": "",
        "page": "",
        "worker_js": assets.worker.script,
        "worker_wasm": assets.worker.wasm,
        "cases": assets.cases,
        "prices": assets.prices,
        "default_case": assets.default_case,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::page::{all, tests as samples};

    #[test]
    fn the_script_knows_all_files() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let languages = samples::languages();
        let program =
            Program { script: "assets/elements.js".to_owned(), wasm: "assets/e.wasm".to_owned() };
        let (mut output, assets) = (Output::default(), samples::sample());
        let pages = all(&languages);
        let frames: Vec<_> = pages
            .iter()
            .filter_map(|page| page.add_to(samples::TEMPLATE, &assets, &mut output).unwrap())
            .collect();
        add_to(&root, frames.iter(), &program, &assets, &mut output).unwrap();
        let text = |path: &str| {
            let found = output.files().find(|(known, _)| *known == path).unwrap().1;
            String::from_utf8(found.to_owned()).unwrap()
        };
        let script = text(SCRIPT);
        assert!(!script.contains("{{"), "{script}");
        let line = script.lines().find(|line| line.starts_with("const FILES = ")).unwrap();
        let files: Value =
            serde_json::from_str(line.trim_start_matches("const FILES = ").trim_end_matches(';'))
                .unwrap();
        assert_eq!(files["program"]["assets"]["cases"]["deal"], "assets/deal.packed.txt");
        let base = files["program"]["bases"]["cash"].as_str().unwrap();
        assert_eq!(text(base), samples::BASE);
        assert!(text(files["style"].as_str().unwrap()).contains(".spillover"));
    }
}
