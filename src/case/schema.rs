//! JSON Schema of the case file, from the records and their doc comments.
//!
//! Draft 7, the one that all editors know. A schema cannot say everything that [`crate::parse`] checks:
//! what it refuses the parser refuses, too, but not the other way round.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::check::distributions::KINDS;
use crate::migrate::VERSIONS;
use crate::raw::{
    Channel, Claim, Compute, Correlation, Criterion, Deal, DecisionSystem, Driver, Edge, Entity,
    Event, GlossaryTerm, Head, Market, Parameter, Project, RegulatoryAction, Relation, Scenario,
    Sector, Source, Verification, VoteRecord,
};
use crate::read::{MAX_ELEMENTS, MAX_LANGUAGES, SCHEMA_KEY};
use crate::roles::{self, Role};
use crate::{ENTITY_KINDS, RELATION_KINDS, UNITS};

/// Where sites publish it, below their root.
pub const FILE: &str = "schema/case-1.json";

/// Definition of a text in every language of the case.
const TEXT: &str = "Text";
const IDENTIFIER: &str = "^[A-Za-z][A-Za-z0-9_-]{0,63}$";
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// What stands beside the head; the reader knows the same sections.
#[derive(JsonSchema)]
#[schemars(rename = "Case")]
#[allow(dead_code, reason = "only its schema is of use")]
struct Sections {
    /// The financed vehicle, if the case has one.
    deal: Option<Deal>,
    /// Computing power, if the case speaks of it.
    compute: Option<Compute>,
    /// What markets did, if the case looks at them.
    market: Option<Market>,
    /// Inputs of the model. New ones go to the end, so that earlier results keep their draws.
    parameters: Vec<Parameter>,
    /// Dependence between inputs.
    #[serde(default)]
    correlations: Vec<Correlation>,
    /// Roots of the graph: log changes that the deal causes.
    drivers: Vec<Driver>,
    /// Inner nodes of the graph.
    #[serde(default)]
    channels: Vec<Channel>,
    /// Sinks of the graph: what may benefit.
    sectors: Vec<Sector>,
    /// Elasticities between drivers, channels and sectors.
    edges: Vec<Edge>,
    /// Criteria of the multi-criteria ranking.
    criteria: Vec<Criterion>,
    /// Projects and their tokens.
    #[serde(default)]
    projects: Vec<Project>,
    /// Named sets of changed assumptions; the first is the base.
    scenarios: Vec<Scenario>,
    /// The claim ledger.
    #[serde(default)]
    claims: Vec<Claim>,
    /// Publications.
    #[serde(default)]
    sources: Vec<Source>,
    /// Steps of authorities.
    #[serde(default)]
    regulation: Vec<RegulatoryAction>,
    /// What is demanded and what can be proved, if the case speaks of it.
    verification: Option<Verification>,
    /// Companies, vehicles, people.
    #[serde(default)]
    entities: Vec<Entity>,
    /// What flows between them.
    #[serde(default)]
    relations: Vec<Relation>,
    /// Votes to calculate with.
    #[serde(default)]
    votes: Vec<VoteRecord>,
    /// How decisions are taken elsewhere.
    #[serde(default)]
    governance_comparison: Vec<DecisionSystem>,
    /// Dated events.
    #[serde(default)]
    events: Vec<Event>,
    /// Technical terms of the case's field.
    #[serde(default)]
    glossary: Vec<GlossaryTerm>,
}

/// The schema as text, indented.
#[must_use]
pub fn text() -> String {
    format!("{:#}\n", schema())
}

/// The schema.
#[must_use]
pub fn schema() -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft07());
    let head = Head::json_schema(&mut generator).to_value();
    let sections = Sections::json_schema(&mut generator).to_value();
    let mut properties = Map::new();
    let words = "Address of this schema, for editors; no part of the case or its hash.";
    properties.insert(SCHEMA_KEY.to_owned(), json!({ "type": "string", "description": words }));
    let mut required = Vec::new();
    for part in [head, sections] {
        properties.extend(part["properties"].as_object().cloned().unwrap_or_default());
        required.extend(part["required"].as_array().cloned().unwrap_or_default());
    }
    let mut definitions = generator.take_definitions(true);
    definitions.insert(TEXT.to_owned(), Value::Null);
    let mut schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Spillover case",
        "description": "A deal, what it may change, and the evidence for it: the one file from which \
            Spillover makes a model and a site.",
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
        "definitions": definitions,
    });
    tidy(&mut schema);
    // Without a description of its own: editors would show it in place of the field's.
    schema["definitions"][TEXT] = json!({
        "$comment": "A text in every language of the case: language tag → words.",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": { "type": "string", "maxLength": 8000 },
    });
    constrain(&mut schema);
    schema
}

/// What records do not say by their types: definition (none for the case itself), property, keywords.
fn constraints() -> Vec<(&'static str, &'static str, Value)> {
    let tags: Vec<&str> = VERSIONS.iter().map(|version| version.tag).collect();
    let kinds: Vec<&str> = KINDS.iter().map(|(kind, ..)| *kind).collect();
    let address = "^https?://[^\\s<>\"'`]+$";
    let mut all = vec![
        ("", "format", json!({ "enum": tags })),
        ("", "id", json!({ "pattern": IDENTIFIER })),
        ("", "as_of", json!({ "pattern": DATE })),
        ("", "languages", json!({ "minItems": 1, "maxItems": MAX_LANGUAGES, "uniqueItems": true })),
        ("Article", "published", json!({ "pattern": DATE })),
        ("Parameter", "unit", json!({ "enum": UNITS, "description": "Unit." })),
        ("Relation", "kind", json!({ "enum": RELATION_KINDS })),
        ("Entity", "kind", json!({ "enum": ENTITY_KINDS })),
        ("RawDistribution", "kind", json!({ "enum": kinds })),
        ("Correlation", "measure", json!({ "enum": ["pearson_z", "spearman", "kendall"] })),
        ("Correlation", "value", json!({ "minimum": -1, "maximum": 1 })),
        ("Sector", "slot", json!({ "minimum": 1, "maximum": 10 })),
        ("Source", "url", json!({ "pattern": address })),
        ("Place", "sha256", json!({ "pattern": "^[0-9a-f]{64}$" })),
        ("Event", "date", json!({ "pattern": DATE })),
        ("RegulatoryAction", "date", json!({ "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" })),
        ("Driver", "formula", json!({ "maxLength": 1000 })),
        ("Edge", "formula", json!({ "maxLength": 1000 })),
    ];
    let named = ["Parameter", "Driver", "Channel", "Sector", "Criterion", "Project", "Scenario"];
    let recorded = ["Claim", "Source", "RegulatoryAction", "Entity", "ArticleSection"];
    let identified = named.into_iter().chain(recorded);
    all.extend(identified.map(|name| (name, "id", json!({ "pattern": IDENTIFIER }))));
    let needed = ["parameters", "drivers", "sectors", "edges", "criteria", "scenarios"];
    all.extend(needed.map(|name| ("", name, json!({ "minItems": 1, "maxItems": MAX_ELEMENTS }))));
    all
}

fn constrain(schema: &mut Value) {
    for (definition, property, keywords) in constraints() {
        let record = match definition {
            "" => &mut *schema,
            name => &mut schema["definitions"][name],
        };
        let Some(found) = record["properties"].get_mut(property).and_then(Value::as_object_mut)
        else {
            continue;
        };
        found.extend(keywords.as_object().cloned().unwrap_or_default());
    }
    let of_kind = |(kind, needed, has_quantiles): &(&str, &[&str], bool)| {
        let mut forms = vec![json!({ "required": needed })];
        if *has_quantiles {
            forms.push(json!({ "required": ["q05", "q95"] }));
        }
        json!({
            "if": { "properties": { "kind": { "const": kind } } },
            "then": { "anyOf": forms },
        })
    };
    schema["definitions"]["RawDistribution"]["allOf"] = KINDS.iter().map(of_kind).collect();
    let one_of = json!([{ "required": ["distribution"] }, { "required": ["quantile_range"] }]);
    schema["definitions"]["Override"]["oneOf"] = one_of;
    schema["definitions"]["Deal"]["properties"]["terms"] = terms();
    for (definition, property) in FORMULAS {
        let field = &mut schema["definitions"][definition]["properties"][property];
        let words = field["description"].as_str().unwrap_or_default();
        field["description"] = json!(format!("{words} {FORMULA}"));
    }
}

/// Fields that hold a formula.
const FORMULAS: [(&str, &str); 3] =
    [("Driver", "formula"), ("Edge", "formula"), ("DealFlow", "amount")];
const FORMULA: &str = "Written with numbers such as 2e3, identifiers of parameters, + - * / ( ), and ln, \
    exp, sqrt, min, max; there is no sign for powers. With a deal also deal.hardware_cost, deal.gpus, \
    deal.debt, deal.equity.";

/// The roles of the deal, each with its meaning and unit.
fn terms() -> Value {
    let described = |role: &Role| {
        let words = format!("Identifier of a parameter in `{}`: {}.", role.unit, role.meaning);
        let title = format!("{} ({})", role.name, role.unit);
        (role.name.to_owned(), json!({ "title": title, "description": words, "type": "string" }))
    };
    let all = roles::TERMS.iter().chain(&roles::SURROUNDINGS);
    json!({
        "title": "Terms",
        "description": "Role in the finance engine → parameter identifier.",
        "type": "object",
        "properties": all.map(described).collect::<Map<_, _>>(),
        "required": roles::names(&roles::TERMS),
        "additionalProperties": false,
    })
}

/// Gives everything a title, takes the marks of Rust out of descriptions, and calls texts by their name.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::String(words)) = map.get_mut("description") {
                *words = plain(words);
            }
            let is_text = map.get("type") == Some(&json!("object"))
                && map.get("additionalProperties") == Some(&json!({ "type": "string" }))
                && !map.contains_key("properties");
            if is_text {
                map.remove("type");
                map.remove("additionalProperties");
                map.insert(
                    "allOf".to_owned(),
                    json!([{ "$ref": format!("#/definitions/{TEXT}") }]),
                );
            }
            for holder in ["properties", "definitions"] {
                let Some(Value::Object(named)) = map.get_mut(holder) else { continue };
                for (name, schema) in named.iter_mut() {
                    if let Some(schema) = schema.as_object_mut() {
                        schema.entry("title").or_insert_with(|| json!(title(name)));
                    }
                }
            }
            map.values_mut().for_each(tidy);
        }
        Value::Array(list) => list.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// `` [`crate::UNITS`] `` → `UNITS`.
fn plain(words: &str) -> String {
    words.replace("[`crate::", "`").replace("[`", "`").replace("`]", "`")
}

/// `months_to_effect` and `MonthsToEffect` → “Months to effect”.
fn title(name: &str) -> String {
    let mut title = String::new();
    for (i, c) in name.trim_start_matches("Raw").trim_start_matches('$').chars().enumerate() {
        match c {
            '_' => title.push(' '),
            c if i == 0 => title.extend(c.to_uppercase()),
            c if c.is_uppercase() => {
                title.push(' ');
                title.extend(c.to_lowercase());
            }
            c => title.push(c),
        }
    }
    title
}
