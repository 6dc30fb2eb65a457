//! The statement over the two assumptions that matter most.

use super::answer::{Cell, TippingMap};
use super::search::Search;
use super::slack::{Scratch, read, with};
use super::statement::Checked;
use crate::columns::Columns;
use crate::error::RunError;
use crate::model::{InputLaw, Model};
use crate::request::Request;

/// Cells of the map in each direction, and draws behind a cell.
const MAP_SIZE: usize = 13;
const MAP_SAMPLES: usize = 512;

/// The map of the two assumptions that matter most.
#[derive(Debug, Clone)]
pub(super) struct MapRun {
    places: Vec<usize>,
    start: Vec<f64>,
    levels: Vec<f64>,
    values: Vec<Vec<f64>>,
    pub(super) cells: Vec<Cell>,
}

impl MapRun {
    pub(super) fn new(searches: &[Search], laws: &[InputLaw]) -> Self {
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

    pub(super) fn is_complete(&self) -> bool {
        self.places.len() < 2 || self.cells.len() == MAP_SIZE * MAP_SIZE
    }

    pub(super) fn step(
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
        self.cells.push(Cell { holds: reading.holds, slack: reading.slack, leader, figure });
        Ok(())
    }

    pub(super) fn answer(&self, model: &Model) -> TippingMap {
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
