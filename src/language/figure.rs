//! Figures: cut to what is known, grouped and named as each language does.

use crate::{Grouping, Language};

/// A share in whole percent, `45%`.
#[must_use]
pub fn share(value: f64) -> String {
    format!("{}%", whole(100.0 * value))
}

/// A share as a count of 100, `45`; a share above zero is never written as 0, one below one never
/// as 100 but cut to tenths.
#[must_use]
pub fn of_hundred(value: f64) -> String {
    match value {
        v if v > 0.0 && v < 0.005 => "<1".to_owned(),
        v if (0.995..1.0).contains(&v) => fixed((1_000.0 * v).floor() / 10.0, 1),
        v => whole(100.0 * v),
    }
}

/// A signed percentage with at most one decimal: `+14%`, `−3.1%`, `0%`.
#[must_use]
pub fn signed_percent(value: f64) -> String {
    let decimals = usize::from(value.abs() < 9.95);
    let text = trimmed(value.abs(), decimals);
    match (text.as_str(), value < 0.0) {
        ("0", _) => "0%".to_owned(),
        (_, true) => format!("−{text}%"),
        (_, false) => format!("+{text}%"),
    }
}

/// A signed share in percent: `+26%`, `−7.2%`.
#[must_use]
pub fn signed_share(value: f64) -> String {
    signed_percent(100.0 * value)
}

/// An axis label in percent: `0`, `+10%`.
#[must_use]
pub fn tick_percent(value: f64) -> String {
    if value == 0.0 { "0".to_owned() } else { signed_percent(value) }
}

/// A percentage with about two significant digits: `0.92%`, `4.9%`, `62%`, `−88%`.
#[must_use]
pub fn percent(value: f64) -> String {
    let percent = 100.0 * value;
    let decimals = match percent.abs() {
        m if m >= 9.95 => 0,
        m if m >= 0.995 => 1,
        _ => 2,
    };
    let text = trimmed(percent.abs(), decimals);
    if percent < 0.0 && text != "0" { format!("−{text}%") } else { format!("{text}%") }
}

/// A ratio such as a cover ratio: `2.08×`.
#[must_use]
pub fn multiple(value: f64) -> String {
    match value.abs() {
        m if m >= 100.0 => format!("{}×", grouped(value)),
        m if m >= 10.0 => format!("{}×", fixed(value, 1)),
        _ => format!("{}×", fixed(value, 2)),
    }
}

/// A number with one decimal.
#[must_use]
pub fn tenth(value: f64) -> String {
    fixed(value, 1)
}

/// A number with three significant digits and groups of three: `374,000`, `1,440`, `0.36`.
#[must_use]
pub fn rounded(value: f64) -> String {
    if value.abs() < 1_000.0 {
        return plain(value);
    }
    let mut unit = 1.0;
    while value.abs() / unit >= 1_000.0 && unit < 1e15 {
        unit *= 10.0;
    }
    grouped((value / unit).round() * unit)
}

/// A count with groups of three digits: `16,384`.
#[must_use]
pub fn count(value: usize) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number with three significant digits and no trailing zeros: `0.36`, `1.5`, `23.4`.
#[must_use]
pub fn plain(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude >= 1000.0 {
        return grouped(value);
    }
    let decimals = match magnitude {
        m if m >= 100.0 => 0,
        m if m >= 10.0 => 1,
        m if m >= 0.1 || m == 0.0 => 2,
        _ => 3,
    };
    let text = trimmed(magnitude, decimals);
    if value < 0.0 && text != "0" { format!("−{text}") } else { text }
}

/// A parameter value with its unit (a unit of the case format).
#[must_use]
pub fn quantity(value: f64, unit: &str, language: &Language) -> String {
    let words = |key: &str, text: &str| language.message(key, &[("value", text.into())]);
    match unit {
        "usd_million" => money(value, language),
        "usd_thousand_per_gpu" => words("unit-usd-per-gpu", &grouped(value * 1000.0)),
        "usd_per_gpu_hour" => words("unit-usd-per-gpu-hour", &fixed(value, 2)),
        "share" => format!("{}%", trimmed(100.0 * value, 1)),
        "per_year" => words("unit-per-year", &trimmed(100.0 * value, 1)),
        "per_month" => words("unit-per-month", &trimmed(100.0 * value, 1)),
        "months" => words("unit-months", &trimmed(value, 1)),
        "gpus" => large(value, language),
        "usd" => words("unit-usd", &rounded(value)),
        "megawatts" => words("unit-megawatts", &rounded(value)),
        "kilowatts_per_gpu" => words("unit-kilowatts-per-gpu", &fixed(value, 2)),
        "usd_million_per_megawatt" => words("unit-usd-million-per-megawatt", &plain(value)),
        _ => plain(value),
    }
}

/// Money in USD millions: `$12.5B`, `−$870M`, `125億ドル`.
#[must_use]
pub fn money(usd_million: f64, language: &Language) -> String {
    let amount = usd_million.abs();
    let (value, key) = match (language.grouping(), amount) {
        (Grouping::Myriad, m) if m >= 1_000_000.0 => (m / 1_000_000.0, "money-trillion"),
        (Grouping::Myriad, m) if m >= 100.0 => (m / 100.0, "money-hundred-million"),
        (Grouping::Myriad, m) => (m * 100.0, "money-ten-thousand"),
        (_, m) if m >= 1_000_000.0 => (m / 1_000_000.0, "money-trillion"),
        (_, m) if m >= 1_000.0 => (m / 1_000.0, "money-billion"),
        (_, m) => (m, "money-million"),
    };
    let figure = plain(value);
    let words = language.message(key, &[("value", (&figure).into())]);
    if usd_million < 0.0 && figure != "0" { format!("−{words}") } else { words }
}

fn large(value: f64, language: &Language) -> String {
    let (value, key) = match language.grouping() {
        Grouping::Myriad => (value / 10_000.0, "count-ten-thousand"),
        Grouping::Thousand => (value / 1_000_000.0, "count-million"),
    };
    language.message(key, &[("value", (&plain(value)).into())])
}

fn grouped(value: f64) -> String {
    // Beyond what a reader can count, and what a whole number holds.
    if value.abs() >= 1e15 {
        return format!("{value:.2e}");
    }
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{}", count(value.abs().round() as usize))
}

fn whole(value: f64) -> String {
    fixed(value, 0)
}

fn fixed(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

fn trimmed(value: f64, decimals: usize) -> String {
    let text = fixed(value, decimals);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_cut_to_what_is_known() {
        assert_eq!(share(0.447), "45%");
        assert_eq!(of_hundred(0.002), "<1");
        assert_eq!(of_hundred(0.0), "0");
        assert_eq!([0.994, 0.99999, 1.0].map(of_hundred), ["99", "99.9", "100"]);
        assert_eq!(signed_percent(14.04), "+14%");
        assert_eq!(signed_percent(-3.12), "−3.1%");
        assert_eq!(signed_percent(0.04), "0%");
        assert_eq!(count(16_384), "16,384");
        assert_eq!(plain(-0.35), "−0.35");
        assert_eq!(percent(0.0092), "0.92%");
        assert_eq!(percent(-0.876), "−88%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(multiple(2.083), "2.08×");
        assert_eq!(rounded(374_333.0), "374,000");
        assert_eq!(rounded(12.34), "12.3");
        assert_eq!(rounded(1e300), "1.00e300");
    }

    #[test]
    fn money_follows_the_language() {
        let (en, ja) = (Language::load("en"), Language::load("ja"));
        assert_eq!(quantity(12_500.0, "usd_million", &en), "$12.5B");
        assert_eq!(quantity(870.0, "usd_million", &en), "$870M");
        assert_eq!(quantity(-870.0, "usd_million", &en), "−$870M");
        assert_eq!(quantity(-1e-5, "usd_million", &en), "$0M");
        assert_eq!(quantity(-870.0, "usd_million", &ja), "−8.7億ドル");
        assert_eq!(quantity(12_500.0, "usd_million", &ja), "125億ドル");
        assert_eq!(quantity(115_200.0, "usd_million", &ja), "1,152億ドル");
        assert_eq!(quantity(0.085, "per_year", &en), "8.5% a year");
        assert_eq!(quantity(2_400_000.0, "gpus", &ja), "240万基");
        assert_eq!(quantity(48.0, "usd_thousand_per_gpu", &en), "$48,000 per GPU");
    }
}
