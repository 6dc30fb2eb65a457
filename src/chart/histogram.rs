//! A distribution as bins whose areas are their shares, with quantiles, a threshold and a range that
//! the reader selected.

use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, DrawingBackend, Rectangle};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Pointing, Shape, units};
use crate::lettering::{Align, SIZE, SMALL, Words, along, draw_all, inside, levels};
use crate::plot::{Tick, dashed, line};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, Scale};

/// Space on the left and right of the scale, in CSS pixels.
const MARGIN: f64 = 28.0;
/// Height of the labels below.
const AXIS: f64 = 22.0;
/// Height of the line from the first quantile to the last one.
const WHISKER: f64 = 16.0;
/// How far the words of the first and last quantile reach over their line to the inside.
const LEAN: f64 = 4.0;
/// Least height of the bins.
const BINS: f64 = 24.0;
/// Bins narrower than that have no gaps between them.
const GAPS: i32 = 4 * crate::UNITS;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// Edges of the bins, ascending; one more than bins. Bins may differ in width.
    pub edges: Vec<f64>,
    /// Share of each bin, 0 to 1: its area in the picture.
    pub shares: Vec<f64>,
    /// Horizontal scale.
    pub scale: Scale,
    /// Labels below.
    pub labels: Vec<Tick>,
    /// Name of the quantity with its unit; empty for none.
    pub name: String,
    /// Quantiles that are marked, ascending, such as P5, P50 and P95.
    pub quantiles: Vec<Tick>,
    /// A place that is marked with a dashed line and words.
    pub threshold: Option<Tick>,
    /// Colour of the bins.
    pub colour: RGBColor,
}

/// Share of `values` in each bin, of all values that are numbers. The last bin holds its upper edge.
///
/// ```
/// let shares = chart::histogram::shares(&[0.0, 0.5, 1.0, 4.0, 9.0], &[0.0, 1.0, 4.0]);
/// assert_eq!(shares, [0.4, 0.4]);
/// ```
#[must_use]
pub fn shares(values: &[f64], edges: &[f64]) -> Vec<f64> {
    let count = values.iter().filter(|value| value.is_finite()).count().max(1) as f64;
    let bins = edges.len().saturating_sub(1);
    let mut counts = vec![0_u32; bins];
    for value in values {
        let bin = edges.partition_point(|edge| edge <= value);
        let bin = if edges.last() == Some(value) { bins } else { bin };
        if (1..=bins).contains(&bin) {
            counts[bin - 1] += 1;
        }
    }
    counts.into_iter().map(|n| f64::from(n) / count).collect()
}

/// A bin that is drawn: its place in the list, its edges, its height of 0 to 1.
type Bin = (usize, (f64, f64), f64);

/// Where everything stands vertically, in CSS pixels, and the words.
struct Layout {
    /// Words above and below.
    words: Vec<Words>,
    /// Lower edge of the words at the threshold.
    threshold: f64,
    /// Height of the line between the quantiles.
    whisker: f64,
    /// Top and base of the bins.
    top: f64,
    base: f64,
}

impl Histogram {
    /// Share between two values, with the bins at the ends taken in proportion.
    ///
    /// It is an estimate as fine as the bins; where the draws are known they say it exactly.
    #[must_use]
    pub fn share_between(&self, (lo, hi): (f64, f64)) -> f64 {
        let part = |(edges, share): (&[f64], &f64)| {
            let (from, to) = (edges[0].max(lo), edges[1].min(hi));
            if to > from && share.is_finite() {
                share * (to - from) / (edges[1] - edges[0])
            } else {
                0.0
            }
        };
        self.edges.windows(2).zip(&self.shares).map(part).sum()
    }

    /// Bins on the scale; the densest of all is 1 high.
    fn bins(&self) -> Vec<Bin> {
        let densities =
            self.edges.windows(2).zip(&self.shares).enumerate().filter_map(|(k, (e, s))| {
                let density = s / (e[1] - e[0]);
                let is_bin = e[0] < e[1] && density.is_finite() && density > 0.0;
                is_bin.then_some((k, (e[0].max(self.scale.lo), e[1].min(self.scale.hi)), density))
            });
        let bins: Vec<Bin> = densities.filter(|(_, (lo, hi), _)| lo < hi).collect();
        let most = bins.iter().map(|bin| bin.2).fold(f64::MIN_POSITIVE, f64::max);
        bins.into_iter().map(|(k, edges, density)| (k, edges, density / most)).collect()
    }

    fn ends(&self) -> (f64, f64) {
        let width = f64::from(self.size.0);
        let margin = MARGIN.min(width / 4.0);
        (margin, width - margin)
    }

    fn at(&self, value: f64) -> f64 {
        let (left, right) = self.ends();
        left + self.scale.share(value) * (right - left)
    }

    fn quantiles(&self) -> Vec<&Tick> {
        self.quantiles.iter().filter(|(value, _)| self.scale.holds(*value)).collect()
    }

    fn threshold(&self) -> Option<&Tick> {
        self.threshold.as_ref().filter(|(value, _)| self.scale.holds(*value))
    }

    /// Words above the bins in rows, the lowest row first: quantiles, then the threshold.
    fn layout(&self) -> Layout {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let quantiles = self.quantiles();
        // Words of the first and last quantile point outwards, which leaves room for those between.
        let lean = |k: usize| match k {
            _ if k >= quantiles.len() || quantiles.len() < 2 => 0.0,
            0 => -1.0,
            _ if k + 1 == quantiles.len() => 1.0,
            _ => 0.0,
        };
        let above = |(k, (value, text)): (usize, &Tick)| {
            let words = Words::new(text, SIZE, (width * 0.6).max(60.0).min(width));
            let half = words.width() / 2.0;
            let wanted = self.at(*value) + lean(k) * (half - LEAN).max(0.0);
            let x = inside(wanted, half, (0.0, width));
            words.at(x, 0.0).aligned(Align::Middle).coloured(Palette.haloed())
        };
        let marked = quantiles.iter().copied().chain(self.threshold());
        let mut words: Vec<Words> = marked.enumerate().map(above).collect();
        let spans: Vec<_> = words.iter().map(|w| (w.left() - 5.0, w.right() + 5.0)).collect();
        let rows = levels(&spans);
        let count = rows.iter().max().map_or(0, |most| most + 1);
        let mut top = 0.0;
        for row in (0..count).rev() {
            let of_row = || rows.iter().enumerate().filter(|(_, of)| **of == row);
            let tall = of_row().map(|(k, _)| words[k].height()).fold(0.0, f64::max);
            for (k, _) in of_row() {
                words[k].top = top + tall - words[k].height();
            }
            top += tall;
        }
        let threshold = words.get(quantiles.len()).map_or(0.0, Words::bottom);
        let whisker = top + WHISKER / 2.0;
        top += if quantiles.is_empty() { 6.0 } else { WHISKER };

        let name = Words::new(&self.name, SMALL, width).coloured(Palette.quiet());
        let name = name.aligned(Align::End);
        let below = if name.lines.is_empty() { 0.0 } else { name.height() + 3.0 };
        let base = (height - AXIS - below).max(top + BINS);
        words.extend(along(&self.labels, |value| self.at(value), (0.0, width), base + 6.0));
        words.push(name.at(width, base + AXIS));
        Layout { words, threshold, whisker, top, base }
    }

    fn draw_bins<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        layout: &Layout,
        look: &Look,
    ) -> Result<(), DrawError> {
        let (lo, hi) = selected(look).unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        for (_, (from, to), height) in self.bins() {
            let top = units(layout.base - height * (layout.base - layout.top));
            let gap = if units(self.at(to) - self.at(from)) > GAPS { crate::UNITS / 2 } else { 0 };
            // What lies before, in and after the selected range.
            let cuts = [from, lo.clamp(from, to), hi.clamp(from, to), to];
            for (part, opacity) in cuts.windows(2).zip([0.28, 0.9, 0.28]) {
                let inset = |end: f64, gap: i32| {
                    units(self.at(end)) + if end == from || end == to { gap } else { 0 }
                };
                let (left, right) = (inset(part[0], gap), inset(part[1], -gap));
                if part[0] < part[1] && left < right {
                    let fill = self.colour.mix(opacity).filled();
                    area.draw(&Rectangle::new([(left, top), (right, units(layout.base))], fill))
                        .map_err(DrawError::from_backend)?;
                }
            }
        }
        Ok(())
    }

    fn draw_quantiles<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        layout: &Layout,
    ) -> Result<(), DrawError> {
        let places: Vec<i32> = self.quantiles().iter().map(|(v, _)| units(self.at(*v))).collect();
        let (y, half) = (units(layout.whisker), units(4.0));
        let [first, .., last] = places[..] else {
            return places.iter().try_for_each(|x| {
                line(area, vec![(*x, y - half), (*x, units(layout.base))], Palette.text(), 1)
            });
        };
        line(area, vec![(first, y), (last, y)], Palette.text(), 1)?;
        for x in &places {
            line(area, vec![(*x, y), (*x, units(layout.base))], Palette.text().mix(0.3), 1)?;
            if *x == first || *x == last {
                line(area, vec![(*x, y - half), (*x, y + half)], Palette.text(), 1)?;
            } else {
                area.draw(&Circle::new((*x, y), half, Palette.text().filled()))
                    .map_err(DrawError::from_backend)?;
            }
        }
        Ok(())
    }

    /// Lines at the ends of the selected range and a thick line between them.
    fn draw_range<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        layout: &Layout,
        (lo, hi): (f64, f64),
    ) -> Result<(), DrawError> {
        let (top, base) = (units(layout.top), units(layout.base));
        let (from, to) = (units(self.at(lo)), units(self.at(hi)));
        for (x, end) in [(from, lo), (to, hi)] {
            if self.scale.holds(end) {
                line(area, vec![(x, top), (x, base + units(4.0))], Palette.text(), 1)?;
            }
        }
        line(area, vec![(from, base), (to, base)], Palette.text(), 3)
    }
}

/// The range that the reader selected.
fn selected(look: &Look) -> Option<(f64, f64)> {
    look.window.filter(|(lo, hi)| lo < hi)
}

impl Drawing for Histogram {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    /// The window of `look` is a selected range: bins outside of it are paler.
    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let layout = self.layout();
        let ((left, right), base) = (self.ends(), units(layout.base));
        self.draw_bins(area, &layout, look)?;
        line(area, vec![(units(left), base), (units(right), base)], Palette.quiet(), 1)?;
        self.draw_quantiles(area, &layout)?;
        if let Some((value, _)) = self.threshold() {
            let x = units(self.at(*value));
            dashed(area, (x, units(layout.threshold)), (x, base), Palette.text())?;
        }
        if let Some(range) = selected(look) {
            self.draw_range(area, &layout, range)?;
        }
        draw_all(area, &layout.words)
    }

    fn marks(&self, _look: &Look) -> Vec<Mark> {
        let Layout { top, base, .. } = self.layout();
        let mark = |(row, (from, to), height): Bin| {
            let top = units(base - height * (base - top));
            let shape = Shape::area((units(self.at(from)), top), (units(self.at(to)), units(base)));
            Mark { series: 0, row, shape }
        };
        self.bins().into_iter().map(mark).collect()
    }

    fn pointing(&self) -> Pointing {
        Pointing::Column
    }

    fn horizontal(&self, _look: &Look) -> Option<((f64, f64), (f64, f64))> {
        Some(((self.scale.lo, self.scale.hi), self.ends()))
    }
}
