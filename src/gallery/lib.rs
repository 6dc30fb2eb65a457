//! Examples of every kind of chart.
//!
//! **All figures here are sample figures**: invented for an imaginary harbour town, the same on every
//! machine, small enough to be read. They show what a chart looks like and say nothing about any
//! deal. The page `gallery/` shows the examples, `tests/gallery` compares their pictures with stored
//! ones.
//!
//! One more example = its file, a line in [`EXAMPLES`], its words (`gallery-…`) in `locales/`. A kind
//! of chart without an example does not compile in the tests.

mod sample;
mod setting;

mod bars;
mod columns;
mod dated_points;
mod dots;
mod fan;
mod flow_loop;
mod histogram;
mod indices;
mod lines;
mod multiples;
mod network;
mod ranking;
mod region_map;
mod sankey;
mod series;
mod stacked_area;
mod ties;
mod timeline;
mod tornado;
mod tracks;

pub use setting::Setting;
use view_model::Exhibit;

/// Widths that the examples are looked at in, in CSS pixels: a phone, half a page, a whole one.
pub const WIDTHS: [u32; 3] = [320, 640, 1280];

/// One example.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// Identifier of the exhibit and of its place on the page; its words are `gallery-NAME-…`.
    pub name: &'static str,
    /// Whether a part of the horizontal axis can be chosen.
    pub zooms: bool,
    /// Makes it.
    pub make: fn(&Setting<'_>) -> Exhibit,
}

/// All examples in the order in which they are shown.
pub const EXAMPLES: &[Example] = &[
    zooming("lines", lines::exhibit),
    zooming("fan", fan::exhibit),
    example("stacked-area", stacked_area::exhibit),
    zooming("series", series::exhibit),
    example("multiples", multiples::exhibit),
    example("dated-points", dated_points::exhibit),
    example("dots", dots::exhibit),
    example("histogram", histogram::exhibit),
    example("bars", bars::exhibit),
    example("columns", columns::steps),
    example("groups", columns::groups),
    example("ranking", ranking::exhibit),
    example("tornado", tornado::exhibit),
    example("indices", indices::exhibit),
    example("tracks", tracks::exhibit),
    example("sankey", sankey::exhibit),
    example("network", network::exhibit),
    example("flow-loop", flow_loop::exhibit),
    example("ties", ties::exhibit),
    example("region-map", region_map::exhibit),
    example("timeline", timeline::exhibit),
];

const fn example(name: &'static str, make: fn(&Setting<'_>) -> Exhibit) -> Example {
    Example { name, zooms: false, make }
}

const fn zooming(name: &'static str, make: fn(&Setting<'_>) -> Exhibit) -> Example {
    Example { name, zooms: true, make }
}
