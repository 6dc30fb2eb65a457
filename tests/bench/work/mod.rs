//! The works: what is timed.
//!
//! | module | subject |
//! |---|---|
//! | [`deal`] | the financed vehicle, rates of return |
//! | [`model`] | runs of the flagship and analyses of them |
//! | [`draws`] | the flagship's sectors alone: what other programs can do too |
//! | [`published`] | works with a definition of their own, free of any case |
//! | [`market`] | event study, connectedness |

pub mod deal;
pub mod draws;
pub mod market;
pub mod model;
pub mod published;

use analysis::Model;

/// What a work has done.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Done {
    /// How many items, such as worlds or evaluations; 0 when it could not be done.
    pub items: usize,
    /// Results with their standard errors, where other programs do the same work.
    pub figures: Vec<(f64, f64)>,
}

impl Done {
    /// So many items without figures.
    #[must_use]
    pub fn items(items: usize) -> Self {
        Self { items, figures: Vec::new() }
    }
}

/// One work: name, the work itself.
pub type Work = (&'static str, fn(&Model) -> Done);

/// All works.
pub const ALL: [Work; 13] = [
    ("deal", deal::deal),
    ("vehicle", deal::vehicle),
    ("irr", deal::rates),
    ("answer", model::answer),
    ("sensitivity", model::sensitivity),
    ("tipping", model::tipping),
    ("transmission", model::transmission),
    ("study", market::event_study),
    ("connectedness", market::connectedness),
    ("sectors", draws::sectors),
    ("lognormals", published::lognormals),
    ("ishigami", published::ishigami),
    ("g-function", published::g_function),
];

/// Those that other programs do too.
pub const PEERS: [Work; 4] = [ALL[9], ALL[10], ALL[11], ALL[12]];
