//! How tall the widgets are: what a frame gets before it tells its own height, or where nothing can
//! tell it.
//!
//! Measured in a browser from the pages of the frames: the taller of the languages and, where a widget
//! is about one of several things, the middle one of some of them; the page of embeds writes what its
//! preview tells instead. `tests/browser/heights.rs` measures
//! again, and prints this table when it is off.

use crate::Widget;

/// Widths of columns for which heights are known, in CSS pixels: a phone, an article, a wide page.
pub const WIDTHS: [u32; 3] = [320, 640, 960];

/// Heights at [`WIDTHS`], in CSS pixels.
#[must_use]
pub fn heights(widget: Widget) -> [u32; 3] {
    match widget {
        Widget::Answer => [1370, 1080, 1020],
        Widget::Ranking => [1130, 1110, 540],
        Widget::SectorCard => [610, 480, 520],
        Widget::CapitalStack => [660, 490, 460],
        Widget::SpvCashflows => [1410, 1180, 1030],
        Widget::Runway => [1620, 1090, 630],
        Widget::ComputeConverter => [1030, 600, 530],
        Widget::Transmission => [1360, 1040, 1110],
        Widget::Sensitivity => [1540, 1110, 960],
        Widget::TippingPoint => [1310, 1070, 920],
        Widget::RegulationTimeline => [1970, 1050, 1450],
        Widget::VoteCalculator => [1730, 1250, 830],
        Widget::EventStudy => [1150, 840, 920],
        Widget::Claim => [1040, 710, 630],
        Widget::Ticker => [630, 390, 340],
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
