//! What readers load, entry by entry, and how much it may be.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::build;

/// Most bytes by brotli that a page of the site loads before its reader touches it.
const PAGE: usize = 180_000;
/// Most bytes by brotli that a widget loads to be seen.
const WIDGET: usize = 125_000;
/// Most bytes by gzip of the loader.
const LOADER: usize = 3 * 1024;
const LOADER_FILE: &str = "v1/embed.js";

/// What `build.json` says.
#[derive(Debug, Deserialize)]
struct Manifest {
    /// Tags; pages of the first one stand at the root.
    languages: Vec<String>,
    files: Vec<File>,
    pages: BTreeMap<String, Loads>,
    frames: BTreeMap<String, Loads>,
    elements: BTreeMap<String, Loads>,
}

#[derive(Debug, Deserialize)]
struct File {
    path: String,
    bytes: usize,
    brotli: usize,
}

#[derive(Debug, Deserialize)]
struct Loads {
    seen: Vec<String>,
    touched: Vec<String>,
}

/// Bytes as they are, by gzip, by brotli.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table of a finished site.
///
/// # Errors
/// When there is no site, or an entry is larger than it may be.
pub fn sizes(dist: &Path) -> Result<()> {
    let manifest = std::fs::read_to_string(dist.join("build.json"))
        .context("there is no finished site: run `cargo xtask build`")?;
    let manifest: Manifest = serde_json::from_str(&manifest).context("build.json")?;
    let mut files = BTreeMap::new();
    for file in &manifest.files {
        files.insert(file.path.as_str(), measure(dist, file)?);
    }
    let rows = rows(&manifest, &files);
    print!("{}", table(&rows));
    let beyond: Vec<&str> =
        rows.iter().filter(|row| row.is_beyond()).map(|row| &*row.name).collect();
    if !beyond.is_empty() {
        bail!("larger than it may be: {}", beyond.join(", "));
    }
    Ok(())
}

fn measure(dist: &Path, file: &File) -> Result<Size> {
    let content = std::fs::read(dist.join(&file.path))
        .with_context(|| format!("cannot read {} of the site", file.path))?;
    Ok(Size { raw: file.bytes, gzip: build::gzip(&content)?.len(), brotli: file.brotli })
}

/// One line of the table.
#[derive(Debug)]
struct Row {
    name: String,
    seen: Size,
    touched: Size,
    /// Most bytes of `seen`, by brotli or, for the loader, by gzip.
    most: Option<usize>,
}

impl Row {
    fn is_beyond(&self) -> bool {
        let bytes = if self.name == LOADER_FILE { self.seen.gzip } else { self.seen.brotli };
        self.most.is_some_and(|most| bytes > most)
    }
}

/// Pages, frames and elements of the first case in the first language, of widgets that are about something
/// the heaviest; then files that matter by themselves.
fn rows(manifest: &Manifest, files: &BTreeMap<&str, Size>) -> Vec<Row> {
    let sum = |paths: &[String]| {
        let sizes = paths.iter().filter_map(|path| files.get(path.as_str()));
        sizes.fold(Size::default(), |sum, size| Size {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    };
    let row = |kind: &str, name: &str, loads: &Loads, most| Row {
        name: format!("{kind} {name}"),
        seen: sum(&loads.seen),
        touched: sum(&loads.touched),
        most: Some(most),
    };
    let folders = manifest.languages.iter().skip(1).map(|tag| format!("{tag}/"));
    let folders: Vec<String> = folders.chain(["case/".to_owned()]).collect();
    let is_first = |path: &&String| !folders.iter().any(|folder| path.starts_with(folder));
    let pages = manifest.pages.iter().filter(|(path, _)| is_first(path));
    let mut rows: Vec<Row> =
        pages.map(|(path, loads)| row("page", &format!("/{path}"), loads, PAGE)).collect();
    for (kind, widgets) in [("frame", &manifest.frames), ("element", &manifest.elements)] {
        let mut heaviest = BTreeMap::<&str, Row>::new();
        for (path, loads) in widgets.iter().filter(|(path, _)| path.starts_with("embed/")) {
            let name = path.split('/').nth(1).unwrap_or_default();
            let row = row(kind, name, loads, WIDGET);
            let known = heaviest.get(name).map_or(0, |known| known.seen.brotli);
            if row.seen.brotli > known {
                heaviest.insert(name, row);
            }
        }
        rows.extend(heaviest.into_values());
    }
    let file = |(path, size): (&&str, &Size)| Row {
        name: (*path).to_owned(),
        seen: *size,
        touched: Size::default(),
        most: (*path == LOADER_FILE).then_some(LOADER),
    };
    let is_own = |path: &str| {
        path == LOADER_FILE || [".wasm", ".css"].iter().any(|ending| path.ends_with(ending))
    };
    rows.extend(files.iter().filter(|(path, _)| is_own(path)).map(file));
    rows
}

/// The table as Markdown. Names of assets without the hash, so that tables can be compared.
fn table(rows: &[Row]) -> String {
    let mut table = "| entry | raw | gzip | brotli | more when touched, brotli | at most |\n\
                     |---|--:|--:|--:|--:|--:|\n"
        .to_owned();
    for row in rows {
        let Size { raw, gzip, brotli } = row.seen;
        let more = match row.touched.brotli {
            0 => String::new(),
            bytes => bytes.to_string(),
        };
        let most = row.most.map_or_else(String::new, |most| {
            let unit = if row.name == LOADER_FILE { " gzip" } else { "" };
            format!("{most}{unit}")
        });
        let name = without_hash(&row.name);
        table += &format!("| {name} | {raw} | {gzip} | {brotli} | {more} | {most} |\n");
    }
    table
}

/// `assets/style-0123456789abcdef.css` → `assets/style.css`.
fn without_hash(name: &str) -> String {
    let parts = name.rsplit_once('-').and_then(|(before, rest)| {
        let (hash, ending) = rest.split_once('.')?;
        let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash.then(|| format!("{before}.{ending}"))
    });
    parts.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        serde_json::from_str(
            r#"{
                "files": [],
                "languages": ["en", "ja"],
                "pages": { "": { "seen": ["index.html"], "touched": ["a.wasm"] },
                    "ja/": { "seen": [], "touched": [] } },
                "frames": { "embed/claim/a/": { "seen": ["index.html"], "touched": [] },
                    "embed/claim/b/": { "seen": ["index.html", "a.wasm"], "touched": [] } },
                "elements": {}
            }"#,
        )
        .unwrap()
    }

    #[test]
    fn entries_are_added_up_and_compared_with_their_limits() {
        let size = |brotli| Size { raw: 4 * brotli, gzip: 2 * brotli, brotli };
        let files =
            [("index.html", size(100)), ("a.wasm", size(200_000)), (LOADER_FILE, size(2000))];
        let rows = rows(&manifest(), &files.into());
        let names: Vec<_> = rows.iter().map(|row| (&*row.name, row.is_beyond())).collect();
        assert_eq!(
            names,
            [("page /", false), ("frame claim", true), ("a.wasm", false), (LOADER_FILE, true)]
        );
        assert_eq!((rows[0].touched.brotli, rows[1].seen.brotli), (200_000, 200_100));
        let table = table(&rows);
        assert!(table.contains("| page / | 400 | 200 | 100 | 200000 | 180000 |"), "{table}");
        assert!(table.contains("| v1/embed.js | 8000 | 4000 | 2000 |  | 3072 gzip |"), "{table}");
    }

    #[test]
    fn hashes_are_left_out() {
        assert_eq!(without_hash("assets/a-b-0123456789abcdef.wasm"), "assets/a-b.wasm");
        assert_eq!(without_hash("frame sector-card"), "frame sector-card");
    }
}
