//! Statements in one line, for addresses and the command line.

use std::fmt;
use std::str::FromStr;

use super::statement::{RankBy, Statement, Tranche};

/// Text that is no statement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "no statement `{0}`; write one of leads:RANKING[:SECTOR], first:RANKING:SHARE[:SECTOR], \
     senior:SHARE, mezzanine:SHARE, return:RATE, with size or criteria as the ranking"
)]
pub struct NoStatement(String);

/// `leads:size`, `first:criteria:0.5:SECTOR`, `senior:0.01`, `return:0`.
impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leads { by, .. } => write!(f, "leads:{}", by.word())?,
            Self::FirstShare { by, at_least, .. } => write!(f, "first:{}:{at_least}", by.word())?,
            Self::LossBelow { tranche: Tranche::Senior, below } => write!(f, "senior:{below}")?,
            Self::LossBelow { tranche: Tranche::Mezzanine, below } => {
                write!(f, "mezzanine:{below}")?;
            }
            Self::ReturnAbove { above } => write!(f, "return:{above}")?,
        }
        match self.ranking() {
            Some((_, Some(sector))) => write!(f, ":{sector}"),
            _ => Ok(()),
        }
    }
}

impl FromStr for Statement {
    type Err = NoStatement;

    /// Whether a case has the sector, and whether the limit is possible, is checked with the case.
    fn from_str(text: &str) -> Result<Self, NoStatement> {
        parse(text).ok_or_else(|| NoStatement(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Statement> {
    let mut parts = text.split(':');
    let kind = parts.next()?;
    let mut by = || RankBy::parse(parts.next()?);
    let statement = match kind {
        "leads" => Statement::Leads { by: by()?, sector: None },
        "first" => {
            let by = by()?;
            Statement::FirstShare { by, at_least: parts.next()?.parse().ok()?, sector: None }
        }
        _ => {
            let limit = parts.next()?.parse().ok()?;
            match kind {
                "senior" => Statement::LossBelow { tranche: Tranche::Senior, below: limit },
                "mezzanine" => Statement::LossBelow { tranche: Tranche::Mezzanine, below: limit },
                "return" => Statement::ReturnAbove { above: limit },
                _ => return None,
            }
        }
    };
    let sector = parts.next().map(str::to_owned);
    let fits = parts.next().is_none() && (sector.is_none() || !statement.is_about_deal());
    fits.then(|| statement.with_sector(sector))
}
