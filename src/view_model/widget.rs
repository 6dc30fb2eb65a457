//! The widgets that other people's pages can show: their names, what each is about, its size.
//!
//! | step | where |
//! |---|---|
//! | a new widget | a variant here, its view in the floor of embeds, its title in the messages |

use case::Case;
use language::Language;

use crate::link::Link;
use crate::{Page, posters};

/// A widget for other people's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Widget {
    /// The question, its answer in a sentence, the assumptions that matter most.
    Answer,
    /// One sector: chance, interval, evidence.
    SectorCard,
    /// The ranking of all sectors.
    Ranking,
    /// Who finances what.
    CapitalStack,
    /// The vehicle's cash by month, and how well it covers its debt.
    SpvCashflows,
    /// How long the money lasts.
    Runway,
    /// One amount in all quantities of computing power.
    ComputeConverter,
    /// How the deal reaches the sectors.
    Transmission,
    /// What the doubt comes from.
    Sensitivity,
    /// What overturns a statement.
    TippingPoint,
    /// What authorities did.
    RegulationTimeline,
    /// One vote under several rules.
    VoteCalculator,
    /// What markets did.
    EventStudy,
    /// One claim of the article and what became of it.
    Claim,
    /// The article's tickers against the data.
    Ticker,
}

/// What a widget is about, where it is about one of several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A sector of the case.
    Sector,
    /// A claim of the case.
    Claim,
}

impl Subject {
    /// Its key in addresses and its attribute in code.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Sector => "sector",
            Self::Claim => "claim",
        }
    }

    /// Identifiers of all that the case has.
    #[must_use]
    pub fn ids(self, case: &Case) -> Vec<String> {
        match self {
            Self::Sector => case.sectors.iter().map(|sector| sector.id.clone()).collect(),
            Self::Claim => case.claims.iter().map(|claim| claim.id.clone()).collect(),
        }
    }
}

impl Widget {
    /// All of them, in the order of the gallery.
    pub const ALL: [Self; 15] = [
        Self::Answer,
        Self::Ranking,
        Self::SectorCard,
        Self::CapitalStack,
        Self::SpvCashflows,
        Self::Runway,
        Self::ComputeConverter,
        Self::Transmission,
        Self::Sensitivity,
        Self::TippingPoint,
        Self::RegulationTimeline,
        Self::VoteCalculator,
        Self::EventStudy,
        Self::Claim,
        Self::Ticker,
    ];

    /// Those that a case has something for.
    #[must_use]
    pub fn of_case(case: &Case) -> Vec<Self> {
        let pages = Page::all(case);
        let mut all = Self::ALL.to_vec();
        all.retain(|widget| match widget {
            Self::VoteCalculator => !case.votes.is_empty(),
            Self::Claim => !case.claims.is_empty(),
            _ => pages.contains(&widget.page()),
        });
        all
    }

    /// Its name in addresses, attributes and the names of elements (`<spillover-ranking>`).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::SectorCard => "sector-card",
            Self::Ranking => "ranking",
            Self::CapitalStack => "capital-stack",
            Self::SpvCashflows => "spv-cashflows",
            Self::Runway => "runway",
            Self::ComputeConverter => "compute-converter",
            Self::Transmission => "transmission",
            Self::Sensitivity => "sensitivity",
            Self::TippingPoint => "tipping-point",
            Self::RegulationTimeline => "regulation-timeline",
            Self::VoteCalculator => "vote-calculator",
            Self::EventStudy => "event-study",
            Self::Claim => "claim",
            Self::Ticker => "ticker",
        }
    }

    /// The widget with this name.
    ///
    /// ```
    /// use view_model::Widget;
    /// assert_eq!(Widget::parse("sector-card"), Some(Widget::SectorCard));
    /// assert_eq!(Widget::parse("<b>"), None);
    /// ```
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|widget| widget.name() == name)
    }

    /// What it is about, where it is about one of several things.
    #[must_use]
    pub fn subject(self) -> Option<Subject> {
        match self {
            Self::SectorCard => Some(Subject::Sector),
            Self::Claim => Some(Subject::Claim),
            _ => None,
        }
    }

    /// The page that it is a part of, whose questions it asks the engine.
    #[must_use]
    pub fn page(self) -> Page {
        match self {
            Self::Answer | Self::SectorCard | Self::Ranking => Page::Answer,
            Self::CapitalStack | Self::SpvCashflows | Self::Runway => Page::Deal,
            Self::ComputeConverter => Page::Compute,
            Self::Transmission | Self::Sensitivity | Self::TippingPoint => Page::Transmission,
            Self::RegulationTimeline => Page::Regulation,
            Self::VoteCalculator => Page::Governance,
            Self::EventStudy | Self::Ticker => Page::Market,
            Self::Claim => Page::Claims,
        }
    }

    /// Identifier of the picture of the published run that stands for it.
    #[must_use]
    pub fn poster(self, case: &Case, subject: Option<&str>) -> String {
        let fixed = match self {
            Self::Answer | Self::Ranking => "ranking",
            Self::SectorCard => {
                let sector = subject.and_then(|id| case.sector(id));
                return sector.map_or_else(|| "ranking".to_owned(), crate::card::exhibit_id);
            }
            Self::CapitalStack => "stack-uses",
            Self::SpvCashflows | Self::Runway => "cash",
            Self::Transmission => "flows",
            Self::Sensitivity => "sensitivity",
            Self::TippingPoint => "map",
            Self::VoteCalculator => "vote",
            Self::ComputeConverter
            | Self::RegulationTimeline
            | Self::EventStudy
            | Self::Claim
            | Self::Ticker => {
                return posters::of_page(self.page(), case);
            }
        };
        fixed.to_owned()
    }

    /// Key of its name in the messages.
    #[must_use]
    pub fn name_key(self) -> String {
        format!("widget-{}", self.name())
    }
}

/// A widget and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The widget.
    pub widget: Widget,
    /// Identifier of what it is about; none for a widget that has no choice.
    pub subject: Option<String>,
}

/// Why a placement cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// No widget of the case has this name; the names that there are.
    Widget(String, String),
    /// The case has no such subject: key, identifier, the identifiers that there are.
    Subject(&'static str, String, String),
}

impl Unknown {
    /// What is wrong, and what there is instead.
    #[must_use]
    pub fn words(&self, language: &Language) -> String {
        let (key, id, known) = match self {
            Self::Widget(id, known) => ("frame-unknown-widget", id, known),
            Self::Subject(kind, id, known) if *kind == Subject::Claim.key() => {
                ("frame-unknown-claim", id, known)
            }
            Self::Subject(_, id, known) => ("frame-unknown-sector", id, known),
        };
        language.message(key, &[("id", id.into()), ("known", known.into())])
    }
}

/// Longest part of a foreign name that a message repeats, in characters.
const SHOWN: usize = 40;

impl Placement {
    /// Every widget of the case about everything that it can be about.
    #[must_use]
    pub fn all(case: &Case) -> Vec<Self> {
        let of_widget = |widget: Widget| match widget.subject() {
            None => vec![Self { widget, subject: None }],
            Some(subject) => {
                let ids = subject.ids(case).into_iter();
                ids.map(|id| Self { widget, subject: Some(id) }).collect()
            }
        };
        Widget::of_case(case).into_iter().flat_map(of_widget).collect()
    }

    /// The widget of this name about this; the first subject where none is named.
    ///
    /// # Errors
    /// [`Unknown`] with what there is instead.
    pub fn parse(case: &Case, name: &str, subject: Option<&str>) -> Result<Self, Unknown> {
        let short = |text: &str| text.chars().take(SHOWN).collect::<String>();
        let all = Widget::of_case(case);
        let widget =
            Widget::parse(name).filter(|widget| all.contains(widget)).ok_or_else(|| {
                let known: Vec<_> = all.iter().map(|widget| widget.name()).collect();
                Unknown::Widget(short(name), known.join(", "))
            })?;
        let Some(kind) = widget.subject() else { return Ok(Self { widget, subject: None }) };
        let ids = kind.ids(case);
        let Some(wanted) = subject else {
            return Ok(Self { widget, subject: ids.into_iter().next() });
        };
        if ids.iter().any(|id| id == wanted) {
            return Ok(Self { widget, subject: Some(wanted.to_owned()) });
        }
        Err(Unknown::Subject(kind.key(), short(wanted), short_list(&ids)))
    }

    /// Its folder below that of the language, with a final slash.
    ///
    /// ```
    /// use view_model::{Placement, Widget};
    /// let card = Placement { widget: Widget::SectorCard, subject: Some("rwa".to_owned()) };
    /// assert_eq!(card.folder(), "embed/sector-card/rwa/");
    /// ```
    #[must_use]
    pub fn folder(&self) -> String {
        let name = self.widget.name();
        match &self.subject {
            Some(subject) => format!("embed/{name}/{subject}/"),
            None => format!("embed/{name}/"),
        }
    }

    /// The placement of a folder of the site.
    #[must_use]
    pub fn of_folder(case: &Case, folder: &str) -> Option<Self> {
        Self::all(case).into_iter().find(|placement| placement.folder() == folder)
    }

    /// The first one whose picture is this chart.
    #[must_use]
    pub fn of_exhibit(case: &Case, exhibit: &str) -> Option<Self> {
        Self::all(case).into_iter().find(|placement| placement.poster(case) == exhibit)
    }

    /// Where the site shows the same and more.
    #[must_use]
    pub fn source(&self, case: &Case) -> Link {
        let subject = self.subject.as_deref().unwrap_or_default();
        match self.widget {
            Widget::SectorCard => {
                Link::to(case.sector_place(subject).map_or(Page::Answer, Page::of_sector))
            }
            Widget::Claim => Link::claim(subject),
            widget => Link::to(widget.page()),
        }
    }

    /// Identifier of the picture of the published run that stands for it.
    #[must_use]
    pub fn poster(&self, case: &Case) -> String {
        self.widget.poster(case, self.subject.as_deref())
    }

    /// What it shows, in a few words: of the browser's tab, the frame and link previews.
    #[must_use]
    pub fn title(&self, case: &Case, language: &Language) -> String {
        let name = language.text(&self.widget.name_key());
        let subject = self.subject.as_deref().map(|id| match self.widget.subject() {
            Some(Subject::Claim) => id.to_owned(),
            _ => case.sector(id).map_or_else(String::new, |s| language.pick(&s.name).to_owned()),
        });
        match subject {
            Some(subject) => {
                let arguments = [("widget", (&name).into()), ("subject", (&subject).into())];
                language.message("widget-title", &arguments)
            }
            None => name,
        }
    }
}

/// The identifiers in a line, the first ones of many.
fn short_list(ids: &[String]) -> String {
    const MOST: usize = 12;
    let mut list = ids.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
    if ids.len() > MOST {
        list.push_str(", …");
    }
    list
}
