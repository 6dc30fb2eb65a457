//! What the model computes about a sector.

use analysis::sensitivity::Output;
use analysis::{RankBy, SectorAnswer};
use language::figure;

use super::{Explanation, Known, Link, Reply, Target, ledger};
use crate::address::Page;
use crate::link::Link as Place;
use crate::ranking::{error_in_words, first_shares};
use crate::tipping::search;
use crate::{paths, sentence};

/// Assumptions that are named as the most influential ones.
const MOST: usize = 3;

pub(super) fn explain(known: &Known<'_>, id: &str) -> Option<Explanation> {
    let place = known.case.sector_place(id)?;
    let (sector, found) = known.case.sectors.get(place).zip(known.answer.sectors.get(place))?;
    Some(Explanation {
        title: known.language.pick(&sector.name).to_owned(),
        what: what(known, place, found),
        from: from(known, place),
        sure: sure(known, place, found),
        change: change(known, id),
    })
}

fn what(known: &Known<'_>, place: usize, found: &SectorAnswer) -> Reply {
    let [low, median, high] = [found.p05, found.p50, found.p95].map(figure::signed_percent);
    let shares = [RankBy::Size, RankBy::Criteria].map(|by| first_shares(known.answer, by));
    let [size, criteria] =
        shares.map(|shares| shares.get(place).map_or_else(String::new, |s| figure::of_hundred(*s)));
    let arguments = [
        ("low", (&low).into()),
        ("median", (&median).into()),
        ("high", (&high).into()),
        ("size", (&size).into()),
        ("criteria", (&criteria).into()),
    ];
    let benefit = known.language.pick(&known.case.head.benefit).to_owned();
    Reply::of([benefit, known.language.message("origin-sector-what", &arguments)])
}

fn from(known: &Known<'_>, place: usize) -> Reply {
    let samples = figure::count(known.answer.samples);
    let found = paths::of_sector(known.case, known.answer, place, known.language);
    let run = known.language.message("origin-sector-from", &[("samples", (&samples).into())]);
    let strongest = found.paths.first().map(|path| {
        let arguments = [("route", (&path.route).into()), ("share", (&path.share).into())];
        known.language.message("origin-sector-path", &arguments)
    });
    let flows = Link {
        words: known.text("origin-page-flows"),
        target: Target::Place(Place::to(Page::Transmission).at("flows")),
    };
    let page = Link {
        words: known.text("origin-page-sector"),
        target: Target::Place(Place::to(Page::of_sector(place))),
    };
    Reply::of(std::iter::once(run).chain(strongest)).with([flows, page])
}

fn sure(known: &Known<'_>, place: usize, found: &SectorAnswer) -> Reply {
    let [low, high] = [found.p05, found.p95].map(figure::signed_percent);
    let positive = figure::of_hundred(found.probability_positive);
    let error = error_in_words(known.answer, place, RankBy::Size, known.language);
    let samples = figure::count(known.answer.samples);
    let arguments = [
        ("low", (&low).into()),
        ("high", (&high).into()),
        ("positive", (&positive).into()),
        ("samples", (&samples).into()),
        ("error", (&error).into()),
    ];
    let range = known.language.message("origin-sector-sure", &arguments);
    let world = sentence::share_error(known.answer.samples);
    let noise = known.language.message(
        "origin-sector-noise",
        &[("samples", (&samples).into()), ("error", (&world).into()), ("own", (&error).into())],
    );
    Reply::of([range, noise, known.text("origin-sector-signs")])
}

fn change(known: &Known<'_>, id: &str) -> Reply {
    let most = most_influential(known, id);
    let key = match most.is_empty() {
        true => "origin-sector-certain",
        false => "origin-sector-change",
    };
    let tipping = known.tipping.map(|t| search::search(known.case, t, known.language));
    let tipping = tipping.map(|found| {
        let arguments =
            [("statement", (&found.statement).into()), ("headline", (&found.headline).into())];
        known.language.message("origin-sector-tipping", &arguments)
    });
    let links = most.into_iter().map(|(id, share)| {
        let link = ledger::parameter(known.case, &id, known.language);
        let share = figure::share(share.clamp(0.0, 1.0));
        let arguments = [("name", (&link.words).into()), ("share", (&share).into())];
        Link { words: known.language.message("origin-link-influence", &arguments), ..link }
    });
    Reply::of(std::iter::once(known.text(key)).chain(tipping)).with(links)
}

/// Parameters by their part in the doubt about the sector's benefit; about who leads where that is
/// not known.
fn most_influential(known: &Known<'_>, id: &str) -> Vec<(String, f64)> {
    let output = Output::Benefit { sector: id.to_owned() };
    let of_sector = known.sensitivity.and_then(|s| s.outputs.iter().find(|o| o.output == output));
    let of_sector = of_sector.map(|found| {
        let indices = found.indices.iter().take(MOST);
        let each = indices.filter_map(|i| Some((i.parameters.first()?.clone(), i.total_order)));
        each.collect::<Vec<_>>()
    });
    of_sector.filter(|found| !found.is_empty()).unwrap_or_else(|| {
        let entries = known.influence.entries.iter().take(MOST);
        entries.map(|entry| (entry.parameter.clone(), entry.total_order)).collect()
    })
}
