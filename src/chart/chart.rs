//! Any chart as one value.

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, DrawingBackend};

use crate::bars::Bars;
use crate::columns::Columns;
use crate::dated_points::DatedPoints;
use crate::dots::Dots;
use crate::drawing::{Mark, Pointing};
use crate::fan::Fan;
use crate::flow_loop::FlowLoop;
use crate::histogram::Histogram;
use crate::lines::Lines;
use crate::multiples::Multiples;
use crate::network::Network;
use crate::region_map::RegionMap;
use crate::rows::Rows;
use crate::sankey::Sankey;
use crate::series::Series;
use crate::stacked_area::StackedArea;
use crate::svg::DrawError;
use crate::ties::Ties;
use crate::timeline::Timeline;
use crate::{Drawing, Look};

/// One kind of chart a line: the enum, its conversions, and the drawing of whichever it is.
macro_rules! charts {
    ($($(#[$doc:meta])* $kind:ident,)*) => {
        /// A chart of any kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Chart {
            $($(#[$doc])* $kind($kind),)*
        }

        impl Chart {
            /// Names of all kinds.
            pub const KINDS: &[&str] = &[$(stringify!($kind),)*];

            /// Name of its kind.
            #[must_use]
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$kind(_) => stringify!($kind),)* }
            }
        }

        $(impl From<$kind> for Chart {
            fn from(chart: $kind) -> Self {
                Self::$kind(chart)
            }
        })*

        impl Drawing for Chart {
            fn size(&self) -> (u32, u32) {
                match self { $(Self::$kind(chart) => chart.size(),)* }
            }

            fn draw_on<DB: DrawingBackend>(
                &self,
                area: &DrawingArea<DB, Shift>,
                look: &Look,
            ) -> Result<(), DrawError> {
                match self { $(Self::$kind(chart) => chart.draw_on(area, look),)* }
            }

            fn marks(&self, look: &Look) -> Vec<Mark> {
                match self { $(Self::$kind(chart) => chart.marks(look),)* }
            }

            fn pointing(&self) -> Pointing {
                match self { $(Self::$kind(chart) => chart.pointing(),)* }
            }

            fn horizontal(&self, look: &Look) -> Option<((f64, f64), (f64, f64))> {
                match self { $(Self::$kind(chart) => chart.horizontal(look),)* }
            }
        }
    };
}

charts! {
    /// Parts of a whole.
    Bars,
    /// Steps from one amount to another.
    Columns,
    /// Figures at dates.
    DatedPoints,
    /// A distribution as dots.
    Dots,
    /// Bands over time.
    Fan,
    /// Who gives what to whom, in words.
    FlowLoop,
    /// A distribution as bins.
    Histogram,
    /// Lines with a band and events.
    Lines,
    /// Plots on the same scales.
    Multiples,
    /// Who gives to whom, by size.
    Network,
    /// Which of several wins where.
    RegionMap,
    /// Named rows with marks in columns.
    Rows,
    /// Uncertain flows from left to right.
    Sankey,
    /// Long time series.
    Series,
    /// Amounts by period.
    StackedArea,
    /// Who is bound to whom.
    Ties,
    /// Events in lanes.
    Timeline,
}
