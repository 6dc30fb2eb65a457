//! Widgets in other people's pages: which one, with what of the reader's state, as which code.
//!
//! | module | subject |
//! |---|---|
//! | `choice` | what the page of embeds shows, in its address |
//! | [`pin`] | the version that a frozen frame asks for |
//! | [`state`] | what of the reader's state goes with a widget |
//! | [`code`] | the code to copy, in every form |
//! | [`mod@headline`] | what a widget says in a sentence |
//! | [`height`] | how tall the widgets are |
//! | [`weight`] | what the forms load, as the build measured it |

mod choice;
pub mod code;
pub mod headline;
pub mod height;
pub mod pin;
pub mod state;
pub mod weight;

pub use choice::{Choice, FrameLanguage, KEYS};
pub use code::{Code, Form};
pub use headline::headline;
pub use pin::Pin;

use crate::Widget;

/// Key of the sentence that says what a widget shows.
#[must_use]
pub fn about_key(widget: Widget) -> String {
    format!("widget-about-{}", widget.name())
}
