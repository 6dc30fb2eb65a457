//! A drawing as an SVG string for pages.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea, SVGBackend};

use crate::{Palette, UNITS};

/// A backend could not draw.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the chart could not be drawn: {0}")]
pub struct DrawError(String);

impl DrawError {
    pub(crate) fn from_backend(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// Draws on an SVG of `width` × `height` CSS pixels that scales with its container.
///
/// Colours become CSS variables; the picture is hidden from assistive technology, because every
/// page states the same figures as text beside it.
///
/// # Errors
/// When the drawing fails.
pub fn draw(
    width: u32,
    height: u32,
    picture: impl Fn(&DrawingArea<SVGBackend<'_>, Shift>) -> Result<(), DrawError>,
) -> Result<String, DrawError> {
    let units = UNITS.unsigned_abs();
    let mut text = String::new();
    {
        let backend = SVGBackend::with_string(&mut text, (width * units, height * units));
        let area = backend.into_drawing_area();
        picture(&area)?;
        area.present().map_err(DrawError::from_backend)?;
    }
    let text = with_variables(&text);
    let size = format!("width=\"{}\" height=\"{}\"", width * units, height * units);
    let scalable =
        format!("width=\"{width}\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\"");
    Ok(text.replacen(&size, &scalable, 1))
}

/// Codes of roles become variables, and lines become one.
fn with_variables(text: &str) -> String {
    let variables = Palette.variables();
    let mut result = String::with_capacity(text.len());
    for line in text.split('\n') {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('#') {
            result.push_str(before);
            let known = variables.iter().find_map(|(code, variable)| {
                Some((variable.as_str(), after.strip_prefix(code.trim_start_matches('#'))?))
            });
            let (shown, left) = known.unwrap_or(("#", after));
            result.push_str(shown);
            rest = left;
        }
        result.push_str(rest);
    }
    result
}
