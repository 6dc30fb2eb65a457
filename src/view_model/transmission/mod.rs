//! What the transmission page shows of the way from drivers to sectors.
//!
//! | module | subject |
//! |---|---|
//! | [`summary`] | the strongest path of a sector in one sentence |
//! | [`flows`] | the diagram |
//! | [`edge`] | one edge: distribution, origin, what runs over it |
//! | [`path`] | every path with its share |
//! | [`conditional`] | a sector's benefit as a driver varies |

pub mod conditional;
pub mod edge;
pub mod flows;
pub mod path;
pub mod summary;
