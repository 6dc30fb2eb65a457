//! What the reader knows about the weights of the criteria: choices, pairs, weights in words.

use analysis::Preference;
use case::Case;
use language::{Language, figure};

use crate::names;

/// Largest weight of a criterion that the page offers; only proportions count.
pub const MOST: f64 = 10.0;

/// What kind of thing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Nothing: all weights are equally likely.
    Unknown,
    /// Which criterion matters more than which.
    Order,
    /// The weights themselves.
    Own,
}

impl Mode {
    /// All kinds with the keys of their names.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Unknown, "preference-unknown"),
        (Self::Order, "preference-order"),
        (Self::Own, "preference-own"),
    ];

    /// The kind of a preference.
    #[must_use]
    pub fn of(preference: &Preference) -> Self {
        if !preference.weights.is_empty() {
            Self::Own
        } else if preference.is_empty() {
            Self::Unknown
        } else {
            Self::Order
        }
    }

    /// The word that messages choose their form by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Order => "order",
            Self::Own => "own",
        }
    }
}

/// Where a reader starts who gives weights: all the same.
#[must_use]
pub fn equal_weights(case: &Case) -> Preference {
    let weights = case.criteria.iter().map(|c| (c.id.clone(), 0.5 * MOST)).collect();
    Preference { weights, ..Preference::default() }
}

/// The preference with one weight changed; negative and infinite ones change nothing.
#[must_use]
pub fn with_weight(preference: &Preference, criterion: &str, weight: f64) -> Preference {
    let mut weights = preference.weights.clone();
    if weight.is_finite() && weight >= 0.0 {
        weights.insert(criterion.to_owned(), weight);
    }
    Preference { weights, ..Preference::default() }
}

/// The preference with one more pair; a pair of a criterion with itself, or one that is there
/// already, changes nothing.
#[must_use]
pub fn with_pair(preference: &Preference, more: &str, less: &str) -> Preference {
    let mut order = preference.order.clone();
    let pair = [more.to_owned(), less.to_owned()];
    if more != less && !order.contains(&pair) {
        order.push(pair);
    }
    Preference { order, ..Preference::default() }
}

/// The preference without the pair at `place`.
#[must_use]
pub fn without_pair(preference: &Preference, place: usize) -> Preference {
    let kept = preference.order.iter().enumerate().filter(|(k, _)| *k != place);
    Preference { order: kept.map(|(_, pair)| pair.clone()).collect(), ..Preference::default() }
}

/// Stated pairs in words.
#[must_use]
pub fn pairs(case: &Case, preference: &Preference, language: &Language) -> Vec<String> {
    let words = |[more, less]: &[String; 2]| {
        let name = |id| names::criterion(case, id, language);
        let arguments = [("more", name(more).into()), ("less", name(less).into())];
        language.message("preference-pair", &arguments)
    };
    preference.order.iter().map(words).collect()
}

/// One criterion with its weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// Criterion identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The weight as it was given.
    pub weight: f64,
    /// Its share of all weights; a dash where they are all zero.
    pub share: String,
}

/// The weights that the reader gives, in the order of the case.
#[must_use]
pub fn weights(case: &Case, preference: &Preference, language: &Language) -> Vec<Weight> {
    let weight = |id: &String| preference.weights.get(id).copied().unwrap_or(0.0);
    let total: f64 = case.criteria.iter().map(|c| weight(&c.id)).sum();
    let row = |criterion: &case::raw::Criterion| Weight {
        id: criterion.id.clone(),
        name: language.pick(&criterion.name).to_owned(),
        weight: weight(&criterion.id),
        share: if total > 0.0 {
            figure::share(weight(&criterion.id) / total)
        } else {
            language.text("not-available")
        },
    };
    case.criteria.iter().map(row).collect()
}

/// The weights in one line: criteria that count, with their shares.
#[must_use]
pub fn weights_in_words(case: &Case, preference: &Preference, language: &Language) -> String {
    let counted = weights(case, preference, language).into_iter().filter(|w| w.weight > 0.0);
    let words = counted.map(|w| {
        let arguments = [("name", (&w.name).into()), ("share", (&w.share).into())];
        language.message("preference-weight", &arguments)
    });
    words.collect::<Vec<_>>().join(&language.text("list-separator"))
}
