//! Real colours on another backend: a backend that writes down what it is asked to draw.

use std::convert::Infallible;

use chart::drawing::Mark;
use chart::svg::DrawError;
use chart::themed::{self, Device};
use chart::{Colour, Drawing, Look, Palette, UNITS};
use plotters::coord::Shift;
use plotters::prelude::{Circle, DrawingArea, IntoFont, PathElement, Polygon, Rectangle, Text};
use plotters::style::{Color, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

/// What was drawn: a kind, its colour, a length that belongs to it, its places.
#[derive(Debug, PartialEq)]
struct Stroke {
    kind: &'static str,
    colour: (u8, u8, u8),
    length: f64,
    places: Vec<BackendCoord>,
}

struct Notes<'a>(&'a mut Vec<Stroke>);

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Notes<'_> {
    fn note(
        &mut self,
        kind: &'static str,
        colour: BackendColor,
        length: impl Into<f64>,
        places: Vec<BackendCoord>,
    ) -> Done {
        self.0.push(Stroke { kind, colour: colour.rgb, length: length.into(), places });
        Ok(())
    }
}

impl DrawingBackend for Notes<'_> {
    type ErrorType = Infallible;

    /// Wrong on purpose: a drawing's size is its own.
    fn get_size(&self) -> (u32, u32) {
        (1, 1)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.note("pixel", color, 1, vec![point])
    }

    fn draw_line<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, s: &S) -> Done {
        self.note("line", s.color(), s.stroke_width(), vec![a, b])
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Done {
        self.note("rectangle", style.color(), style.stroke_width(), vec![a, b])
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        self.note("path", style.color(), style.stroke_width(), path.into_iter().collect())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Done {
        self.note("circle", style.color(), radius, vec![center])
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        self.note("polygon", style.color(), style.stroke_width(), vert.into_iter().collect())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, style: &S, pos: BackendCoord) -> Done {
        self.note("words", style.color(), style.size(), vec![pos])
    }
}

/// A chart with one of everything, 100 × 50 CSS pixels.
struct Everything;

impl Drawing for Everything {
    fn size(&self) -> (u32, u32) {
        (100, 50)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        _look: &Look,
    ) -> Result<(), DrawError> {
        assert_eq!(area.dim_in_pixel(), (400, 200), "drawings see drawing units");
        let width = 2 * UNITS.unsigned_abs();
        let edge = Color::stroke_width(&Palette.loss_edge(), width);
        area.draw(&PathElement::new(vec![(0, 0), (40, 0), (40, 50)], edge)).unwrap();
        let line = Color::stroke_width(&Palette.sector(2), width);
        area.draw(&PathElement::new(vec![(0, 8), (80, 8)], line)).unwrap();
        area.draw(&Polygon::new(vec![(0, 0), (8, 0), (8, 8)], Palette.paper().filled())).unwrap();
        area.draw(&Rectangle::new([(4, 4), (8, 8)], Palette.quiet().filled())).unwrap();
        area.draw(&Circle::new((40, 40), 12, Palette.hairline().filled())).unwrap();
        let colour = Palette.haloed();
        let words = TextStyle::from(("system-ui", 48).into_font()).color(&colour);
        area.draw(&Text::new("words", (100, 100), words)).unwrap();
        Ok(())
    }

    fn marks(&self, _look: &Look) -> Vec<Mark> {
        Vec::new()
    }
}

/// Paper is white, everything else is its code in green, so that roles can be told apart.
fn colours(role: Colour) -> Colour {
    assert_eq!((role.0, role.1), (254, 0), "only roles are looked up");
    if role == Palette.paper() { Colour(255, 255, 255) } else { Colour(0, role.2, 0) }
}

/// Everything on a backend with so many pixels per CSS pixel.
fn drawn(ratio: u32) -> Vec<Stroke> {
    let mut notes = Vec::new();
    let scale = f64::from(ratio) / f64::from(UNITS);
    let device = Device { colours: &colours, scale, letters: 0.5 };
    themed::draw(&Everything, &Look::default(), Notes(&mut notes), &device).unwrap();
    notes
}

fn of<'a>(notes: &'a [Stroke], kind: &str) -> Vec<&'a Stroke> {
    notes.iter().filter(|stroke| stroke.kind == kind).collect()
}

#[test]
fn roles_become_colours() {
    let notes = drawn(4);
    for stroke in &notes {
        let paper = stroke.colour == (255, 255, 255);
        assert!(paper || (stroke.colour.0, stroke.colour.2) == (0, 0), "{stroke:?}");
    }
    assert_eq!(of(&notes, "circle")[0].colour.1, Palette.hairline().2);
    assert_eq!(of(&notes, "rectangle")[0].colour.1, Palette.quiet().2);
}

#[test]
fn a_loss_has_dashed_edges() {
    let notes = drawn(4);
    let (dashes, lines): (Vec<_>, Vec<_>) =
        of(&notes, "path").into_iter().partition(|path| path.colour.1 == Palette.loss().2);
    // Dashes of 20 units, gaps of 12, over 90 units and around a corner.
    let expected: [&[BackendCoord]; 3] =
        [&[(0, 0), (20, 0)], &[(32, 0), (40, 0), (40, 12)], &[(40, 24), (40, 44)]];
    assert_eq!(dashes.iter().map(|dash| &dash.places[..]).collect::<Vec<_>>(), expected);
    assert_eq!(lines[0].places, [(0, 8), (80, 8)]);
}

#[test]
fn words_have_a_halo_of_paper() {
    let notes = drawn(4);
    let words = of(&notes, "words");
    let (halo, letters) = words.split_at(words.len() - 1);
    assert!(halo.len() >= 8 && halo.iter().all(|part| part.colour == (255, 255, 255)));
    for part in halo {
        let (x, y) = part.places[0];
        let distance = f64::from(x - 100).hypot(f64::from(y - 100));
        assert!((distance - 10.0).abs() < 0.5, "half of five pixels: {distance}");
    }
    assert_eq!((letters[0].colour.1, letters[0].places[0]), (Palette.text().2, (100, 100)));
}

#[test]
fn all_sizes_follow_the_backend() {
    let (large, small) = (drawn(4), drawn(1));
    assert_eq!(large.len(), small.len());
    for (large, small) in large.iter().zip(&small) {
        if large.kind != "polygon" {
            let is_fill = large.kind == "rectangle";
            assert!(is_fill || (large.length / 4.0 - small.length).abs() < 1e-9, "{small:?}");
        }
        for (large, small) in large.places.iter().zip(&small.places) {
            let near = |large: i32, small: i32| (f64::from(large) / 4.0 - f64::from(small)).abs();
            assert!(near(large.0, small.0) <= 0.5 && near(large.1, small.1) <= 0.5);
        }
    }
    // The backend counts letters by its own measure.
    assert_eq!(of(&large, "words")[0].length, 24.0);
}
