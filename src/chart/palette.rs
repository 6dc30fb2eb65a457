//! Colours by role.

use plotters::style::RGBColor;

use crate::UNITS;

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
const LOSS: RGBColor = RGBColor(254, 0, 5);
const LOSS_EDGE: RGBColor = RGBColor(254, 0, 6);
const HALOED: RGBColor = RGBColor(254, 0, 7);
const FIRST_CLAIM: u8 = 8;
const QUIET_HALOED: RGBColor = RGBColor(254, 0, 12);
const FIRST_SECTOR: u8 = 16;

/// A claim on the cash of a vehicle; claims have hues of their own, apart from the sectors'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimHue {
    /// Senior tranche.
    Senior,
    /// Mezzanine tranche.
    Mezzanine,
    /// Equity.
    Equity,
    /// Costs, reserves, fees.
    Other,
}

const CLAIMS: [(&str, ClaimHue); 4] = [
    ("senior", ClaimHue::Senior),
    ("mezzanine", ClaimHue::Mezzanine),
    ("equity", ClaimHue::Equity),
    ("other", ClaimHue::Other),
];

impl Palette {
    /// Main text and strong marks.
    #[must_use]
    pub fn text(self) -> RGBColor {
        TEXT
    }

    /// Words over a drawing: main text, and in SVG a halo of paper around the letters.
    #[must_use]
    pub fn haloed(self) -> RGBColor {
        HALOED
    }

    /// Secondary text over a drawing, with a halo as [`Palette::haloed`].
    #[must_use]
    pub fn quiet_haloed(self) -> RGBColor {
        QUIET_HALOED
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

    /// What flows the other way than it should: losses.
    #[must_use]
    pub fn loss(self) -> RGBColor {
        LOSS
    }

    /// Edge of a loss: the same hue, and in SVG a dashed stroke, so that colour is never the only
    /// sign.
    #[must_use]
    pub fn loss_edge(self) -> RGBColor {
        LOSS_EDGE
    }

    /// Hue of a slot (1–10); numbers beyond wrap around.
    #[must_use]
    pub fn sector(self, slot: u8) -> RGBColor {
        RGBColor(254, 0, FIRST_SECTOR + (slot.max(1) - 1) % SLOTS)
    }

    /// Hue of a claim.
    #[must_use]
    pub fn claim(self, claim: ClaimHue) -> RGBColor {
        RGBColor(254, 0, FIRST_CLAIM + claim as u8)
    }

    /// Codes in a drawing and the CSS variables that replace them.
    pub(crate) fn variables(self) -> Vec<(String, String)> {
        let code = |c: RGBColor| format!("#{:02X}{:02X}{:02X}", c.0, c.1, c.2);
        let roles = [
            ("text", TEXT),
            ("quiet", QUIET),
            ("hairline", HAIRLINE),
            ("paper", PAPER),
            ("loss", LOSS),
        ];
        let roles = roles.map(|(name, colour)| (code(colour), format!("var(--{name})")));
        // A code stands where an attribute's value stands; what belongs to it follows as the next.
        let dashed = format!("var(--loss)\" stroke-dasharray=\"{} {}", 5 * UNITS, 3 * UNITS);
        let sectors = (1..=SLOTS).map(|s| (code(self.sector(s)), format!("var(--sector-{s})")));
        let claims =
            CLAIMS.map(|(name, claim)| (code(self.claim(claim)), format!("var(--{name})")));
        let haloed = |role: &str| {
            format!(
                "var(--{role})\" stroke=\"var(--paper)\" stroke-width=\"{}\" \
                 stroke-linejoin=\"round\" paint-order=\"stroke",
                5 * UNITS
            )
        };
        let more = [
            (code(LOSS_EDGE), dashed),
            (code(HALOED), haloed("text")),
            (code(QUIET_HALOED), haloed("quiet")),
        ];
        roles.into_iter().chain(more).chain(claims).chain(sectors).collect()
    }
}
