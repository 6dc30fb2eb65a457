//! One sector at a glance: chance, interval, five slices of evidence, path, projects.

mod exhibit;
pub mod quality;

use analysis::{Answer, SectorAnswer};
use case::Case;
use case::raw::{Measure, Sector};
use chart::Glyph;
use language::{Language, figure};

pub use self::exhibit::{exhibit, exhibit_id};
use self::quality::Grounds;
use crate::address::RankBy;
use crate::market::brief::{MarketBrief, slice as market_slice};
use crate::paths;
use crate::ranking::{
    benefit_scale, drawn_interval, first_shares, interval_in_words, median_before,
};

/// What a sector card shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Sector identifier.
    pub id: String,
    /// Slot of the palette.
    pub slot: u8,
    /// Full name.
    pub name: String,
    /// Mark of the sector, SVG.
    pub glyph: String,
    /// Direction in words.
    pub direction: String,
    /// What the direction rests on.
    pub signs: String,
    /// Median benefit.
    pub median: String,
    /// Median and interval in words.
    pub benefit: String,
    /// Interval on the shared scale, SVG.
    pub interval: String,
    /// Interval in words.
    pub interval_text: String,
    /// Chance to be first by size.
    pub chance: String,
    /// Five slices of evidence.
    pub evidence: Vec<Slice>,
    /// Strongest path in words.
    pub path: String,
    /// The case for it.
    pub thesis: String,
    /// The case against it.
    pub antithesis: String,
    /// Projects that the article names: name, what it does, warning.
    pub projects: Vec<(String, String, Option<String>)>,
}

/// One slice of evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice {
    /// What is judged.
    pub name: String,
    /// Short word.
    pub word: String,
    /// One sentence with the figures behind the word.
    pub detail: String,
    /// 0 = weak, 1 = middle, 2 = strong, 3 = not judged.
    pub grade: u8,
}

/// The card of the sector at `place`; `reference` is the run before the reader changed anything,
/// `market` what markets did.
#[must_use]
pub fn card(
    case: &Case,
    (answer, reference): (&Answer, &Answer),
    market: Option<&MarketBrief>,
    place: usize,
    language: &Language,
) -> Card {
    let (sector, result) = (&case.sectors[place], &answer.sectors[place]);
    let glyph = Glyph { slot: sector.slot };
    let scale = benefit_scale([answer, reference]);
    let before = median_before(answer, reference, place);
    let [p05, p50, p95] = [result.p05, result.p50, result.p95].map(figure::signed_percent);
    let share = figure::of_hundred(first_shares(answer, RankBy::Size)[place]);
    let positive = figure::of_hundred(result.probability_positive);
    Card {
        id: sector.id.clone(),
        slot: sector.slot,
        name: language.pick(&sector.name).to_owned(),
        glyph: glyph.svg().unwrap_or_default(),
        direction: language.text(direction_key(result)),
        signs: language.message("card-signs", &[("share", (&positive).into())]),
        benefit: language.message(
            "card-benefit",
            &[("p50", (&p50).into()), ("p05", (&p05).into()), ("p95", (&p95).into())],
        ),
        median: p50,
        interval: drawn_interval(result, scale, glyph, before),
        interval_text: interval_in_words(result, language),
        chance: language.message("card-chance-first", &[("share", (&share).into())]),
        evidence: evidence(case, answer, market, place, language),
        path: strongest_path(case, answer, place, language),
        thesis: language.pick(&sector.thesis).to_owned(),
        antithesis: language.pick(&sector.antithesis).to_owned(),
        projects: projects(case, sector, language),
    }
}

fn direction_key(result: &SectorAnswer) -> &'static str {
    match result.probability_positive {
        p if p >= 0.9 => "card-direction-up",
        p if p <= 0.1 => "card-direction-down",
        _ => "card-direction-unclear",
    }
}

fn strongest_path(case: &Case, answer: &Answer, place: usize, language: &Language) -> String {
    let paths = paths::of_sector(case, answer, place, language);
    match paths.paths.first() {
        Some(path) => language.message(
            "card-path-share",
            &[
                ("path", (&path.route).into()),
                ("share", (&path.share).into()),
                ("total", (&paths.total).into()),
            ],
        ),
        None => language.text("card-path-none"),
    }
}

fn projects(
    case: &Case,
    sector: &Sector,
    language: &Language,
) -> Vec<(String, String, Option<String>)> {
    let named = case
        .projects
        .iter()
        .filter(|p| p.named_in_article && p.sector.as_ref() == Some(&sector.id));
    named
        .map(|p| {
            let warning = p.collision.as_ref().map(|text| language.pick(text).to_owned());
            (p.name.clone(), language.pick(&p.what).to_owned(), warning)
        })
        .collect()
}

/// Five slices of evidence on the sector at `place`: size, directness, speed, claims, market.
#[must_use]
pub fn evidence(
    case: &Case,
    answer: &Answer,
    market: Option<&MarketBrief>,
    place: usize,
    language: &Language,
) -> Vec<Slice> {
    let (sector, result) = (&case.sectors[place], &answer.sectors[place]);
    let criterion = |wanted: &Measure| {
        let found = case.criteria.iter().position(|c| c.measure == *wanted);
        found.and_then(|k| result.criterion_means.get(k).copied())
    };
    let mut slices = vec![size_slice(answer, result, language)];
    slices.extend(criterion(&Measure::Directness).map(|value| directness_slice(value, language)));
    slices.extend(criterion(&Measure::MonthsToEffect).map(|value| speed_slice(value, language)));
    slices.push(quality_slice(case, sector, &answer.scenario, language));
    slices.push(market_slice(market, &sector.id, language));
    slices
}

fn slice(language: &Language, name: &str, (word, grade): (&str, u8), detail: String) -> Slice {
    Slice { name: language.text(name), word: language.text(word), detail, grade }
}

/// Size against the largest median of the case.
fn size_slice(answer: &Answer, result: &SectorAnswer, language: &Language) -> Slice {
    let largest = answer.sectors.iter().map(|s| s.p50).fold(f64::MIN_POSITIVE, f64::max);
    let graded = match result.p50 / largest {
        share if share >= 0.75 => ("evidence-size-large", 2),
        share if share >= 0.4 => ("evidence-size-medium", 1),
        _ => ("evidence-size-small", 0),
    };
    let value = figure::signed_percent(result.p50);
    let detail = language.message("evidence-size-detail", &[("value", (&value).into())]);
    slice(language, "evidence-size", graded, detail)
}

/// Mean directness: 1 = one step, ½ = two steps.
fn directness_slice(value: f64, language: &Language) -> Slice {
    let graded = match value {
        v if v >= 0.45 => ("evidence-directness-direct", 2),
        v if v >= 0.38 => ("evidence-directness-mixed", 1),
        _ => ("evidence-directness-indirect", 0),
    };
    let (steps, index) = (figure::plain(1.0 / value.max(1e-9)), figure::plain(value));
    let arguments = [("steps", (&steps).into()), ("value", (&index).into())];
    let detail = language.message("evidence-directness-detail", &arguments);
    slice(language, "evidence-directness", graded, detail)
}

fn speed_slice(months: f64, language: &Language) -> Slice {
    let graded = match months {
        m if m <= 4.0 => ("evidence-speed-fast", 2),
        m if m <= 10.0 => ("evidence-speed-medium", 1),
        _ => ("evidence-speed-slow", 0),
    };
    let months = format!("{months:.0}");
    let detail = language.message("evidence-speed-detail", &[("months", (&months).into())]);
    slice(language, "evidence-speed", graded, detail)
}

/// Statuses of the article's claims about the sector, and what the model's inputs rest on.
fn quality_slice(case: &Case, sector: &Sector, scenario: &str, language: &Language) -> Slice {
    let grounds = Grounds::of(case, sector, scenario);
    let arguments = [
        ("corroborated", grounds.corroborated.into()),
        ("contradicted", grounds.contradicted.into()),
        ("open", grounds.open.into()),
    ];
    let detail = language.message("evidence-quality-detail", &arguments);
    slice(language, "evidence-quality", grounds.quality().word(), detail)
}
