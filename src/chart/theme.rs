//! Real colours for drawings that leave the page: files, bitmaps, canvases.

use std::collections::BTreeMap;

use plotters::style::RGBColor;

use crate::Palette;

/// The style sheet that alone says how roles look.
const TOKENS: &str = include_str!("../../style/tokens.css");

/// How the page's variables look, in light or in dark.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    variables: BTreeMap<&'static str, RGBColor>,
    /// Codes of roles and their colours.
    roles: Vec<(RGBColor, RGBColor)>,
    face: String,
}

impl Theme {
    /// Dark on light paper.
    #[must_use]
    pub fn light() -> Self {
        Self::read(false)
    }

    /// Light on dark paper.
    #[must_use]
    pub fn dark() -> Self {
        Self::read(true)
    }

    fn read(is_dark: bool) -> Self {
        let mut variables = BTreeMap::new();
        let mut face = String::from("sans-serif");
        for declaration in TOKENS.split(['{', '}', ';']) {
            let Some((before, value)) = declaration.split_once(':') else { continue };
            // A comment may stand before a name.
            let Some((_, name)) = before.rsplit_once("--") else { continue };
            if name == "face" {
                face = words(value);
            }
            variables.extend(colour(value, is_dark).map(|colour| (name, colour)));
        }
        let role = |(code, name): (RGBColor, String)| Some((code, *variables.get(name.as_str())?));
        let roles = Palette.roles().into_iter().filter_map(role).collect();
        Self { variables, roles, face }
    }

    /// Colour of a variable, named without its hyphens.
    ///
    /// ```
    /// use chart::Theme;
    /// assert_ne!(Theme::light().variable("paper"), Theme::dark().variable("paper"));
    /// assert_eq!(Theme::light().variable("page"), None, "a width is no colour");
    /// ```
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<RGBColor> {
        self.variables.get(name).copied()
    }

    /// Colour of a role of [`Palette`], for bitmaps and canvases; any other colour as it is.
    ///
    /// ```
    /// use chart::{Colour, Palette, Theme};
    /// let theme = Theme::dark();
    /// assert_eq!(Some(theme.colour(Palette.sector(2))), theme.variable("sector-2"));
    /// assert_eq!(theme.colour(Colour(1, 2, 3)), Colour(1, 2, 3));
    /// ```
    #[must_use]
    pub fn colour(&self, code: RGBColor) -> RGBColor {
        self.roles.iter().find(|(role, _)| *role == code).map_or(code, |(_, colour)| *colour)
    }

    /// Faces of letters from the preferred one to the last resort, as CSS and SVG list them, names
    /// in single quotes.
    #[must_use]
    pub fn face(&self) -> &str {
        &self.face
    }

    /// A drawing with every variable replaced by its colour and the page's face by the list of
    /// faces, so that it needs no style sheet. Words are not touched.
    #[must_use]
    pub fn resolve(&self, svg: &str) -> String {
        const START: &str = "\"var(--";
        let mut resolved = String::with_capacity(svg.len());
        let mut rest = svg;
        while let Some(at) = rest.find(START) {
            let (before, after) = (&rest[..at], &rest[at + START.len()..]);
            resolved.push_str(before);
            let found = after.split_once(")\"").and_then(|(name, left)| {
                self.variable(name).map(|colour| (format!("\"{}\"", hexadecimal(colour)), left))
            });
            let (value, left) = found.unwrap_or((START.to_owned(), after));
            resolved.push_str(&value);
            rest = left;
        }
        resolved.push_str(rest);
        resolved.replace("font-family=\"system-ui\"", &format!("font-family=\"{}\"", self.face))
    }
}

/// `#rrggbb`.
fn hexadecimal(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The colour in `light-dark(#…, #…)`; none where a value is something else.
fn colour(value: &str, is_dark: bool) -> Option<RGBColor> {
    let pair = value.trim().strip_prefix("light-dark(")?.strip_suffix(')')?;
    let (light, dark) = pair.split_once(',')?;
    let digits = if is_dark { dark } else { light }.trim().strip_prefix('#')?;
    let part = |k: usize| u8::from_str_radix(digits.get(k..k + 2)?, 16).ok();
    (digits.len() == 6).then_some(RGBColor(part(0)?, part(2)?, part(4)?))
}

/// A value in one line that can stand in an attribute.
fn words(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "'")
}
