//! What the files weigh, as they are and as a host sends them.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use serde_json::json;

use super::cases::Cases;
use super::compressed;
use super::elements::Elements;
use super::loader::Checked;
use super::output::Output;
use super::page::{Assets, Frame, Page};
use super::posters;

/// The weight of one file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Weight {
    path: String,
    raw: usize,
    brotli: usize,
}

/// Weighs each file.
pub(super) fn weigh(output: &Output, cache: &Path) -> Result<Vec<Weight>> {
    let weigh_one = |(path, content): (&str, &[u8])| {
        let brotli = compressed::kept(cache, content)?.len();
        Ok(Weight { path: path.to_owned(), raw: content.len(), brotli })
    };
    let files: Vec<_> = output.files().collect();
    files.into_par_iter().map(weigh_one).collect()
}

/// The content of `build.json`: all files with their bytes, which of them each page, frame and element
/// loads to be seen, and when it is touched, and the loader that can be checked.
pub(super) fn manifest(
    weights: &[Weight],
    cases: &Cases,
    (pages, assets): (&[Page<'_>], &Assets),
    (frames, elements): (&BTreeMap<&str, Frame<'_>>, &Elements),
    loader: &Checked,
) -> Result<String> {
    let files: Vec<_> = weights
        .iter()
        .map(|weight| json!({"path": weight.path, "bytes": weight.raw, "brotli": weight.brotli}))
        .collect();
    let ids: Vec<_> = cases.ids().collect();
    let loads = |seen: &[String], touched: &[String]| json!({ "seen": seen, "touched": touched });
    let of_pages: BTreeMap<_, _> = pages
        .iter()
        .filter(|page| page.is_of_site())
        .map(|page| {
            let base = page.base().map(|(base, _)| base).unwrap_or_default();
            (page.path(), loads(&page.seen(assets), &page.touched(assets, &base)))
        })
        .collect();
    let of_elements: BTreeMap<_, _> = frames
        .iter()
        .map(|(folder, frame)| {
            let seen: Vec<_> = elements.seen.iter().chain(frame.seen.first()).cloned().collect();
            (folder, loads(&seen, &frame.touched))
        })
        .collect();
    let of_frames: BTreeMap<_, _> =
        frames.iter().map(|(folder, frame)| (folder, loads(&frame.seen, &frame.touched))).collect();
    let manifest = json!({
        "default_case": cases.default_id(),
        "cases": ids,
        "languages": assets.languages,
        "files": files,
        "pages": of_pages,
        "frames": of_frames,
        "elements": of_elements,
        "loader": loader,
    });
    serde_json::to_string_pretty(&manifest).context("cannot write the manifest")
}

/// The weights as text for people.
pub(super) fn table(weights: &[Weight]) -> String {
    let line = |raw: usize, brotli: usize, name: &str| format!("{raw:>9} {brotli:>9}  {name}");
    let is_picture = |weight: &&Weight| weight.path.starts_with(posters::FOLDER);
    let (pictures, others): (Vec<_>, Vec<_>) = weights.iter().partition(is_picture);
    let mut lines = vec![format!("{:>9} {:>9}  file", "bytes", "brotli")];
    lines.extend(others.iter().map(|weight| line(weight.raw, weight.brotli, &weight.path)));
    if !pictures.is_empty() {
        let sum = |part: fn(&Weight) -> usize| pictures.iter().map(|weight| part(weight)).sum();
        let name = format!("{}/ ({} pictures)", posters::FOLDER, pictures.len());
        lines.push(line(sum(|weight| weight.raw), sum(|weight| weight.brotli), &name));
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_line_per_file_and_one_for_all_pictures() {
        let weight = |path: &str| Weight { path: path.to_owned(), raw: 1200, brotli: 300 };
        let weights = [weight("assets/a.js"), weight("poster/a.svg"), weight("poster/b.svg")];
        assert_eq!(
            table(&weights),
            "    bytes    brotli  file\n     1200       300  assets/a.js\n     \
             2400       600  poster/ (2 pictures)\n"
        );
    }
}
