//! `spillover new`: a small sound case to start from, whose texts say what belongs in their place.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use case::starter::LANGUAGES;
use market::closes::{date, day_number};

use crate::file;
use crate::outcome::usage;

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
    let schema = arguments.schema.as_deref();
    Ok(case::starter::starter(&arguments.id, languages, &as_of, schema))
}

fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    date((since.as_secs() / SECONDS_PER_DAY) as i64)
}
