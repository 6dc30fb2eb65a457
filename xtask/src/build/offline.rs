//! The service worker, which keeps the site usable without a network.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::output::{Output, hash, read_text};
use super::page::{Assets, Page};
use super::template::fill;

/// Its script in `public`, and its name at the site's root: its address must never change.
pub(super) const SCRIPT: &str = "sw.js";

/// Adds the service worker, which knows all files that are in the output so far: it must come last.
pub(super) fn add_to(
    root: &Path,
    pages: &[Page<'_>],
    assets: &Assets,
    output: &mut Output,
) -> Result<()> {
    let script = read_text(&root.join("public").join(SCRIPT))?;
    let all: String =
        output.files().map(|(path, content)| path.to_owned() + &hash(content)).collect();
    let version = hash(all.as_bytes());
    let filled = fill(
        &script,
        &[
            ("version", version.get(..16).unwrap_or_default()),
            ("core", &json!(core(assets)).to_string()),
            ("pages", &json!(by_language(pages)).to_string()),
        ],
    )?;
    output.add(SCRIPT, filled);
    Ok(())
}

/// What the site's pages need, whichever comes first.
fn core(assets: &Assets) -> Vec<&str> {
    let mut core = vec![&*assets.style, &assets.first, "favicon.svg"];
    if let Some(site) = assets.programs.get("site") {
        core.extend([&*site.start, &assets.early, &site.program.script, &site.program.wasm]);
    }
    core.extend([&*assets.worker.script, &assets.worker.wasm]);
    core.extend(assets.cases.get(&assets.default_case).map(String::as_str));
    core
}

/// Language → paths of its pages, the first page first, then the runs that they start from; pages of
/// other cases than the first one are kept when they are visited.
fn by_language<'a>(pages: &'a [Page<'_>]) -> BTreeMap<&'a str, Vec<String>> {
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let of_first = || pages.iter().filter(|page| page.is_of_site() && page.is_of_first());
    for page in of_first() {
        found.entry(page.language()).or_default().push(page.path().to_owned());
    }
    for page in of_first() {
        let files = found.entry(page.language()).or_default();
        files.extend(page.base().map(|(base, _)| base).filter(|base| !files.contains(base)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::page::{all, tests as samples};

    #[test]
    fn pages_are_kept_by_language() {
        let languages = samples::languages();
        let pages = all(&languages);
        let known = by_language(&pages);
        let base = pages[0].base().unwrap().0;
        // All pages of the sample start from the same run.
        assert_eq!(known["en"], ["", "deal/", "embed/", &base]);
        assert_eq!(known["ja"], ["ja/", "ja/deal/", "ja/embed/", &base]);
        assert!(core(&samples::sample()).contains(&"assets/worker.wasm"));
        let more = [samples::languages(), samples::of_case("other", "case/other/")].concat();
        assert_eq!(by_language(&all(&more)), known);
    }

    #[test]
    fn another_file_is_another_version() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let languages = samples::languages();
        let version = |content: &str| {
            let mut output = Output::default();
            output.add("a", content);
            add_to(&root, &all(&languages), &samples::sample(), &mut output).unwrap();
            let script = output.files().find(|(path, _)| *path == SCRIPT).unwrap().1.to_owned();
            String::from_utf8(script).unwrap()
        };
        assert_eq!(version("a"), version("a"));
        assert_ne!(version("a"), version("b"));
        assert!(!version("a").contains("{{"));
    }
}
