//! A chart with its table, explained by its own words.

use super::{Explanation, Known, Reply, computed};

pub(super) fn explain(known: &Known<'_>) -> Option<Explanation> {
    let exhibit = known.exhibit?;
    // A chart may have words of its own; most are explained by what all charts have in common.
    let own = |question: &str| {
        let key = format!("origin-exhibit-{}-{question}", exhibit.id);
        let general = format!("origin-exhibit-{question}");
        known.text(if computed::is_message(known.language, &key) { &key } else { &general })
    };
    Some(Explanation {
        title: exhibit.title.clone(),
        what: Reply::of([exhibit.text.clone(), own("what")]),
        from: Reply::of([exhibit.method.clone(), own("from")]),
        sure: Reply::of([own("sure")]),
        change: Reply::of([own("change")]),
    })
}
