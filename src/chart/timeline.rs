//! Dated events and periods in lanes.
//!
//! Wide pictures have time from left to right and a lane for each name; in narrow ones time goes
//! down, lane by lane, with the words on the right. What an event is can be told by the form of its
//! sign as well as by its colour.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};
use plotters::style::RGBColor;

mod across;
mod down;
pub mod layout;
mod sign;

use layout::arrange;
pub use sign::Status;

use crate::drawing::{Mark, Shape, units};
use crate::lettering::draw_all;
use crate::plot::{Tick, dashed, line, veil};
use crate::svg::DrawError;
use crate::{Drawing, Glyph, Look, Palette, Scale};

/// When something that starts ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum End {
    /// It has no length.
    Point,
    /// At a date.
    At(f64),
    /// It goes on.
    Open,
}

/// Something that happens at a date or from a date on. Dates are years with fraction.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// When it happens or starts.
    pub start: f64,
    /// When it ends.
    pub end: End,
    /// The date in words; empty for none.
    pub when: String,
    /// What it is.
    pub name: String,
    /// Form of its sign.
    pub status: Status,
    /// Colour of its sign.
    pub colour: RGBColor,
}

/// Events that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Its name; empty for none.
    pub name: String,
    /// Slot whose glyph stands before the name.
    pub slot: Option<u8>,
    /// Its events, in any order.
    pub events: Vec<Event>,
}

/// What a sign means.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// Form of the sign.
    pub status: Status,
    /// Its colour.
    pub colour: RGBColor,
    /// Its meaning.
    pub name: String,
}

/// What is drawn. The height follows from the events. Series are lanes; rows are the events of all
/// lanes in the order of the lanes.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Width in CSS pixels.
    pub width: u32,
    /// First and last date shown.
    pub dates: Scale,
    /// Labels of the axis.
    pub labels: Vec<Tick>,
    /// The present and its name.
    pub today: Option<Tick>,
    /// Lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// What the signs mean, above the lanes.
    pub key: Vec<Key>,
}

/// Radius of the glyphs before names, in CSS pixels.
const GLYPH: f64 = 5.5;

impl Timeline {
    /// Row of a lane's first event.
    fn first_row(&self, lane: usize) -> usize {
        self.lanes[..lane].iter().map(|lane| lane.events.len()).sum()
    }
}

impl Drawing for Timeline {
    fn size(&self) -> (u32, u32) {
        (self.width, arrange(self).height.ceil() as u32)
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let layout = arrange(self);
        let at = |(x, y): (f64, f64)| (units(x), units(y));
        for (from, to) in &layout.rules {
            line(area, vec![at(*from), at(*to)], Palette.hairline(), 1)?;
        }
        for (from, to) in &layout.today {
            dashed(area, at(*from), at(*to), Palette.quiet())?;
        }
        for (slot, center) in &layout.glyphs {
            Glyph { slot: *slot }.draw_on(area, at(*center), units(GLYPH))?;
        }
        for (key, center) in self.key.iter().zip(&layout.key) {
            key.status.draw_sign(area, at(*center), key.colour)?;
        }
        draw_all(area, &layout.words)?;
        let shown: Vec<_> = layout.placed.iter().filter(|event| look.shows(event.lane)).collect();
        // Bars first: signs of others may stand on them.
        for event in &shown {
            let of = &self.lanes[event.lane].events[event.event];
            event.bar.map_or(Ok(()), |bar| of.status.draw_bar(area, bar, of.colour))?;
        }
        for event in shown {
            let of = &self.lanes[event.lane].events[event.event];
            event.sign.map_or(Ok(()), |sign| of.status.draw_sign(area, at(sign), of.colour))?;
            draw_all(area, &event.words)?;
        }
        for (lane, band) in layout.bands.iter().enumerate() {
            veil(area, band.map(at), look.strength(lane))?;
        }
        Ok(())
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let placed = arrange(self).placed.into_iter().filter(|event| look.shows(event.lane));
        let mark = |event: layout::Placed| {
            let [from, to] = event.frame.map(|(x, y)| (units(x), units(y)));
            let row = self.first_row(event.lane) + event.event;
            Mark { series: event.lane, row, shape: Shape::area(from, to) }
        };
        let mut marks: Vec<Mark> = placed.map(mark).collect();
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
}
