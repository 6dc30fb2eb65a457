//! House rules that the compiler does not keep.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Names of workspace crates and browser crates in a manifest's dependencies.
fn dependencies(name: &str) -> BTreeSet<String> {
    let manifest = root().join("src").join(name).join("Cargo.toml");
    let text = std::fs::read_to_string(manifest).unwrap();
    let section = text.split("[dependencies]").nth(1).unwrap();
    let section = section.split("\n[").next().unwrap();
    let name_of = |line: &str| line.split(['.', ' ', '=']).next().unwrap_or_default().to_owned();
    section.lines().map(name_of).filter(|name| !name.is_empty()).collect()
}

#[test]
fn dependencies_run_one_way() {
    let own = [
        "engine",
        "packed",
        "case",
        "market",
        "analysis",
        "chart",
        "canvas",
        "language",
        "view_model",
        "gallery",
        "worker",
        "command",
        "raster",
    ];
    let browser = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo"];
    for (name, allowed) in [
        ("engine", &[][..]),
        ("packed", &[]),
        ("case", &["packed"]),
        ("chart", &[]),
        ("language", &[]),
        ("market", &["engine", "packed"]),
        ("analysis", &["engine", "packed", "case", "market"]),
        ("view_model", &["analysis", "packed", "case", "chart", "language"]),
        ("gallery", &["chart", "language", "view_model"]),
        ("command", &["analysis", "case", "chart", "language", "market", "raster", "view_model"]),
        ("raster", &[]),
    ] {
        let found = dependencies(name);
        for other in own.iter().filter(|other| !allowed.contains(other)) {
            assert!(!found.contains(*other), "{name} must not use {other}");
        }
        for other in browser {
            assert!(!found.contains(other), "{name} must not use {other}");
        }
    }
    let canvas = dependencies("canvas");
    assert!(own.iter().all(|other| *other == "chart" || !canvas.contains(*other)), "{canvas:?}");
    assert_eq!(dependencies("engine"), BTreeSet::from(["libm".to_owned(), "thiserror".to_owned()]));
}

#[test]
fn floors_inside_the_app() {
    // Each folder with what it must not import.
    let rules = [
        (
            "browser",
            &["session", "component", "exhibit", "widget", "page", "embed", "gallery", "site"][..],
        ),
        ("component", &["session", "exhibit", "widget", "page", "embed", "gallery", "site"]),
        ("exhibit", &["widget", "page", "embed", "gallery", "site"]),
        ("widget", &["page", "embed", "gallery", "site"]),
        ("page", &["embed", "gallery", "site"]),
    ];
    for (folder, above) in rules {
        for file in rust_files(&root().join("src/app").join(folder)) {
            let text = std::fs::read_to_string(&file).unwrap();
            for floor in above {
                let import = format!("crate::{floor}");
                assert!(!text.contains(&import), "{} imports {import}", file.display());
            }
        }
    }
}

#[test]
fn no_name_of_a_case_stands_in_the_code() {
    let model =
        analysis::Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let case = &model.case;
    let mut names: Vec<String> = vec![case.head.id.clone()];
    names.extend(case.parameters.iter().map(|p| p.id.clone()).filter(|id| id.contains('_')));
    names.extend(case.channels.iter().map(|c| c.id.clone()).filter(|id| id.contains('_')));
    names.extend(case.sectors.iter().map(|s| format!("\"{}\"", s.id)));
    // A section of the file format and a page of the site have this name, too.
    names.retain(|name| name != "\"compute\"");
    // Parameters that play a role in the finance engine carry its standard terms.
    names.retain(|name| case.deal.iter().all(|deal| deal.terms.values().all(|id| id != name)));
    for file in rust_files(&root().join("src")) {
        let text = std::fs::read_to_string(&file).unwrap();
        let code: String = text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
        for name in &names {
            assert!(!code.contains(name.as_str()), "{} names {name}", file.display());
        }
    }
}

#[test]
fn files_stay_readable() {
    for file in rust_files(&root().join("src")) {
        let lines = std::fs::read_to_string(&file).unwrap().lines().count();
        assert!(
            lines <= 500,
            "{} has {lines} lines; give each subject its own file",
            file.display()
        );
    }
}

#[test]
fn colours_live_in_the_tokens() {
    for entry in std::fs::read_dir(root().join("style")).unwrap().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|e| e == "css") && !path.ends_with("tokens.css") {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!text.contains('#') && !text.contains("rgb("), "{}", path.display());
        }
    }
}
