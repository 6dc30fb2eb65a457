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

    /// Every role: its code and the name of the CSS variable with its colour.
    #[must_use]
    pub fn roles(self) -> Vec<(RGBColor, String)> {
        let named = [
            (TEXT, "text"),
            (QUIET, "quiet"),
            (HAIRLINE, "hairline"),
            (PAPER, "paper"),
            (LOSS, "loss"),
            (LOSS_EDGE, "loss"),
            (HALOED, "text"),
        ];
        let claims = CLAIMS.map(|(name, claim)| (self.claim(claim), name));
        let named = named.into_iter().chain(claims).map(|(code, name)| (code, name.to_owned()));
        named.chain((1..=SLOTS).map(|s| (self.sector(s), format!("sector-{s}")))).collect()
    }

    /// Codes in a drawing and the CSS variables that replace them.
    pub(crate) fn variables(self) -> Vec<(String, String)> {
        let more = |role: RGBColor| match role {
            // A code stands where an attribute's value stands; what belongs to it follows as the next.
            LOSS_EDGE => format!("\" stroke-dasharray=\"{} {}", 5 * UNITS, 3 * UNITS),
            HALOED => format!(
                "\" stroke=\"var(--paper)\" stroke-width=\"{}\" stroke-linejoin=\"round\" \
                 paint-order=\"stroke",
                5 * UNITS
            ),
            _ => String::new(),
        };
        let variable = |(role, name): (RGBColor, String)| {
            let code = format!("#{:02X}{:02X}{:02X}", role.0, role.1, role.2);
            (code, format!("var(--{name}){}", more(role)))
        };
        self.roles().into_iter().map(variable).collect()
    }
}
