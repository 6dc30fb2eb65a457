//! What overturns a statement, and what two assumptions do to it together.
//!
//! | module | subject |
//! |---|---|
//! | [`statement`] | statements in words, and the choice between them |
//! | [`search`] | the smallest changes, assumption by assumption |
//! | [`map`] | two assumptions at a time |

pub mod map;
pub mod search;
pub mod statement;
