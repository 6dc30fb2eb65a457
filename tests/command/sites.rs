//! What is said before a site of other cases is built; the site itself is tested in a browser.

use std::path::Path;

use crate::tool::{said, scratch, small, spillover};

/// A folder with the small case in it, under this name.
fn folder_with(name: &str, file: &str) -> String {
    let folder = Path::new(&scratch(&format!("{name}.txt"), "")).with_extension("");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(small(), folder.join(file)).unwrap();
    folder.to_str().unwrap().to_owned()
}

#[test]
fn cases_are_checked_before_anything_is_built() {
    let id = case_id();
    let misnamed = folder_with("misnamed", "other.json");
    let broken = folder_with("broken", &format!("{id}.json"));
    std::fs::write(Path::new(&broken).join("broken.json"), "{\n \"format\": 1,\n}").unwrap();
    for (folder, code, expected) in [
        (misnamed.as_str(), 1, "other.json: its case is `"),
        (&broken, 1, "broken.json:3:"),
        (&scratch("no-folder.json", ""), 2, "give a folder of cases"),
    ] {
        let (found, _, words) = said(&spillover(&["site", folder, "--output", "unused"]));
        assert!(found == Some(code) && words.contains(expected), "{expected}: {words}");
    }
    assert!(!Path::new("unused").exists());
}

#[test]
fn sources_that_are_elsewhere_are_asked_for() {
    let id = case_id();
    let folder = folder_with("sound", &format!("{id}.json"));
    let (code, _, words) =
        said(&spillover(&["site", &folder, "--output", "unused", "--sources", &folder]));
    assert!(code == Some(2) && words.contains("by --sources"), "{words}");
}

fn case_id() -> String {
    let text = std::fs::read_to_string(small()).unwrap();
    let case: serde_json::Value = serde_json::from_str(&text).unwrap();
    case["id"].as_str().unwrap().to_owned()
}
