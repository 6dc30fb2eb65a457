//! What the reader knows about the weights of the criteria, in the query of an address:
//! `weights=benefit:2,speed:1` or `prefer=directness:speed,speed:benefit`.

use analysis::Preference;
use case::Case;

/// Keys that belong to a preference.
pub(super) const KEYS: [&str; 2] = ["weights", "prefer"];

/// Applies one pair; false for criteria that the case does not have and weights that are none.
pub(super) fn apply(case: &Case, preference: &mut Preference, key: &str, value: &str) -> bool {
    let Some(pairs) = pairs_of(value) else { return false };
    let known = |id: &str| case.criterion(id).is_some();
    if key == "weights" {
        let weight = |(id, weight): &(&str, &str)| {
            let weight = weight.parse::<f64>().ok().filter(|w| w.is_finite() && *w >= 0.0)?;
            known(id).then(|| ((*id).to_owned(), weight))
        };
        let Some(weights) = pairs.iter().map(weight).collect::<Option<_>>() else { return false };
        *preference = Preference { weights, ..Preference::default() };
        return true;
    }
    if !pairs.iter().all(|(more, less)| known(more) && known(less) && more != less) {
        return false;
    }
    let order = pairs.iter().map(|(more, less)| [(*more).to_owned(), (*less).to_owned()]);
    *preference = Preference { order: order.collect(), ..Preference::default() };
    true
}

/// `a:b,c:d`.
fn pairs_of(value: &str) -> Option<Vec<(&str, &str)>> {
    value.split(',').map(|pair| pair.split_once(':')).collect()
}

/// Query pairs of a preference; none where nothing is known.
pub(super) fn pairs(preference: &Preference) -> Vec<(&'static str, String)> {
    let join = |parts: Vec<String>| parts.join(",");
    if !preference.weights.is_empty() {
        let weights = preference.weights.iter().map(|(id, weight)| format!("{id}:{weight}"));
        return vec![("weights", join(weights.collect()))];
    }
    if preference.order.is_empty() {
        return Vec::new();
    }
    let order = preference.order.iter().map(|[more, less]| format!("{more}:{less}"));
    vec![("prefer", join(order.collect()))]
}
