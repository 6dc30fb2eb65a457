//! What a number belongs to, as a word in the page.

use std::fmt;
use std::str::FromStr;

/// What a number belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A claim of the ledger: identifier.
    Claim(String),
    /// A publication: identifier.
    Source(String),
    /// An assumption: identifier of the parameter.
    Parameter(String),
    /// An elasticity: the nodes that it leads from and to.
    Edge(String, String),
    /// What the model computes about a sector: identifier.
    Sector(String),
    /// A step of an authority: identifier.
    Action(String),
    /// A dated event: its date and place among those of that date do not matter, its place in the
    /// case does.
    Event(usize),
    /// A project: identifier.
    Project(String),
    /// What flows between two entities: place in the case.
    Relation(usize),
    /// A chart with its table: its identifier.
    Exhibit(String),
    /// A technical term: identifier in the glossary.
    Term(String),
    /// What a part of the program computes, or a setting of it: a key such as `deal`, whose words are
    /// the messages `origin-<key>-what`, `-from`, `-sure` and `-change`.
    Computed(String),
}

/// Why a word names no origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` names no origin; `kind:identifier` is needed, such as `claim:C001`")]
pub struct NoOrigin(String);

impl Origin {
    /// What the part `key` of the program computes.
    #[must_use]
    pub fn computed(key: &str) -> Self {
        Self::Computed(key.to_owned())
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Claim(id) => write!(f, "claim:{id}"),
            Self::Source(id) => write!(f, "source:{id}"),
            Self::Parameter(id) => write!(f, "parameter:{id}"),
            Self::Edge(from, to) => write!(f, "edge:{from}>{to}"),
            Self::Sector(id) => write!(f, "sector:{id}"),
            Self::Action(id) => write!(f, "action:{id}"),
            Self::Event(place) => write!(f, "event:{place}"),
            Self::Project(id) => write!(f, "project:{id}"),
            Self::Relation(place) => write!(f, "relation:{place}"),
            Self::Exhibit(id) => write!(f, "exhibit:{id}"),
            Self::Term(id) => write!(f, "term:{id}"),
            Self::Computed(key) => write!(f, "computed:{key}"),
        }
    }
}

impl FromStr for Origin {
    type Err = NoOrigin;

    /// ```
    /// use view_model::origin::Origin;
    /// assert_eq!("claim:C001".parse(), Ok(Origin::Claim("C001".to_owned())));
    /// assert!("C001".parse::<Origin>().is_err());
    /// ```
    fn from_str(word: &str) -> Result<Self, NoOrigin> {
        let refuse = || NoOrigin(word.chars().take(60).collect());
        let (kind, id) = word.split_once(':').ok_or_else(refuse)?;
        let place = || id.parse().map_err(|_| refuse());
        let id = || id.to_owned();
        Ok(match kind {
            "claim" => Self::Claim(id()),
            "source" => Self::Source(id()),
            "parameter" => Self::Parameter(id()),
            "edge" => {
                let (from, to) = word["edge:".len()..].split_once('>').ok_or_else(refuse)?;
                Self::Edge(from.to_owned(), to.to_owned())
            }
            "sector" => Self::Sector(id()),
            "action" => Self::Action(id()),
            "event" => Self::Event(place()?),
            "project" => Self::Project(id()),
            "relation" => Self::Relation(place()?),
            "exhibit" => Self::Exhibit(id()),
            "term" => Self::Term(id()),
            "computed" => Self::Computed(id()),
            _ => return Err(refuse()),
        })
    }
}
