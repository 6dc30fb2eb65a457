//! A case that a reader writes: form, history, differences.

use case::patch;
use serde_json::{Value, json};
use view_model::draft::{History, Schema, Shape};

#[test]
fn every_change_can_be_undone_and_redone() {
    let texts =
        ["", "{}", "{\"ä\": 1}", "{\"ö\": 1}", "{\"日本\": [1, 1, 1]}", "{\"日本\": [1, 1]}"];
    let mut history = History::default();
    for pair in texts.windows(2) {
        history.note(pair[0], pair[1]);
    }
    let mut text = texts[5].to_owned();
    for former in texts[..5].iter().rev() {
        text = history.undo(&text).unwrap();
        assert_eq!(text, *former);
    }
    assert!(!history.can_undo() && history.undo(&text).is_none());
    for later in &texts[1..] {
        text = history.redo(&text).unwrap();
        assert_eq!(text, *later);
    }
    // A text that the history does not know stays as it is.
    assert_eq!(history.undo("something else"), None);
    history.undo(&text).unwrap();
    history.note(texts[4], "new");
    assert!(!history.can_redo());
}

#[test]
fn letters_typed_in_a_row_are_one_step() {
    let mut history = History::default();
    for pair in ["", "a", "ab", "abc", "abc ", "abc d"].windows(2) {
        history.note(pair[0], pair[1]);
    }
    assert_eq!(history.undo("abc d").as_deref(), Some("abc"));
    assert_eq!(history.undo("abc").as_deref(), Some(""));
}

fn schema() -> Schema {
    let text = json!({
        "type": "object",
        "required": ["id", "name"],
        "properties": {
            "amount": { "type": ["number", "null"] },
            "id": { "type": "string", "title": "Id", "description": "What it is called." },
            "kind": { "oneOf": [{ "const": "max", "description": "More." }, { "const": "min" }] },
            "measure": { "oneOf": [
                { "type": "object", "required": ["kind"],
                  "properties": { "kind": { "const": "plain" } } },
                { "type": "object", "required": ["kind", "driver"],
                  "properties": { "kind": { "const": "of" }, "driver": { "type": "string" } } }
            ] },
            "name": { "allOf": [{ "$ref": "#/definitions/Text" }] },
            "others": { "type": "array", "items": { "$ref": "#" } },
            "part": { "anyOf": [{ "$ref": "#/definitions/Part" }, { "type": "null" }] },
            "terms": { "type": "object", "additionalProperties": { "type": "string" } },
            "whole": { "type": "integer" },
            "loop": { "$ref": "#/definitions/Loop" }
        },
        "definitions": {
            "Text": { "type": "object", "additionalProperties": { "type": "string" } },
            "Part": { "type": "object", "properties": { "yes": { "type": "boolean" } },
                      "required": ["yes"] },
            "Loop": { "$ref": "#/definitions/Loop" }
        }
    });
    Schema::read(&text.to_string()).unwrap()
}

#[test]
fn the_form_follows_the_schema() {
    let schema = schema();
    let Shape::Record(fields) = schema.shape(schema.root()) else { panic!() };
    // What is needed comes first.
    assert!(fields[0].is_required && fields[1].is_required && !fields[2].is_required);
    let of = |key: &str| fields.iter().find(|field| field.key == key).unwrap();
    let shape = |key: &str| schema.shape(&of(key).node);
    assert_eq!((of("id").title.as_str(), of("id").help.as_str()), ("Id", "What it is called."));
    assert_eq!(shape("name"), Shape::Texts);
    assert_eq!(shape("amount"), Shape::Number(false));
    assert_eq!(shape("whole"), Shape::Number(true));
    assert_eq!(shape("kind"), Shape::Choice(vec!["max".to_owned(), "min".to_owned()]));
    assert!(matches!(shape("terms"), Shape::Keyed(_)));
    assert!(matches!(shape("others"), Shape::List(_)));
    assert!(matches!(shape("part"), Shape::Record(_)));
    assert_eq!(shape("loop"), Shape::Other);
    let Shape::Variants(tag, options) = shape("measure") else { panic!() };
    assert_eq!((tag.as_str(), options.len()), ("kind", 2));
    let made = schema.variant(&options[1].1, &tag, &options[1].0, &[]);
    assert_eq!(made, json!({ "kind": "of", "driver": "" }));
}

#[test]
fn new_records_hold_what_is_required() {
    let schema = schema();
    let languages = ["en".to_owned(), "ja".to_owned()];
    let blank = schema.blank(schema.root(), &languages);
    assert_eq!(blank, json!({ "id": "", "name": { "en": "", "ja": "" } }));
}

#[test]
fn the_published_schema_has_a_field_for_every_value_of_a_case() {
    let schema = Schema::read(&case::schema::text()).unwrap();
    let text = include_str!("../../public/cases/xai-series-e.json");
    let case: Value = serde_json::from_str(text).unwrap();
    let mut missing = Vec::new();
    walk(&schema, schema.root(), &case, &mut Vec::new(), &mut missing);
    assert!(missing.is_empty(), "no field for {:?}", &missing[..missing.len().min(20)]);
}

/// Notes all values that only the raw text can say.
fn walk(
    schema: &Schema,
    node: &Value,
    value: &Value,
    path: &mut Vec<String>,
    missing: &mut Vec<String>,
) {
    let mut into = |step: &str, node: &Value, value: &Value, missing: &mut Vec<String>| {
        path.push(step.to_owned());
        walk(schema, node, value, path, missing);
        path.pop();
    };
    match (schema.shape(node), value) {
        (_, Value::Null)
        | (Shape::Texts, Value::Object(_))
        | (Shape::Words | Shape::Choice(_), Value::String(_))
        | (Shape::Number(_), Value::Number(_))
        | (Shape::Switch, Value::Bool(_)) => {}
        (Shape::Record(fields), Value::Object(parts)) => {
            for (key, value) in parts {
                let field = fields.iter().find(|field| field.key == *key);
                match field {
                    Some(field) => into(key, &field.node, value, missing),
                    None => into(key, &Value::Null, value, missing),
                }
            }
        }
        (Shape::Variants(tag, options), Value::Object(parts)) => {
            let word = parts.get(&tag).and_then(Value::as_str).unwrap_or_default();
            let node = options.iter().find(|(other, _)| other == word).map(|(_, node)| node);
            let Some(Shape::Record(fields)) = node.map(|node| schema.shape(node)) else {
                return missing.push(patch::words(path));
            };
            for (key, value) in parts.iter().filter(|(key, _)| **key != tag) {
                let node = fields.iter().find(|field| field.key == *key).map(|f| f.node.clone());
                into(key, &node.unwrap_or_default(), value, missing);
            }
        }
        (Shape::Keyed(values), Value::Object(parts)) => {
            parts.iter().for_each(|(key, value)| into(key, &values, value, missing));
        }
        (Shape::List(items), Value::Array(elements)) => {
            for (place, value) in elements.iter().enumerate() {
                into(&place.to_string(), &items, value, missing);
            }
        }
        _ => missing.push(patch::words(path)),
    }
}
