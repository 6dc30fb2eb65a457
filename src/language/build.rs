//! Lists the languages: every folder of `locales` is one, every `.ftl` file in it a part of its
//! messages.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// The language of the site's root; the others follow by their tags.
const FIRST: &str = "en";

fn main() -> Result<(), Box<dyn Error>> {
    let locales = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut folders = listed(&locales, Path::is_dir)?;
    folders.sort_by_key(|folder| (name(folder) != FIRST, folder.clone()));
    let mut code = "const LOCALES: &[Locale] = &[\n".to_owned();
    for folder in folders {
        let files = listed(&folder, |path| path.extension().is_some_and(|e| e == "ftl"))?;
        let includes: Vec<_> = files.iter().map(|f| format!("include_str!({f:?})")).collect();
        let own_name = own_name(&files)
            .ok_or_else(|| format!("{} has no message `language-name`", folder.display()))?;
        writeln!(
            code,
            "Locale {{ tag: {:?}, name: {own_name:?}, messages: &[{}] }},",
            name(&folder),
            includes.join(", ")
        )?;
    }
    code.push_str("];\n");
    let target = Path::new(&std::env::var("OUT_DIR")?).join("locales.rs");
    Ok(std::fs::write(target, code)?)
}

fn listed(
    folder: &Path,
    is_wanted: impl Fn(&Path) -> bool,
) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if is_wanted(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The language's name in itself.
fn own_name(files: &[PathBuf]) -> Option<String> {
    let texts = files.iter().filter_map(|file| std::fs::read_to_string(file).ok());
    let named = |text: String| {
        let line = text.lines().find_map(|line| line.strip_prefix("language-name ="));
        line.map(|name| name.trim().to_owned())
    };
    texts.filter_map(named).next()
}
