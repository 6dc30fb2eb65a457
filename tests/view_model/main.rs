//! What the widgets show, as data.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod address;
mod certificate;
mod deal;
mod draft;
mod embed;
mod exhibits;
mod governance;
mod ledger;
mod market;
mod method;
mod origin;
mod ranking;
mod regulation;
mod sector;
mod since;
mod transmission;
mod words;

use analysis::{Answer, Model, Request, run};

/// The small case and one of its answers.
pub(crate) fn small(scenario: &str) -> (Model, Answer) {
    let model = Model::parse(include_str!("../data/small.json")).unwrap();
    let answer = run::run(&model, Request { samples: 1_024, ..Request::base(scenario) }).unwrap();
    (model, answer)
}

/// The flagship case and its base answer from fewer draws.
pub(crate) fn flagship() -> (Model, Answer) {
    let model = Model::parse(include_str!("../../public/cases/xai-series-e.json")).unwrap();
    let scenario = model.case.scenarios[0].id.clone();
    let answer = run::run(&model, Request { samples: 4_096, ..Request::base(&scenario) }).unwrap();
    (model, answer)
}
