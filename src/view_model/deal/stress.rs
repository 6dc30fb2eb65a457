//! Parameters that the reader may stress.

use analysis::DealAnswer;
use case::Case;
use language::Language;

use crate::assumption::{self, Assumption};

/// Sliders of the deal page, in the order of the case.
#[must_use]
pub fn stress(case: &Case, answer: &DealAnswer, language: &Language) -> Vec<Assumption> {
    let slider = |input: &analysis::deal::answer::StressInput| {
        let id = &input.parameter;
        assumption::of_parameter(case, &answer.scenario, id, input.law, None, language)
    };
    answer.stress.iter().filter_map(slider).collect()
}
