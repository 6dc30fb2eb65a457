//! The search in slices: one evaluation of the statement at a time.

use serde::{Deserialize, Serialize};

use super::answer::{TippingAnswer, TippingEntry};
use super::map::MapRun;
use super::search::{Search, TOLERANCE, distance};
use super::slack::{Reading, Scratch, places, read, with};
use super::statement::{Checked, Statement};
use crate::columns::Columns;
use crate::error::RunError;
use crate::model::{InputLaw, Model};
use crate::request::{Request, Sampling};
use crate::sensitivity::design::is_fixed;

/// Draws behind an evaluation.
const SAMPLES: usize = 2_048;

/// One search; with the case it fixes every bit of the answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TippingRequest {
    /// Scenario, changed parameters, preferences and seed; the number of draws is not read.
    pub run: Request,
    /// What is stated.
    pub statement: Statement,
}

/// A search under way.
#[derive(Debug, Clone)]
pub struct TippingRun {
    request: TippingRequest,
    base: Request,
    checked: Checked,
    scratch: Scratch,
    reading: Option<Reading>,
    laws: Vec<InputLaw>,
    searches: Vec<Search>,
    map: Option<MapRun>,
    is_mapped: bool,
    evaluations: usize,
}

impl TippingRun {
    /// Prepares a search.
    ///
    /// # Errors
    /// [`RunError`] when request or statement do not fit the case.
    pub fn new(model: &Model, request: TippingRequest) -> Result<Self, RunError> {
        let (scenario, pinned) = request.run.resolve(model)?;
        let checked = request.statement.check(&model.case)?;
        let laws = model.laws[scenario].clone();
        let free = places(model, &checked).into_iter().filter(|k| !is_fixed(&laws[*k]));
        let search = |k: usize| Search::new(k, &laws[k], pinned[k]);
        Ok(Self {
            searches: free.map(search).collect(),
            base: Request { samples: SAMPLES, sampling: most_exact(model), ..request.run.clone() },
            checked,
            scratch: Scratch::default(),
            reading: None,
            laws,
            map: None,
            is_mapped: false,
            evaluations: 0,
            request,
        })
    }

    /// Whether search and map are done.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_mapped
    }

    /// Assumptions searched, assumptions to search.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let done = self.searches.iter().filter(|s| s.is_done()).count();
        (done, self.searches.len().max(1))
    }

    /// Does the next evaluation.
    ///
    /// # Errors
    /// [`RunError`] when a draw gives terms that no vehicle has, or a formula no finite number.
    pub fn step(&mut self, model: &Model, columns: &mut Columns) -> Result<(), RunError> {
        let Some(reading) = &self.reading else {
            let reading = read(model, columns, &mut self.scratch, &self.checked, &self.base)?;
            self.name_leader(model, &reading);
            self.reading = Some(reading);
            self.evaluations += 1;
            return Ok(());
        };
        let holds = reading.holds;
        if let Some(search) = self.searches.iter_mut().find(|search| !search.is_done()) {
            let law = &self.laws[search.place];
            let value = search.next_value(law);
            let id = &model.case.parameters[search.place].id;
            let request = with(&self.base, &[(id, value)]);
            let reading = read(model, columns, &mut self.scratch, &self.checked, &request)?;
            search.take(&reading, holds);
            self.evaluations += 1;
            return Ok(());
        }
        let map = self.map.get_or_insert_with(|| MapRun::new(&self.searches, &self.laws));
        if map.is_complete() {
            self.is_mapped = true;
            return Ok(());
        }
        self.evaluations += 1;
        map.step(model, columns, &mut self.scratch, &self.checked, &self.base)
    }

    /// What holds is stated about the sector that leads now.
    fn name_leader(&mut self, model: &Model, reading: &Reading) {
        let Some((_, None)) = self.request.statement.ranking() else { return };
        let Some(leader) = reading.leader() else { return };
        let id = model.case.sectors[leader].id.clone();
        self.request.statement = self.request.statement.clone().with_sector(Some(id));
        if let Checked::Leads { sector, .. } | Checked::FirstShare { sector, .. } =
            &mut self.checked
        {
            *sector = Some(leader);
        }
    }

    /// What is known so far; none before the statement was read once.
    #[must_use]
    pub fn answer(&self, model: &Model) -> Option<TippingAnswer> {
        let reading = self.reading.as_ref()?;
        let done = self.searches.iter().filter(|search| search.is_done());
        let mut entries: Vec<TippingEntry> =
            done.map(|search| search.entry(model, &self.laws[search.place])).collect();
        entries.sort_by(|x, y| distance(x).total_cmp(&distance(y)));
        let map = self.map.as_ref().filter(|map| map.is_complete() && !map.cells.is_empty());
        let mut answer = TippingAnswer {
            case_hash: model.case.hash.clone(),
            scenario: self.base.scenario.clone(),
            seed: self.base.seed,
            samples: self.base.draws(),
            evaluations: self.evaluations,
            statement: self.request.statement.clone(),
            figure: reading.figure.into(),
            holds: reading.holds,
            slack: reading.slack,
            standard_error: reading.standard_error,
            shares: reading.shares.clone(),
            tolerance: TOLERANCE,
            entries,
            map: map.map(|map| map.answer(model)),
            result_hash: String::new(),
        };
        if self.is_complete() {
            answer.result_hash = answer.compute_hash();
        }
        Some(answer)
    }
}

/// Quasi-random points where the case has few enough parameters: more exact for the same work.
fn most_exact(model: &Model) -> Sampling {
    if model.sobol.is_some() { Sampling::Quasi } else { Sampling::Random }
}

/// Runs a search to its end.
///
/// # Errors
/// As [`TippingRun::new`] and [`TippingRun::step`].
pub fn run(model: &Model, request: TippingRequest) -> Result<TippingAnswer, RunError> {
    let mut columns = Columns::default();
    let mut run = TippingRun::new(model, request)?;
    while !run.is_complete() {
        run.step(model, &mut columns)?;
    }
    let unread = || RunError::Statement("nothing was read".to_owned());
    run.answer(model).ok_or_else(unread)
}
