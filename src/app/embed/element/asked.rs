//! What the attributes of an element ask for. They are a stranger's text until they are parsed.

use std::collections::BTreeMap;

use view_model::{Subject, attributes};

use crate::browser::element::HostElement;

/// Attributes of an element.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    /// Identifier of the case; the site's first one where none is asked for.
    pub(super) case: Option<String>,
    /// Key of a subject → identifier.
    pub(super) subjects: BTreeMap<&'static str, String>,
    /// Tag of a language that there is.
    pub(super) language: &'static str,
    /// Scenario, assumptions, seed, theme and version, as pairs of an address.
    pub(super) pairs: Vec<(String, String)>,
}

impl Asked {
    /// Reads the attributes.
    pub(super) fn read(host: &HostElement) -> Self {
        let of_subject = |subject: Subject| {
            let id = host.attribute(subject.key())?;
            Some((subject.key(), id.trim().to_owned()))
        };
        let subjects = [Subject::Sector, Subject::Claim].into_iter().filter_map(of_subject);
        Self {
            case: host.attribute("case").map(|id| id.trim().to_owned()),
            subjects: subjects.collect(),
            language: language(host),
            pairs: attributes::pairs(|name| host.attribute(name)),
        }
    }
}

/// The language that is asked for, else that of the page around, else the first one.
fn language(host: &HostElement) -> &'static str {
    let asked = host.attribute("lang").and_then(|tag| language::supported(tag.trim()));
    let around = || language::supported(&host.surrounding_language());
    let first = || language::all().next().map_or("en", |(tag, _)| tag);
    asked.or_else(around).unwrap_or_else(first)
}
