//! `spillover new`: a small sound case to start from, whose texts say what belongs in their place.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use market::closes::{date, day_number};
use serde_json::json;

use crate::file;
use crate::outcome::usage;

/// The case in all of [`LANGUAGES`], with places for what the arguments say.
const STARTER: &str = include_str!("starter.txt");
const LANGUAGES: [&str; 2] = ["en", "ja"];

const SECONDS_PER_DAY: u64 = 86_400;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub(crate) struct NewArguments {
    /// Identifier of the case, also the name of its file: letters, digits, - and _
    id: String,
    /// Languages of its texts, of en and ja
    #[arg(long, value_delimiter = ',', default_value = "en")]
    languages: Vec<String>,
    /// Date up to which facts were read, YYYY-MM-DD; today if absent
    #[arg(long)]
    as_of: Option<String>,
    /// Address of the schema, for editors; `spillover schema` prints it
    #[arg(long)]
    schema: Option<String>,
    /// File to write, which must not exist; - or nothing prints
    #[arg(long, short)]
    output: Option<PathBuf>,
}

/// Writes the case.
pub(crate) fn new(arguments: &NewArguments) -> Result<()> {
    let text = starter(arguments)?;
    if let Err(problems) = analysis::Model::parse(&text) {
        usage!("{problems}");
    }
    if let Some(path) = arguments.output.as_ref().filter(|path| path.exists()) {
        usage!("{} exists; name another file or remove it", path.display());
    }
    file::write(arguments.output.as_deref(), text.as_bytes())
}

/// The case as text, in the order in which people read it.
fn starter(arguments: &NewArguments) -> Result<String> {
    let languages = &arguments.languages;
    if let Some(tag) = languages.iter().find(|tag| !LANGUAGES.contains(&tag.as_str())) {
        let known = LANGUAGES.join(" or ");
        usage!("a case cannot be started in `{tag}`; start it in {known} and add the language");
    }
    let as_of = match &arguments.as_of {
        Some(day) if day_number(day).is_err() => usage!("`{day}` is no date; write YYYY-MM-DD"),
        Some(day) => day.clone(),
        None => today(),
    };
    let schema = arguments
        .schema
        .as_ref()
        .map(|address| format!("{}: {},\n  ", json!(case::read::SCHEMA_KEY), json!(address)));
    let text = in_languages(languages)
        .replace("{{schema}}", &schema.unwrap_or_default())
        .replace("{{languages}}", &json!(languages).to_string())
        .replace("{{language}}", &json!(languages.first()).to_string())
        .replace("{{as_of}}", &json!(as_of).to_string());
    Ok(text.replace("{{id}}", &json!(arguments.id).to_string()))
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

fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    date((since.as_secs() / SECONDS_PER_DAY) as i64)
}
