//! The drawing: one panel per study, logarithmic axes, reference slopes −1/2 and −1.

use super::studies::Study;
use plotters::coord::Shift;
use plotters::prelude::{
    ChartBuilder, Circle, Color, DrawingArea, IntoDrawingArea, IntoFont, IntoLogRange, LineSeries,
    RGBColor, SVGBackend, TRANSPARENT, Text, WHITE,
};

/// Size of a panel in pixels, and panels side by side.
const PANEL: (u32, u32) = (430, 300);
const COLUMNS: usize = 3;
const RANDOM: RGBColor = RGBColor(176, 82, 0);
const QUASI: RGBColor = RGBColor(0, 96, 168);
const REFERENCE: RGBColor = RGBColor(150, 150, 150);

type Series = [(f64, f64)];

/// All studies as SVG.
///
/// # Errors
/// When the backend cannot draw, in its own words.
pub fn draw(studies: &[Study]) -> Result<String, String> {
    let mut text = String::new();
    let rows = studies.len().div_ceil(COLUMNS);
    let size = (PANEL.0 * COLUMNS as u32, PANEL.1 * rows as u32);
    {
        let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
        area.fill(&WHITE).map_err(words)?;
        for (study, panel) in studies.iter().zip(area.split_evenly((rows, COLUMNS))) {
            draw_panel(study, &panel)?;
        }
        area.present().map_err(words)?;
    }
    Ok(text)
}

fn draw_panel(study: &Study, area: &DrawingArea<SVGBackend<'_>, Shift>) -> Result<(), String> {
    let (half, one) = (reference(&study.random, -0.5), reference(&study.quasi, -1.0));
    let points = || study.random.iter().chain(&study.quasi).chain(&half).chain(&one);
    let fold = |least: (f64, f64), p: &(f64, f64)| (least.0.min(p.1), least.1.max(p.1));
    let (lowest, highest) = points().fold((f64::INFINITY, 0.0), fold);
    let (Some(first), Some(last)) = (study.random.first(), study.random.last()) else {
        return Ok(());
    };
    let mut chart = ChartBuilder::on(area)
        .caption(&study.name, ("sans-serif", 15))
        .margin(12)
        .x_label_area_size(34)
        .y_label_area_size(58)
        .build_cartesian_2d(
            (first.0 * 0.9..last.0 * 4.0).log_scale(),
            (lowest * 0.5..highest * 2.0).log_scale(),
        )
        .map_err(words)?;
    chart
        .configure_mesh()
        .light_line_style(TRANSPARENT)
        .x_desc("N")
        .y_desc("error")
        .x_label_formatter(&|n| format!("{n:.0}"))
        .y_label_formatter(&|error| format!("{error:.0e}"))
        .draw()
        .map_err(words)?;
    let [random, quasi] = study.slopes();
    let end = |series: &Series| series.last().map_or(f64::NAN, |point| point.1);
    // The name of a reference stands on the far side of the measured line beside it.
    let away = |line: &Series, measured: &Series| if end(line) > end(measured) { 1.9 } else { 0.8 };
    for (series, colour, name, lift) in [
        (&half[..], REFERENCE, "-1/2".to_owned(), away(&half, &study.random)),
        (&one[..], REFERENCE, "-1".to_owned(), away(&one, &study.quasi)),
        (&study.random[..], RANDOM, format!("random {random:.2}"), 1.15),
        (&study.quasi[..], QUASI, format!("Sobol' {quasi:.2}"), 1.15),
    ] {
        let is_measured = colour != REFERENCE;
        let stroke = colour.stroke_width(if is_measured { 2 } else { 1 });
        chart.draw_series(LineSeries::new(series.iter().copied(), stroke)).map_err(words)?;
        let marks = series.iter().filter(|_| is_measured);
        chart.draw_series(marks.map(|p| Circle::new(*p, 3, colour.filled()))).map_err(words)?;
        let style = ("sans-serif", 12).into_font().color(&colour);
        let Some((n, error)) = series.last() else { continue };
        let place = (n * 1.12, error * lift);
        chart.draw_series(std::iter::once(Text::new(name, place, style))).map_err(words)?;
    }
    Ok(())
}

/// The line of this slope from the first point of a series.
fn reference(series: &Series, slope: f64) -> Vec<(f64, f64)> {
    let Some((start, error)) = series.first() else { return Vec::new() };
    series.iter().map(|(n, _)| (*n, error * (n / start).powf(slope))).collect()
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}
