//! What a study is asked.

use case::Case;
use engine::event_study::estimation::Model;
use serde::{Deserialize, Serialize};

/// Most events of one study.
pub const MAX_EVENTS: usize = 40;
/// Longest windows and gap, in days.
pub const MAX_DAYS: usize = 1_000;
/// Farthest day of an event window from its event.
pub const MAX_DISTANCE: i32 = 120;

/// What stands for the market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Benchmark {
    /// One security.
    Security(String),
    /// The mean of all securities of the case that are no benchmark.
    EqualWeight,
    /// Nothing: the security's own mean is normal.
    None,
}

/// How normal returns are estimated where there is a benchmark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NormalModel {
    /// α + β·market by least squares.
    #[default]
    MarketModel,
    /// The market's return.
    MarketAdjusted,
}

/// Events, benchmark, model and windows of a study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketRequest {
    /// Dates of the events, YYYY-MM-DD.
    pub events: Vec<String>,
    /// What stands for the market.
    pub benchmark: Benchmark,
    /// How normal returns are estimated.
    pub model: NormalModel,
    /// First day of the event window, counted from the event.
    pub from: i32,
    /// Last day of the event window.
    pub to: i32,
    /// Days of the estimation window.
    pub estimation: usize,
    /// Days between both.
    pub gap: usize,
}

impl MarketRequest {
    /// The study that the page opens with; none for a case that does not look at markets.
    #[must_use]
    pub fn base(case: &Case) -> Option<Self> {
        let market = case.market.as_ref()?;
        let start = &market.start;
        Some(Self {
            events: vec![start.event.clone()],
            benchmark: market
                .benchmarks
                .first()
                .map_or(Benchmark::EqualWeight, |id| Benchmark::Security(id.clone())),
            model: NormalModel::default(),
            from: start.from,
            to: start.to,
            estimation: start.estimation,
            gap: start.gap,
        })
    }

    /// The engine's model.
    #[must_use]
    pub fn engine_model(&self) -> Model {
        match (&self.benchmark, self.model) {
            (Benchmark::None, _) => Model::ConstantMean,
            (_, NormalModel::MarketModel) => Model::MarketModel,
            (_, NormalModel::MarketAdjusted) => Model::MarketAdjusted,
        }
    }

    /// Why the windows cannot be used, if they cannot.
    ///
    /// # Errors
    /// What is wrong and what is allowed, in English.
    pub fn check(&self) -> Result<(), String> {
        let days = -MAX_DISTANCE..=MAX_DISTANCE;
        if self.events.is_empty() || self.events.len() > MAX_EVENTS {
            return Err(format!("{} events; choose 1 to {MAX_EVENTS}", self.events.len()));
        }
        if self.from > self.to || !days.contains(&self.from) || !days.contains(&self.to) {
            return Err(format!(
                "an event window from day {} to day {}; choose days between ±{MAX_DISTANCE}, the first not after the last",
                self.from, self.to
            ));
        }
        if !(30..=MAX_DAYS).contains(&self.estimation) || self.gap > MAX_DAYS {
            return Err(format!(
                "{} days of estimation with a gap of {}; 30 to {MAX_DAYS} and at most {MAX_DAYS} are allowed",
                self.estimation, self.gap
            ));
        }
        Ok(())
    }
}
