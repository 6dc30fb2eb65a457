//! Who should prefer which sector: the weights that put it first.

use std::cmp::Ordering;

use analysis::{Answer, RankBy};
use case::Case;
use chart::Glyph;
use language::{Language, figure};

use crate::compare::{NOISE, compare};
use crate::preference::Mode;
use crate::ranking::{first_shares, order};

/// Central weights of all sectors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Central {
    /// Names of the criteria.
    pub criteria: Vec<String>,
    /// Sectors, first most often first.
    pub rows: Vec<Row>,
}

/// Central weights of one sector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Sector identifier.
    pub id: String,
    /// Mark, SVG.
    pub glyph: String,
    /// Name.
    pub name: String,
    /// Weight of each criterion and confidence factor; none if it never is first.
    pub weights: Option<(Vec<String>, String)>,
    /// What kind of reader it suits, in words.
    pub sentence: String,
}

/// Central weights; none where the reader has set the weights, which leaves nothing to prefer, and for
/// a case with a single sector or criterion.
#[must_use]
pub fn central(case: &Case, answer: &Answer, language: &Language) -> Option<Central> {
    let is_open = Mode::of(&answer.preference) != Mode::Own;
    (is_open && answer.sectors.len() > 1 && case.criteria.len() > 1).then(|| Central {
        criteria: case.criteria.iter().map(|c| language.pick(&c.name).to_owned()).collect(),
        rows: order(answer, RankBy::Criteria)
            .into_iter()
            .map(|place| row(case, answer, place, language))
            .collect(),
    })
}

fn row(case: &Case, answer: &Answer, place: usize, language: &Language) -> Row {
    let (sector, result) = (&case.sectors[place], &answer.sectors[place]);
    let weights = result.central_weights.as_ref().zip(result.confidence);
    let in_words = |(weights, confidence): (&Vec<f64>, f64)| {
        (weights.iter().map(|w| figure::share(*w)).collect(), figure::of_hundred(confidence))
    };
    Row {
        id: sector.id.clone(),
        glyph: Glyph { slot: sector.slot }.svg().unwrap_or_default(),
        name: language.pick(&sector.short_name).to_owned(),
        weights: weights.map(in_words),
        sentence: sentence(case, answer, place, language),
    }
}

fn sentence(case: &Case, answer: &Answer, place: usize, language: &Language) -> String {
    let result = &answer.sectors[place];
    let name = language.pick(&case.sectors[place].short_name);
    let samples = figure::count(answer.samples);
    let mut arguments = vec![("sector", name.into()), ("samples", (&samples).into())];
    let Some((weights, confidence)) = result.central_weights.as_ref().zip(result.confidence) else {
        return language.message("central-sentence-never", &arguments);
    };
    let wins = compare(confidence, 1.0 - confidence, answer.samples) == Ordering::Greater;
    let confidence = figure::of_hundred(confidence);
    arguments.push(("confidence", (&confidence).into()));
    let Some(k) = outstanding(answer, place, weights) else {
        return language.message("central-sentence-plain", &arguments);
    };
    let share = figure::share(weights[k]);
    let criterion = case.criteria.get(k).map_or("", |c| language.pick(&c.name));
    arguments.extend([("criterion", criterion.into()), ("share", (&share).into())]);
    // Where it mostly is not first even with these weights, they recommend it to nobody.
    let key = if wins { "central-sentence" } else { "central-sentence-weak" };
    language.message(key, &arguments)
}

/// The criterion whose central weight exceeds its mean weight over all draws by most, if that is
/// more than noise.
fn outstanding(answer: &Answer, place: usize, weights: &[f64]) -> Option<usize> {
    let shares = first_shares(answer, RankBy::Criteria);
    let mean = |k: usize| {
        let parts = answer.sectors.iter().zip(&shares);
        parts.map(|(s, share)| share * weight(s.central_weights.as_deref(), k)).sum::<f64>()
    };
    let excess = |k: usize| weights[k] - mean(k);
    let best = (0..weights.len()).max_by(|&a, &b| excess(a).total_cmp(&excess(b)))?;
    let firsts = (shares[place] * answer.samples as f64).max(1.0);
    (excess(best) > NOISE * scatter(weights.len()) / firsts.sqrt()).then_some(best)
}

fn weight(weights: Option<&[f64]>, k: usize) -> f64 {
    weights.and_then(|w| w.get(k).copied()).unwrap_or(0.0)
}

/// Standard deviation of one of n weights that are drawn uniformly from the simplex:
/// sqrt((n − 1)/(n²(n + 1))).
fn scatter(n: usize) -> f64 {
    let n = n.max(1) as f64;
    ((n - 1.0) / (n * n * (n + 1.0))).sqrt()
}
