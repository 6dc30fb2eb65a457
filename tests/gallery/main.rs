//! The gallery of charts: every kind has an example, and every example says what it draws.

mod examples;

use language::Language;

/// Every setting in which examples are looked at, with its name.
fn each_setting(mut look: impl FnMut(&str, &gallery::Setting<'_>)) {
    for (tag, _) in language::all() {
        let language = Language::load(tag);
        for width in gallery::WIDTHS {
            look(&format!("{tag}-{width}"), &gallery::Setting { language: &language, width });
        }
    }
}
