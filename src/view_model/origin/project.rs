//! A project, network or token.

use language::figure;

use super::{Explanation, Known, Link, Origin, Reply, Target, ledger};
use crate::names;

pub(super) fn explain(known: &Known<'_>, id: &str) -> Option<Explanation> {
    let project = known.case.projects.iter().find(|project| project.id == id)?;
    let language = known.language;
    let pick = |text| language.pick(text).to_owned();
    let found = known.answer.projects.iter().find(|project| project.id == id);
    let benefit = found.map(|found| {
        let [low, median, high] = [found.p05, found.p50, found.p95].map(figure::signed_percent);
        let arguments =
            [("low", (&low).into()), ("median", (&median).into()), ("high", (&high).into())];
        language.message("origin-project-benefit", &arguments)
    });
    let collision = project.collision.as_ref().map(pick);
    let live = if project.live { "origin-project-live" } else { "origin-project-ended" };
    let backed = match project.sources.len() {
        0 => known.text("origin-project-unsourced"),
        count => language.message("origin-project-sourced", &[("count", count.into())]),
    };
    let sector = project.sector.as_ref().map(|sector| {
        let name = names::sector(known.case, sector, language);
        Link {
            words: language.message("origin-use-sector", &[("sector", name.into())]),
            target: Target::Origin(Origin::Sector(sector.clone())),
        }
    });
    Some(Explanation {
        title: project.name.clone(),
        what: Reply::of([pick(&project.what), pick(&project.fundamentals)]),
        from: Reply::of([known.text("origin-project-from"), pick(&project.history)])
            .with(ledger::sources(known, &project.sources)),
        sure: Reply::of([backed, known.text(live)].into_iter().chain(benefit).chain(collision)),
        change: Reply::of([known.text("origin-project-change"), pick(&project.relation)])
            .with(sector),
    })
}
