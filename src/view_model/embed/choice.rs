//! What the page of embeds shows, in the query of its address.

use case::Case;

use crate::{Placement, Subject, ThemeChoice, Widget};

/// Keys that belong to it.
pub const KEYS: [&str; 5] = ["embed", "subject", "frame-lang", "frame-theme", "frozen"];

/// Word for a language that follows the reader's browser, in addresses and code.
pub(super) const AUTO: &str = "auto";
/// Word for a frame that asks for one version.
const FROZEN: &str = "yes";

/// Which language a frame speaks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FrameLanguage {
    /// That of the page on which the code is made.
    #[default]
    OfPage,
    /// The first one that the reader's browser prefers and the site has.
    Auto,
    /// The one with this tag.
    Tag(&'static str),
}

impl FrameLanguage {
    /// Its word in addresses; none for that of the page.
    #[must_use]
    pub fn word(&self) -> Option<&'static str> {
        match self {
            Self::OfPage => None,
            Self::Auto => Some(AUTO),
            Self::Tag(tag) => Some(tag),
        }
    }

    /// The language with this word; none for one that the site does not speak.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        if word == AUTO {
            return Some(Self::Auto);
        }
        language::all().find(|(tag, _)| *tag == word).map(|(tag, _)| Self::Tag(tag))
    }

    /// Tag of the language in which code for it is written.
    #[must_use]
    pub fn tag(&self, of_page: &'static str) -> &'static str {
        match self {
            Self::OfPage | Self::Auto => of_page,
            Self::Tag(tag) => tag,
        }
    }
}

/// What the reader has chosen on the page of embeds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Widget; none for the first one.
    pub widget: Option<Widget>,
    /// Identifier of what it is about.
    pub subject: Option<String>,
    /// Language of the frame.
    pub language: FrameLanguage,
    /// Theme of the frame.
    pub theme: ThemeChoice,
    /// Whether the frame asks for the version of today.
    pub frozen: bool,
}

impl Choice {
    /// Applies one pair; false for what the case does not have.
    pub(crate) fn apply(&mut self, case: &Case, key: &str, value: &str) -> bool {
        match key {
            "embed" => match Placement::parse(case, value, None) {
                Ok(placement) => self.widget = Some(placement.widget),
                Err(_) => return false,
            },
            "subject" => {
                let kinds = [Subject::Sector, Subject::Claim];
                if !kinds.iter().any(|kind| kind.ids(case).iter().any(|id| id == value)) {
                    return false;
                }
                self.subject = Some(value.to_owned());
            }
            "frame-lang" => match FrameLanguage::parse(value) {
                Some(language) => self.language = language,
                None => return false,
            },
            "frame-theme" => match ThemeChoice::parse(value) {
                Some(theme) => self.theme = theme,
                None => return false,
            },
            "frozen" if value == FROZEN => self.frozen = true,
            _ => return false,
        }
        true
    }

    /// Query pairs of what is chosen.
    pub(crate) fn pairs(&self) -> Vec<(&'static str, String)> {
        let theme = (self.theme != ThemeChoice::Auto).then(|| self.theme.word().to_owned());
        let all = [
            ("embed", self.widget.map(|widget| widget.name().to_owned())),
            ("subject", self.subject.clone()),
            ("frame-lang", self.language.word().map(str::to_owned)),
            ("frame-theme", theme),
            ("frozen", self.frozen.then(|| FROZEN.to_owned())),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// The widget that is chosen and what it is about: the first ones where the reader has chosen
    /// none, or a subject of another widget. None for a case without widgets.
    #[must_use]
    pub fn placement(&self, case: &Case) -> Option<Placement> {
        let widget = self.widget.or_else(|| Widget::of_case(case).into_iter().next())?;
        let of_choice = Placement::parse(case, widget.name(), self.subject.as_deref());
        of_choice.or_else(|_| Placement::parse(case, widget.name(), None)).ok()
    }
}
