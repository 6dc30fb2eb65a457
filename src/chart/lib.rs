//! Drawings from numbers, on any plotters backend.
//!
//! Charts know no case, no language and no signals: they receive numbers, slots of the palette and
//! ready-made words. In a page a drawing is an SVG string whose colours are CSS variables, so that
//! one drawing serves both themes and never needs an inline style.
//!
//! | module | subject |
//! |---|---|
//! | [`Chart`] | any chart as one value |
//! | [`Picture`] | any chart as one value, of which a program carries only the kinds that it makes |
//! | [`drawing`] | what every chart is: it draws itself and knows where its marks are |
//! | [`pointing`] | which mark a pointer or a key means |
//! | [`palette`] | colours by role; ten sector slots |
//! | [`sheet`] | a drawing with title, legend, source, date, address: a picture as a file |
//! | [`theme`] | real colours of the roles, for files and bitmaps |
//! | [`glyph`] | one shape per slot, so that colour is never the only sign |
//! | [`swatch`] | the sign of a series in a legend |
//! | [`scale`] | data → pixels, round ticks |
//! | [`svg`] | a drawing as an SVG string |
//! | [`themed`] | real colours, for canvases and bitmaps |
//! | [`rank_bar`] | stacked bar of rank shares |
//! | [`interval`] | P5–P50–P95 on a shared scale |
//! | [`axis`] | tick labels under a column of intervals |
//! | [`plot`] | an area with two axes, shared by the charts below |
//! | [`fan`] | how an uncertain quantity moves: bands, median, limit |
//! | [`stacked_area`] | amounts by period, stacked, with a selected period |
//! | [`dots`] | a distribution as dots of equal weight |
//! | [`bars`] | parts of a whole, side by side |
//! | [`flow_loop`] | who gives what to whom |
//! | [`dated_points`] | figures at dates, some with a range |
//! | [`lines`] | lines with names at their ends, a band, marks |
//! | [`series`] | long time series, at the cost of the pixels |
//! | [`track`] | a way along a distribution |
//! | [`network`] | who gives to whom, on a circle |
//! | [`tornado`] | what an output does when one input goes from its P5 to its P95 |
//! | [`index_bar`] | first-order and total-order index with their intervals |
//! | [`region_map`] | which of several wins where, on a plane of two inputs |
//! | [`rows`] | named rows with marks in columns, as one picture |
//! | [`lettering`] | words at places, broken into lines |
//! | [`ties`] | who is bound to whom: names below each other, arcs beside them |
//! | [`timeline`] | dated events and periods in lanes |
//! | [`histogram`] | a distribution as bins, with quantiles and a selected range |
//! | [`multiples`] | plots of one kind beside each other on the same scales |
//! | [`columns`] | steps from one amount to another: waterfalls, stacked or in groups |
//! | [`sankey`] | what flows from left to right, with the uncertainty of its width |

pub mod axis;
pub mod bars;
mod chart;
pub mod columns;
pub mod dated_points;
pub mod dots;
pub mod drawing;
pub mod fan;
pub mod flow_loop;
mod frame;
pub mod glyph;
pub mod histogram;
pub mod index_bar;
pub mod interval;
pub mod lettering;
pub mod lines;
pub mod multiples;
pub mod network;
pub mod palette;
mod picture;
pub mod plot;
pub mod pointing;
pub mod rank_bar;
pub mod region_map;
pub mod rows;
pub mod sankey;
pub mod scale;
pub mod series;
pub mod sheet;
pub mod stacked_area;
pub mod svg;
pub mod swatch;
pub mod theme;
pub mod themed;
pub mod ties;
pub mod timeline;
pub mod tornado;
pub mod track;
mod words;

pub use chart::Chart;
pub use drawing::{Drawing, Look};
pub use glyph::Glyph;
pub use palette::{ClaimHue, Palette};
pub use picture::{Drawn, Picture};
pub use plot::Plot;
pub use plotters::style::RGBColor as Colour;
pub use scale::Scale;
pub use sheet::Sheet;
pub use swatch::Swatch;
pub use theme::Theme;

/// Drawing units per CSS pixel: plotters' coordinates are integers, so pictures are drawn large.
pub const UNITS: i32 = 4;
