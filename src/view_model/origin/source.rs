//! A publication.

use case::raw::Source;
use language::date::date;

use super::{Explanation, Known, Link, Origin, Reply, Target, ledger};
use crate::sources::reading;

/// More claims than this are not listed.
const LISTED: usize = 6;

pub(super) fn explain(known: &Known<'_>, id: &str) -> Option<Explanation> {
    let source = known.case.source(id)?;
    let language = known.language;
    let date = date(&source.date, language);
    let arguments = [("publisher", (&source.publisher).into()), ("date", (&date).into())];
    let reading = reading(&source.reading, language);
    let reading = [("reading", (&reading).into())];
    let from = match source.url {
        Some(_) => "origin-source-from",
        None => "origin-source-from-unlinked",
    };
    Some(Explanation {
        title: source.title.clone(),
        what: Reply::of([language.message("origin-source-what", &arguments)]),
        from: Reply::of([known.text(from)]).with([ledger::source_link(source, language)]),
        sure: Reply::of([language.message("origin-source-sure", &reading)]),
        change: change(known, source),
    })
}

fn change(known: &Known<'_>, source: &Source) -> Reply {
    let cites = |sources: &[String]| sources.contains(&source.id);
    let claims: Vec<_> = known.case.claims.iter().filter(|c| cites(&c.sources)).collect();
    let resting = ledger::resting(known, |evidence| cites(&evidence.sources));
    let arguments = [("claims", claims.len().into()), ("assumptions", resting.len().into())];
    let words = known.language.message("origin-source-change", &arguments);
    let links = claims.iter().take(LISTED).map(|claim| Link {
        words: known.language.message("origin-claim-title", &[("id", (&claim.id).into())]),
        target: Target::Origin(Origin::Claim(claim.id.clone())),
    });
    Reply::of([words]).with(links).with(resting.into_iter().take(LISTED))
}
