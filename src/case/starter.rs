//! A small sound case to start from, whose texts say what belongs in their place.

use serde_json::json;

use crate::read::SCHEMA_KEY;

/// The case in all of [`LANGUAGES`], with places for what its author says.
const STARTER: &str = include_str!("starter.txt");
/// Languages in which a case can be started.
pub const LANGUAGES: [&str; 2] = ["en", "ja"];

/// The case as text, in the order in which people read it: its identifier, its languages (of
/// [`LANGUAGES`]), the date up to which facts were read, and the address of the schema for editors.
#[must_use]
pub fn starter(id: &str, languages: &[String], as_of: &str, schema: Option<&str>) -> String {
    let schema = schema.map(|address| format!("{}: {},\n  ", json!(SCHEMA_KEY), json!(address)));
    let text = in_languages(languages)
        .replace("{{schema}}", &schema.unwrap_or_default())
        .replace("{{languages}}", &json!(languages).to_string())
        .replace("{{language}}", &json!(languages.first()).to_string())
        .replace("{{as_of}}", &json!(as_of).to_string());
    text.replace("{{id}}", &json!(id).to_string())
}

/// The starter with the texts of these languages, which stand on lines of their own.
fn in_languages(languages: &[String]) -> String {
    let tag_of = |line: &str| {
        LANGUAGES.into_iter().find(|tag| line.trim_start().starts_with(&format!("\"{tag}\":")))
    };
    let is_kept = |line: &&str| tag_of(line).is_none_or(|tag| languages.iter().any(|l| l == tag));
    let lines: Vec<&str> = STARTER.lines().filter(is_kept).collect();
    let mut text = String::new();
    for (i, line) in lines.iter().enumerate() {
        // The last text of an object has no comma after it.
        let is_last = lines.get(i + 1).is_none_or(|next| tag_of(next).is_none());
        let line =
            if tag_of(line).is_some() && is_last { line.trim_end_matches(',') } else { line };
        text.push_str(line);
        text.push('\n');
    }
    text
}
