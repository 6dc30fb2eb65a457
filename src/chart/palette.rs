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

/// What a role is beyond its hue. Lengths are in drawing units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extra {
    /// Its strokes are dashed.
    Dashes {
        /// Length of a dash.
        on: i32,
        /// Length of a gap.
        off: i32,
    },
    /// Its words have a halo of paper.
    Halo {
        /// Width of the stroke behind the letters, half of which is seen.
        width: i32,
    },
}

impl Extra {
    /// Attributes of SVG that follow an attribute whose value is not closed yet.
    fn attributes(self) -> String {
        match self {
            Self::Dashes { on, off } => format!("\" stroke-dasharray=\"{on} {off}"),
            Self::Halo { width } => format!(
                "\" stroke=\"var(--paper)\" stroke-width=\"{width}\" \
                 stroke-linejoin=\"round\" paint-order=\"stroke"
            ),
        }
    }
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

    /// The role whose hue a role has; most roles have their own.
    pub(crate) fn plain(self, role: RGBColor) -> RGBColor {
        match role {
            LOSS_EDGE => LOSS,
            HALOED => TEXT,
            _ => role,
        }
    }

    /// What a role is beyond its hue.
    pub(crate) fn extra(self, role: RGBColor) -> Option<Extra> {
        match role {
            LOSS_EDGE => Some(Extra::Dashes { on: 5 * UNITS, off: 3 * UNITS }),
            HALOED => Some(Extra::Halo { width: 5 * UNITS }),
            _ => None,
        }
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
        let sectors = (1..=SLOTS).map(|s| (code(self.sector(s)), format!("var(--sector-{s})")));
        let claims =
            CLAIMS.map(|(name, claim)| (code(self.claim(claim)), format!("var(--{name})")));
        // A code stands where an attribute's value stands; what belongs to it follows as the next.
        let more = [("loss", LOSS_EDGE), ("text", HALOED)].map(|(name, role)| {
            let attributes = self.extra(role).map(Extra::attributes).unwrap_or_default();
            (code(role), format!("var(--{name}){attributes}"))
        });
        roles.into_iter().chain(more).chain(claims).chain(sectors).collect()
    }
}
