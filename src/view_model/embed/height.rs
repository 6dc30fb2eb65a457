//! How tall the widgets are: what a frame gets before it tells its own height, or where nothing can
//! tell it.
//!
//! Measured in a browser from the pages of the frames, the taller of the languages;
//! `tests/browser/heights.rs` measures again and prints this table when it is off.

use crate::Widget;

/// Widths of columns for which heights are known, in CSS pixels: a phone, an article, a wide page.
pub const WIDTHS: [u32; 3] = [320, 640, 960];

/// Heights at [`WIDTHS`], in CSS pixels.
#[must_use]
pub fn heights(widget: Widget) -> [u32; 3] {
    match widget {
        Widget::Answer => [640, 640, 640],
        Widget::Ranking => [520, 520, 520],
        Widget::SectorCard => [560, 560, 560],
        Widget::CapitalStack => [500, 500, 500],
        Widget::SpvCashflows => [900, 900, 900],
        Widget::Runway => [700, 700, 700],
        Widget::ComputeConverter => [560, 560, 560],
        Widget::Transmission => [900, 900, 900],
        Widget::Sensitivity => [700, 700, 700],
        Widget::TippingPoint => [900, 900, 900],
        Widget::RegulationTimeline => [1800, 1800, 1800],
        Widget::VoteCalculator => [900, 900, 900],
        Widget::EventStudy => [560, 560, 560],
        Widget::Claim => [560, 560, 560],
        Widget::Ticker => [400, 400, 400],
    }
}

/// Height of a widget in a column of this width.
///
/// ```
/// use view_model::{Widget, embed::height};
/// let [narrow, middle, _] = height::heights(Widget::Ranking);
/// assert_eq!(height::at(Widget::Ranking, 100), narrow);
/// assert_eq!(height::at(Widget::Ranking, 700), middle);
/// ```
#[must_use]
pub fn at(widget: Widget, width: u32) -> u32 {
    // The next narrower column: too tall leaves some room, too low cuts.
    let place = WIDTHS.iter().rposition(|known| *known <= width).unwrap_or_default();
    heights(widget)[place]
}
