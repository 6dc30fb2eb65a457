//! The search along one assumption: levels first, then bisection where the statement turns.

use super::answer::{Outcome, Place, TippingEntry};
use super::slack::Reading;
use crate::model::{InputLaw, Model};

/// Levels at which a statement is read before the search narrows down.
const LEVELS: [f64; 9] = [0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99];
/// The lowest and the highest of them.
const ENDS: [f64; 2] = [LEVELS[0], LEVELS[LEVELS.len() - 1]];
/// A tipping point is known to this level of the distribution.
pub(super) const TOLERANCE: f64 = 1.0 / 1_024.0;

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
pub(super) struct Search {
    pub(super) place: usize,
    pub(super) start: Place,
    /// Levels still to read, the nearest to the start first.
    waiting: Vec<f64>,
    probes: Vec<Probe>,
    /// One bracket per direction, if the statement turns there.
    brackets: Option<Vec<Bracket>>,
    holds: bool,
}

impl Search {
    pub(super) fn new(place: usize, law: &InputLaw, pinned: Option<f64>) -> Self {
        let start = match pinned {
            Some(value) => Place { value, level: level_of(law, value) },
            None => Place { value: law.quantile(0.5), level: 0.5 },
        };
        let mut waiting: Vec<f64> = LEVELS.to_vec();
        waiting.push(start.level);
        // Start and ends come first: what keeps at all three by far is not looked at more closely.
        let is_inner = |level: &f64| !ENDS.contains(level);
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

    pub(super) fn is_done(&self) -> bool {
        self.next_level().is_none()
    }

    pub(super) fn next_value(&self, law: &InputLaw) -> f64 {
        match self.next_level() {
            Some(level) if level != self.start.level => law.quantile(level),
            _ => self.start.value,
        }
    }

    pub(super) fn take(&mut self, reading: &Reading, holds: bool) {
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
    pub(super) fn swing(&self) -> f64 {
        let slacks = || self.probes.iter().map(|p| p.slack);
        slacks().fold(f64::NEG_INFINITY, f64::max) - slacks().fold(f64::INFINITY, f64::min)
    }

    pub(super) fn entry(&self, model: &Model, law: &InputLaw) -> TippingEntry {
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
            range: ENDS.map(|level| law.quantile(level)),
            slack_at_ends: ENDS.map(slack),
            outcome,
        }
    }
}

/// Level of a value in a law, by bisection; within the levels that are tried.
fn level_of(law: &InputLaw, value: f64) -> f64 {
    let [mut low, mut high] = ENDS;
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if law.quantile(middle) < value { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// How much of its distribution an assumption must cross; more than 1 where nothing tips.
pub(super) fn distance(entry: &TippingEntry) -> f64 {
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
