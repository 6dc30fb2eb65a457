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
        Widget::Answer => [1240, 960, 960],
        Widget::Ranking => [1030, 1030, 490],
        Widget::SectorCard => [630, 470, 510],
        Widget::CapitalStack => [600, 450, 410],
        Widget::SpvCashflows => [2300, 2330, 1530],
        Widget::Runway => [2080, 1370, 750],
        Widget::ComputeConverter => [970, 510, 480],
        Widget::Transmission => [3050, 2310, 1920],
        Widget::Sensitivity => [1950, 1500, 1210],
        Widget::TippingPoint => [2080, 1870, 1430],
        Widget::RegulationTimeline => [2020, 1050, 1450],
        Widget::VoteCalculator => [1670, 1190, 760],
        Widget::EventStudy => [1110, 770, 860],
        Widget::Claim => [910, 620, 560],
        Widget::Ticker => [590, 330, 300],
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
