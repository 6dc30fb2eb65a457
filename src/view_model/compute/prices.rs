//! What a GPU-hour cost when.

use case::Case;
use chart::dated_points::{DatedPoint, DatedPoints};
use chart::{ClaimHue, Palette, Plot, Scale};
use language::date::date;
use language::{Language, figure};

use super::{year_of, years_on_axis};
use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};
use crate::sources::{SourceLine, source_lines};

/// The history.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceHistory {
    /// Points at their dates.
    pub exhibit: Exhibit,
    /// Rows: date, price, what, sources.
    pub rows: Vec<PriceRow>,
}

/// One price.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceRow {
    /// Date as far as known.
    pub date: String,
    /// Price, with its range where one was reported.
    pub price: String,
    /// Which price it is.
    pub what: String,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// The price history of the case; none without one.
#[must_use]
pub fn prices(case: &Case, room: Room, language: &Language) -> Option<PriceHistory> {
    let prices = &case.compute.as_ref()?.prices;
    let dated: Vec<(f64, &case::raw::PricePoint)> =
        prices.iter().filter_map(|p| Some((year_of(&p.date)?, p))).collect();
    let point = |(date, p): &(f64, &case::raw::PricePoint)| DatedPoint {
        date: *date,
        value: p.price,
        range: p.low.zip(p.high),
    };
    let points: Vec<DatedPoint> = dated.iter().map(point).collect();
    let (first, last) = (points.first()?.date.floor(), points.last()?.date.ceil());
    let highest = |p: &DatedPoint| p.range.map_or(p.value, |(_, high)| high);
    let (x, y) = (Scale::between(first, last), Scale::covering(points.iter().map(highest)));
    let mut plot = Plot::new((room.half_width(), 240), x, y);
    plot.x_labels = years_on_axis(first, last);
    plot.y_labels = y.labels(&|x| figure::quantity(x, "usd", language));
    let hour = |x: f64| figure::quantity(x, "usd_per_gpu_hour", language);
    let price = |p: &case::raw::PricePoint| match p.low.zip(p.high) {
        Some((low, high)) => {
            let (middle, low, high) = (hour(p.price), hour(low), hour(high));
            let arguments =
                [("median", (&middle).into()), ("low", (&low).into()), ("high", (&high).into())];
            language.message("value-and-range", &arguments)
        }
        None => hour(p.price),
    };
    let row = |(_, p): &(f64, &case::raw::PricePoint)| Row {
        head: p.date.clone(),
        cells: vec![
            Cell { text: price(p), value: Some(p.price) },
            Cell::words(language.pick(&p.what).to_owned()),
        ],
    };
    let exhibit = Exhibit {
        id: "prices".to_owned(),
        title: language.text("prices-title"),
        chart: DatedPoints { plot, points, colour: Palette.claim(ClaimHue::Senior) }.into(),
        series: Vec::new(),
        text: text(&dated, &price, language),
        table: Table {
            head: language.text("prices-column-date"),
            columns: ["prices-column-price", "prices-column-what"]
                .map(|key| Column::plain(language.text(key)))
                .to_vec(),
            rows: dated.iter().map(row).collect(),
        },
        axis: None,
        method: language.text("prices-method"),
    };
    Some(PriceHistory {
        exhibit,
        rows: prices
            .iter()
            .map(|p| PriceRow {
                date: date(&p.date, language),
                price: price(p),
                what: language.pick(&p.what).to_owned(),
                sources: source_lines(case, &p.sources, language),
            })
            .collect(),
    })
}

/// First, lowest, highest and last price.
fn text(
    dated: &[(f64, &case::raw::PricePoint)],
    price: &dyn Fn(&case::raw::PricePoint) -> String,
    language: &Language,
) -> String {
    let by_price = |a: &&(f64, &case::raw::PricePoint), b: &&(f64, &case::raw::PricePoint)| {
        a.1.price.total_cmp(&b.1.price)
    };
    let ends =
        [dated.first(), dated.iter().min_by(by_price), dated.iter().max_by(by_price), dated.last()];
    let [Some(first), Some(low), Some(high), Some(last)] = ends else { return String::new() };
    let words = [first, low, high, last].map(|(_, p)| price(p));
    let days = [first, low, high, last].map(|(_, p)| date(&p.date, language));
    let arguments = [
        ("first", (&words[0]).into()),
        ("firstday", (&days[0]).into()),
        ("low", (&words[1]).into()),
        ("lowday", (&days[1]).into()),
        ("high", (&words[2]).into()),
        ("highday", (&days[2]).into()),
        ("last", (&words[3]).into()),
        ("lastday", (&days[3]).into()),
    ];
    language.message("prices-text", &arguments)
}
