//! How an uncertain quantity moves: bands of 50 % and 90 %, median, a limit.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend, Polygon};
use plotters::style::{Color, RGBColor};

use crate::drawing::{Mark, Pointing, Shape, pixels};
use crate::frame::Frame;
use crate::lettering::{Align, SIZE, Words};
use crate::plot::{Plot, Tick, clipped, dashed, line};
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette};

/// The quantity at one place of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FanPoint {
    /// Place on the axis.
    pub x: f64,
    /// 5 %, 25 %, 50 %, 75 %, 95 %; a point without a finite median is left out.
    pub quantiles: [f64; 5],
}

/// Name of the limit: above its line at the right end, below where there is no room above.
fn limit_name(name: &str, frame: &Frame, y: i32) -> Words {
    let (left, right) = (pixels(frame.left), pixels(frame.right));
    let words = Words::new(name, SIZE, right - left).aligned(Align::End).coloured(Palette.haloed());
    let above = pixels(y) - words.height() - 2.0;
    let top = if above < pixels(frame.top) { pixels(y) + 2.0 } else { above };
    words.at(right, top)
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Fan {
    /// Size, axes.
    pub plot: Plot,
    /// Points from left to right.
    pub points: Vec<FanPoint>,
    /// A limit and its name.
    pub limit: Option<Tick>,
    /// Place that the reader selected.
    pub selected: Option<f64>,
    /// Its colour.
    pub colour: RGBColor,
}

impl Fan {
    fn known(&self) -> impl Iterator<Item = (usize, &FanPoint)> {
        self.points.iter().enumerate().filter(|(_, p)| p.quantiles.iter().all(|q| q.is_finite()))
    }

    /// One quantile as a line.
    fn quantile(&self, k: usize) -> Vec<(f64, f64)> {
        self.known().map(|(_, p)| (p.x, p.quantiles[k])).collect()
    }
}

impl Drawing for Fan {
    fn size(&self) -> (u32, u32) {
        (self.plot.width, self.plot.height)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let plot = self.plot.seen(look);
        let frame = self.plot.frame_seen(look);
        plot.draw_axes_in(area, &frame)?;
        let edge = |k: usize| clipped(&frame, &self.quantile(k));
        for ((lower, upper), opacity) in [((0, 4), 0.18), ((1, 3), 0.3)] {
            let band: Vec<_> =
                edge(upper).into_iter().chain(edge(lower).into_iter().rev()).collect();
            area.draw(&Polygon::new(band, self.colour.mix(opacity).filled()))
                .map_err(DrawError::from_backend)?;
        }
        if let Some(x) = self.selected.filter(|x| frame.x.holds(*x)) {
            let ends = vec![frame.at(x, frame.y.lo), frame.at(x, frame.y.hi)];
            line(area, ends, Palette.quiet(), 1)?;
        }
        line(area, edge(2), self.colour, 2)?;
        if let Some((limit, name)) = &self.limit {
            let (from, to) = (frame.at(frame.x.lo, *limit), frame.at(frame.x.hi, *limit));
            dashed(area, from, to, Palette.text())?;
            limit_name(name, &frame, to.1).draw_on(area)?;
        }
        Ok(())
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let frame = self.plot.frame_seen(look);
        let points = self.known().filter(|(_, p)| frame.x.holds(p.x));
        let mark = |(row, p): (usize, &FanPoint)| Mark {
            series: 0,
            row,
            shape: Shape::point(frame.at(p.x, p.quantiles[2])),
        };
        points.map(mark).collect()
    }

    fn pointing(&self) -> Pointing {
        Pointing::Column
    }

    fn horizontal(&self, look: &Look) -> Option<((f64, f64), (f64, f64))> {
        Some(self.plot.frame_seen(look).horizontal())
    }
}
