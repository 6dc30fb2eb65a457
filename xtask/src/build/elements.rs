//! Widgets as elements of other people's pages: the script that defines them, and their styles.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::output::{Output, read_text};
use super::page::{Assets, Frame, WIDGETS};
use super::template::{escape_json, fill};
use super::{Program, shadow_style, style};

/// The script in `public`, and its name on the site: pages of other people hold it.
pub(super) const SCRIPT: &str = "v1/elements.js";

/// What all elements load.
#[derive(Debug)]
pub(super) struct Elements {
    /// Files that an element loads to be seen, the text of its frame aside.
    pub(super) seen: Vec<String>,
}

/// Adds style sheet and script.
pub(super) fn add_to(
    root: &Path,
    frames: &BTreeMap<&str, Frame<'_>>,
    assets: &Assets,
    output: &mut Output,
) -> Result<Elements> {
    let program = assets.programs.get(WIDGETS).map(|program| &program.program);
    let Program { script, wasm } = program.context("there is no program of widgets")?;
    let style = shadow_style::of_document(&style::concatenate(root)?)?;
    let style = output.add_hashed("elements", "css", style);
    // Case → name of a widget → its published run, which is the same in all languages.
    let mut bases = BTreeMap::<_, BTreeMap<_, _>>::new();
    for frame in frames.values() {
        bases.entry(frame.case).or_default().insert(frame.widget, &frame.base);
    }
    let files = json!({
        "script": script,
        "wasm": wasm,
        "style": style,
        "published": assets.published,
        "languages": folders(&assets.languages),
        "program": { "assets": of_site(assets), "bases": bases },
    });
    let text = read_text(&root.join("public").join(SCRIPT))?;
    let values =
        [("files", &*escape_json(&files.to_string())), ("early", &format!("../{}", assets.early))];
    output.add(SCRIPT, fill(&text, &values)?);
    Ok(Elements { seen: vec![SCRIPT.to_owned(), assets.early.clone(), style] })
}

/// Tag of a language → folder of its pages; the first language stands at the root.
fn folders(languages: &[String]) -> BTreeMap<&str, String> {
    let folder = |(k, tag): (usize, &'_ String)| {
        if k == 0 { String::new() } else { format!("{tag}/") }
    };
    let tags = languages.iter().map(String::as_str);
    tags.zip(languages.iter().enumerate().map(folder)).collect()
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
        "all_cases": assets.all_cases,
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
        let (mut output, assets) = (Output::default(), samples::sample());
        let pages = all(&languages);
        let frames: BTreeMap<_, _> = pages
            .iter()
            .filter_map(|page| {
                let frame = page.add_to(samples::TEMPLATE, &assets, &mut output).unwrap()?;
                Some((page.path(), frame))
            })
            .collect();
        let elements = add_to(&root, &frames, &assets, &mut output).unwrap();
        assert!(elements.seen.contains(&"assets/early.js".to_owned()));
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
        assert!(script.contains("from \"../assets/early.js\""), "{script}");
        assert_eq!(files["languages"], json!({ "en": "", "ja": "ja/" }));
        assert_eq!(files["program"]["assets"]["cases"]["deal"], "assets/deal.json");
        let base = files["program"]["bases"]["deal"]["cash"].as_str().unwrap();
        assert!(text(base).contains("text"));
        assert!(text(files["style"].as_str().unwrap()).contains(".spillover"));
    }
}
