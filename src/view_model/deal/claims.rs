//! Losses and returns of each claim.

use analysis::DealAnswer;
use analysis::deal::answer::ClaimAnswer;
use chart::dots::Dots;
use chart::{ClaimHue, Drawing, Look, Palette, Scale};
use language::{Language, figure};

use crate::words;

/// One claim.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimRow {
    /// Its name.
    pub name: String,
    /// Class that gives the key its colour.
    pub key: &'static str,
    /// Amount at closing.
    pub amount: String,
    /// Coupon; a dash for equity.
    pub coupon: String,
    /// Weighted average life; a dash for equity.
    pub life: String,
    /// Expected loss with its Monte-Carlo error.
    pub expected_loss: String,
    /// Mean of the worst 5 %.
    pub es95: String,
    /// Share of worlds with a loss.
    pub loss_share: String,
    /// Return: median and range.
    pub returns: String,
    /// Return of equity in the middle world, with all roots where there are several.
    pub middle_return: Option<String>,
    /// Loss in 20 equal slices of the worlds, SVG; none without such a claim.
    pub loss_dots: Option<String>,
    /// Return likewise.
    pub return_dots: Option<String>,
    /// Worlds without a return, or with a negative one, in words.
    pub note: String,
}

/// Senior tranche, mezzanine tranche where there is one, equity.
#[must_use]
pub fn claims(answer: &DealAnswer, language: &Language) -> Vec<ClaimRow> {
    let middle = &answer.middle;
    let rows = [
        ("claim-senior", "key--senior", ClaimHue::Senior, &answer.senior, middle.senior),
        (
            "claim-mezzanine",
            "key--mezzanine",
            ClaimHue::Mezzanine,
            &answer.mezzanine,
            middle.mezzanine,
        ),
        ("claim-equity", "key--equity", ClaimHue::Equity, &answer.equity, middle.equity),
    ];
    let mut rows: Vec<ClaimRow> = rows
        .map(|(name, key, hue, claim, amount)| row((name, key, hue), claim, amount, language))
        .into();
    if let Some(equity) = rows.last_mut() {
        equity.middle_return = Some(middle_return(answer, language));
    }
    if middle.senior > 0.0 && middle.mezzanine == 0.0 {
        // Debt of one rank has no second one to speak of.
        rows.remove(1);
    }
    rows
}

/// Return of equity in the middle world; several rates have no single meaning.
fn middle_return(answer: &DealAnswer, language: &Language) -> String {
    let middle = &answer.middle;
    if middle.equity_returns.len() > 1 {
        let roots: Vec<String> =
            middle.equity_returns.iter().map(|root| figure::percent(*root)).collect();
        let roots = roots.join(&language.text("list-separator"));
        return language.message("several-returns", &[("roots", (&roots).into())]);
    }
    words::number(&middle.equity_return, &figure::percent, language)
}

fn row(
    (name, key, hue): (&str, &'static str, ClaimHue),
    claim: &ClaimAnswer,
    amount: f64,
    language: &Language,
) -> ClaimRow {
    let percent = &figure::percent;
    let years = |x: f64| {
        let years = figure::tenth(x);
        language.message("unit-years", &[("value", (&years).into())])
    };
    let none = || "–".to_owned();
    let expected_loss = match (claim.expected_loss.known(), claim.standard_error.known()) {
        (Some(loss), Some(error)) => {
            let (loss, error) = (figure::percent(*loss), figure::percent(1.96 * error));
            let arguments = [("value", (&loss).into()), ("error", (&error).into())];
            language.message("value-and-error", &arguments)
        }
        _ => words::number(&claim.expected_loss, percent, language),
    };
    let negative = figure::of_hundred(claim.negative_returns);
    let missing = figure::of_hundred(claim.returns_missing);
    let arguments = [("negative", (&negative).into()), ("missing", (&missing).into())];
    ClaimRow {
        name: language.text(name),
        key,
        amount: figure::money(amount, language),
        coupon: claim.coupon.as_ref().map_or_else(none, |c| words::median(c, percent, language)),
        life: claim.life.as_ref().map_or_else(none, |life| words::median(life, &years, language)),
        expected_loss,
        es95: words::number(&claim.es95, percent, language),
        loss_share: figure::of_hundred(claim.loss_probability),
        returns: words::spread(&claim.returns, percent, language),
        middle_return: None,
        loss_dots: claim.losses.known().map(|x| dotplot(x, (0.0, 1.0), hue)),
        return_dots: claim.return_dots.known().map(|x| dotplot(x, (-1.0, 0.4), hue)),
        note: language.message("claim-note", &arguments),
    }
}

/// Dots on a scale that all claims share; what lies outside stands at its end.
fn dotplot(values: &[f64], (lo, hi): (f64, f64), hue: ClaimHue) -> String {
    let label = |x: f64| figure::percent((x * 100.0).round() / 100.0);
    let scale = Scale::between(lo, hi);
    let dots = Dots::new((220, 104), values, scale, Palette.claim(hue), &label);
    dots.svg(&Look::default()).unwrap_or_default()
}
