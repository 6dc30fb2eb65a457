//! Widgets in other people's pages: which one, with what of the reader's state, as which code.
//!
//! | module | subject |
//! |---|---|
//! | `choice` | what the page of embeds shows, in its address |
//! | [`pin`] | the version that a frozen frame asks for |
//! | [`state`] | what of the reader's state goes with a widget |
//! | [`code`] | the code to copy, in every form |
//! | [`height`] | how tall the widgets are |
//! | [`weight`] | what the forms load, as the build measured it |

mod choice;
pub mod code;
pub mod height;
pub mod pin;
pub mod state;
pub mod weight;

pub use choice::{Choice, FrameLanguage, KEYS};
pub use code::{Code, Form};
pub use pin::Pin;

use case::Case;
use language::Language;

use crate::{Placement, Subject, Widget, page_words};

/// What the code says where no program runs: the result of the widget in a sentence, if it has one,
/// else what it shows.
#[must_use]
pub fn headline(
    placement: &Placement,
    case: &Case,
    known: page_words::Known<'_>,
    language: &Language,
) -> String {
    let subject = placement.subject.as_deref().unwrap_or_default();
    let own = match placement.widget.subject() {
        Some(Subject::Claim) => {
            case.claim(subject).map(|claim| language.pick(&claim.statement).to_owned())
        }
        _ => {
            let page = match placement.widget {
                Widget::SectorCard => placement.source(case).page,
                widget => widget.page(),
            };
            page_words::result(page, case, known, language)
        }
    };
    own.unwrap_or_else(|| language.text(&about_key(placement.widget)))
}

/// Key of the sentence that says what a widget shows.
#[must_use]
pub fn about_key(widget: Widget) -> String {
    format!("widget-about-{}", widget.name())
}
