//! Runs of the flagship, and analyses of them.

use super::Done;
use analysis::{
    Model, RankBy, Request, SensitivityRequest, Statement, TippingRequest, run, sensitivity,
    tipping, transmission,
};

/// Draws of a run.
const DRAWS: usize = 10_000;

fn request(model: &Model) -> Request {
    Request { samples: DRAWS, ..Request::base(&model.case.scenarios[0].id) }
}

/// The answer page: inputs, transmission, ranking. Items are worlds.
#[must_use]
pub fn answer(model: &Model) -> Done {
    Done::items(run::run(model, request(model)).map_or(0, |answer| answer.samples))
}

/// Indices of all orders, ranges and elasticities of all outputs. Items are evaluations.
#[must_use]
pub fn sensitivity(model: &Model) -> Done {
    let request = SensitivityRequest::of(request(model));
    let answer = sensitivity::run::run(model, request);
    Done::items(answer.map_or(0, |answer| answer.evaluations))
}

/// The change of each assumption that makes another sector lead, and the map of the two strongest.
/// Items are readings of the statement, each over thousands of worlds.
#[must_use]
pub fn tipping(model: &Model) -> Done {
    let statement = Statement::Leads { by: RankBy::Size, sector: None };
    let answer = tipping::run::run(model, TippingRequest { run: request(model), statement });
    Done::items(answer.map_or(0, |answer| answer.evaluations))
}

/// What runs over each edge and path. Items are worlds.
#[must_use]
pub fn transmission(model: &Model) -> Done {
    let answer = transmission::run(model, request(model));
    Done::items(answer.map_or(0, |answer| answer.samples))
}
