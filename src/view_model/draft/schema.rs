//! Which fields a part of a case file may have, read from its JSON Schema.
//!
//! The form knows no field by name: a new field of the format appears in it with the schema.

use serde_json::{Map, Value, json};

/// Definition of a text in every language of the case.
const TEXT: &str = "Text";
/// How often a reference leads on before it is taken for a circle.
const MAX_REFERENCES: usize = 8;
/// Deepest nesting of what is filled in for a new record.
const MAX_BLANK_DEPTH: usize = 6;

/// A JSON Schema, draft 7.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema(Value);

/// One property of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Key in the file.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What it means; empty where the schema does not say.
    pub help: String,
    /// Whether the record is refused without it.
    pub is_required: bool,
    /// What may stand there.
    pub node: Value,
}

/// How a value is edited.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A text in every language of the case.
    Texts,
    /// A record with these properties.
    Record(Vec<Field>),
    /// One of several records, told apart by a property: its key, and word and schema of each.
    Variants(String, Vec<(String, Value)>),
    /// Keys of the author's choice, each with a value of this schema.
    Keyed(Box<Value>),
    /// A list of values of this schema.
    List(Box<Value>),
    /// One of these words.
    Choice(Vec<String>),
    /// Words.
    Words,
    /// A number; whether it is a whole one.
    Number(bool),
    /// Yes or no.
    Switch,
    /// Something that only the raw text can say.
    Other,
}

impl Schema {
    /// Reads a schema.
    ///
    /// # Errors
    /// When the text is no JSON object.
    pub fn read(text: &str) -> Result<Self, String> {
        match serde_json::from_str(text) {
            Ok(schema @ Value::Object(_)) => Ok(Self(schema)),
            Ok(_) => Err("the schema is no object".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Schema of the whole file.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.0
    }

    /// How a value of this schema is edited.
    #[must_use]
    pub fn shape(&self, node: &Value) -> Shape {
        let (node, name) = self.resolved(node);
        if let Some(words) = words_of(node) {
            return Shape::Choice(words);
        }
        if let Some(options) = node["oneOf"].as_array().and_then(|all| self.variants(all)) {
            return options;
        }
        let kind = match &node["type"] {
            Value::Array(kinds) => kinds.iter().find(|kind| **kind != "null"),
            kind => Some(kind),
        };
        match kind.and_then(Value::as_str) {
            Some("object") => self.object(node, name),
            Some("array") => match &node["items"] {
                Value::Object(_) => Shape::List(Box::new(node["items"].clone())),
                _ => Shape::Other,
            },
            Some("string") => Shape::Words,
            Some("number") => Shape::Number(false),
            Some("integer") => Shape::Number(true),
            Some("boolean") => Shape::Switch,
            _ => Shape::Other,
        }
    }

    fn object(&self, node: &Value, name: Option<&str>) -> Shape {
        if node["properties"].is_object() {
            return Shape::Record(self.fields(node));
        }
        match &node["additionalProperties"] {
            _ if name == Some(TEXT) => Shape::Texts,
            values @ Value::Object(_) => Shape::Keyed(Box::new(values.clone())),
            _ => Shape::Other,
        }
    }

    /// Properties of a record in the order of the schema, what it needs in front.
    fn fields(&self, node: &Value) -> Vec<Field> {
        let required = node["required"].as_array();
        let is_required = |key: &str| required.is_some_and(|all| all.iter().any(|k| k == key));
        let field = |(key, node): (&String, &Value)| Field {
            key: key.clone(),
            title: self.said(node, "title").unwrap_or_else(|| key.clone()),
            help: self.said(node, "description").unwrap_or_default(),
            is_required: is_required(key),
            node: node.clone(),
        };
        let mut fields: Vec<Field> =
            node["properties"].as_object().into_iter().flatten().map(field).collect();
        fields.sort_by_key(|field| !field.is_required);
        fields
    }

    /// What a schema says about itself, or what it refers to says.
    fn said(&self, node: &Value, key: &str) -> Option<String> {
        let own = node[key].as_str();
        own.or_else(|| self.resolved(node).0[key].as_str()).map(str::to_owned)
    }

    /// Records that are told apart by a property with a fixed word.
    fn variants(&self, all: &[Value]) -> Option<Shape> {
        let word =
            |node: &Value, key: &str| node["properties"][key]["const"].as_str().map(str::to_owned);
        let first = self.resolved(all.first()?).0;
        let mut keys = first["properties"].as_object()?.keys();
        let tag = keys.find(|key| word(first, key).is_some())?.clone();
        let option = |node: &Value| {
            let node = self.resolved(node).0;
            Some((word(node, &tag)?, node.clone()))
        };
        let options = all.iter().map(option).collect::<Option<Vec<_>>>()?;
        Some(Shape::Variants(tag, options))
    }

    /// The schema behind references and behind “or nothing”, and its name.
    fn resolved<'a>(&'a self, node: &'a Value) -> (&'a Value, Option<&'a str>) {
        let (mut node, mut name) = (node, None);
        for _ in 0..MAX_REFERENCES {
            if let Some(reference) = node["$ref"].as_str() {
                name = reference.strip_prefix("#/definitions/");
                node = &self.0["definitions"][name.unwrap_or_default()];
            } else if let Some(only) = node["allOf"].as_array().filter(|all| all.len() == 1)
                && !node["properties"].is_object()
            {
                node = &only[0];
            } else if let Some(some) = node["anyOf"].as_array()
                && let Some(found) = some.iter().find(|node| node["type"] != "null")
                && !node["properties"].is_object()
            {
                node = found;
            } else {
                break;
            }
        }
        (node, name)
    }

    /// A new value of this schema, with everything that is required and nothing else; texts in these
    /// languages. Its author fills it in: the problems name what is missing.
    #[must_use]
    pub fn blank(&self, node: &Value, languages: &[String]) -> Value {
        self.blank_at(node, languages, 0)
    }

    fn blank_at(&self, node: &Value, languages: &[String], depth: usize) -> Value {
        if depth > MAX_BLANK_DEPTH {
            return Value::Null;
        }
        match self.shape(node) {
            Shape::Texts => languages.iter().map(|tag| (tag.clone(), json!(""))).collect(),
            Shape::Record(fields) => self.blank_record(&fields, languages, depth),
            Shape::Variants(tag, options) => match options.first() {
                Some((word, node)) => self.variant(node, &tag, word, languages),
                None => Value::Null,
            },
            Shape::Keyed(_) => json!({}),
            Shape::List(_) => json!([]),
            Shape::Choice(words) => json!(words.first()),
            Shape::Words => json!(""),
            Shape::Number(_) => json!(0),
            Shape::Switch => json!(false),
            Shape::Other => Value::Null,
        }
    }

    fn blank_record(&self, fields: &[Field], languages: &[String], depth: usize) -> Value {
        let needed = fields.iter().filter(|field| field.is_required);
        let pair =
            |field: &Field| (field.key.clone(), self.blank_at(&field.node, languages, depth + 1));
        Value::Object(needed.map(pair).collect::<Map<_, _>>())
    }

    /// A new record of one of several kinds.
    #[must_use]
    pub fn variant(&self, node: &Value, tag: &str, word: &str, languages: &[String]) -> Value {
        let mut record = self.blank_record(&self.fields(node), languages, 1);
        record[tag] = json!(word);
        record
    }
}

/// The words of which a value is one, if it is one of a few.
fn words_of(node: &Value) -> Option<Vec<String>> {
    let strings = |all: &Vec<Value>| {
        let words = all.iter().filter(|word| !word.is_null());
        words.map(|word| word.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
    };
    if let Some(word) = node["const"].as_str() {
        return Some(vec![word.to_owned()]);
    }
    if let Some(all) = node["enum"].as_array() {
        return strings(all);
    }
    // Words with descriptions of their own stand one by one, or some of them together.
    let parts = node["oneOf"].as_array()?;
    let nested = parts.iter().filter(|part| part["type"] != "null").map(words_of);
    nested.collect::<Option<Vec<_>>>().map(|words| words.concat())
}
