//! A Sankey diagram from left to right whose widths are uncertain.
//!
//! A link's slot is as wide as its largest magnitude. Inside lie three ribbons: pale the largest
//! magnitude of P5, mean and P95, stronger the mean, strongest what is sure: the smaller of P5 and
//! P95 where both have the same sign. Negative links have a hue and a dashed edge of their own; they
//! are never set off against positive ones.

use plotters::coord::Shift;
use plotters::prelude::{
    DrawingArea, DrawingBackend, IntoFont, PathElement, Polygon, Rectangle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBColor, TextStyle};

mod graph;
pub mod layout;
pub mod names;
mod order;
mod ribbon;
pub mod stack;

use layout::{Layout, NODE, Slot, arrange};
use names::Name;
use ribbon::units;

use crate::drawing::{Mark, Shape};
use crate::lettering::LETTERS;
use crate::svg::DrawError;
use crate::{Drawing, Look, Palette, UNITS};

/// A slot of less than so many CSS pixels has one dashed line instead of two dashed edges.
const THIN: f64 = 4.0;

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its column, ascending from left to right; columns without nodes take no room.
    pub column: usize,
    /// Its colour.
    pub colour: RGBColor,
}

/// A flow from one node to another; several may join the same two nodes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Place of the giver in the list of nodes.
    pub from: usize,
    /// Place of the receiver.
    pub to: usize,
    /// Series that it belongs to.
    pub series: usize,
    /// Its colour where its mean is not negative.
    pub colour: RGBColor,
    /// Mean, in the caller's unit, the same for all links.
    pub mean: f64,
    /// 5 % quantile.
    pub p05: f64,
    /// 95 % quantile.
    pub p95: f64,
    /// Whether the reader selected it.
    pub is_selected: bool,
}

impl Link {
    /// Largest magnitude of the mean and the two quantiles; what is not finite counts as zero.
    #[must_use]
    pub fn magnitude(&self) -> f64 {
        [self.mean, self.p05, self.p95].map(size).into_iter().fold(0.0, f64::max)
    }

    /// The magnitude that is exceeded at both quantiles; zero where their signs differ.
    #[must_use]
    pub fn sure(&self) -> f64 {
        if self.p05 * self.p95 > 0.0 { size(self.p05).min(size(self.p95)) } else { 0.0 }
    }
}

fn size(value: f64) -> f64 {
    if value.is_finite() { value.abs() } else { 0.0 }
}

/// What is drawn. Rows are the links, then the nodes, which are a series of their own after those of
/// the links.
#[derive(Debug, Clone, PartialEq)]
pub struct Sankey {
    size: (u32, u32),
    nodes: Vec<Node>,
    links: Vec<Link>,
    layout: Layout,
}

impl Sankey {
    /// Arranges nodes and links on `size` CSS pixels.
    #[must_use]
    pub fn new(size: (u32, u32), nodes: Vec<Node>, links: Vec<Link>) -> Self {
        let layout = arrange(size, &nodes, &links);
        Self { size, nodes, links, layout }
    }
}

impl Drawing for Sankey {
    fn size(&self) -> (u32, u32) {
        self.size
    }

    fn draw_on<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        look: &Look,
    ) -> Result<(), DrawError> {
        let Self { layout, nodes, links, .. } = self;
        let slots = layout.slots.iter().zip(links);
        let mut drawn: Vec<(&Slot, &Link)> = slots
            .filter(|(_, link)| look.shows(link.series))
            .filter_map(|(slot, link)| Some((slot.as_ref()?, link)))
            .collect();
        // Thin ones above wide ones, selected ones above all.
        drawn.sort_by(|(a, l), (b, m)| {
            l.is_selected.cmp(&m.is_selected).then(b.width.total_cmp(&a.width))
        });
        let strength = if links.iter().any(|l| l.is_selected) { 0.5 } else { 1.0 };
        for (slot, link) in drawn {
            let strength = if link.is_selected { 1.0 } else { strength };
            let strength = strength * look.strength(link.series);
            draw_link(area, slot, link, layout.scale, strength)?;
        }
        for (node, placed) in nodes.iter().zip(&layout.nodes) {
            let corners = [
                units((placed.left, placed.top)),
                units((placed.left + NODE, placed.top + placed.height)),
            ];
            area.draw(&Rectangle::new(corners, node.colour.filled()))
                .map_err(DrawError::from_backend)?;
        }
        layout.names.iter().try_for_each(|name| draw_name(area, name))
    }

    fn marks(&self, look: &Look) -> Vec<Mark> {
        let right = f64::from(self.size.0);
        let link = |(row, slot): (usize, &Option<Slot>)| {
            let outline = ribbon::corners(slot.as_ref()?, right);
            let series = self.links[row].series;
            look.shows(series).then_some(())?;
            Some(Mark { series, row, shape: Shape::Outline(outline) })
        };
        let nodes = self.links.iter().map(|link| link.series + 1).max().unwrap_or(0);
        let node = |(k, placed): (usize, &layout::Placed)| Mark {
            series: nodes,
            row: self.links.len() + k,
            shape: Shape::Area {
                left: placed.left,
                top: placed.top,
                width: NODE,
                height: placed.height,
            },
        };
        let mut marks: Vec<Mark> = self.layout.slots.iter().enumerate().filter_map(link).collect();
        marks.extend(self.layout.nodes.iter().enumerate().map(node));
        marks.sort_by_key(|mark| (mark.series, mark.row));
        marks
    }
}

fn draw_link<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    slot: &Slot,
    link: &Link,
    scale: f64,
    strength: f64,
) -> Result<(), DrawError> {
    let is_loss = link.mean < 0.0;
    let colour = if is_loss { Palette.loss() } else { link.colour };
    let right = f64::from(area.dim_in_pixel().0) / f64::from(UNITS);
    let points = ribbon::middle(slot, right);
    let sure = link.sure().min(size(link.mean));
    let ribbons = [(slot.width, 0.16), (size(link.mean) * scale, 0.26), (sure * scale, 0.42)];
    for (width, opacity) in ribbons {
        let outline = ribbon::polygon(&points, width);
        if width * f64::from(UNITS) >= 1.0 {
            let fill = colour.mix(opacity * strength).filled();
            area.draw(&Polygon::new(outline, fill)).map_err(DrawError::from_backend)?;
        }
    }
    if is_loss || link.is_selected {
        let colour = if is_loss { Palette.loss_edge() } else { Palette.text() };
        // The edges of a thin one would run together.
        let half = slot.width / 2.0;
        let shifts = if slot.width < THIN { vec![0.0] } else { vec![-half, half] };
        for shift in shifts {
            let stroke = colour.mix(strength).stroke_width(UNITS.unsigned_abs());
            area.draw(&PathElement::new(ribbon::shifted(&points, shift), stroke))
                .map_err(DrawError::from_backend)?;
        }
    }
    Ok(())
}

fn draw_name<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    name: &Name,
) -> Result<(), DrawError> {
    let step = name.size * names::LINE;
    let (anchor, x) = if name.ends_right {
        (HPos::Right, name.left + name.width)
    } else {
        (HPos::Left, name.left)
    };
    for (k, words) in name.lines.iter().enumerate() {
        let style = TextStyle {
            font: ("system-ui", name.size * LETTERS).into_font(),
            color: Palette.haloed().to_backend_color(),
            pos: Pos::new(anchor, VPos::Center),
        };
        let place = units((x, name.top + step * (k as f64 + 0.56)));
        area.draw(&Text::new(words.as_str(), place, style)).map_err(DrawError::from_backend)?;
    }
    Ok(())
}
