//! The widgets as others can take them: all of them, and one with its options, its preview, its code.
//!
//! | module | subject |
//! |---|---|
//! | `heading` | what the page is for |
//! | `gallery` | all widgets of the case |
//! | `chosen` | the one that is chosen: |
//! | `preview` | – the frame as it will look |
//! | `options` | – language, theme, version, and what of the reader's state goes with it |
//! | `codes` | – the code in every form, and what it loads |
//! | `link` | the way from a widget to the page where it can be taken |

mod chosen;
mod codes;
mod gallery;
mod heading;
mod link;
mod options;
mod preview;

pub use chosen::ChosenWidget;
pub use gallery::WidgetGallery;
pub use heading::EmbedHeading;
pub use link::EmbedLink;

/// Identifier of the part of the page that shows what is chosen.
const CHOSEN: &str = "embed-chosen";
