//! Ways to read the structure: what each means for advance rate, hardware and runway.

use engine::finance::circularity::vendor_financed_share;
use engine::finance::runway::runway;
use engine::finance::undefined::Undefined;
use engine::sample::Values;

use super::answer::ReadingAnswer;
use super::roles::DealRoles;
use crate::figure::{Figure, Spread};
use crate::run::RunError;

/// Slices of the worlds that dots stand for.
pub(crate) const DOTS: usize = 20;

/// One reading over many worlds.
#[derive(Debug, Clone)]
pub struct ReadingSample {
    id: String,
    round_pays_vehicle: bool,
    advance_rate: Values,
    debt: Values,
    equity: Values,
    hardware_cost: Values,
    gpus: Values,
    circularity: Values,
    runway: Values,
}

impl ReadingSample {
    /// An empty sample of a reading.
    #[must_use]
    pub fn new(reading: &case::raw::Reading) -> Self {
        Self {
            id: reading.id.clone(),
            round_pays_vehicle: reading.round_pays_vehicle,
            advance_rate: Values::default(),
            debt: Values::default(),
            equity: Values::default(),
            hardware_cost: Values::default(),
            gpus: Values::default(),
            circularity: Values::default(),
            runway: Values::default(),
        }
    }

    /// Adds one world.
    ///
    /// # Errors
    /// [`RunError::Engine`] for terms that no vehicle has.
    pub fn push(&mut self, roles: &DealRoles, values: &[f64]) -> Result<(), RunError> {
        let terms = roles.terms(values)?;
        terms.check()?;
        let closing = terms.closing();
        let role = |name: &str| roles.place(name).map(|place| values[place]);
        self.advance_rate.push(Ok(terms.advance_rate));
        self.debt.push(Ok(terms.debt));
        self.equity.push(Ok(closing.equity));
        self.hardware_cost.push(Ok(closing.hardware_cost));
        self.gpus.push(Ok(closing.gpus));
        if let (Some(vendor_equity), Some(content)) = (role("vendor_equity"), role("gpu_content")) {
            self.circularity.push(vendor_financed_share(
                vendor_equity,
                content,
                closing.hardware_cost,
            ));
        }
        let raised = if self.round_pays_vehicle {
            role("round_equity").map(|equity| equity - closing.equity)
        } else {
            role("round")
        };
        if let (Some(raised), Some(cash), Some(burn)) = (raised, role("cash"), role("burn")) {
            let growth = role("burn_growth").unwrap_or(0.0);
            let rent = role("rent_on_top").unwrap_or(0.0) * closing.rent;
            self.runway.push(runway(cash + raised, burn, growth, rent).months());
        }
        Ok(())
    }

    /// Summary of all worlds so far.
    #[must_use]
    pub fn answer(&self) -> ReadingAnswer {
        let spread = |values: &Values| Figure::<Spread>::from(values.quantiles());
        ReadingAnswer {
            id: self.id.clone(),
            advance_rate: spread(&self.advance_rate),
            debt: spread(&self.debt),
            equity: spread(&self.equity),
            hardware_cost: spread(&self.hardware_cost),
            gpus: spread(&self.gpus),
            circularity: spread(&self.circularity),
            runway: spread(&self.runway),
            runway_dots: dots(&self.runway),
            under_a_year: self.runway.share(|months| months < 12.0),
        }
    }
}

/// Middles of equal slices.
pub(crate) fn dots(values: &Values) -> Figure<Vec<f64>> {
    let dots: Result<Vec<f64>, Undefined> = values.dots(DOTS);
    dots.into()
}
