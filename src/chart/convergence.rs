//! Half width of an error by number of draws, both on logarithmic axes, with the slopes that plain
//! and quasi-random sampling promise.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};

use crate::lines::spread;
use crate::plot::{Plot, dashed, label, line};
use crate::svg::{DrawError, draw};
use crate::{Palette, Scale, UNITS};

/// Share of the width left free for names at the ends of lines.
const NAMES: f64 = 0.26;
/// Distance of two names below each other.
const NAME_HEIGHT: i32 = 13 * UNITS;

/// Errors of one way of sampling.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: RGBColor,
    /// Draws and half width of the error; points that are not positive are left out.
    pub points: Vec<(f64, f64)>,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Convergence {
    /// One series or two; the first has filled points, later ones hollow points.
    pub series: Vec<Series>,
    /// Slopes of reference lines, such as −1/2, and their names; the first one starts where the
    /// first series does, the second one where the second series does, if there is one.
    pub slopes: Vec<(f64, String)>,
}

/// Points in decades.
fn decades(series: &Series) -> Vec<(f64, f64)> {
    let is_shown = |(x, y): &&(f64, f64)| *x > 0.0 && *y > 0.0 && x.is_finite() && y.is_finite();
    series.points.iter().filter(is_shown).map(|(x, y)| (x.log10(), y.log10())).collect()
}

/// Ends of the values with a little space, at least a third of a decade.
fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (lo, hi) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), v| (lo.min(v), hi.max(v)));
    if lo > hi { (0.0, 1.0) } else { (lo - 0.08, hi.max(lo + 0.34) + 0.08) }
}

/// Round values between two ends, in decades: powers of ten, and 2 and 5 times them where few fit.
fn ticks((lo, hi): (f64, f64)) -> Vec<f64> {
    let steps: &[f64] = if hi - lo > 2.2 { &[1.0] } else { &[1.0, 2.0, 5.0] };
    let first = lo.floor().clamp(-300.0, 300.0) as i32;
    let last = hi.ceil().clamp(-300.0, 300.0) as i32;
    (first..=last)
        .flat_map(|power| steps.iter().map(move |step| f64::from(power) + step.log10()))
        .filter(|tick| (lo..=hi).contains(tick))
        .collect()
}

/// Draws axes, reference lines and series. `x_label` and `y_label` write a number of draws and a
/// half width.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw_on<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    size: (u32, u32),
    convergence: &Convergence,
    x_label: &dyn Fn(f64) -> String,
    y_label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    let series: Vec<Vec<(f64, f64)>> = convergence.series.iter().map(decades).collect();
    let (left, right) = ends(series.iter().flatten().map(|p| p.0));
    let (low, high) = ends(series.iter().flatten().map(|p| p.1));
    let x = Scale { lo: left, hi: left + (right - left) / (1.0 - NAMES) };
    let plot = Plot { width: size.0, height: size.1, x, y: Scale { lo: low, hi: high } };
    draw_axes(area, &plot, right, x_label, y_label)?;
    let mut names: Vec<((i32, i32), &str, RGBColor)> = Vec::new();
    let last = series.iter().flatten().map(|p| p.0).fold(left, f64::max);
    for (k, (slope, name)) in convergence.slopes.iter().enumerate() {
        let first = series.get(k).or(series.first()).and_then(|points| points.first());
        let Some(from) = first else { continue };
        // To the last draws, or to the floor of the picture where that is reached before.
        let floor = if *slope < 0.0 { from.0 + (low - from.1) / slope } else { f64::INFINITY };
        let to = plot.at(last.min(floor), from.1 + slope * (last.min(floor) - from.0));
        dashed(area, plot.at(from.0, from.1), to, Palette.quiet())?;
        if floor < last {
            let place = (to.0 - 14 * UNITS, to.1 - 7 * UNITS);
            label(area, place, name, (HPos::Right, VPos::Center), Palette.quiet())?;
        } else {
            names.push((to, name, Palette.quiet()));
        }
    }
    for (k, (points, one)) in series.iter().zip(&convergence.series).enumerate() {
        let places: Vec<(i32, i32)> = points.iter().map(|p| plot.at(p.0, p.1)).collect();
        line(area, places.clone(), one.colour, 2)?;
        for place in &places {
            point(area, *place, one.colour, k == 0)?;
        }
        names.extend(places.last().map(|last| (*last, one.name.as_str(), one.colour)));
    }
    let heights: Vec<i32> = names.iter().map(|(place, _, _)| place.1).collect();
    let (top, bottom) = (plot.at_y(high), plot.at_y(low));
    for ((place, name, colour), y) in names.iter().zip(spread(&heights, NAME_HEIGHT, top, bottom)) {
        let place = (place.0 + 7 * UNITS, y);
        label(area, place, name, (HPos::Left, VPos::Center), *colour)?;
    }
    Ok(())
}

/// Grid lines with labels; the horizontal axis has labels up to `right` only.
fn draw_axes<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    plot: &Plot,
    right: f64,
    x_label: &dyn Fn(f64) -> String,
    y_label: &dyn Fn(f64) -> String,
) -> Result<(), DrawError> {
    let words = |ticks: Vec<f64>, label: &dyn Fn(f64) -> String| -> Vec<(f64, String)> {
        ticks.into_iter().map(|tick| (tick, label(number(tick)))).collect()
    };
    let across = words(ticks((plot.x.lo, right)), x_label);
    let up = words(ticks((plot.y.lo, plot.y.hi)), y_label);
    for (tick, _) in &up {
        let ends = vec![plot.at(plot.x.lo, *tick), plot.at(right, *tick)];
        line(area, ends, Palette.hairline(), 1)?;
    }
    let base = vec![plot.at(plot.x.lo, plot.y.lo), plot.at(right, plot.y.lo)];
    line(area, base, Palette.quiet(), 1)?;
    plot.draw_labels(area, &across, &up)
}

/// The number of a tick, without the last bits that the logarithm left.
fn number(tick: f64) -> f64 {
    let power = (tick + 1e-9).floor();
    let step = 10_f64.powf(tick - power).round();
    if power < 0.0 { step / 10_f64.powf(-power) } else { step * 10_f64.powf(power) }
}

fn point<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    place: (i32, i32),
    colour: RGBColor,
    is_filled: bool,
) -> Result<(), DrawError> {
    area.draw(&Circle::new(place, 4 * UNITS, colour.filled())).map_err(DrawError::from_backend)?;
    if is_filled {
        return Ok(());
    }
    let inside = Circle::new(place, 2 * UNITS, Palette.paper().filled());
    area.draw(&inside).map_err(DrawError::from_backend)
}

/// The chart as SVG.
///
/// # Errors
/// When the backend cannot draw (never for the SVG backend).
pub fn svg(
    size: (u32, u32),
    convergence: &Convergence,
    x_label: &dyn Fn(f64) -> String,
    y_label: &dyn Fn(f64) -> String,
) -> Result<String, DrawError> {
    draw(size.0, size.1, |area| draw_on(area, size, convergence, x_label, y_label))
}
