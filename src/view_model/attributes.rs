//! Attributes of an element in somebody else's page, as the pairs of an address.

use crate::embed::pin;

/// Most assumptions in one attribute.
const MOST: usize = 64;

/// Scenario, seed, theme, version and assumptions (`id=0.4;id2=3`) of an element, as pairs that
/// [`Address::parse`](crate::Address::parse) reads; `get` gives the value of an attribute.
///
/// ```
/// use view_model::attributes::pairs;
/// let get = |name: &str| match name {
///     "seed" => Some("7".to_owned()),
///     "assumptions" => Some("share = 0.4; years=3;".to_owned()),
///     _ => None,
/// };
/// let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
/// assert_eq!(pairs(get), [pair("seed", "7"), pair("set.share", "0.4"), pair("set.years", "3")]);
/// ```
#[must_use]
pub fn pairs(get: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    let plain = ["scenario", "seed", "theme"].into_iter().chain(pin::KEYS);
    let mut pairs: Vec<_> =
        plain.filter_map(|name| Some((name.to_owned(), get(name)?.trim().to_owned()))).collect();
    let assumptions = get("assumptions").unwrap_or_default();
    let parts = assumptions.split(';').map(str::trim).filter(|part| !part.is_empty());
    pairs.extend(parts.take(MOST).map(|part| {
        let (id, value) = part.split_once('=').unwrap_or((part, ""));
        (format!("set.{}", id.trim()), value.trim().to_owned())
    }));
    pairs
}
