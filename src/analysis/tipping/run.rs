//! The search in slices: one evaluation of the statement at a time.

use serde::{Deserialize, Serialize};

use super::answer::{Cell, Outcome, Place, TippingAnswer, TippingEntry, TippingMap};
use super::slack::{Reading, Scratch, places, read, with};
use super::statement::{Checked, Statement};
use crate::columns::Columns;
use crate::error::RunError;
use crate::model::{InputLaw, Model};
use crate::request::{Request, Sampling};
use crate::sensitivity::design::is_fixed;

/// Draws behind an evaluation.
const SAMPLES: usize = 2_048;
/// Levels at which a statement is read before the search narrows down.
const LEVELS: [f64; 9] = [0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99];
/// A tipping point is known to this level of the distribution.
const TOLERANCE: f64 = 1.0 / 1_024.0;
/// Cells of the map in each direction, and draws behind a cell.
const MAP_SIZE: usize = 13;
const MAP_SAMPLES: usize = 512;

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
        let checked = request.statement.check(model)?;
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

    /// Whether all assumptions are searched.
    #[must_use]
    pub fn is_searched(&self) -> bool {
        self.reading.is_some() && self.searches.iter().all(Search::is_done)
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

/// How much of its distribution an assumption must cross; more than 1 where nothing tips.
fn distance(entry: &TippingEntry) -> f64 {
    match &entry.outcome {
        Outcome::AtStart { .. } => 0.0,
        Outcome::Tips { at, .. } => (at.level - entry.start.level).abs(),
        // Among those that do not tip, the one that comes nearest first.
        Outcome::NoneWithinRange => {
            let [low, high] = entry.slack_at_ends.map(f64::abs);
            2.0 + low.min(high)
        }
    }
}

/// A level at which the statement was read.
#[derive(Debug, Clone, Copy)]
struct Probe {
    level: f64,
    slack: f64,
    holds: bool,
    leader: Option<usize>,
}

/// Bisection between a level that keeps the statement and one that turns it.
#[derive(Debug, Clone, Copy)]
struct Bracket {
    keeps: f64,
    turns: Probe,
}

/// The search along one assumption.
#[derive(Debug, Clone)]
struct Search {
    place: usize,
    start: Place,
    /// Levels still to read, the nearest to the start first.
    waiting: Vec<f64>,
    probes: Vec<Probe>,
    /// One bracket per direction, if the statement turns there.
    brackets: Option<Vec<Bracket>>,
    holds: bool,
}

impl Search {
    fn new(place: usize, law: &InputLaw, pinned: Option<f64>) -> Self {
        let start = match pinned {
            Some(value) => Place { value, level: level_of(law, value) },
            None => Place { value: law.quantile(0.5), level: 0.5 },
        };
        let mut waiting: Vec<f64> = LEVELS.to_vec();
        waiting.push(start.level);
        // Start and ends come first: what keeps at all three by far is not looked at more closely.
        let is_inner = |level: &f64| ![LEVELS[0], LEVELS[LEVELS.len() - 1]].contains(level);
        let away = |level: &f64| (level - start.level).abs();
        waiting.sort_by(|a, b| {
            let is_later = |level: &f64| is_inner(level) && *level != start.level;
            is_later(b).cmp(&is_later(a)).then(away(b).total_cmp(&away(a)))
        });
        waiting.dedup();
        Self { place, start, waiting, probes: Vec::new(), brackets: None, holds: true }
    }

    fn next_level(&self) -> Option<f64> {
        if let Some(level) = self.waiting.last() {
            return Some(*level);
        }
        let bracket = self.brackets.as_ref()?.get(self.open_bracket()?)?;
        Some(0.5 * (bracket.keeps + bracket.turns.level))
    }

    /// Place of a bracket that is still wide and may hold the nearest turn.
    fn open_bracket(&self) -> Option<usize> {
        let brackets = self.brackets.as_ref()?;
        let away = |level: f64| (level - self.start.level).abs();
        brackets.iter().position(|b| {
            let is_beaten = brackets.iter().any(|o| away(o.turns.level) <= away(b.keeps));
            (b.turns.level - b.keeps).abs() > TOLERANCE && !is_beaten
        })
    }

    fn is_done(&self) -> bool {
        self.next_level().is_none()
    }

    fn next_value(&self, law: &InputLaw) -> f64 {
        match self.next_level() {
            Some(level) if level != self.start.level => law.quantile(level),
            _ => self.start.value,
        }
    }

    fn take(&mut self, reading: &Reading, holds: bool) {
        let Some(level) = self.next_level() else { return };
        self.holds = holds;
        let Reading { slack, holds: holds_here, .. } = *reading;
        let probe = Probe { level, slack, holds: holds_here, leader: reading.leader() };
        let keeps = holds_here == holds;
        if self.waiting.pop().is_some() {
            self.probes.push(probe);
            if self.is_settled(reading.standard_error.unwrap_or(0.0)) {
                self.waiting.clear();
            }
            if self.waiting.is_empty() {
                self.brackets = Some(self.find_brackets());
            }
            return;
        }
        let Some(open) = self.open_bracket() else { return };
        if let Some(bracket) = self.brackets.as_mut().and_then(|brackets| brackets.get_mut(open)) {
            if keeps { bracket.keeps = level } else { bracket.turns = probe }
        }
    }

    fn keeps(&self, probe: &Probe) -> bool {
        probe.holds == self.holds
    }

    /// Whether start and ends say enough: the statement has turned at the start, or it keeps at all
    /// three by more than they and the error of sampling leave room for.
    fn is_settled(&self, standard_error: f64) -> bool {
        if self.probes.len() != 3 {
            return false;
        }
        let has_turned = self.probes.iter().any(|p| p.level == self.start.level && !self.keeps(p));
        let least = self.probes.iter().map(|p| p.slack.abs()).fold(f64::INFINITY, f64::min);
        let all_keep = self.probes.iter().all(|p| self.keeps(p));
        has_turned || (all_keep && least > self.swing() + 2.0 * standard_error)
    }

    /// The first turn on each side of the start. What turns and turns back between two levels that
    /// were read is not seen.
    fn find_brackets(&self) -> Vec<Bracket> {
        let mut probes = self.probes.clone();
        probes.sort_by(|a, b| a.level.total_cmp(&b.level));
        let Some(start) = probes.iter().position(|p| p.level == self.start.level) else {
            return Vec::new();
        };
        if !self.keeps(&probes[start]) {
            return Vec::new();
        }
        let turn = |order: Vec<usize>| {
            let mut keeps = self.start.level;
            for k in order {
                if !self.keeps(&probes[k]) {
                    return Some(Bracket { keeps, turns: probes[k] });
                }
                keeps = probes[k].level;
            }
            None
        };
        let below = turn((0..start).rev().collect());
        let above = turn((start + 1..probes.len()).collect());
        below.into_iter().chain(above).collect()
    }

    /// Range of slacks over the levels that were read: how much the assumption matters.
    fn swing(&self) -> f64 {
        let slacks = || self.probes.iter().map(|p| p.slack);
        slacks().fold(f64::NEG_INFINITY, f64::max) - slacks().fold(f64::INFINITY, f64::min)
    }

    fn entry(&self, model: &Model, law: &InputLaw) -> TippingEntry {
        let name = |place: Option<usize>| place.map(|k| model.case.sectors[k].id.clone());
        let at = |level: f64| self.probes.iter().find(|p| p.level == level);
        let slack = |level: f64| at(level).map_or(0.0, |p| p.slack);
        let nearest = self.brackets.iter().flatten().min_by(|a, b| {
            let away = |b: &Bracket| (b.turns.level - self.start.level).abs();
            away(a).total_cmp(&away(b))
        });
        let start = at(self.start.level);
        let outcome = match (start, nearest) {
            (Some(start), _) if !self.keeps(start) => {
                Outcome::AtStart { leader: name(start.leader) }
            }
            (_, Some(bracket)) => {
                let level = bracket.turns.level;
                let at = Place { value: law.quantile(level), level };
                Outcome::Tips { at, leader: name(bracket.turns.leader) }
            }
            _ => Outcome::NoneWithinRange,
        };
        TippingEntry {
            parameter: model.case.parameters[self.place].id.clone(),
            start: self.start,
            range: [LEVELS[0], LEVELS[LEVELS.len() - 1]].map(|level| law.quantile(level)),
            slack_at_ends: [slack(LEVELS[0]), slack(LEVELS[LEVELS.len() - 1])],
            outcome,
        }
    }
}

/// Level of a value in a law, by bisection; within the levels that are tried.
fn level_of(law: &InputLaw, value: f64) -> f64 {
    let (mut low, mut high) = (LEVELS[0], LEVELS[LEVELS.len() - 1]);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if law.quantile(middle) < value { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// The map of the two assumptions that matter most.
#[derive(Debug, Clone)]
struct MapRun {
    places: Vec<usize>,
    start: Vec<f64>,
    levels: Vec<f64>,
    values: Vec<Vec<f64>>,
    cells: Vec<Cell>,
}

impl MapRun {
    fn new(searches: &[Search], laws: &[InputLaw]) -> Self {
        let mut order: Vec<&Search> = searches.iter().collect();
        order.sort_by(|a, b| b.swing().total_cmp(&a.swing()).then(a.place.cmp(&b.place)));
        order.truncate(2);
        let middle = |k: usize| (k as f64 + 0.5) / MAP_SIZE as f64;
        let levels: Vec<f64> = (0..MAP_SIZE).map(middle).collect();
        let values = |search: &&Search| {
            levels.iter().map(|level| laws[search.place].quantile(*level)).collect()
        };
        Self {
            values: order.iter().map(values).collect(),
            places: order.iter().map(|search| search.place).collect(),
            start: order.iter().map(|search| search.start.level).collect(),
            levels,
            cells: Vec::new(),
        }
    }

    fn is_complete(&self) -> bool {
        self.places.len() < 2 || self.cells.len() == MAP_SIZE * MAP_SIZE
    }

    fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
        scratch: &mut Scratch,
        statement: &Checked,
        base: &Request,
    ) -> Result<(), RunError> {
        let (row, column) = (self.cells.len() / MAP_SIZE, self.cells.len() % MAP_SIZE);
        let id = |k: usize| model.case.parameters[self.places[k]].id.as_str();
        let set = [(id(0), self.values[0][column]), (id(1), self.values[1][row])];
        let request = Request { samples: MAP_SAMPLES, ..with(base, &set) };
        let reading = read(model, columns, scratch, statement, &request)?;
        let leader = reading.leader();
        let figure = match leader {
            Some(leader) => reading.shares[leader],
            None => reading.figure.unwrap_or_default(),
        };
        self.cells.push(Cell { slack: reading.slack, leader, figure });
        Ok(())
    }

    fn answer(&self, model: &Model) -> TippingMap {
        let id = |k: usize| model.case.parameters[self.places[k]].id.clone();
        TippingMap {
            parameters: [id(0), id(1)],
            levels: self.levels.clone(),
            values: [self.values[0].clone(), self.values[1].clone()],
            start: [self.start[0], self.start[1]],
            samples: MAP_SAMPLES,
            cells: self.cells.clone(),
        }
    }
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
