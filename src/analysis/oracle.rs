//! Known answers: files of format `spillover-oracle/1`, run against the named functions.
//!
//! Pure but for the loader of CSV tables, so that a folder and a browser use the same code.

mod compare;
mod csv;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::functions;

pub use compare::{Comparison, Tolerances};
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

/// One case of a file, computed and compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CheckedCase {
    /// Its name.
    pub label: String,
    /// Every expected value beside the computed one; or why there is nothing to compare.
    pub comparisons: Result<Vec<Comparison>, String>,
}

/// Computes all cases of a file; `load` gives the text of a CSV table by its relative path. None
/// where there is no such function.
pub fn check(
    file: &OracleFile,
    load: &dyn Fn(&str) -> Result<String, String>,
) -> Option<Vec<CheckedCase>> {
    let function = functions::find(&file.function)?;
    let check_one = |(i, case): (usize, &OracleCase)| {
        let label = if case.label.is_empty() { format!("case {i}") } else { case.label.clone() };
        let comparisons = resolve(&case.input, load).and_then(|input| {
            let output = (function.call)(&input).unwrap_or_else(|error| error.to_json());
            let tolerances = Tolerances::parse(&case.tolerance)?;
            Ok(compare::comparisons(&case.expected, &output, &tolerances))
        });
        CheckedCase { label, comparisons }
    };
    Some(file.cases.iter().enumerate().map(check_one).collect())
}

/// A file of known answers, computed and compared; what a page shows of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CheckedFile {
    /// Its name, without an ending.
    pub name: String,
    /// Named function under test.
    pub function: String,
    /// Where the answers come from.
    pub source: String,
    /// `published`, `third-party`, `analytic` or `derived`.
    pub kind: String,
    /// Its cases; or why there are none.
    pub cases: Result<Vec<CheckedCase>, String>,
}

/// Reads and checks a file that needs no tables.
#[must_use]
pub fn check_text(name: &str, text: &str) -> CheckedFile {
    let refuse = |table: &str| Err(format!("the table {table} is not here"));
    let unknown = |function: &str| format!("there is no function `{function}`");
    match parse(text) {
        Ok(file) => CheckedFile {
            name: name.to_owned(),
            cases: check(&file, &refuse).ok_or_else(|| unknown(&file.function)),
            function: file.function,
            source: file.source,
            kind: file.kind,
        },
        Err(reason) => CheckedFile {
            name: name.to_owned(),
            function: String::new(),
            source: String::new(),
            kind: String::new(),
            cases: Err(reason),
        },
    }
}

impl CheckedFile {
    /// Whether everything that is expected was computed.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.cases.as_ref().is_ok_and(|cases| {
            cases.iter().all(|case| {
                case.comparisons.as_ref().is_ok_and(|found| found.iter().all(|c| c.agrees))
            })
        })
    }

    /// All comparisons with the names of their cases.
    pub fn comparisons(&self) -> impl Iterator<Item = (&str, &Comparison)> {
        self.cases.iter().flatten().flat_map(|case| {
            let of_case = case.comparisons.iter().flatten();
            of_case.map(|comparison| (&*case.label, comparison))
        })
    }
}

/// Runs all cases of a file; `load` gives the text of a CSV table by its relative path.
pub fn run(file: &OracleFile, load: &dyn Fn(&str) -> Result<String, String>) -> Verdict {
    let Some(checked) = check(file, load) else { return Verdict::UnknownFunction };
    let differences: Vec<String> = checked.iter().flat_map(differences).collect();
    if differences.is_empty() {
        Verdict::Pass { cases: file.cases.len() }
    } else {
        Verdict::Fail { differences }
    }
}

/// What differs in a case, in words, as far as it fits.
fn differences(case: &CheckedCase) -> Vec<String> {
    let named = |words: &str| format!("{}: {words}", case.label);
    match &case.comparisons {
        Ok(comparisons) => {
            let apart = comparisons.iter().filter(|comparison| !comparison.agrees);
            apart.take(SHOWN).map(|comparison| named(&comparison.in_words())).collect()
        }
        Err(reason) => vec![named(reason)],
    }
}

/// Differences listed per case.
const SHOWN: usize = 8;
