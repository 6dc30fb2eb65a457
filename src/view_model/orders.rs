//! The two orders side by side, by size of benefit and by all criteria, and why they differ.

use analysis::{Answer, RankBy};
use case::Case;
use case::raw::Direction;
use chart::Glyph;
use language::{Language, figure};

use crate::compare::{leaders, rank_ranges};
use crate::names;
use crate::preference::Mode;
use crate::ranking::{error_in_words, first_shares, order};

/// Both orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orders {
    /// By size of benefit, then by all criteria.
    pub columns: [Column; 2],
    /// Why they differ, or that they do not.
    pub why: String,
}

/// One order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it is by.
    pub title: String,
    /// Sectors, first most often first.
    pub rows: Vec<Row>,
}

/// One sector in an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Sector identifier.
    pub id: String,
    /// Mark, SVG.
    pub glyph: String,
    /// Name.
    pub name: String,
    /// Place, or first and last place that cannot be told apart.
    pub place: String,
    /// Chance to be first.
    pub share: String,
    /// Its Monte-Carlo error.
    pub error: String,
}

/// Both orders of an answer; none for a case with a single sector.
#[must_use]
pub fn orders(case: &Case, answer: &Answer, language: &Language) -> Option<Orders> {
    (answer.sectors.len() > 1).then(|| Orders {
        columns: [RankBy::Size, RankBy::Criteria].map(|by| column(case, answer, by, language)),
        why: why(case, answer, language),
    })
}

/// What an order is by, in words.
#[must_use]
pub fn title(answer: &Answer, by: RankBy, language: &Language) -> String {
    match by {
        RankBy::Size => language.text("orders-size"),
        RankBy::Criteria => {
            let weights = Mode::of(&answer.preference).word();
            language.message("orders-criteria", &[("weights", weights.into())])
        }
    }
}

/// A place, or two with a dash between them.
pub(crate) fn place_in_words((best, worst): (usize, usize)) -> String {
    if best == worst { best.to_string() } else { format!("{best}–{worst}") }
}

fn column(case: &Case, answer: &Answer, by: RankBy, language: &Language) -> Column {
    let (shares, ranges) = (first_shares(answer, by), rank_ranges(answer, by));
    let row = |place: usize| {
        let sector = &case.sectors[place];
        let share = figure::of_hundred(shares[place]);
        Row {
            id: sector.id.clone(),
            glyph: Glyph { slot: sector.slot }.svg().unwrap_or_default(),
            name: language.pick(&sector.short_name).to_owned(),
            place: place_in_words(ranges[place]),
            share: language.message("ranking-first-share", &[("share", (&share).into())]),
            error: error_in_words(answer, place, by, language),
        }
    };
    Column {
        title: title(answer, by, language),
        rows: order(answer, by).into_iter().map(row).collect(),
    }
}

fn why(case: &Case, answer: &Answer, language: &Language) -> String {
    let name = |place: &usize| language.pick(&case.sectors[*place].short_name);
    let joined =
        |places: &[usize]| names::list(&places.iter().map(name).collect::<Vec<_>>(), language);
    let (size, criteria) = (leaders(answer, RankBy::Size), leaders(answer, RankBy::Criteria));
    let weights = Mode::of(&answer.preference).word();
    let (size_names, criteria_names) = (joined(&size), joined(&criteria));
    let mut arguments = vec![
        ("a", (&size_names).into()),
        ("b", (&criteria_names).into()),
        ("weights", weights.into()),
    ];
    let (a, b) = match (&*size, &*criteria) {
        (&[a], &[b]) if a == b => return language.message("orders-why-same", &arguments),
        (&[a], &[b]) => (a, b),
        (&[a], tied) => {
            let keys = ["orders-why-tie-criteria-out", "orders-why-tie-criteria"];
            return language.message(keys[usize::from(tied.contains(&a))], &arguments);
        }
        (tied, &[b]) => {
            let keys = ["orders-why-tie-size-out", "orders-why-tie-size"];
            return language.message(keys[usize::from(tied.contains(&b))], &arguments);
        }
        _ => return language.message("orders-why-tie-both", &arguments),
    };
    let ahead = criteria_in_words(case, answer, (b, a), language);
    let behind = criteria_in_words(case, answer, (a, b), language);
    arguments.extend([("ahead", (&ahead).into()), ("behind", (&behind).into())]);
    let key = match (ahead.is_empty(), behind.is_empty()) {
        (false, false) => "orders-why-differ",
        (false, true) => "orders-why-differ-only",
        (true, _) => "orders-why-differ-none",
    };
    language.message(key, &arguments)
}

/// Names of the criteria in which the mean of the first sector is clearly better than that of the
/// second, joined.
fn criteria_in_words(
    case: &Case,
    answer: &Answer,
    (better, worse): (usize, usize),
    language: &Language,
) -> String {
    let ahead = |k: &usize| lead(case, answer, *k, (better, worse)) > clear_lead(answer.samples);
    let names: Vec<&str> = (0..case.criteria.len())
        .filter(ahead)
        .map(|k| language.pick(&case.criteria[k].name))
        .collect();
    names::list(&names, language)
}

/// By how much the mean of criterion `k` is better for one sector than for another, as a share of
/// what lies between the best and the worst sector.
fn lead(case: &Case, answer: &Answer, k: usize, (better, worse): (usize, usize)) -> f64 {
    let mean =
        |place: usize| answer.sectors[place].criterion_means.get(k).copied().unwrap_or(f64::NAN);
    let all = || (0..answer.sectors.len()).map(mean);
    let spread = all().fold(f64::MIN, f64::max) - all().fold(f64::MAX, f64::min);
    let difference = match case.criteria[k].direction {
        Direction::Max => mean(better) - mean(worse),
        Direction::Min => mean(worse) - mean(better),
    };
    if spread > 0.0 { difference / spread } else { 0.0 }
}

/// Smallest lead that is spoken of. The errors of these means do not come with the answer; two
/// standard errors of a difference whose values scatter by twice the spread between the sectors are
/// 4/√N.
fn clear_lead(draws: usize) -> f64 {
    4.0 / (draws.max(1) as f64).sqrt()
}
