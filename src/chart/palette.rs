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
            (QUIET_HALOED, "quiet"),
        ];
        let claims = CLAIMS.map(|(name, claim)| (self.claim(claim), name));
        let named = named.into_iter().chain(claims).map(|(code, name)| (code, name.to_owned()));
        named.chain((1..=SLOTS).map(|s| (self.sector(s), format!("sector-{s}")))).collect()
    }

    /// The role whose hue a role has; most roles have their own.
    pub(crate) fn plain(self, role: RGBColor) -> RGBColor {
        match role {
            LOSS_EDGE => LOSS,
            HALOED => TEXT,
            QUIET_HALOED => QUIET,
            _ => role,
        }
    }

    /// What a role is beyond its hue.
    pub(crate) fn extra(self, role: RGBColor) -> Option<Extra> {
        match role {
            LOSS_EDGE => Some(Extra::Dashes { on: 5 * UNITS, off: 3 * UNITS }),
            HALOED | QUIET_HALOED => Some(Extra::Halo { width: 5 * UNITS }),
            _ => None,
        }
    }

    /// Codes in a drawing and the CSS variables that replace them.
    pub(crate) fn variables(self) -> Vec<(String, String)> {
        // A code stands where an attribute's value stands; what belongs to it follows as the next.
        let variable = |(role, name): (RGBColor, String)| {
            let code = format!("#{:02X}{:02X}{:02X}", role.0, role.1, role.2);
            let attributes = self.extra(role).map(Extra::attributes).unwrap_or_default();
            (code, format!("var(--{name}){attributes}"))
        };
        self.roles().into_iter().map(variable).collect()
    }
}
