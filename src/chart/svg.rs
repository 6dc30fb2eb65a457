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
    let shown =
        format!("width=\"{width}\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\"");
    drawn((width, height), &shown, picture)
}

/// A picture of `size` as part of another one, at a place and with a width there.
///
/// # Errors
/// When the drawing fails.
pub(crate) fn nested(
    size: (u32, u32),
    (left, top, width): (f64, f64, f64),
    picture: impl Fn(&DrawingArea<SVGBackend<'_>, Shift>) -> Result<(), DrawError>,
) -> Result<String, DrawError> {
    let height = width * f64::from(size.1) / f64::from(size.0.max(1));
    let place = format!(
        "x=\"{left:.2}\" y=\"{top:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" \
         overflow=\"visible\""
    );
    drawn(size, &place, picture)
}

/// A picture of `size` CSS pixels; `shown` are attributes that say how large it appears.
fn drawn(
    (width, height): (u32, u32),
    shown: &str,
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
    text.retain(is_printed);
    let text = with_variables(&text);
    let size = format!("width=\"{}\" height=\"{}\"", width * units, height * units);
    Ok(text.replacen(&size, shown, 1))
}

/// A drawing whose codes of roles are replaced by CSS variables, in one pass.
fn with_variables(text: &str) -> String {
    // All codes begin alike and differ in their last two digits.
    const BEFORE: &str = "\"#FE00";
    let variables = Palette.variables();
    let mut parts = text.split(BEFORE);
    let mut result = String::with_capacity(text.len() * 5 / 4);
    result.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let code = part.get(..2).unwrap_or_default();
        let known = variables.iter().find(|(known, _)| known.ends_with(code));
        match known.filter(|_| part[code.len()..].starts_with('"')) {
            Some((_, variable)) => {
                result.push('"');
                result.push_str(variable);
            }
            None => {
                result.push_str(BEFORE);
                result.push_str(code);
            }
        }
        result.push_str(&part[code.len()..]);
    }
    result
}

/// Words as they stand in an SVG: nothing in them is markup, and no letter is one that XML forbids.
pub(crate) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(' '),
            _ if is_printed(letter) => escaped.push(letter),
            _ => {}
        }
    }
    escaped
}

/// Whether XML allows a letter; line ends are not needed.
fn is_printed(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}
