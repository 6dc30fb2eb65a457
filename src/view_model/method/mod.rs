//! The method page: the model in words and formulas, its inputs, known answers, dates.
//!
//! | module | subject |
//! |---|---|
//! | [`steps`] | from an assumption to the answer, step by step |
//! | [`formulas`] | the case's own formulas, with names instead of identifiers |
//! | [`inputs`] | all assumptions with origin, range and reason |
//! | [`answers`] | known answers beside what was computed |
//! | [`dates`] | how far the data reach |

pub mod answers;
pub mod dates;
pub mod formulas;
pub mod inputs;
pub mod steps;
