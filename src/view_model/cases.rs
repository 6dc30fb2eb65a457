//! The cases of a site: one of them stands at its root, each other one in a folder of its own.

use case::raw::Text;
use serde::{Deserialize, Serialize};

/// A case among those of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseEntry {
    /// Identifier.
    pub id: String,
    /// Title in its languages.
    pub title: Text,
    /// Folder of its pages below the site's root, with a final slash; empty for the first case.
    pub home: String,
}

impl CaseEntry {
    /// The entry of a case on a site whose first one is `first`.
    ///
    /// ```
    /// use view_model::cases::CaseEntry;
    /// let entry = |id| CaseEntry::of(id, Default::default(), "first");
    /// assert_eq!(entry("first").home, "");
    /// assert_eq!(entry("other").home, "case/other/");
    /// ```
    #[must_use]
    pub fn of(id: &str, title: Text, first: &str) -> Self {
        let home = if id == first { String::new() } else { format!("case/{id}/") };
        Self { id: id.to_owned(), title, home }
    }
}
