//! Rows of the ranking table with their drawings.

mod exhibit;

use analysis::{Answer, SectorAnswer};
use case::Case;
use chart::interval::Interval;
use chart::{Glyph, Scale, axis, interval, rank_bar};
use language::{Language, figure};

pub use self::exhibit::exhibit;
pub use crate::address::RankBy;
use crate::compare::half_width;
use crate::names;
use crate::preference::{Mode, weights_in_words};

/// The ranking of all sectors.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// Rows, first rank first.
    pub rows: Vec<Row>,
    /// Axis under the intervals, SVG.
    pub axis: String,
    /// What the ranking means, in words.
    pub note: String,
    /// That benefits above zero follow from assumptions, with how often they are.
    pub signs: String,
}

/// One sector of the ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Sector identifier.
    pub id: String,
    /// Name for readers.
    pub name: String,
    /// Mark of the sector, SVG.
    pub glyph: String,
    /// Chance to be first, in words.
    pub first_share: String,
    /// Monte-Carlo error of this chance, in words.
    pub error: String,
    /// Stacked bar of rank shares, SVG.
    pub bar: String,
    /// The same in words.
    pub bar_text: String,
    /// Benefit interval, SVG.
    pub interval: String,
    /// The same in words.
    pub interval_text: String,
    /// Median benefit, for the label beside the interval.
    pub median: String,
}

/// Shares of rank 1, in the order of the case.
#[must_use]
pub fn first_shares(answer: &Answer, by: RankBy) -> Vec<f64> {
    answer.sectors.iter().map(|sector| first_share(sector, by)).collect()
}

fn first_share(result: &SectorAnswer, by: RankBy) -> f64 {
    ranks(result, by).first().copied().unwrap_or(0.0)
}

/// Half-width of the 95 % interval of the chance of the sector at `place` to be first, as a share; it
/// shrinks as draws are added.
fn first_share_half_width(answer: &Answer, place: usize, by: RankBy) -> f64 {
    let result = &answer.sectors[place];
    let error = match by {
        RankBy::Size => result.rank_probability_error,
        RankBy::Criteria => result.rank_acceptability_error,
    };
    half_width(first_share(result, by), error, answer.samples)
}

/// The same in words, in points of 100.
#[must_use]
pub fn error_in_words(answer: &Answer, place: usize, by: RankBy, language: &Language) -> String {
    let error = first_share_half_width(answer, place, by);
    let points = if error < 0.00095 {
        format!("{:.2}", 100.0 * error)
    } else {
        figure::tenth(100.0 * error)
    };
    language.message("ranking-share-error", &[("error", (&points).into())])
}

/// Places of the sectors, largest share of rank 1 first; ties by median benefit.
#[must_use]
pub fn order(answer: &Answer, by: RankBy) -> Vec<usize> {
    let shares = first_shares(answer, by);
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let median = |i: usize| answer.sectors[i].p50;
    order.sort_by(|&a, &b| {
        shares[b].total_cmp(&shares[a]).then(median(b).total_cmp(&median(a))).then(a.cmp(&b))
    });
    order
}

/// Scale of benefits that all intervals of a page share.
#[must_use]
pub fn benefit_scale(answers: [&Answer; 2]) -> Scale {
    let ends =
        |answer: &Answer| answer.sectors.iter().flat_map(|s| [s.p05, s.p95]).collect::<Vec<f64>>();
    Scale::covering(answers.into_iter().flat_map(ends))
}

/// The ranking of `answer`; `reference` is the run before the reader changed anything.
#[must_use]
pub fn ranking(
    case: &Case,
    answer: &Answer,
    reference: &Answer,
    by: RankBy,
    language: &Language,
) -> Ranking {
    let view =
        View { case, answer, reference, by, scale: benefit_scale([answer, reference]), language };
    Ranking {
        rows: order(answer, by).into_iter().map(|place| view.row(place)).collect(),
        axis: axis::svg(view.scale, &figure::tick_percent).unwrap_or_default(),
        note: note(case, answer, by, language),
        signs: signs(answer, language),
    }
}

/// Everything that the rows of one ranking share.
struct View<'a> {
    case: &'a Case,
    answer: &'a Answer,
    reference: &'a Answer,
    by: RankBy,
    scale: Scale,
    language: &'a Language,
}

impl View<'_> {
    fn row(&self, place: usize) -> Row {
        let (sector, result) = (&self.case.sectors[place], &self.answer.sectors[place]);
        let glyph = Glyph { slot: sector.slot };
        let name = self.language.pick(&sector.short_name).to_owned();
        let shares = ranks(result, self.by);
        let first = figure::of_hundred(first_share(result, self.by));
        let error = first_share_half_width(self.answer, place, self.by);
        let before = median_before(self.answer, self.reference, place);
        Row {
            id: sector.id.clone(),
            glyph: glyph.svg().unwrap_or_default(),
            first_share: self
                .language
                .message("ranking-first-share", &[("share", (&first).into())]),
            error: error_in_words(self.answer, place, self.by, self.language),
            bar: rank_bar::svg(shares, sector.slot, Some(error)).unwrap_or_default(),
            bar_text: ranks_in_words(&name, shares, self.language),
            interval: drawn_interval(result, self.scale, glyph, before),
            interval_text: interval_in_words(result, self.language),
            median: figure::signed_percent(result.p50),
            name,
        }
    }
}

/// Median before the reader changed anything; none while nothing is changed.
#[must_use]
pub fn median_before(answer: &Answer, reference: &Answer, place: usize) -> Option<f64> {
    let changed = answer.result_hash != reference.result_hash;
    let now = answer.sectors.get(place).map(|s| s.p50);
    let before = reference.sectors.get(place).map(|s| s.p50);
    before.filter(|_| changed).filter(|before| Some(*before) != now)
}

/// Interval of a sector on a shared scale, SVG.
#[must_use]
pub fn drawn_interval(
    result: &SectorAnswer,
    scale: Scale,
    glyph: Glyph,
    reference: Option<f64>,
) -> String {
    let quantiles = Interval { p05: result.p05, p50: result.p50, p95: result.p95, reference };
    interval::svg(quantiles, scale, glyph).unwrap_or_default()
}

/// Interval of a sector in words.
#[must_use]
pub fn interval_in_words(result: &SectorAnswer, language: &Language) -> String {
    let [p05, p50, p95] = [result.p05, result.p50, result.p95].map(figure::signed_percent);
    let arguments = [("p50", (&p50).into()), ("p05", (&p05).into()), ("p95", (&p95).into())];
    language.message("ranking-benefit-text", &arguments)
}

fn ranks(result: &SectorAnswer, by: RankBy) -> &[f64] {
    match by {
        RankBy::Size => &result.rank_probability,
        RankBy::Criteria => &result.rank_acceptability,
    }
}

fn ranks_in_words(name: &str, shares: &[f64], language: &Language) -> String {
    let words: Vec<String> = shares
        .iter()
        .enumerate()
        .map(|(rank, share)| {
            let (rank, share) = ((rank + 1).to_string(), figure::of_hundred(*share));
            let arguments = [("rank", (&rank).into()), ("share", (&share).into())];
            language.message("ranking-rank-share", &arguments)
        })
        .collect();
    let words = words.join(&language.text("list-separator"));
    language.message("ranking-ranks-text", &[("name", name.into()), ("shares", (&words).into())])
}

fn note(case: &Case, answer: &Answer, by: RankBy, language: &Language) -> String {
    if by == RankBy::Size {
        return language.text("ranking-note-size");
    }
    let names: Vec<&str> = case.criteria.iter().map(|c| language.pick(&c.name)).collect();
    let names = names::list(&names, language);
    let (key, words) = match Mode::of(&answer.preference) {
        Mode::Unknown => ("ranking-note-criteria", names),
        Mode::Order => ("ranking-note-order", names),
        Mode::Own => ("ranking-note-own", weights_in_words(case, &answer.preference, language)),
    };
    language.message(key, &[("criteria", (&words).into())])
}

/// How often benefits are above zero, and that this is assumed.
fn signs(answer: &Answer, language: &Language) -> String {
    let shares = || answer.sectors.iter().map(|sector| sector.probability_positive);
    let low = figure::of_hundred(shares().fold(1.0, f64::min));
    let high = figure::of_hundred(shares().fold(0.0, f64::max));
    let key = if low == high { "ranking-signs-one" } else { "ranking-signs" };
    language.message(key, &[("low", (&low).into()), ("high", (&high).into())])
}
