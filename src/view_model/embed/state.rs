//! What of the reader's state goes with a widget into another page.

use case::Case;
use language::{Language, figure};

use crate::address::Focus;
use crate::origin::Origin;
use crate::{Address, Page, RankBy, Widget, names};

/// The address of a frame: the reader's state as far as the widget shows it. The theme is that of the
/// frame, not the reader's.
#[must_use]
pub fn carried(address: &Address, case: &Case, widget: Widget) -> Address {
    let mut carried = Address { theme: address.embed.theme, ..Address::base(case) };
    let page = widget.page();
    if matches!(page, Page::Answer | Page::Deal | Page::Compute | Page::Transmission) {
        carried.scenario.clone_from(&address.scenario);
        carried.overrides.clone_from(&address.overrides);
        carried.seed = address.seed;
    }
    match page {
        Page::Answer => {
            carried.samples = address.samples;
            carried.preference = address.preference.clone();
            carried.by = address.by;
        }
        Page::Deal => carried.default_month = address.default_month,
        Page::Compute => carried.amount.clone_from(&address.amount),
        Page::Transmission => {
            carried.preference = address.preference.clone();
            carried.by = address.by;
            carried.focus = address.focus.clone();
        }
        Page::Market => {
            carried.study.clone_from(&address.study);
            carried.group.clone_from(&address.group);
        }
        Page::Governance => carried.vote = address.vote,
        _ => {}
    }
    carried
}

/// One part of what goes with a widget, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What it is.
    pub words: String,
    /// What its numbers belong to.
    pub origin: Origin,
}

/// What a [`carried`] address pins, in words; empty where all is as published.
#[must_use]
pub fn parts(carried: &Address, case: &Case, language: &Language) -> Vec<Part> {
    let base = Address::base(case);
    let mut parts = Vec::new();
    let run = || Origin::computed("run");
    let mut add = |words: String, origin: Origin| parts.push(Part { words, origin });
    if carried.scenario != base.scenario {
        let name = case.scenario(&carried.scenario).map_or("", |s| language.pick(&s.name));
        add(language.message("embed-part-scenario", &[("name", name.into())]), run());
    }
    for (id, value) in &carried.overrides {
        let (name, value) =
            (names::parameter(case, id, language), names::value(case, id, *value, language));
        let arguments = [("name", name.into()), ("value", (&value).into())];
        add(language.message("embed-part-value", &arguments), Origin::Parameter(id.clone()));
    }
    if carried.seed != base.seed {
        let seed = carried.seed.to_string();
        add(language.message("embed-part-seed", &[("seed", (&seed).into())]), run());
    }
    if carried.samples != base.samples {
        let worlds = figure::count(carried.samples);
        add(language.message("embed-part-worlds", &[("worlds", (&worlds).into())]), run());
    }
    if let Some(month) = carried.default_month {
        let month = month.to_string();
        let words = language.message("embed-part-default", &[("month", (&month).into())]);
        add(words, Origin::computed("deal"));
    }
    let settings = [
        ("embed-part-by", carried.by != RankBy::default()),
        ("embed-part-preference", !carried.preference.is_empty()),
        ("embed-part-amount", carried.amount.is_some()),
        ("embed-part-focus", carried.focus != Focus::default()),
        ("embed-part-study", carried.study.is_some() || !carried.group.is_empty()),
        ("embed-part-vote", carried.vote.is_some()),
    ];
    for (key, is_set) in settings {
        if is_set {
            add(language.text(key), run());
        }
    }
    parts
}

/// The address without what can be pinned: as published, but with the same choices on the page of
/// embeds and the reader's theme.
#[must_use]
pub fn published(address: &Address, case: &Case) -> Address {
    Address { embed: address.embed.clone(), theme: address.theme, ..Address::base(case) }
}
