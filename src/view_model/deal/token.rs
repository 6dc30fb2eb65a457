//! The deal as tokens: value over time, smallest ticket, sale before the end, what a ledger changes.

use analysis::deal::answer::ClaimAnswer;
use analysis::{DealAnswer, Figure, Spread};
use case::Case;
use chart::fan::{Fan, FanPoint};
use chart::{ClaimHue, Palette, Scale};
use language::{Language, figure};

use super::{MONTHS, Room, month_words, months_plot, year_labels};
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};
use crate::words;

/// Claim that is cut into tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TokenClaim {
    /// Senior tranche.
    Senior,
    /// Mezzanine tranche.
    Mezzanine,
    /// Equity.
    #[default]
    Equity,
}

impl TokenClaim {
    /// All claims with the keys of their names.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Senior, "claim-senior"),
        (Self::Mezzanine, "claim-mezzanine"),
        (Self::Equity, "claim-equity"),
    ];
}

/// The tokenised view.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenView {
    /// Value of one token over time; none without such a claim.
    pub exhibit: Option<Exhibit>,
    /// What the drawing shows.
    pub text: String,
    /// Name, figure.
    pub figures: Vec<(String, String)>,
    /// Property, today, with a token, whether it changes.
    pub on_chain: Vec<(String, String, String, bool)>,
}

/// Price of one token and discount before the end, in USD and as a share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TokenTerms {
    /// Price of one token at issue.
    pub price: f64,
    /// Discount of a sale before the end.
    pub discount: f64,
}

/// The tokenised view of one claim.
#[must_use]
pub fn token(
    case: &Case,
    answer: &DealAnswer,
    (claim, terms): (TokenClaim, TokenTerms),
    room: Room,
    language: &Language,
) -> TokenView {
    let middle = &answer.middle;
    let (amount, hue, figures) = match claim {
        TokenClaim::Senior => (middle.senior, ClaimHue::Senior, &answer.senior),
        TokenClaim::Mezzanine => (middle.mezzanine, ClaimHue::Mezzanine, &answer.mezzanine),
        TokenClaim::Equity => (middle.equity, ClaimHue::Equity, &answer.equity),
    };
    let tokens = amount * 1e6 / terms.price;
    let per_token = |usd_million: f64| usd_million * 1e6 / tokens;
    let usd = |x: f64| figure::quantity(x, "usd", language);
    let book = (claim == TokenClaim::Equity).then_some(&answer.book[..]);
    let on_chain = case.deal.iter().flat_map(|deal| &deal.on_chain);
    let pick = |text| language.pick(text).to_owned();
    let has_claim = amount > 0.0 && terms.price > 0.0 && tokens.is_finite();
    let exhibit = has_claim.then(|| Exhibit {
        id: "token".to_owned(),
        title: language.text("token-title"),
        chart: draw(answer, figures, hue, &per_token, room, language).into(),
        series: Vec::new(),
        text: language.text("token-text"),
        table: table(answer, figures, &per_token, language),
        axis: Some(MONTHS),
        method: language.text("token-method"),
    });
    TokenView {
        exhibit,
        text: language.text(if has_claim { "token-text" } else { "break-even-no-claim" }),
        figures: if has_claim {
            let terms = (tokens, terms.price, terms.discount);
            token_figures(answer, figures, terms, book, (&per_token, &usd), language)
        } else {
            Vec::new()
        },
        on_chain: on_chain
            .map(|p| (pick(&p.name), pick(&p.today), pick(&p.on_chain), p.changes))
            .collect(),
    }
}

fn draw(
    answer: &DealAnswer,
    claim: &ClaimAnswer,
    hue: ClaimHue,
    per_token: &dyn Fn(f64) -> f64,
    room: Room,
    language: &Language,
) -> Fan {
    let point = |(month, nav): (&usize, &Figure<Spread>)| {
        let part = |s: &Spread| [s.p05, s.p25, s.p50, s.p75, s.p95].map(per_token);
        FanPoint { x: *month as f64, quantiles: nav.known().map_or([f64::NAN; 5], part) }
    };
    let points: Vec<FanPoint> = answer.months.iter().zip(&claim.nav).map(point).collect();
    let end = f64::from(answer.middle.term);
    let y = Scale::covering(points.iter().flat_map(|p| p.quantiles));
    let mut plot = months_plot(room.width(), 240, end, y);
    plot.x_labels = year_labels(end, language);
    plot.y_labels = y.labels(&|x| figure::quantity(x, "usd", language));
    Fan { plot, points, limit: None, selected: None, colour: Palette.claim(hue) }
}

/// Every month: 5 %, median, 95 % of the value of one token.
fn table(
    answer: &DealAnswer,
    claim: &ClaimAnswer,
    per_token: &dyn Fn(f64) -> f64,
    language: &Language,
) -> Table {
    let usd = |x: f64| figure::quantity(x, "usd", language);
    let row = |(month, nav): (&usize, &Figure<Spread>)| {
        let part = |part: fn(&Spread) -> f64| match nav.as_result() {
            Ok(spread) => Cell::number(per_token(part(spread)), &usd),
            Err(code) => Cell::words(words::reason(code, language)),
        };
        Row {
            head: month_words(*month, language),
            cells: vec![part(|s| s.p05), part(|s| s.p50), part(|s| s.p95)],
        }
    };
    Table {
        head: language.text("cover-table-month"),
        columns: vec![
            Column::plain(language.text("cover-table-low")),
            Column::of(language.text("cover-table-median"), 0),
            Column::plain(language.text("cover-table-high")),
        ],
        rows: answer.months.iter().zip(&claim.nav).map(row).collect(),
    }
}

fn token_figures(
    answer: &DealAnswer,
    claim: &ClaimAnswer,
    (tokens, price, discount): (f64, f64, f64),
    book: Option<&[Figure<Spread>]>,
    (per_token, usd): (&dyn Fn(f64) -> f64, &dyn Fn(f64) -> String),
    language: &Language,
) -> Vec<(String, String)> {
    let place = |month: usize| answer.months.iter().position(|t| *t == month);
    let write = |x: f64| usd(per_token(x));
    let at = |values: &[Figure], month: usize, write: words::Write<'_>| {
        let value = place(month).and_then(|k| values.get(k));
        // A lease may be shorter than a year.
        value.map_or_else(
            || words::reason("ended", language),
            |value| words::number(value, write, language),
        )
    };
    let mut figures = vec![
        (language.text("token-count"), figure::rounded(tokens)),
        (language.text("token-ticket"), usd(price)),
        (language.text("token-value-closing"), at(&claim.nav_mean, 0, &write)),
        (language.text("token-value-year"), at(&claim.nav_mean, 12, &write)),
        (
            language.text("token-sale-year"),
            at(&claim.nav_mean, 12, &|x| usd(per_token(x) * (1.0 - discount))),
        ),
        (language.text("token-yield"), at(&claim.running_yield, 12, &figure::percent)),
    ];
    if let Some(book) = book.and_then(|book| book.get(place(12)?)) {
        figures.push((language.text("token-book-year"), words::spread(book, &write, language)));
    }
    figures
}
