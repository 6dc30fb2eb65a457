//! What the article states beside what is publicly reported: the model's value of the first
//! scenario, and that of each scenario which replaces it because of the claim.

use case::Case;
use case::raw::{Label, Override, RawDistribution, Scenario};
use language::{Language, figure};

use crate::link::Link;
use crate::{Page, names};

/// One parameter in both versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Identifier of the parameter.
    pub parameter: String,
    /// Its name.
    pub name: String,
    /// The article's value.
    pub stated: String,
    /// The value of the scenario.
    pub reported: String,
    /// How far the second is from the first.
    pub difference: String,
    /// Why the scenario has this value.
    pub rationale: String,
    /// Name of the scenario.
    pub scenario: String,
    /// The answer in that scenario.
    pub link: Link,
}

/// Every reported value that a scenario takes because of a claim.
#[must_use]
pub fn compared(case: &Case, claim: &str, language: &Language) -> Vec<Compared> {
    let changed = case.scenarios.iter().skip(1).flat_map(|scenario| {
        let because = scenario.overrides.iter().filter(|change| {
            change.evidence.label != Label::Assumption
                && change.evidence.claims.iter().any(|id| id == claim)
        });
        because.map(move |change| (scenario, change))
    });
    changed.filter_map(|(scenario, change)| one(case, scenario, change, language)).collect()
}

fn one(
    case: &Case,
    scenario: &Scenario,
    change: &Override,
    language: &Language,
) -> Option<Compared> {
    let parameter = case.parameter(&change.parameter)?;
    let law = change.distribution.as_ref()?;
    let words = |law: &RawDistribution| in_words(law, &parameter.unit, language);
    Some(Compared {
        parameter: parameter.id.clone(),
        name: names::parameter(case, &parameter.id, language).to_owned(),
        stated: words(&parameter.distribution),
        reported: words(law),
        difference: difference(&parameter.distribution, law, language),
        rationale: language.pick(&change.evidence.rationale).to_owned(),
        scenario: language.pick(&scenario.name).to_owned(),
        link: Link::to(Page::Answer).with("scenario", &scenario.id),
    })
}

/// The value that a distribution is built around: the fixed or most likely one, else its middle.
fn central(law: &RawDistribution) -> Option<f64> {
    let middle = |a: Option<f64>, b: Option<f64>| Some((a? * b?).sqrt()).filter(|m| m.is_finite());
    law.value
        .or(law.mode)
        .or(law.mean)
        .or(law.mu.map(f64::exp))
        .or_else(|| middle(law.q05, law.q95))
        .or_else(|| Some((law.min? + law.max?) / 2.0))
}

fn in_words(law: &RawDistribution, unit: &str, language: &Language) -> String {
    let figure = |x: f64| figure::quantity(x, unit, language);
    let Some(middle) = central(law).map(figure) else { return language.text("ledger-law-unknown") };
    let ends = law.min.zip(law.max).or(law.q05.zip(law.q95));
    let Some((low, high)) = ends.filter(|(low, high)| low < high) else { return middle };
    let (low, high) = (figure(low), figure(high));
    let arguments =
        [("middle", (&middle).into()), ("low", (&low).into()), ("high", (&high).into())];
    language.message("ledger-law-range", &arguments)
}

fn difference(stated: &RawDistribution, reported: &RawDistribution, language: &Language) -> String {
    let (Some(from), Some(to)) = (central(stated), central(reported)) else {
        return language.text("ledger-law-unknown");
    };
    if from == to {
        let key = if stated == reported { "ledger-law-same" } else { "ledger-law-same-middle" };
        return language.text(key);
    }
    if from == 0.0 {
        return language.text("ledger-law-from-zero");
    }
    figure::signed_share(to / from - 1.0)
}
