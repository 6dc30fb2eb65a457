//! The strongest path of a sector in one sentence.

use analysis::TransmissionAnswer;
use analysis::transmission::PathFlow;
use case::Case;
use language::{Language, figure};

use crate::names;

/// Place of the sector that the page speaks of: the reader's, else the one with the largest mean.
#[must_use]
pub fn subject(case: &Case, answer: &TransmissionAnswer, chosen: Option<&str>) -> usize {
    let mean = |place: usize| paths_to(answer, place).map(|path| path.flow.mean).sum::<f64>();
    let chosen = chosen.and_then(|id| case.sector_place(id));
    let largest = || {
        let larger = |best: usize, k: usize| if mean(k) > mean(best) { k } else { best };
        (0..case.sectors.len()).fold(0, larger)
    };
    chosen.unwrap_or_else(largest)
}

/// Paths into a sector, in the order of the graph.
pub(super) fn paths_to(
    answer: &TransmissionAnswer,
    place: usize,
) -> impl Iterator<Item = &PathFlow> {
    answer.paths.iter().filter(move |path| path.flow.sector == place)
}

/// The sentence about the sector at `place`.
#[must_use]
pub fn summary(
    case: &Case,
    answer: &TransmissionAnswer,
    place: usize,
    language: &Language,
) -> String {
    let Some(sector) = case.sectors.get(place) else { return String::new() };
    let sector = language.pick(&sector.short_name);
    let strongest = paths_to(answer, place)
        .filter(|path| path.flow.mean != 0.0)
        .max_by(|a, b| a.flow.mean.abs().total_cmp(&b.flow.mean.abs()));
    let Some(strongest) = strongest else {
        return language.message("transmission-summary-none", &[("sector", sector.into())]);
    };
    let sum = |keep: fn(f64) -> bool| {
        let means = paths_to(answer, place).map(|path| path.flow.mean);
        means.filter(|mean| keep(*mean)).sum::<f64>()
    };
    let (gains, losses) = (sum(|mean| mean > 0.0), sum(|mean| mean < 0.0));
    let inner = strongest.nodes.split_last().map_or(&[][..], |(_, inner)| inner);
    let route = names::route(case, inner, language);
    let [total, plus, minus, value] =
        [gains + losses, gains, losses, strongest.flow.mean].map(figure::signed_percent);
    let share = figure::share(strongest.flow.mean / (gains + losses));
    let arguments = [
        ("sector", sector.into()),
        ("total", (&total).into()),
        ("plus", (&plus).into()),
        ("minus", (&minus).into()),
        ("value", (&value).into()),
        ("share", (&share).into()),
        ("route", (&route).into()),
    ];
    // A share of a sum says something only where nothing is taken away.
    let key = if losses < 0.0 { "transmission-summary-mixed" } else { "transmission-summary" };
    language.message(key, &arguments)
}
