//! A run of the deal in slices: worlds first, then comparable deals one by one.

use std::sync::Arc;

use engine::finance::circularity::vendor_financed_share;
use engine::finance::spv::statistics::{Claim, Covenants};
use engine::finance::spv::{Sample, SpvPath, SpvTerms, Yields};
use engine::finance::token_nav::running_yield;
use engine::finance::undefined::{Undefined, finite};
use engine::random::path_noise;
use engine::sample::Values;
use serde::{Deserialize, Serialize};

use super::answer::{ClaimAnswer, ComparableAnswer, DealAnswer, Fan, StressInput};
use super::comparable::{self, Shared, changed_laws, comparable};
use super::middle::middle_world;
use super::model::DealModel;
use super::reading::{ReadingSample, dots};
use super::terms::drawn_default;
use crate::columns::Columns;
use crate::figure::{Figure, Spread};
use crate::influence::Quantiles;
use crate::model::{InputLaw, Model};
use crate::request::Request;
use crate::run::RunError;

/// Draws per slice: small, so that a moved slider is answered within a few frames.
const SLICE: usize = 256;
/// Months between two points of a fan.
const FAN_STEP: usize = 3;

/// One run of the deal; with the case it fixes every bit of the answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DealRequest {
    /// Scenario, changed parameters, seed and number of draws.
    pub run: Request,
    /// Month in which the lessee stops paying in every world; drawn from the hazard if none.
    #[serde(default)]
    pub default_month: Option<u32>,
}

/// A run under way.
#[derive(Debug, Clone)]
pub struct DealRun {
    request: DealRequest,
    laws: Arc<Vec<InputLaw>>,
    pinned: Arc<Vec<Option<f64>>>,
    /// Places of the parameters that the deal reads.
    places: Vec<usize>,
    readings: Vec<(Vec<(usize, InputLaw)>, ReadingSample)>,
    sample: Sample,
    coupons: [Values; 2],
    rent_per_hour: Values,
    circularity: Values,
    flows: Vec<Values>,
    path: SpvPath,
    noise: Vec<f64>,
    done: usize,
    comparables: Vec<ComparableAnswer>,
}

impl DealRun {
    /// Prepares a run.
    ///
    /// # Errors
    /// [`RunError::NoDeal`] for a case without a deal, and as [`Request::resolve`].
    pub fn new(model: &Model, request: DealRequest) -> Result<Self, RunError> {
        let (scenario, pinned) = request.run.resolve(model)?;
        let (Some(deal), Some(record)) = (&model.deal, &model.case.deal) else {
            return Err(RunError::NoDeal);
        };
        let laws = model.laws[scenario].clone();
        let mut places: Vec<usize> = deal.roles.places().collect();
        let formulas = deal.flows.iter().flatten();
        places.extend(formulas.flat_map(|f| f.variables()).filter(|k| *k < pinned.len()));
        places.sort_unstable();
        places.dedup();
        let readings = record.readings.iter().zip(&deal.readings);
        let readings = readings.map(|(reading, changes)| {
            let mut changed = changed_laws(&laws, changes);
            // What the reader sets stays set under every reading.
            changed.retain(|(place, _)| pinned[*place].is_none());
            (changed, ReadingSample::new(reading))
        });
        let mut run = Self {
            readings: readings.collect(),
            sample: Sample::new(Vec::new()),
            coupons: Default::default(),
            rent_per_hour: Values::default(),
            circularity: Values::default(),
            flows: vec![Values::default(); deal.flows.len()],
            path: SpvPath::default(),
            noise: Vec::new(),
            done: 0,
            comparables: Vec::new(),
            request,
            laws: Arc::new(laws),
            pinned: Arc::new(pinned),
            places,
        };
        let horizon = run.middle_terms(deal)?.term as usize;
        let mut months: Vec<usize> = (0..=horizon).step_by(FAN_STEP).collect();
        // In the last month of the lease everything is repaid at once.
        months.retain(|t| *t < horizon);
        run.sample = Sample::new(months);
        Ok(run)
    }

    /// Draws done so far.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done
    }

    /// What is being computed.
    #[must_use]
    pub fn request(&self) -> &DealRequest {
        &self.request
    }

    /// Whether draws and comparable deals are all done.
    #[must_use]
    pub fn is_complete(&self, model: &Model) -> bool {
        let others = model.case.deal.as_ref().map_or(0, |deal| deal.comparables.len());
        self.done == self.request.run.draws() && self.comparables.len() == others
    }

    /// Evaluates the next slice: a few draws, or one comparable deal.
    ///
    /// # Errors
    /// [`RunError`] when a draw gives terms that no vehicle has.
    pub fn step(&mut self, model: &Model, columns: &mut Columns) -> Result<(), RunError> {
        let Some(deal) = &model.deal else { return Err(RunError::NoDeal) };
        let source = self.request.run.source();
        let samples = self.request.run.draws();
        let end = (self.done + SLICE).min(samples);
        let is_drawing = self.done < samples;
        let needed = if is_drawing { end } else { comparable::SAMPLES };
        let (laws, pinned) = (Arc::clone(&self.laws), Arc::clone(&self.pinned));
        let free = self.places.iter().copied().filter(|k| pinned[*k].is_none());
        columns.extend(model, source, &laws, free, needed);
        let shared = Shared { model, laws: &laws, pinned: &pinned, source };
        if !is_drawing {
            let next = self.comparables.len();
            self.comparables.push(comparable(&shared, columns, &self.places, next)?);
            return Ok(());
        }
        for i in self.done..end {
            let mut values = shared.values(columns, &self.places, i);
            self.push_world(deal, &values, i)?;
            for (changed, sample) in &mut self.readings {
                let mut read = values.clone();
                shared.apply(&mut read, changed, i);
                sample.push(&deal.roles, &read)?;
            }
            self.push_flows(deal, &mut values);
        }
        self.done = end;
        Ok(())
    }

    fn push_world(&mut self, deal: &DealModel, values: &[f64], i: usize) -> Result<(), RunError> {
        let terms = deal.roles.terms(values)?;
        let month = match self.request.default_month {
            Some(month) => Some(month),
            None => drawn_default(&deal.roles.term_values(values), terms.term)?,
        };
        path_noise::fill(self.request.run.seed, i as u64, terms.months(month), &mut self.noise);
        self.path.run(&terms, month, Some(&self.noise))?;
        let role = |name: &str| deal.roles.place(name).map(|place| values[place]);
        let covenants = Covenants {
            dscr: terms.lockup_dscr,
            ltv: role("ltv_covenant").unwrap_or(f64::INFINITY),
        };
        let yields = Yields {
            senior: terms.senior_coupon,
            mezzanine: terms.mezzanine_coupon,
            equity: role("equity_yield").unwrap_or(terms.mezzanine_coupon),
        };
        self.sample.push(&terms, &self.path, covenants, yields)?;
        let closing = terms.closing();
        self.coupons[0].push(Ok(terms.senior_coupon));
        self.coupons[1].push(Ok(terms.mezzanine_coupon));
        self.rent_per_hour.push(closing.rent_per_gpu_hour());
        if let (Some(equity), Some(content)) = (role("vendor_equity"), role("gpu_content")) {
            let share = vendor_financed_share(equity, content, closing.hardware_cost);
            self.circularity.push(share);
        }
        Ok(())
    }

    fn push_flows(&mut self, deal: &DealModel, values: &mut Vec<f64>) {
        values.extend(deal.roles.figures(values));
        let mut stack = Vec::new();
        for (sum, formula) in self.flows.iter_mut().zip(&deal.flows) {
            if let Some(formula) = formula {
                sum.push(finite(formula.evaluate(values, &mut stack)));
            }
        }
    }

    /// Terms with every input at its median.
    fn middle_terms(&self, deal: &DealModel) -> Result<SpvTerms, RunError> {
        let median = |k: usize| self.pinned[k].unwrap_or_else(|| self.laws[k].quantile(0.5));
        let medians: Vec<f64> = (0..self.laws.len()).map(median).collect();
        let terms = deal.roles.terms(&medians)?;
        terms.check()?;
        Ok(terms)
    }

    /// Statistics over the draws done so far.
    ///
    /// # Errors
    /// [`RunError`] when the middle world has terms that no vehicle has.
    pub fn answer(&self, model: &Model) -> Result<DealAnswer, RunError> {
        let Some(deal) = &model.deal else { return Err(RunError::NoDeal) };
        let statistics = self.sample.statistics();
        let terms = self.middle_terms(deal)?;
        let middle = |name: &str| {
            let place = deal.roles.place(name)?;
            Some(self.pinned[place].unwrap_or_else(|| self.laws[place].quantile(0.5)))
        };
        let [senior, mezzanine] = [&self.sample.senior, &self.sample.mezzanine];
        let mut answer = DealAnswer {
            case_hash: model.case.hash.clone(),
            scenario: self.request.run.scenario.clone(),
            seed: self.request.run.seed,
            samples: self.done,
            default_month: self.request.default_month,
            middle: middle_world(&terms, self.request.default_month)?,
            default_probability: statistics.default_probability,
            liquidated_share: statistics.liquidated_share.into(),
            senior: self.claim(senior, Some(&self.coupons[0])),
            mezzanine: self.claim(mezzanine, Some(&self.coupons[1])),
            equity: self.claim(&self.sample.equity, None),
            months: self.sample.months().to_vec(),
            dscr: Fan {
                spread: spreads(&self.sample.dscr),
                covenant: middle("lockup"),
                breached: statistics.dscr_breach,
            },
            ltv: Fan {
                spread: spreads(&self.sample.ltv),
                covenant: middle("ltv_covenant"),
                breached: statistics.ltv_breach,
            },
            minimum_dscr: self.sample.minimum_dscr.quantiles().into(),
            book: spreads(&self.sample.book),
            rent_per_gpu_hour: self.rent_per_hour.quantiles().into(),
            circularity: self.circularity.quantiles().into(),
            flows: deal.flows.iter().zip(&self.flows).map(flow).collect(),
            readings: self.readings.iter().map(|(_, sample)| sample.answer()).collect(),
            stress: self.stress(model),
            token: middle("token_price")
                .zip(middle("secondary_discount"))
                .map(|(price, discount)| [price, discount]),
            comparables: if self.is_complete(model) {
                self.comparables.clone()
            } else {
                Vec::new()
            },
            result_hash: String::new(),
        };
        // An answer on the way has no identity yet.
        if self.is_complete(model) {
            answer.result_hash = answer.compute_hash();
        }
        Ok(answer)
    }

    fn stress(&self, model: &Model) -> Vec<StressInput> {
        let ids = model.case.deal.iter().flat_map(|deal| &deal.stress);
        let input = |id: &String| {
            let law = Quantiles::of(&self.laws[model.parameter(id)?]);
            Some(StressInput { parameter: id.clone(), law })
        };
        ids.filter_map(input).collect()
    }

    fn claim(&self, claim: &Claim, coupon: Option<&Values>) -> ClaimAnswer {
        let flows = claim.mean_flows(self.done);
        let means: Vec<_> = claim.nav.iter().map(Values::mean).collect();
        let running = |(t, mean): (&usize, &Result<f64, Undefined>)| {
            Figure::from((*mean).and_then(|value| running_yield(&flows, *t, value)))
        };
        ClaimAnswer {
            coupon: coupon.map(|values| values.quantiles().into()),
            expected_loss: claim.losses.mean().into(),
            standard_error: claim.losses.standard_error().into(),
            es95: claim.losses.worst_five_percent().into(),
            loss_probability: claim.loss_probability(),
            losses: dots(&claim.losses),
            returns: claim.returns.quantiles().into(),
            return_dots: dots(&claim.returns),
            returns_missing: claim.returns.missing_share(),
            negative_returns: claim.negative_return_share(),
            life: coupon.map(|_| claim.lives.quantiles().into()),
            nav: spreads(&claim.nav),
            running_yield: self.sample.months().iter().zip(&means).map(running).collect(),
            nav_mean: means.into_iter().map(Figure::from).collect(),
        }
    }
}

fn spreads(values: &[Values]) -> Vec<Figure<Spread>> {
    values.iter().map(|values| values.quantiles().into()).collect()
}

fn flow(
    (formula, values): (&Option<engine::expression::Formula>, &Values),
) -> Option<Figure<Spread>> {
    formula.as_ref().map(|_| values.quantiles().into())
}

/// Runs a request to its end.
///
/// # Errors
/// As [`DealRun::new`] and [`DealRun::step`].
pub fn run(model: &Model, request: DealRequest) -> Result<DealAnswer, RunError> {
    let mut columns = Columns::default();
    let mut run = DealRun::new(model, request)?;
    while !run.is_complete(model) {
        run.step(model, &mut columns)?;
    }
    run.answer(model)
}
