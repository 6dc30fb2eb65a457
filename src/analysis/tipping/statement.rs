//! What can be stated about the results.

use case::Case;
use serde::{Deserialize, Serialize};

use crate::error::RunError;

/// Which ranking of the sectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RankBy {
    /// By size of benefit.
    #[default]
    Size,
    /// By all criteria.
    Criteria,
}

impl RankBy {
    /// Word in addresses and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Criteria => "criteria",
        }
    }

    /// The ranking with this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Size, Self::Criteria].into_iter().find(|by| by.word() == word)
    }
}

/// A tranche of the debt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tranche {
    /// Paid first.
    Senior,
    /// Paid after it.
    Mezzanine,
}

/// A statement that is true or false in a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Statement {
    /// A sector is first more often than any other.
    Leads {
        /// Which ranking.
        by: RankBy,
        /// Sector; the one that leads now if none.
        #[serde(default)]
        sector: Option<String>,
    },
    /// A sector is first with at least this probability.
    FirstShare {
        /// Which ranking.
        by: RankBy,
        /// Sector; the one that leads now if none.
        #[serde(default)]
        sector: Option<String>,
        /// Probability, 0 to 1.
        at_least: f64,
    },
    /// The expected loss of a tranche stays below a share of it.
    LossBelow {
        /// Which tranche.
        tranche: Tranche,
        /// Share, such as 0.01.
        below: f64,
    },
    /// The median return of equity per year stays above a rate.
    ReturnAbove {
        /// Rate, such as 0.
        above: f64,
    },
}

packed::two_forms!(Statement {
    Leads { by: RankBy, sector: Option<String> },
    FirstShare { by: RankBy, sector: Option<String>, at_least: f64 },
    LossBelow { tranche: Tranche, below: f64 },
    ReturnAbove { above: f64 },
});

/// The same with places instead of names, checked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Checked {
    Leads { by: RankBy, sector: Option<usize> },
    FirstShare { by: RankBy, sector: Option<usize>, at_least: f64 },
    LossBelow { tranche: Tranche, below: f64 },
    ReturnAbove { above: f64 },
}

impl Statement {
    /// Whether it is about the deal; else it is about the order of sectors.
    #[must_use]
    pub fn is_about_deal(&self) -> bool {
        matches!(self, Self::LossBelow { .. } | Self::ReturnAbove { .. })
    }

    /// Its limit, if it has one.
    #[must_use]
    pub fn limit(&self) -> Option<f64> {
        match self {
            Self::Leads { .. } => None,
            Self::FirstShare { at_least: limit, .. }
            | Self::LossBelow { below: limit, .. }
            | Self::ReturnAbove { above: limit } => Some(*limit),
        }
    }

    /// The same statement with another limit; unchanged if it has none.
    #[must_use]
    pub fn with_limit(mut self, new: f64) -> Self {
        match &mut self {
            Self::Leads { .. } => {}
            Self::FirstShare { at_least: limit, .. }
            | Self::LossBelow { below: limit, .. }
            | Self::ReturnAbove { above: limit } => *limit = new,
        }
        self
    }

    /// The same statement about another sector; unchanged if it is about none.
    #[must_use]
    pub fn with_sector(mut self, new: Option<String>) -> Self {
        if let Self::Leads { sector, .. } | Self::FirstShare { sector, .. } = &mut self {
            *sector = new;
        }
        self
    }

    /// Its ranking and sector, if it is about one.
    #[must_use]
    pub fn ranking(&self) -> Option<(RankBy, Option<&str>)> {
        match self {
            Self::Leads { by, sector } | Self::FirstShare { by, sector, .. } => {
                Some((*by, sector.as_deref()))
            }
            _ => None,
        }
    }

    /// Whether the case can be asked this.
    #[must_use]
    pub fn fits(&self, case: &Case) -> bool {
        self.check(case).is_ok()
    }

    /// Checks names and limits against a case.
    pub(crate) fn check(&self, case: &Case) -> Result<Checked, RunError> {
        let place = |id: &Option<String>| match id {
            None => Ok(None),
            Some(id) => {
                let found = case.sector_place(id);
                let unknown = || RunError::Statement(format!("`{id}` is first; name a sector"));
                found.map(Some).ok_or_else(unknown)
            }
        };
        let in_range = |limit: f64, lo: f64, hi: f64, what: &str| {
            if (lo..=hi).contains(&limit) {
                return Ok(limit);
            }
            Err(RunError::Statement(format!("{what} is {limit}; write {lo} to {hi}")))
        };
        if self.is_about_deal() && case.deal.is_none() {
            return Err(RunError::NoDeal);
        }
        if !self.is_about_deal() && case.sectors.len() < 2 {
            return Err(RunError::Statement("one sector is first: it has no other".to_owned()));
        }
        Ok(match self {
            Self::Leads { by, sector } => Checked::Leads { by: *by, sector: place(sector)? },
            Self::FirstShare { by, sector, at_least } => Checked::FirstShare {
                by: *by,
                sector: place(sector)?,
                at_least: in_range(*at_least, 0.0, 1.0, "a probability")?,
            },
            Self::LossBelow { tranche, below } => Checked::LossBelow {
                tranche: *tranche,
                below: in_range(*below, 0.0, 1.0, "a loss")?,
            },
            Self::ReturnAbove { above } => {
                Checked::ReturnAbove { above: in_range(*above, -1.0, 10.0, "a return")? }
            }
        })
    }
}
