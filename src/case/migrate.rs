//! Versions of the case format, and the way from each to the next.
//!
//! A new version comes as a line of [`VERSIONS`]: its tag, and how the version before it becomes it.
//! Files of all versions are read; the hash is that of the file as it was written.

use serde_json::Value;

use crate::problem::{Problem, Problems};

/// Changes a case of one version into the next.
pub type Step = fn(Value) -> Result<Value, Problems>;

/// Version of the format.
#[derive(Debug, Clone, Copy)]
pub struct Version {
    /// Tag that a file of this version carries in `format`.
    pub tag: &'static str,
    /// The way from the version before; none for the first.
    pub from_former: Option<Step>,
}

/// All versions, the oldest first; records are read in the newest.
pub const VERSIONS: &[Version] = &[Version { tag: CURRENT, from_former: None }];

/// Tag of the newest version.
pub const CURRENT: &str = "spillover-case/1";

/// What tags of all versions begin with.
const FAMILY: &str = "spillover-case/";

/// The case in the newest version of the format.
///
/// # Errors
/// A format that this program does not know, with what to do.
///
/// ```
/// let newer = serde_json::json!({ "format": "spillover-case/999" });
/// let problem = &case::migrate::to_current(newer).unwrap_err().0[0];
/// assert!(problem.remedy.contains("newer spillover"));
/// ```
pub fn to_current(case: Value) -> Result<Value, Problems> {
    migrate(case, VERSIONS)
}

/// The case in the last of these versions.
///
/// # Errors
/// A format that is none of them.
pub fn migrate(case: Value, versions: &[Version]) -> Result<Value, Problems> {
    // What has no format, or is no object, is refused with its other problems by who reads records.
    let Some(tag) = case.get("format").and_then(Value::as_str) else { return Ok(case) };
    let Some(place) = versions.iter().position(|version| version.tag == tag) else {
        return Err(Problems::one(unknown(tag, versions)));
    };
    let newer = versions[place + 1..].iter().filter_map(|version| version.from_former);
    newer.into_iter().try_fold(case, |case, step| step(case))
}

fn unknown(tag: &str, versions: &[Version]) -> Problem {
    let newest = versions.last().map_or("", |version| version.tag);
    let number = |tag: &str| tag.strip_prefix(FAMILY).and_then(|n| n.parse::<u32>().ok());
    let known: Vec<&str> = versions.iter().map(|version| version.tag).collect();
    let known = known.join(", ");
    if number(tag).is_some_and(|n| number(newest).is_some_and(|newest| n > newest)) {
        let message = format!("`{tag}` is newer than this program, which reads {known}");
        return Problem::new(
            "format",
            message,
            "use a newer spillover, or write the case for this one",
        );
    }
    Problem::new("format", format!("unknown format `{tag}`"), format!("write `{newest}`"))
}
