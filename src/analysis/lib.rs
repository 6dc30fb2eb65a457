//! Joins case and engine: a request goes in, an answer comes out, the same natively and in the
//! browser.
//!
//! | module | subject |
//! |---|---|
//! | [`request`], [`preference`], [`answer`] | what is asked; what comes back |
//! | [`error`], [`failure`] | why there is no answer; the same as it travels |
//! | [`model`] | a checked case, compiled to formulas, laws and a graph |
//! | [`columns`] | sampled inputs, kept between runs so that a moved slider costs little |
//! | [`evaluation`] | one draw: deal, drivers, elasticities, sectors, criteria |
//! | [`worlds`] | many draws in slices, ranked |
//! | [`run`] | a run: draws, then statistics |
//! | [`deal`] | the financed vehicle over many paths, and its break-evens |
//! | [`compute`] | conversion and consistency of computing power |
//! | [`market`] | event study and connectedness on prices |
//! | [`figure`] | a figure that may not exist, as it travels |
//! | [`influence`] | which assumptions decide the order |
//! | [`sensitivity`] | what the uncertainty of the results comes from |
//! | [`transmission`] | what runs over each edge and path |
//! | [`tipping`] | the smallest change that overturns a statement |
//! | [`certificate`] | what was computed with which result, for others to check |
//! | [`diff`] | how two cases or scenarios differ in inputs and results |
//! | [`checker`] | a case file while it is written: its problems, a first answer, what changed |
//! | [`vote`] | a vote under every rule of counting |
//! | [`protocol`], [`service`] | messages between page and worker; the worker as a state machine |
//! | [`functions`] | named functions, JSON in and JSON out |
//! | [`oracle`] | known answers: files, comparison, report |

pub mod answer;
pub mod certificate;
pub mod checker;
pub mod columns;
mod compile;
pub mod compute;
pub mod deal;
pub mod diff;
pub mod error;
pub mod evaluation;
pub mod failure;
pub mod figure;
pub mod functions;
pub mod influence;
pub mod market;
pub mod model;
pub mod oracle;
pub mod preference;
pub mod protocol;
pub mod request;
pub mod run;
pub mod sensitivity;
pub mod service;
pub mod tipping;
pub mod transmission;
pub mod vote;
pub mod worlds;

pub use answer::{Answer, PathAnswer, ProjectAnswer, SectorAnswer};
pub use certificate::{Certificate, certify};
pub use compute::{ComputeAnswer, ComputeRequest};
pub use deal::{DealAnswer, DealRequest};
pub use figure::{Figure, Spread};
pub use influence::{Influence, InfluenceEntry};
pub use market::{MarketAnswer, MarketRequest};
pub use model::Model;
pub use preference::Preference;
pub use request::{Request, Sampling};
pub use run::{Run, RunError};
pub use sensitivity::{SensitivityAnswer, SensitivityRequest};
pub use tipping::{RankBy, Statement, TippingAnswer, TippingRequest};
pub use transmission::TransmissionAnswer;

/// Version of the engine that answers carry.
pub const ENGINE_VERSION: &str = env!("CARGO_PKG_VERSION");
