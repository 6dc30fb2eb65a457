//! Known answers: files of format `spillover-oracle/1`, run against the named functions.
//!
//! Pure but for the loader of CSV tables, so that a folder and a browser use the same code.

mod compare;
mod csv;

use serde::Deserialize;
use serde_json::Value;

use crate::functions;

pub use compare::Tolerances;
pub use csv::resolve;

/// An oracle file; keys that are not needed are ignored.
#[derive(Debug, Clone, Deserialize)]
pub struct OracleFile {
    /// Format tag.
    pub format: String,
    /// Named function under test.
    pub function: String,
    /// Where the answers come from.
    #[serde(default)]
    pub source: String,
    /// `published`, `third-party`, `analytic` or `derived`.
    #[serde(default)]
    pub kind: String,
    /// Inputs with expected outputs.
    pub cases: Vec<OracleCase>,
}

/// One input with its expected output.
#[derive(Debug, Clone, Deserialize)]
pub struct OracleCase {
    /// Name of the case.
    #[serde(default)]
    pub label: String,
    /// Input of the function; may refer to CSV tables.
    pub input: Value,
    /// Expected subset of the output.
    pub expected: Value,
    /// Allowed differences.
    #[serde(default)]
    pub tolerance: Value,
}

/// Verdict on one file.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// All cases agree.
    Pass {
        /// Number of cases.
        cases: usize,
    },
    /// Some differ; one line per difference.
    Fail {
        /// What differs.
        differences: Vec<String>,
    },
    /// There is no such function.
    UnknownFunction,
}

/// Format tag of oracle files.
const FORMAT: &str = "spillover-oracle/1";

/// Reads an oracle file.
///
/// # Errors
/// What is wrong with it, in words.
pub fn parse(text: &str) -> Result<OracleFile, String> {
    let file: OracleFile =
        serde_json::from_str(text).map_err(|e| format!("not an oracle file: {e}"))?;
    if file.format != FORMAT {
        return Err(format!("format `{}`; this version reads `{FORMAT}`", file.format));
    }
    Ok(file)
}

/// Runs all cases of a file; `load` gives the text of a CSV table by its relative path.
pub fn run(file: &OracleFile, load: &dyn Fn(&str) -> Result<String, String>) -> Verdict {
    let Some(function) = functions::find(&file.function) else { return Verdict::UnknownFunction };
    let mut differences = Vec::new();
    for (i, case) in file.cases.iter().enumerate() {
        let name = if case.label.is_empty() { format!("case {i}") } else { case.label.clone() };
        let compared = resolve(&case.input, load).and_then(|input| {
            let output = (function.call)(&input).unwrap_or_else(|error| error.to_json());
            let tolerances = Tolerances::parse(&case.tolerance)?;
            Ok(compare::differences(&case.expected, &output, &tolerances))
        });
        match compared {
            Ok(found) => differences.extend(found.into_iter().map(|d| format!("{name}: {d}"))),
            Err(error) => differences.push(format!("{name}: {error}")),
        }
    }
    if differences.is_empty() {
        Verdict::Pass { cases: file.cases.len() }
    } else {
        Verdict::Fail { differences }
    }
}
