//! Page state ⇄ address. The query holds exactly the request and the view's settings; whatever is
//! at its default is left out, whatever is not understood is named and ignored.

use std::collections::BTreeMap;

use analysis::Request;
use analysis::request::DEFAULT_SEED;
use case::Case;
use serde::{Deserialize, Serialize};

/// Which ranking is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum RankBy {
    /// By size of benefit.
    #[default]
    Size,
    /// By all criteria with unknown weights.
    Criteria,
}

/// Which theme the reader chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// Word in addresses and in the page's `data-theme`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.word() == word)
    }
}

/// Everything that an address says.
#[derive(Debug, Clone, PartialEq)]
pub struct Address {
    /// Scenario identifier.
    pub scenario: String,
    /// Parameters set by the reader.
    pub overrides: BTreeMap<String, f64>,
    /// Seed of the generator.
    pub seed: u64,
    /// Which ranking is shown.
    pub by: RankBy,
    /// Theme.
    pub theme: ThemeChoice,
}

/// Prefix of overrides in the query: `set.regulation_to_audit=0.2`.
const OVERRIDE: &str = "set.";

impl Address {
    /// The address of the base run of `case`.
    #[must_use]
    pub fn base(case: &Case) -> Self {
        Self {
            scenario: case.scenarios.first().map(|s| s.id.clone()).unwrap_or_default(),
            overrides: BTreeMap::new(),
            seed: DEFAULT_SEED,
            by: RankBy::default(),
            theme: ThemeChoice::default(),
        }
    }

    /// Reads query pairs (already percent-decoded); the second value names what was ignored.
    #[must_use]
    pub fn parse<'a>(
        case: &Case,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Self, Vec<String>) {
        let mut address = Self::base(case);
        let mut ignored = Vec::new();
        for (key, value) in pairs {
            if !address.set(case, key, value) && !KNOWN_ELSEWHERE.contains(&key) {
                let shown: String = format!("{key}={value}").chars().take(60).collect();
                ignored.push(shown);
            }
        }
        (address, ignored)
    }

    fn set(&mut self, case: &Case, key: &str, value: &str) -> bool {
        match key {
            "scenario" if case.scenario(value).is_some() => value.clone_into(&mut self.scenario),
            "seed" => match value.parse() {
                Ok(seed) => self.seed = seed,
                Err(_) => return false,
            },
            "by" => match value {
                "size" => self.by = RankBy::Size,
                "criteria" => self.by = RankBy::Criteria,
                _ => return false,
            },
            "theme" => match ThemeChoice::parse(value) {
                Some(theme) => self.theme = theme,
                None => return false,
            },
            _ => {
                let Some(id) = key.strip_prefix(OVERRIDE) else { return false };
                let number = value.parse::<f64>().ok().filter(|x| x.is_finite());
                match number {
                    Some(number) if case.parameter(id).is_some() => {
                        self.overrides.insert(id.to_owned(), number);
                    }
                    _ => return false,
                }
            }
        }
        true
    }

    /// Query pairs that differ from the base, in a fixed order.
    #[must_use]
    pub fn pairs(&self, case: &Case) -> Vec<(String, String)> {
        let base = Self::base(case);
        let mut pairs = Vec::new();
        let mut push = |key: &str, value: String| pairs.push((key.to_owned(), value));
        if self.scenario != base.scenario {
            push("scenario", self.scenario.clone());
        }
        if self.seed != base.seed {
            push("seed", self.seed.to_string());
        }
        if self.by == RankBy::Criteria {
            push("by", "criteria".to_owned());
        }
        if self.theme != base.theme {
            push("theme", self.theme.word().to_owned());
        }
        for (id, value) in &self.overrides {
            push(&format!("{OVERRIDE}{id}"), value.to_string());
        }
        pairs
    }

    /// The run that this address asks for.
    #[must_use]
    pub fn request(&self) -> Request {
        Request {
            overrides: self.overrides.clone(),
            seed: self.seed,
            ..Request::base(&self.scenario)
        }
    }
}

/// Keys that other parts of the page read.
const KNOWN_ELSEWHERE: &[&str] = &["case", "lang", "widget", "sector"];
