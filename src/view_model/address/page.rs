//! The pages of the site and the reader's theme.

use case::Case;

/// A page of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
    /// One sector in depth: its place in the case.
    Sector(u8),
    /// What markets did.
    Market,
    /// What authorities did, and what techniques can prove.
    Regulation,
    /// Who is bound to whom, and how votes are counted.
    Governance,
    /// The claims of the article and what became of them.
    Claims,
    /// What happened after the article.
    Since,
    /// How the model works, and how far it can be trusted.
    Method,
    /// The widgets for other people's pages.
    Embed,
}

impl Page {
    /// The pages that a case has, in the order of the navigation.
    #[must_use]
    pub fn all(case: &Case) -> Vec<Self> {
        let sectors = (0..case.sectors.len()).filter_map(|place| u8::try_from(place).ok());
        let mut all = vec![Self::Answer, Self::Deal, Self::Compute, Self::Transmission];
        all.extend(sectors.map(Self::Sector));
        all.extend([Self::Market, Self::Regulation, Self::Governance]);
        all.extend([Self::Claims, Self::Since, Self::Method, Self::Embed]);
        all.retain(|page| page.has_subject(case));
        all
    }

    /// Whether the case speaks of what the page shows.
    fn has_subject(self, case: &Case) -> bool {
        match self {
            Self::Answer | Self::Transmission | Self::Sector(_) | Self::Method | Self::Embed => {
                true
            }
            Self::Deal => case.deal.is_some(),
            Self::Compute => case.compute.is_some(),
            Self::Market => case.market.is_some(),
            Self::Regulation => !case.regulation.is_empty(),
            Self::Governance => !case.relations.is_empty(),
            Self::Claims => !case.claims.is_empty(),
            Self::Since => !case.events.is_empty(),
        }
    }

    /// The page of the sector at a place of the case; the first page for one that has none.
    #[must_use]
    pub fn of_sector(place: usize) -> Self {
        u8::try_from(place).map_or(Self::Answer, Self::Sector)
    }

    /// Key of the page's name in the navigation; sectors are named by the case.
    #[must_use]
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Answer => "nav-answer",
            Self::Deal => "nav-deal",
            Self::Compute => "nav-compute",
            Self::Transmission => "nav-transmission",
            Self::Sector(_) => "nav-sectors",
            Self::Market => "nav-market",
            Self::Regulation => "nav-regulation",
            Self::Governance => "nav-governance",
            Self::Claims => "nav-claims",
            Self::Since => "nav-since",
            Self::Method => "nav-method",
            Self::Embed => "nav-embed",
        }
    }

    /// The sector that the page is about.
    #[must_use]
    pub fn sector(self, case: &Case) -> Option<&case::raw::Sector> {
        match self {
            Self::Sector(place) => case.sectors.get(usize::from(place)),
            _ => None,
        }
    }

    /// Folder below the language's folder, with a final slash; empty for the first page.
    #[must_use]
    pub fn folder(self, case: &Case) -> String {
        let fixed = match self {
            Self::Answer => "",
            Self::Deal => "deal/",
            Self::Compute => "compute/",
            Self::Transmission => "transmission/",
            Self::Sector(_) => {
                return self
                    .sector(case)
                    .map_or_else(String::new, |s| format!("sectors/{}/", s.id));
            }
            Self::Market => "market/",
            Self::Regulation => "regulation/",
            Self::Governance => "governance/",
            Self::Claims => "claims/",
            Self::Since => "since/",
            Self::Method => "method/",
            Self::Embed => "embed/",
        };
        fixed.to_owned()
    }

    /// The page of a folder; the first page for an unknown one.
    #[must_use]
    pub fn of_folder(folder: &str, case: &Case) -> Self {
        Self::all(case).into_iter().find(|page| page.folder(case) == folder).unwrap_or_default()
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
