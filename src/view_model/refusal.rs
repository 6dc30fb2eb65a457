//! Why a ranking cannot be computed as the reader asks, in words.

use analysis::service::{Failure, Reason};
use case::Case;
use language::{Language, figure};

use crate::names;

/// The reason and the remedy in the reader's language.
#[must_use]
pub fn in_words(case: &Case, failure: &Failure, language: &Language) -> String {
    match &failure.reason {
        Reason::Weight { .. } => language.text("refusal-weight"),
        Reason::Contradiction { about } if case.criterion(about).is_some() => {
            let criterion = names::criterion(case, about, language);
            language.message("refusal-contradiction", &[("criterion", criterion.into())])
        }
        Reason::Contradiction { .. } => language.text("refusal-contradiction-all"),
        Reason::AcceptanceTooLow => language.text("refusal-acceptance"),
        Reason::TooLarge { samples, most } => {
            let (samples, most) = (figure::count(*samples), figure::count(*most));
            let arguments = [("samples", (&samples).into()), ("most", (&most).into())];
            language.message("refusal-too-large", &arguments)
        }
        Reason::Other => language.message("page-failed", &[("message", (&failure.message).into())]),
    }
}
