//! The schema accepts what the parser accepts, and refuses nothing that the parser accepts.

use serde_json::{Value, json};

use crate::tool::{printed, public, small};

fn schema() -> Value {
    serde_json::from_str(&printed(&["schema"])).unwrap()
}

fn case_of(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn all_published_cases_are_valid() {
    let schema = schema();
    assert!(jsonschema::draft7::meta::is_valid(&schema));
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let folder = std::fs::read_dir(public("public/cases")).unwrap().flatten();
    let mut files: Vec<String> = folder.map(|e| e.path().to_str().unwrap().to_owned()).collect();
    files.retain(|path| path.ends_with(".json"));
    assert!(!files.is_empty());
    for path in files.into_iter().chain([small()]) {
        let case = case_of(&path);
        let errors: Vec<String> = validator
            .iter_errors(&case)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{path}: {errors:#?}");
    }
}

#[test]
fn what_the_parser_refuses_by_shape_the_schema_refuses() {
    let validator = jsonschema::draft7::new(&schema()).unwrap();
    type Change<'a> = (&'a str, &'a dyn Fn(&mut Value));
    let changes: [Change<'_>; 17] = [
        ("unknown section", &|c| c["sectorz"] = json!([])),
        ("unknown field", &|c| c["parameters"][0]["unti"] = json!("share")),
        ("missing field", &|c| drop(c["edges"][0].as_object_mut().unwrap().remove("formula"))),
        ("missing section", &|c| drop(c.as_object_mut().unwrap().remove("edges"))),
        ("empty section", &|c| c["edges"] = json!([])),
        ("wrong type", &|c| c["edges"][1]["formula"] = json!(7)),
        ("unknown unit", &|c| c["parameters"][0]["unit"] = json!("parsec")),
        ("unknown distribution", &|c| c["parameters"][0]["distribution"]["kind"] = json!("cauchy")),
        ("half a distribution", &|c| {
            c["parameters"][0]["distribution"] = json!({ "kind": "normal", "mean": 1 });
        }),
        ("unknown label", &|c| c["parameters"][0]["evidence"]["label"] = json!("guess")),
        ("no identifier", &|c| c["criteria"][0]["id"] = json!("two words")),
        ("no date", &|c| c["as_of"] = json!("yesterday")),
        ("no web address", &|c| c["sources"][0]["url"] = json!("javascript:alert(1)")),
        ("no hash", &|c| c["claims"][0]["place"]["sha256"] = json!("abc")),
        ("another format", &|c| c["format"] = json!("spillover-case/2")),
        ("a text that is none", &|c| c["title"] = json!("plain")),
        ("a change of nothing", &|c| {
            drop(
                c["scenarios"][1]["overrides"][0].as_object_mut().unwrap().remove("quantile_range"),
            );
        }),
    ];
    for (name, change) in changes {
        let mut case = case_of(&small());
        change(&mut case);
        assert!(case::parse(&case.to_string()).is_err(), "the parser accepts: {name}");
        assert!(!validator.is_valid(&case), "the schema accepts: {name}");
    }
}

#[test]
fn the_schema_names_what_the_reader_knows() {
    let schema = schema();
    let properties = schema["properties"].as_object().unwrap();
    for section in properties.keys() {
        let text = json!({ "format": "spillover-case/1", section: 7 }).to_string();
        let problems = case::parse(&text).unwrap_err().0;
        assert!(problems.iter().all(|p| p.message != "unknown section"), "{section}");
    }
    let head = case::read::HEAD_FIELDS.iter();
    assert!(head.into_iter().all(|field| properties.contains_key(*field)));
}

/// Every place of the schema with its description.
fn walk(value: &Value, path: &str, each: &mut dyn FnMut(&str, &Value)) {
    each(path, value);
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| walk(value, &format!("{path}/{key}"), each));
        }
        Value::Array(list) => list.iter().for_each(|value| walk(value, path, each)),
        _ => {}
    }
}

#[test]
fn authors_are_told_what_every_field_means() {
    let mut fields = 0;
    walk(&schema(), "", &mut |path, value| {
        let Some(properties) = value.get("properties").and_then(Value::as_object) else { return };
        if path.contains("/if") {
            return;
        }
        for (name, field) in properties {
            fields += 1;
            // The tag of an enumeration is told by its values.
            let is_tag = field.get("const").is_some() || field.get("enum").is_some();
            let words = field["description"].as_str().unwrap_or_default();
            assert!(!words.is_empty() || is_tag, "{path}/{name} is not described");
            assert!(!words.contains("[`") && !words.contains("crate::"), "{path}/{name}: {words}");
            assert!(field["title"].is_string(), "{path}/{name} has no title");
        }
    });
    assert!(fields > 150, "{fields}");
}
