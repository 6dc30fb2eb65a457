//! Event study and connectedness.

use super::Done;
use analysis::Model;
use analysis::market::{MarketRequest, connected, study};

/// The event study of the flagship over all tokens: estimates, tests, all other windows.
#[must_use]
pub fn event_study(model: &Model) -> Done {
    let request = MarketRequest::base(&model.case).zip(model.prices.as_ref());
    let answer = request.and_then(|(request, p)| study::run(&model.case, p, &request).ok());
    Done::items(usize::from(answer.is_some()))
}

/// Connectedness of ten series: the whole sample and all rolling windows.
#[must_use]
pub fn connectedness(model: &Model) -> Done {
    let settings = model.case.market.as_ref().and_then(|market| market.connectedness.as_ref());
    let found = settings.zip(model.prices.as_ref());
    let found = found.and_then(|(settings, prices)| connected::connectedness(settings, prices));
    Done::items(found.map_or(0, |found| found.rolling.len() + 1))
}
