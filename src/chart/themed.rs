//! A backend in real colours, for canvases and bitmaps, which know no CSS variables.
//!
//! Drawings name roles of the [`Palette`]. [`draw`] stands between a drawing and another backend:
//! it looks roles up, draws what goes beyond a colour (dashed edges of losses, halos around words)
//! by the means that every backend has, and brings drawing units to the backend's own size.

use plotters::prelude::{DrawingBackend, FontDesc, IntoDrawingArea, TextStyle};
use plotters::style::RGBColor;
use plotters_backend::text_anchor::Pos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
};

use crate::palette::Extra;
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, UNITS};

/// Where words are repeated in paper, as parts of the halo's width.
const AROUND: [(f64, f64); 8] = [
    (1.0, 0.0),
    (0.7, 0.7),
    (0.0, 1.0),
    (-0.7, 0.7),
    (-1.0, 0.0),
    (-0.7, -0.7),
    (0.0, -1.0),
    (0.7, -0.7),
];

/// How a backend differs from an SVG in a page.
pub struct Device<'a> {
    /// Real colour of a role's colour.
    pub colours: &'a dyn Fn(RGBColor) -> RGBColor,
    /// Units of the backend per drawing unit.
    pub scale: f64,
    /// Size of letters for a backend that counts them otherwise than SVG does: `1.0 / 1.24` on a
    /// canvas, 1 on bitmaps.
    pub letters: f64,
}

/// Draws on any backend in real colours.
///
/// # Errors
/// When the backend cannot draw.
pub fn draw<DB: DrawingBackend>(
    drawing: &impl Drawing,
    look: &Look,
    backend: DB,
    device: &Device<'_>,
) -> Result<(), DrawError> {
    let (width, height) = drawing.size();
    let units = UNITS.unsigned_abs();
    let area =
        Themed { backend, device, size: (width * units, height * units) }.into_drawing_area();
    drawing.draw_on(&area, look)?;
    area.present().map_err(DrawError::from_backend)
}

/// A backend that draws in real colours on another one.
struct Themed<'a, DB> {
    backend: DB,
    device: &'a Device<'a>,
    /// Size in drawing units.
    size: (u32, u32),
}

/// Colour and width for the backend.
struct Stroke(BackendColor, u32);

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.0
    }

    fn stroke_width(&self) -> u32 {
        self.1
    }
}

type Drawn<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<DB: DrawingBackend> Themed<'_, DB> {
    fn colour(&self, BackendColor { alpha, rgb: (r, g, b) }: BackendColor) -> BackendColor {
        let role = RGBColor(r, g, b);
        let RGBColor(r, g, b) = (self.device.colours)(Palette.plain(role));
        BackendColor { alpha, rgb: (r, g, b) }
    }

    fn stroke(&self, style: &impl BackendStyle) -> Stroke {
        let width = (f64::from(style.stroke_width()) * self.device.scale).round().max(1.0);
        Stroke(self.colour(style.color()), width as u32)
    }

    fn length(&self, units: i32) -> i32 {
        (f64::from(units) * self.device.scale).round() as i32
    }

    fn at(&self, (x, y): BackendCoord) -> BackendCoord {
        (self.length(x), self.length(y))
    }

    fn places(&self, path: impl IntoIterator<Item = BackendCoord>) -> Vec<BackendCoord> {
        path.into_iter().map(|place| self.at(place)).collect()
    }
}

fn extra(colour: BackendColor) -> Option<Extra> {
    let (r, g, b) = colour.rgb;
    Palette.extra(RGBColor(r, g, b))
}

impl<DB: DrawingBackend> DrawingBackend for Themed<'_, DB> {
    type ErrorType = DB::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn<DB> {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Drawn<DB> {
        self.backend.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn<DB> {
        self.backend.draw_pixel(self.at(point), self.colour(color))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn<DB> {
        if let Some(Extra::Dashes { .. }) = extra(style.color()) {
            return self.draw_path([from, to], style);
        }
        let (from, to, stroke) = (self.at(from), self.at(to), self.stroke(style));
        self.backend.draw_line(from, to, &stroke)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn<DB> {
        let (from, to, stroke) = (self.at(upper_left), self.at(bottom_right), self.stroke(style));
        self.backend.draw_rect(from, to, &stroke, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn<DB> {
        let stroke = self.stroke(style);
        let Some(Extra::Dashes { on, off }) = extra(style.color()) else {
            let places = self.places(path);
            return self.backend.draw_path(places, &stroke);
        };
        let path: Vec<BackendCoord> = path.into_iter().collect();
        for dash in dashes(&path, f64::from(on), f64::from(off)) {
            let places = self.places(dash);
            self.backend.draw_path(places, &stroke)?;
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn<DB> {
        let (center, stroke) = (self.at(center), self.stroke(style));
        let radius = (f64::from(radius) * self.device.scale).round() as u32;
        self.backend.draw_circle(center, radius, &stroke, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn<DB> {
        let (places, stroke) = (self.places(vert), self.stroke(style));
        self.backend.fill_polygon(places, &stroke)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Drawn<DB> {
        let size = style.size() * self.device.scale * self.device.letters;
        let font = FontDesc::new(style.family(), size, style.style()).transform(style.transform());
        let Pos { h_pos, v_pos } = style.anchor();
        let words = |color| TextStyle { font: font.clone(), color, pos: Pos { h_pos, v_pos } };
        if let Some(Extra::Halo { width }) = extra(style.color()) {
            let RGBColor(r, g, b) = (self.device.colours)(Palette.paper());
            let paper = words(BackendColor { alpha: style.color().alpha, rgb: (r, g, b) });
            for (dx, dy) in AROUND {
                let part = |along: f64| (along * f64::from(width) / 2.0).round() as i32;
                let place = self.at((pos.0 + part(dx), pos.1 + part(dy)));
                self.backend.draw_text(text, &paper, place)?;
            }
        }
        let (words, place) = (words(self.colour(style.color())), self.at(pos));
        self.backend.draw_text(text, &words, place)
    }
}

/// A path in dashes of the length `on` with gaps of the length `off`, the first dash at its start.
fn dashes(path: &[BackendCoord], on: f64, off: f64) -> Vec<Vec<BackendCoord>> {
    let round = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32);
    let (mut dashes, mut dash) =
        (Vec::new(), path.first().copied().into_iter().collect::<Vec<_>>());
    let (mut is_on, mut rest) = (true, on);
    for pair in path.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let (dx, dy) = (f64::from(b.0 - a.0), f64::from(b.1 - a.1));
        let length = dx.hypot(dy);
        let mut gone = 0.0;
        while length - gone > rest {
            gone += rest;
            let place =
                round((f64::from(a.0) + dx * gone / length, f64::from(a.1) + dy * gone / length));
            dash.push(place);
            if is_on {
                dashes.push(std::mem::take(&mut dash));
            }
            (is_on, rest) = (!is_on, if is_on { off } else { on });
        }
        rest -= length - gone;
        if is_on {
            dash.push(b);
        }
    }
    dashes.extend(Some(dash).filter(|dash| dash.len() > 1));
    dashes
}
