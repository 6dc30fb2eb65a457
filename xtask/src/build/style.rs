//! The style sheets of `style/`, joined to one.

use std::path::Path;

use anyhow::{Result, bail};

use super::output::read_text;
use super::scripts::{files, relative};

/// The order of the sheets, one path a line; optional.
const INDEX: &str = "index.txt";

/// Come first where no order is given: the others refer to them.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// All sheets, one after the other.
pub(super) fn concatenate(root: &Path) -> Result<String> {
    let folder = root.join("style");
    let mut names: Vec<String> = files(&folder)?
        .iter()
        .map(|file| relative(&folder, file))
        .filter(|name| name.ends_with(".css"))
        .collect();
    let index = folder.join(INDEX);
    let names = if index.is_file() {
        listed(&read_text(&index)?, &names)?
    } else {
        names.sort_by_key(|name| FIRST.iter().position(|first| first == name).unwrap_or(2));
        names
    };
    let sheets = names.iter().map(|name| read_text(&folder.join(name)));
    Ok(sheets.collect::<Result<Vec<_>>>()?.join("\n"))
}

/// The names in the index, which must be exactly those of the sheets.
fn listed(index: &str, present: &[String]) -> Result<Vec<String>> {
    let listed: Vec<String> = index
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(ToOwned::to_owned)
        .collect();
    for (position, name) in listed.iter().enumerate() {
        if !present.contains(name) {
            bail!("style/{INDEX} lists {name}, which is not in style/");
        }
        if listed.iter().take(position).any(|earlier| earlier == name) {
            bail!("style/{INDEX} lists {name} twice");
        }
    }
    if let Some(forgotten) = present.iter().find(|name| !listed.contains(name)) {
        bail!("style/{forgotten} is not listed in style/{INDEX}: add it there");
    }
    Ok(listed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::output::write;

    #[test]
    fn tokens_and_base_come_first() {
        let root = std::env::temp_dir().join(format!("xtask-style-{}", std::process::id()));
        for name in ["answer", "base", "tokens", "widget"] {
            write(&root.join(format!("style/{name}.css")), name.as_bytes()).unwrap();
        }
        assert_eq!(concatenate(&root).unwrap(), "tokens\nbase\nanswer\nwidget");
        std::fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn an_index_lists_every_sheet_once() {
        let present = ["a.css".to_owned(), "b.css".to_owned()];
        assert_eq!(listed("# order\nb.css\n\na.css\n", &present).unwrap(), ["b.css", "a.css"]);
        for (index, message) in [
            ("a.css", "b.css is not listed"),
            ("a.css\nb.css\nc.css", "c.css, which is not"),
            ("a.css\nb.css\na.css", "twice"),
        ] {
            let error = listed(index, &present).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        }
    }
}
