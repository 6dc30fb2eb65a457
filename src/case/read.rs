//! JSON text → records. Each list element is read on its own, so that one bad record does not hide
//! the problems of the others.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::problem::{Problem, Problems};
use crate::raw::Head;
use crate::{Case, MAX_BYTES, canonical, json, migrate};

/// Most elements of any list of a case.
pub const MAX_ELEMENTS: usize = 2_000;
/// Most languages of a case.
pub const MAX_LANGUAGES: usize = 24;

/// Reads the records of a case without judging what they say.
///
/// # Errors
/// All structural problems: not JSON, not an object, missing or unknown sections, fields of the
/// wrong type, unknown fields, numbers out of range, too large, another version of the format.
pub fn read(text: &str) -> Result<Case, Problems> {
    let mut value = json::read(text, MAX_BYTES)?;
    forget_schema(&mut value)?;
    let hash = canonical::hash(&value);
    let Value::Object(sections) = migrate::to_current(value)? else {
        let remedy = "write an object with `format`, `id`, `parameters`, …";
        return Err(Problems::one(Problem::new("", "not a JSON object", remedy)));
    };
    Reader { sections, problems: Vec::new() }.case(hash)
}

/// Drops the key by which editors find the schema: it helps who writes and says nothing about the case,
/// so that the hash does not depend on it.
fn forget_schema(value: &mut Value) -> Result<(), Problems> {
    match value.as_object_mut().and_then(|sections| sections.remove(SCHEMA_KEY)) {
        None | Some(Value::String(_)) => Ok(()),
        Some(_) => {
            let remedy = "write the address of the schema as a text, or remove it";
            Err(Problems::one(Problem::new(SCHEMA_KEY, "not a text", remedy)))
        }
    }
}

/// Key of a case that names its schema.
pub const SCHEMA_KEY: &str = "$schema";

/// Fields of the head, which stand beside the sections.
pub const HEAD_FIELDS: &[&str] = &[
    "format",
    "id",
    "as_of",
    "languages",
    "title",
    "question",
    "summary",
    "disclaimer",
    "benefit",
    "article",
];

struct Reader {
    sections: Map<String, Value>,
    problems: Vec<Problem>,
}

impl Reader {
    fn case(mut self, hash: String) -> Result<Case, Problems> {
        let head_fields: Map<String, Value> = HEAD_FIELDS
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), self.sections.remove(*key)?)))
            .collect();
        let head: Option<Head> = self.record("", Value::Object(head_fields));
        // Every text is looked for in every language: too many would be many times too many.
        if let Some(count) = head.as_ref().map(|h| h.languages.len()).filter(|n| *n > MAX_LANGUAGES)
        {
            let remedy = format!("at most {MAX_LANGUAGES} are read");
            self.problem("languages", &format!("{count} languages are too many"), &remedy);
        }
        let deal = self.sections.remove("deal").filter(|v| !v.is_null());
        let deal = deal.and_then(|value| self.record("deal", value));
        let compute = self.sections.remove("compute").filter(|v| !v.is_null());
        let compute = compute.and_then(|value| self.record("compute", value));
        let market = self.sections.remove("market").filter(|v| !v.is_null());
        let market = market.and_then(|value| self.record("market", value));
        let parameters = self.list("parameters", true);
        let correlations = self.list("correlations", false);
        let drivers = self.list("drivers", true);
        let channels = self.list("channels", false);
        let sectors = self.list("sectors", true);
        let edges = self.list("edges", true);
        let criteria = self.list("criteria", true);
        let projects = self.list("projects", false);
        let scenarios = self.list("scenarios", true);
        let claims = self.list("claims", false);
        let sources = self.list("sources", false);
        let regulation = self.list("regulation", false);
        let verification = self.sections.remove("verification").filter(|v| !v.is_null());
        let verification = verification.and_then(|value| self.record("verification", value));
        let entities = self.list("entities", false);
        let relations = self.list("relations", false);
        let votes = self.list("votes", false);
        let governance_comparison = self.list("governance_comparison", false);
        let events = self.list("events", false);
        let glossary = self.list("glossary", false);
        for key in std::mem::take(&mut self.sections).keys() {
            self.problem(key, "unknown section", "remove it or correct its name");
        }
        match head {
            Some(head) if self.problems.is_empty() => Ok(Case {
                head,
                deal,
                compute,
                market,
                parameters,
                correlations,
                drivers,
                channels,
                sectors,
                edges,
                criteria,
                projects,
                scenarios,
                claims,
                sources,
                regulation,
                verification,
                entities,
                relations,
                votes,
                governance_comparison,
                events,
                glossary,
                hash,
            }),
            _ => Err(Problems(self.problems)),
        }
    }

    fn problem(&mut self, path: &str, message: &str, remedy: &str) {
        self.problems.push(Problem::new(path, message, remedy));
    }

    fn record<T: DeserializeOwned>(&mut self, path: &str, value: Value) -> Option<T> {
        match serde_path_to_error::deserialize(value) {
            Ok(record) => Some(record),
            Err(error) => {
                let inner = error.path().to_string();
                let path = match (path, inner.as_str()) {
                    ("", ".") => String::new(),
                    (path, ".") => path.to_owned(),
                    ("", inner) => inner.to_owned(),
                    (path, inner) => format!("{path}.{inner}"),
                };
                let message = error.into_inner().to_string();
                self.problem(
                    &path,
                    &message,
                    "see the JSON Schema of the case file, which `spillover schema` prints",
                );
                None
            }
        }
    }

    fn list<T: DeserializeOwned>(&mut self, key: &str, required: bool) -> Vec<T> {
        let elements = match self.sections.remove(key) {
            Some(Value::Array(elements)) => elements,
            Some(_) => {
                self.problem(key, "not a list", "write an array of records");
                return Vec::new();
            }
            None => Vec::new(),
        };
        if required && elements.is_empty() {
            self.problem(key, "missing or empty", "a case needs at least one");
        }
        if elements.len() > MAX_ELEMENTS {
            let message = format!("{} elements are too many", elements.len());
            self.problem(key, &message, &format!("at most {MAX_ELEMENTS} are read"));
            return Vec::new();
        }
        let records = elements.into_iter().enumerate();
        records.filter_map(|(i, value)| self.record(&format!("{key}[{i}]"), value)).collect()
    }
}
