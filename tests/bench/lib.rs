//! Works that are timed natively and in WebAssembly by `cargo xtask bench`.
//!
//! Each work prints one line, `bench <name> <items> <seconds>`, from its best of several runs; the
//! tool pairs the lines of both and prints ratios.

use analysis::deal::run::run as run_deal;
use analysis::market::{MarketRequest, Prices, connected, study};
use analysis::{DealRequest, Model, Request, run};
use engine::finance::rate_of_return::irr;
use engine::finance::spv::{RecoveryMode, SpvPath};
use engine::random::path_noise;
use web_time::Instant;

/// Its prices.
const PRICES: &str = include_str!("../../public/prices/crypto-ai.json");
/// The flagship: what readers load.
const CASE: &str = include_str!("../../public/cases/xai-series-e.json");
/// Paths of the vehicle.
const PATHS: usize = 10_000;
/// Timed runs of each work.
const RUNS: usize = 3;

/// One work: name, what is counted, the work itself, which returns how many items it did.
type Work = (&'static str, &'static str, fn(&Model) -> usize);

/// All works.
pub const WORKS: [Work; 6] = [
    ("deal", "worlds", deal),
    ("vehicle", "paths", vehicle),
    ("answer", "worlds", answer),
    ("irr", "rates", rates),
    ("study", "studies", event_study),
    ("connectedness", "windows", connectedness),
];

/// Times all works and hands each line to `print`.
///
/// # Panics
/// When the flagship cannot be read: then there is nothing to time.
pub fn time_all(print: impl Fn(&str)) {
    #[allow(clippy::panic, reason = "a bench without its case is useless")]
    let mut model = Model::parse(CASE).unwrap_or_else(|problems| panic!("{problems}"));
    model.prices = Prices::read(PRICES).ok();
    for (name, _, work) in WORKS {
        let mut best = f64::INFINITY;
        let mut items = 0;
        for _ in 0..RUNS {
            let start = Instant::now();
            items = std::hint::black_box(work(&model));
            best = best.min(start.elapsed().as_secs_f64());
        }
        print(&format!("bench {name} {items} {best:.6}"));
    }
}

/// The whole deal: inputs, vehicle, readings, statistics, comparable deals.
fn deal(model: &Model) -> usize {
    let run = Request { samples: PATHS, ..Request::base(&model.case.scenarios[0].id) };
    let others = model.case.deal.iter().flat_map(|deal| &deal.comparables);
    let others = others.filter(|other| other.not_modelled.is_none()).count();
    let answer = run_deal(model, DealRequest { run, default_month: None });
    answer.map_or(0, |a| a.samples + others * analysis::deal::comparable::SAMPLES)
}

/// The vehicle alone: noise, waterfall, losses, return, with every term at its median.
fn vehicle(model: &Model) -> usize {
    let Some(deal) = &model.deal else { return 0 };
    let medians: Vec<f64> = model.laws[0].iter().map(|law| law.quantile(0.5)).collect();
    let values = deal.roles.term_values(&medians);
    let Ok(terms) = analysis::deal::terms::spv_terms(&values, RecoveryMode::Better) else {
        return 0;
    };
    let (mut path, mut noise, mut sum) = (SpvPath::default(), Vec::new(), 0.0);
    for sample in 0..PATHS {
        // Three worlds in ten default, as in the flagship, at all times of the lease.
        let month = (sample % 10 < 3).then_some(1 + (sample / 10 % 60) as u32);
        path_noise::fill(1, sample as u64, terms.horizon(), &mut noise);
        if path.run(&terms, month, Some(&noise)).is_err() {
            return 0;
        }
        sum += path.senior_loss(&terms).unwrap_or(0.0) + path.mezzanine_loss(&terms).unwrap_or(0.0);
        sum += irr(&path.equity_flows).primary.unwrap_or(0.0);
    }
    std::hint::black_box(sum);
    PATHS
}

/// The answer page: inputs, transmission, ranking.
fn answer(model: &Model) -> usize {
    let request = Request { samples: PATHS, ..Request::base(&model.case.scenarios[0].id) };
    run::run(model, request).map_or(0, |answer| answer.samples)
}

/// The event study of the flagship over all tokens: estimates, tests, all other windows.
fn event_study(model: &Model) -> usize {
    let request = MarketRequest::base(&model.case).zip(model.prices.as_ref());
    let answer = request.and_then(|(request, p)| study::run(&model.case, p, &request).ok());
    usize::from(answer.is_some())
}

/// Connectedness of ten series: the whole sample and all rolling windows.
fn connectedness(model: &Model) -> usize {
    let settings = model.case.market.as_ref().and_then(|market| market.connectedness.as_ref());
    let found = settings.zip(model.prices.as_ref());
    let found = found.and_then(|(settings, prices)| connected::connectedness(settings, prices));
    found.map_or(0, |found| found.rolling.len() + 1)
}

/// Rates of return of 61 flows.
fn rates(_: &Model) -> usize {
    let count = 1_000;
    let mut sum = 0.0;
    for k in 0..count {
        let mut flows = vec![20.0 + f64::from(k) / 100.0; 61];
        flows[0] = -1_000.0;
        sum += irr(&flows).primary.unwrap_or(0.0);
    }
    std::hint::black_box(sum);
    count as usize
}
