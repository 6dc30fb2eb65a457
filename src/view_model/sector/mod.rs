//! What a sector's page shows.
//!
//! | module | subject |
//! |---|---|
//! | [`summary`] | the sector in one sentence |
//! | [`bearing`] | arrows, assumptions and claims on the way from the deal to the sector |
//! | [`paths`] | the ways from the deal, as a picture and a table |
//! | [`projects`] | who works in it |
//! | [`prices`] | what its tokens did |
//! | [`evidence`] | the grade of evidence, and the claims behind it |
//! | [`risks`] | what may go wrong |
//! | [`turning`] | what would put it first, or take it from there |

pub mod bearing;
pub mod evidence;
pub mod paths;
pub mod prices;
pub mod projects;
pub mod risks;
pub mod summary;
pub mod turning;
