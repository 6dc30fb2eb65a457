//! Colours by role.

use plotters::style::RGBColor;

/// Number of sector slots.
pub const SLOTS: u8 = 10;

/// Colours of a drawing.
///
/// Pages use the symbolic palette: every role has a code that [`crate::svg`] turns into a CSS
/// variable, so that the stylesheet alone decides how it looks in each theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette;

const TEXT: RGBColor = RGBColor(254, 0, 1);
const QUIET: RGBColor = RGBColor(254, 0, 2);
const HAIRLINE: RGBColor = RGBColor(254, 0, 3);
const PAPER: RGBColor = RGBColor(254, 0, 4);
const FIRST_SECTOR: u8 = 16;

impl Palette {
    /// Main text and strong marks.
    #[must_use]
    pub fn text(self) -> RGBColor {
        TEXT
    }

    /// Secondary text.
    #[must_use]
    pub fn quiet(self) -> RGBColor {
        QUIET
    }

    /// Grids and axes.
    #[must_use]
    pub fn hairline(self) -> RGBColor {
        HAIRLINE
    }

    /// Background.
    #[must_use]
    pub fn paper(self) -> RGBColor {
        PAPER
    }

    /// Hue of a slot (1–10); numbers beyond wrap around.
    #[must_use]
    pub fn sector(self, slot: u8) -> RGBColor {
        RGBColor(254, 0, FIRST_SECTOR + (slot.max(1) - 1) % SLOTS)
    }

    /// Codes in a drawing and the CSS variables that replace them.
    pub(crate) fn variables(self) -> Vec<(String, String)> {
        let code = |c: RGBColor| format!("#{:02X}{:02X}{:02X}", c.0, c.1, c.2);
        let roles = [("text", TEXT), ("quiet", QUIET), ("hairline", HAIRLINE), ("paper", PAPER)];
        let roles = roles.map(|(name, colour)| (code(colour), format!("var(--{name})")));
        let sectors = (1..=SLOTS).map(|s| (code(self.sector(s)), format!("var(--sector-{s})")));
        roles.into_iter().chain(sectors).collect()
    }
}
