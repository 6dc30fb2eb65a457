//! The gallery of charts: every kind has an example, and every example says what it draws.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bitmap;
mod examples;
mod pictures;
mod words;

use language::Language;
use raster::Fonts;

/// The font of the tests and no other, so that pictures are the same on every machine.
fn fonts() -> Fonts {
    Fonts::of(include_bytes!("font/NotoSansCJKjp-subset.otf").to_vec()).unwrap()
}

/// Every setting in which examples are looked at, with its name.
fn each_setting(mut look: impl FnMut(&str, &gallery::Setting<'_>)) {
    for (tag, _) in language::all() {
        let language = Language::load(tag);
        for width in gallery::WIDTHS {
            look(&format!("{tag}-{width}"), &gallery::Setting { language: &language, width });
        }
    }
}
