//! What a GPU-hour cost when.

use case::Case;
use chart::dated_points::{self, DatedPoint};
use chart::{ClaimHue, Palette, Plot, Scale};
use language::{Language, figure};

use super::year_of;
use crate::assumption::source_lines;
use crate::deal::Room;

/// The history.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceHistory {
    /// Points at their dates, SVG.
    pub drawing: String,
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
    /// Sources: words and address.
    pub sources: Vec<(String, Option<String>)>,
}

/// The price history of the case; none without one.
#[must_use]
pub fn prices(case: &Case, room: Room, language: &Language) -> Option<PriceHistory> {
    let prices = &case.compute.as_ref()?.prices;
    let point = |p: &case::raw::PricePoint| {
        let date = year_of(&p.date)?;
        Some(DatedPoint { date, value: p.price, range: p.low.zip(p.high) })
    };
    let points: Vec<DatedPoint> = prices.iter().filter_map(point).collect();
    let (first, last) = (points.first()?.date.floor(), points.last()?.date.ceil());
    let highest = |p: &DatedPoint| p.range.map_or(p.value, |(_, high)| high);
    let plot = Plot {
        width: room.half_width(),
        height: 240,
        x: Scale::between(first, last),
        y: Scale::covering(points.iter().map(highest)),
    };
    let years = (first as i32..=last as i32).map(|year| (f64::from(year), year.to_string()));
    let years: Vec<_> = years.collect();
    let usd = |x: f64| figure::quantity(x, "usd", language);
    let hue = Palette.claim(ClaimHue::Senior);
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
    Some(PriceHistory {
        drawing: dated_points::svg(&plot, &points, hue, &years, &usd).unwrap_or_default(),
        rows: prices
            .iter()
            .map(|p| PriceRow {
                date: p.date.clone(),
                price: price(p),
                what: language.pick(&p.what).to_owned(),
                sources: source_lines(case, &p.sources, language),
            })
            .collect(),
    })
}
