//! A distribution in words.

use case::raw::RawDistribution;

use super::Known;
use crate::names;

/// What a distribution says about a parameter, in one or two sentences.
pub(super) fn in_words(known: &Known<'_>, parameter: &str, law: &RawDistribution) -> Vec<String> {
    let say = |key: &str, figures: &[(&'static str, Option<f64>)]| {
        let write = |x: f64| names::value(known.case, parameter, x, known.language);
        let written: Vec<(&'static str, String)> =
            figures.iter().map(|(name, x)| (*name, x.map(write).unwrap_or_default())).collect();
        let kind = known.text(&format!("origin-law-name-{}", law.kind));
        let mut arguments: Vec<_> = written.iter().map(|(name, x)| (*name, x.into())).collect();
        arguments.push(("kind", (&kind).into()));
        known.language.message(key, &arguments)
    };
    let ends = [("low", law.min), ("high", law.max)];
    let first = match law.kind.as_str() {
        "fixed" => say("origin-law-fixed", &[("value", law.value)]),
        _ if law.q05.is_some() => {
            say("origin-law-quantiles", &[("low", law.q05), ("high", law.q95)])
        }
        "uniform" => say("origin-law-uniform", &ends),
        "triangular" | "pert" => say("origin-law-mode", &[("mode", law.mode), ends[0], ends[1]]),
        "normal" => {
            let around = |steps: f64| law.mean.zip(law.sd).map(|(mean, sd)| mean + steps * sd);
            say("origin-law-quantiles", &[("low", around(-NINETY)), ("high", around(NINETY))])
        }
        "lognormal" => {
            let around =
                |steps: f64| law.mu.zip(law.sigma).map(|(mu, sigma)| (mu + steps * sigma).exp());
            say("origin-law-quantiles", &[("low", around(-NINETY)), ("high", around(NINETY))])
        }
        _ => {
            let mean = law.alpha.zip(law.beta).map(|(alpha, beta)| alpha / (alpha + beta));
            say("origin-law-mean", &[("mean", mean)])
        }
    };
    let cut = law.truncate.map(|[low, high]| {
        say("origin-law-truncated", &[("low", Some(low)), ("high", Some(high))])
    });
    std::iter::once(first).chain(cut).collect()
}

/// Standard deviations from the middle to the 95 % quantile of a normal law.
const NINETY: f64 = 1.644_853_6;
