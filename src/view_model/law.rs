//! A distribution in words.

use case::raw::RawDistribution;
use language::Language;
use language::figure;

/// Which values an input may take and how likely, in words, each value with its unit.
#[must_use]
pub fn in_words(law: &RawDistribution, unit: &str, language: &Language) -> String {
    let value = |value: Option<f64>| {
        value.map_or_else(String::new, |value| figure::quantity(value, unit, language))
    };
    let plain = |value: Option<f64>| value.map_or_else(String::new, figure::plain);
    let has_quantiles = law.q05.is_some();
    let key = match law.kind.as_str() {
        "fixed" => "law-fixed",
        "uniform" if has_quantiles => "law-uniform-quantiles",
        "uniform" => "law-uniform",
        "normal" if has_quantiles => "law-normal-quantiles",
        "normal" => "law-normal",
        "lognormal" if has_quantiles => "law-lognormal-quantiles",
        "lognormal" => "law-lognormal",
        "triangular" if has_quantiles => "law-triangular-quantiles",
        "triangular" => "law-triangular",
        "pert" => "law-pert",
        _ if has_quantiles => "law-beta-quantiles",
        _ => "law-beta",
    };
    let named = [
        ("value", value(law.value)),
        ("min", value(law.min)),
        ("mode", value(law.mode)),
        ("max", value(law.max)),
        ("mean", value(law.mean)),
        ("sd", value(law.sd)),
        ("low", value(law.q05)),
        ("high", value(law.q95)),
        ("mu", plain(law.mu)),
        ("sigma", plain(law.sigma)),
        ("alpha", plain(law.alpha)),
        ("beta", plain(law.beta)),
    ];
    let arguments: Vec<_> = named.iter().map(|(name, words)| (*name, words.into())).collect();
    let words = language.message(key, &arguments);
    let Some([low, high]) = law.truncate else { return words };
    let (low, high) = (value(Some(low)), value(Some(high)));
    let arguments = [("law", (&words).into()), ("low", (&low).into()), ("high", (&high).into())];
    language.message("law-truncated", &arguments)
}
