//! Charts of a case as pictures.

use serde_json::Value;

use crate::tool::{printed, said, scratch, small, spillover};

#[test]
fn charts_are_listed_and_drawn() {
    let case = small();
    let list: Vec<Value> = serde_json::from_str(&printed(&["render", &case, "--json"])).unwrap();
    let name = list[0]["chart"].as_str().unwrap();
    assert!(printed(&["render", &case]).starts_with(name));
    let light = printed(&["render", &case, "--chart", name]);
    let dark = printed(&["render", &case, "--chart", name, "--theme", "dark"]);
    let japanese = printed(&["render", &case, "--chart", name, "--language", "ja"]);
    for svg in [&light, &dark, &japanese] {
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
    }
    assert!(light != dark && light != japanese && japanese.contains("小さな試験用事例"));
    let file = scratch("chart.svg", "");
    printed(&["render", &case, "--chart", name, "--output", &file]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), light);
}

#[test]
fn another_state_is_drawn_and_named() {
    let case = small();
    let base = ["render", case.as_str(), "--chart", "ranking", "--address", "https://host/"];
    let published = printed(&base);
    let weak = printed(&[&base[..], &["--scenario", "weak"]].concat());
    assert!(weak != published && weak.contains("https://host/?scenario=weak"), "{weak}");
    let set = printed(&[&base[..], &["--set", "push=0.5"]].concat());
    assert!(set != published && set.contains("set.push=0.5"), "{set}");
    let (code, _, words) = said(&spillover(&[&base[..], &["--scenario", "none"]].concat()));
    assert!(code == Some(2) && words.contains("the case has"), "{words}");
}

#[test]
fn a_bitmap_is_written_where_there_are_fonts() {
    let (case, file) = (small(), scratch("chart.png", ""));
    let arguments = ["render", &case, "--chart", "ranking", "--output", &file, "--scale", "1"];
    let (code, _, words) = said(&spillover(&arguments));
    if code == Some(0) {
        assert!(std::fs::read(&file).unwrap().starts_with(b"\x89PNG"));
    } else {
        assert!(words.contains("font"), "{words}");
    }
}

#[test]
fn mistakes_are_told() {
    let case = small();
    for (arguments, expected) in [
        (vec!["render", &case, "--chart", "nothing"], "this case has ranking"),
        (vec!["render", &case, "--language", "xx"], "known: en, ja"),
        (vec!["render", &case, "--chart", "ranking", "--output", "x.gif"], "write .svg or .png"),
    ] {
        let (code, _, words) = said(&spillover(&arguments));
        assert!(code == Some(2) && words.contains(expected), "{words}");
    }
}
