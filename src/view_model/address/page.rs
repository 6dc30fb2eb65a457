//! The pages of the site and the reader's theme.

use serde::{Deserialize, Serialize};

/// A page of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// Question, answer, ranking.
    #[default]
    Answer,
    /// The financed vehicle.
    Deal,
    /// Computing power.
    Compute,
    /// How the deal reaches the sectors, and what the doubt comes from.
    Transmission,
    /// What markets did.
    Market,
}

impl Page {
    /// All pages in the order of the navigation, with the keys of their names.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Answer, "nav-answer"),
        (Self::Deal, "nav-deal"),
        (Self::Compute, "nav-compute"),
        (Self::Transmission, "nav-transmission"),
        (Self::Market, "nav-market"),
    ];

    /// Folder below the language's folder, with a final slash; empty for the first page.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Answer => "",
            Self::Deal => "deal/",
            Self::Compute => "compute/",
            Self::Transmission => "transmission/",
            Self::Market => "market/",
        }
    }

    /// The page of a folder; the first page for an unknown one.
    #[must_use]
    pub fn of_folder(folder: &str) -> Self {
        let known = Self::ALL.into_iter().map(|(page, _)| page);
        known.into_iter().find(|page| page.folder() == folder).unwrap_or_default()
    }
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
