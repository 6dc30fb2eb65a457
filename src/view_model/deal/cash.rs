//! Cash of the middle world month by month.

use analysis::DealAnswer;
use analysis::deal::answer::MiddleWorld;
use chart::stacked_area::{Layer, StackedArea};
use chart::{ClaimHue, Palette, Swatch};
use language::{Language, figure};

use super::{MONTHS, Room, month_words, months_plot, year_labels};
use crate::exhibit::{Cell, Column, Exhibit, Row, Series, Table};
use crate::words;

/// One month in words.
#[derive(Debug, Clone, PartialEq)]
pub struct MonthWords {
    /// Which month, and what it is.
    pub title: String,
    /// Cash that comes in: name, amount.
    pub sources: Vec<(String, String)>,
    /// Who is paid, in the order of payment: name, amount.
    pub payments: Vec<(String, String)>,
    /// Balances and ratios after the month: name, figure.
    pub state: Vec<(String, String)>,
}

/// Key of the name and layer, from the first paid to the last.
fn layers(middle: &MiddleWorld) -> Vec<(&'static str, Layer)> {
    let layer = |hue: ClaimHue, opacity: f64, amounts: &[f64]| Layer {
        colour: Palette.claim(hue),
        opacity,
        amounts: amounts.to_vec(),
    };
    let costs: Vec<f64> = middle.opex.iter().map(|x| x.max(0.0)).collect();
    vec![
        ("cash-costs", layer(ClaimHue::Other, 1.0, &costs)),
        ("cash-senior-interest", layer(ClaimHue::Senior, 1.0, &middle.senior_interest)),
        ("cash-senior-principal", layer(ClaimHue::Senior, 0.6, &middle.senior_principal)),
        ("cash-mezzanine-interest", layer(ClaimHue::Mezzanine, 1.0, &middle.mezzanine_interest)),
        ("cash-mezzanine-principal", layer(ClaimHue::Mezzanine, 0.6, &middle.mezzanine_principal)),
        ("cash-equity", layer(ClaimHue::Equity, 1.0, &middle.to_equity)),
    ]
}

/// Amount above which a month does not fit the scale: sales dwarf the ordinary months.
fn ordinary_top(layers: &[Layer], months: usize) -> f64 {
    let total = |i: usize| layers.iter().filter_map(|l| l.amounts.get(i)).sum::<f64>();
    let mut totals: Vec<f64> = (0..months).map(total).collect();
    totals.sort_by(f64::total_cmp);
    let typical = totals.get(months * 9 / 10).copied().unwrap_or(1.0);
    let largest = totals.last().copied().unwrap_or(1.0);
    if largest > 2.5 * typical && typical > 0.0 { 1.25 * typical } else { largest }
}

/// Payments of all months, with the selected month.
#[must_use]
pub fn chart(answer: &DealAnswer, selected: usize, room: Room, language: &Language) -> Exhibit {
    let middle = &answer.middle;
    let months = middle.income.len();
    let (keys, layers): (Vec<_>, Vec<Layer>) = layers(middle).into_iter().unzip();
    let names: Vec<String> = keys.into_iter().map(|key| language.text(key)).collect();
    let money = |x: f64| if x == 0.0 { "0".to_owned() } else { figure::money(x, language) };
    let sale: f64 = middle.sale.iter().sum();
    let (rent, sale) = (figure::money(middle.rent, language), figure::money(sale, language));
    let months_words = months.to_string();
    let arguments =
        [("months", (&months_words).into()), ("rent", (&rent).into()), ("sale", (&sale).into())];
    let series = names.iter().zip(&layers).map(|(name, layer)| Series {
        name: name.clone(),
        swatch: Swatch::Colour(layer.colour, layer.opacity),
        subject: None,
    });
    let row = |i: usize| Row {
        head: month_words(i + 1, language),
        cells: layers.iter().map(|l| Cell::number(l.amounts[i], &money)).collect(),
    };
    Exhibit {
        id: "cash".to_owned(),
        title: language.text("cash-title"),
        series: series.collect(),
        text: language.message("cash-text", &arguments),
        table: Table {
            head: language.text("cover-table-month"),
            columns: names.into_iter().enumerate().map(|(k, name)| Column::of(name, k)).collect(),
            rows: (0..months).map(row).collect(),
        },
        axis: Some(MONTHS),
        method: language.text("cash-method"),
        chart: drawn(layers, (selected, months), room, &money, language).into(),
    }
}

fn drawn(
    layers: Vec<Layer>,
    (selected, months): (usize, usize),
    room: Room,
    money: words::Write<'_>,
    language: &Language,
) -> StackedArea {
    let y = chart::Scale::covering([0.0, ordinary_top(&layers, months)]);
    let end = months as f64;
    let mut plot = months_plot(room.width(), 260, end, y);
    plot.x = chart::Scale::between(0.5, end + 0.5);
    plot.x_labels = year_labels(end, language).into_iter().filter(|(m, _)| *m > 0.0).collect();
    plot.y_labels = y.labels(money);
    StackedArea { plot, layers, selected: Some(selected) }
}

/// The selected month (from 1).
#[must_use]
pub fn month(answer: &DealAnswer, month: usize, language: &Language) -> MonthWords {
    let middle = &answer.middle;
    let i = month.saturating_sub(1).min(middle.income.len().saturating_sub(1));
    let at = |amounts: &[f64]| amounts.get(i).copied().unwrap_or(0.0);
    let money = |x: f64| figure::money(x, language);
    let line = |key: &str, amount: f64| (language.text(key), money(amount));
    let defaulted = middle.default_month.is_some_and(|default| i + 1 >= default as usize);
    let income = if defaulted { "cash-market-income" } else { "cash-rent" };
    let accounts = at(&middle.from_accounts);
    let some = |(key, amount): (&str, f64)| (amount.abs() > 5e-4).then(|| line(key, amount));
    let sources = [
        (income, at(&middle.income)),
        ("cash-sale", at(&middle.sale)),
        ("cash-claim", at(&middle.claim)),
        ("cash-from-accounts", accounts.max(0.0)),
    ];
    let payments = [
        ("cash-costs", at(&middle.opex)),
        ("cash-senior-interest", at(&middle.senior_interest)),
        ("cash-senior-principal", at(&middle.senior_principal)),
        ("cash-mezzanine-interest", at(&middle.mezzanine_interest)),
        ("cash-mezzanine-principal", at(&middle.mezzanine_principal)),
        ("cash-equity", at(&middle.to_equity)),
        ("cash-to-accounts", (-accounts).max(0.0)),
    ];
    let number = (i + 1).to_string();
    let key = match (defaulted, i + 1 == middle.income.len()) {
        (true, true) => "cash-month-end-default",
        (true, false) => "cash-month-default",
        (false, true) => "cash-month-end",
        (false, false) => "cash-month",
    };
    let ratio = |figures: &[analysis::Figure], write: words::Write<'_>| {
        figures.get(i).map_or_else(String::new, |figure| words::number(figure, write, language))
    };
    let price = middle.price.get(i + 1).copied().unwrap_or(0.0);
    MonthWords {
        title: language.message(key, &[("month", (&number).into())]),
        sources: sources.into_iter().filter_map(some).collect(),
        payments: payments.into_iter().filter_map(some).collect(),
        state: vec![
            line("state-senior", at(&middle.senior_balance)),
            line("state-mezzanine", at(&middle.mezzanine_balance)),
            line("state-resale", middle.resale_value.get(i + 1).copied().unwrap_or(0.0)),
            (language.text("ltv"), ratio(&middle.ltv, &figure::percent)),
            (language.text("dscr"), ratio(&middle.dscr, &figure::multiple)),
            (language.text("state-price"), figure::quantity(price, "usd_per_gpu_hour", language)),
        ],
    }
}
