//! The financed vehicle, and rates of return.

use super::Done;
use analysis::deal::run::run as run_deal;
use analysis::{DealRequest, Model, Request};
use engine::finance::rate_of_return::irr;
use engine::finance::spv::{RecoveryMode, SpvPath};
use engine::random::path_noise;

/// Paths of the vehicle.
const PATHS: usize = 10_000;

/// The whole deal: inputs, vehicle, readings, statistics, comparable deals.
#[must_use]
pub fn deal(model: &Model) -> Done {
    let run = Request { samples: PATHS, ..Request::base(&model.case.scenarios[0].id) };
    let others = model.case.deal.iter().flat_map(|deal| &deal.comparables);
    let others = others.filter(|other| other.not_modelled.is_none()).count();
    let answer = run_deal(model, DealRequest { run, default_month: None });
    let others = others * analysis::deal::comparable::SAMPLES;
    Done::items(answer.map_or(0, |answer| answer.samples + others))
}

/// The vehicle alone: noise, waterfall, losses, return, with every term at its median.
#[must_use]
pub fn vehicle(model: &Model) -> Done {
    let Some(deal) = &model.deal else { return Done::default() };
    let medians: Vec<f64> = model.laws[0].iter().map(|law| law.quantile(0.5)).collect();
    let values = deal.roles.term_values(&medians);
    let Ok(terms) = analysis::deal::terms::spv_terms(&values, RecoveryMode::Better) else {
        return Done::default();
    };
    let (mut path, mut noise, mut sum) = (SpvPath::default(), Vec::new(), 0.0);
    for sample in 0..PATHS {
        // Three worlds in ten default, as in the flagship, at all times of the lease.
        let month = (sample % 10 < 3).then_some(1 + (sample / 10 % 60) as u32);
        path_noise::fill(1, sample as u64, terms.horizon(), &mut noise);
        if path.run(&terms, month, Some(&noise)).is_err() {
            return Done::default();
        }
        sum += path.senior_loss(&terms).unwrap_or(0.0) + path.mezzanine_loss(&terms).unwrap_or(0.0);
        sum += irr(&path.equity_flows).primary.unwrap_or(0.0);
    }
    std::hint::black_box(sum);
    Done::items(PATHS)
}

/// Rates of return of 61 flows.
#[must_use]
pub fn rates(_: &Model) -> Done {
    let count = 1_000;
    let mut sum = 0.0;
    for k in 0..count {
        let mut flows = vec![20.0 + f64::from(k) / 100.0; 61];
        flows[0] = -1_000.0;
        sum += irr(&flows).primary.unwrap_or(0.0);
    }
    std::hint::black_box(sum);
    Done::items(count as usize)
}
