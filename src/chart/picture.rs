//! Any chart as one value, of which a program carries only the kinds that it makes.

use std::any::Any;
use std::fmt::Debug;
use std::sync::Arc;

use crate::drawing::{Mark, Pointing};
use crate::svg::{self, DrawError};
use crate::{Drawing, Look};

/// What can be asked of any drawing without knowing its kind. All drawings are it by themselves.
pub trait Drawn: Debug + Send + Sync {
    /// Width and height in CSS pixels.
    fn extent(&self) -> (u32, u32);

    /// The drawing as an SVG for pages.
    ///
    /// # Errors
    /// When the drawing fails (never for the SVG backend).
    fn page_svg(&self, look: &Look) -> Result<String, DrawError>;

    /// The drawing as part of another SVG, at a place (left, top) and with a width there.
    ///
    /// # Errors
    /// When the drawing fails (never for the SVG backend).
    fn part_svg(&self, look: &Look, place: (f64, f64, f64)) -> Result<String, DrawError>;

    /// Where its data are.
    fn all_marks(&self, look: &Look) -> Vec<Mark>;

    /// How a mark is found.
    fn how_found(&self) -> Pointing;

    /// Values and CSS pixels of the ends of the horizontal axis.
    fn axis_ends(&self, look: &Look) -> Option<((f64, f64), (f64, f64))>;

    /// Whether the other is the same drawing.
    fn equals(&self, other: &dyn Drawn) -> bool;

    /// Itself, for comparisons.
    fn as_any(&self) -> &dyn Any;
}

impl<T: Drawing + Debug + PartialEq + Send + Sync + 'static> Drawn for T {
    fn extent(&self) -> (u32, u32) {
        self.size()
    }

    fn page_svg(&self, look: &Look) -> Result<String, DrawError> {
        self.svg(look)
    }

    fn part_svg(&self, look: &Look, place: (f64, f64, f64)) -> Result<String, DrawError> {
        svg::nested(self.size(), place, |area| self.draw_on(area, look))
    }

    fn all_marks(&self, look: &Look) -> Vec<Mark> {
        self.marks(look)
    }

    fn how_found(&self) -> Pointing {
        self.pointing()
    }

    fn axis_ends(&self, look: &Look) -> Option<((f64, f64), (f64, f64))> {
        self.horizontal(look)
    }

    fn equals(&self, other: &dyn Drawn) -> bool {
        other.as_any().downcast_ref::<T>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A chart of any kind. Copies share the data.
///
/// ```
/// use chart::bars::Bars;
/// use chart::{Look, Picture};
/// let picture = |width| Picture::from(Bars { size: (width, 20), parts: vec![] });
/// assert_eq!(picture(10).size(), (10, 20));
/// assert_eq!(picture(10), picture(10));
/// assert_ne!(picture(10), picture(11));
/// assert!(picture(10).svg(&Look::default()).is_ok_and(|svg| svg.starts_with("<svg ")));
/// ```
#[derive(Debug, Clone)]
pub struct Picture(Arc<dyn Drawn>);

impl<T: Drawing + Debug + PartialEq + Send + Sync + 'static> From<T> for Picture {
    fn from(drawing: T) -> Self {
        Self(Arc::new(drawing))
    }
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.equals(&*other.0)
    }
}

impl Picture {
    /// Width and height in CSS pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        self.0.extent()
    }

    /// The drawing as an SVG for pages: colours are CSS variables.
    ///
    /// # Errors
    /// When the drawing fails (never for the SVG backend).
    pub fn svg(&self, look: &Look) -> Result<String, DrawError> {
        self.0.page_svg(look)
    }

    /// Where its data are, series by series.
    #[must_use]
    pub fn marks(&self, look: &Look) -> Vec<Mark> {
        self.0.all_marks(look)
    }

    /// How a mark is found.
    #[must_use]
    pub fn pointing(&self) -> Pointing {
        self.0.how_found()
    }

    /// Values and CSS pixels of the ends of the horizontal axis, where there is one.
    #[must_use]
    pub fn horizontal(&self, look: &Look) -> Option<((f64, f64), (f64, f64))> {
        self.0.axis_ends(look)
    }

    /// The chart itself.
    #[must_use]
    pub fn drawn(&self) -> &dyn Drawn {
        &*self.0
    }
}
