//! A claim of the ledger.

use case::raw::{Claim, ClaimKind, ClaimStatus};
use language::date::date;
use language::figure;

use super::{Explanation, Known, Link, Reply, Target, ledger};
use crate::link::Link as Place;

pub(super) fn explain(known: &Known<'_>, id: &str) -> Option<Explanation> {
    let (claim, language) = (known.case.claim(id)?, known.language);
    Some(Explanation {
        title: language.message("origin-claim-title", &[("id", id.into())]),
        what: Reply::of([what(known, claim), measured(known, claim)]),
        from: from(known, claim),
        sure: sure(known, claim),
        change: change(known, claim),
    })
}

fn what(known: &Known<'_>, claim: &Claim) -> String {
    let key = match claim.kind {
        ClaimKind::Fact => "origin-claim-fact",
        ClaimKind::Interpretation => "origin-claim-interpretation",
        ClaimKind::Forecast => "origin-claim-forecast",
        ClaimKind::Analogy => "origin-claim-analogy",
    };
    let statement = known.language.pick(&claim.statement);
    known.language.message(key, &[("statement", statement.into())])
}

/// Figure, unit and date of the claim, as far as it has them.
fn measured(known: &Known<'_>, claim: &Claim) -> String {
    let value = claim.value.map(figure::plain);
    let unit = claim.unit.clone().unwrap_or_default();
    let date = claim.date.as_ref().map(|iso| date(iso, known.language));
    match (value, &date) {
        (Some(value), Some(date)) => {
            let arguments =
                [("value", (&value).into()), ("unit", (&unit).into()), ("date", date.into())];
            known.language.message("origin-claim-figure-dated", &arguments)
        }
        (Some(value), None) => {
            let arguments = [("value", (&value).into()), ("unit", (&unit).into())];
            known.language.message("origin-claim-figure", &arguments)
        }
        (None, Some(date)) => known.language.message("origin-claim-date", &[("date", date.into())]),
        (None, None) => String::new(),
    }
}

fn from(known: &Known<'_>, claim: &Claim) -> Reply {
    let reported = known.language.pick(&claim.reported);
    let reported =
        known.language.message("origin-claim-reported", &[("reported", reported.into())]);
    let place = match (claim.place.paragraph, claim.place.sentence) {
        (Some(paragraph), Some(sentence)) => {
            let (paragraph, sentence) = (paragraph.to_string(), sentence.to_string());
            let arguments = [("paragraph", (&paragraph).into()), ("sentence", (&sentence).into())];
            known.language.message("origin-claim-place", &arguments)
        }
        _ => known.text("origin-claim-place-unknown"),
    };
    let page = Link {
        words: known.language.message("origin-claim-page", &[("id", (&claim.id).into())]),
        target: Target::Place(Place::claim(&claim.id)),
    };
    let sources = ledger::sources(known, &claim.sources);
    Reply::of([reported, place]).with(sources).with([page])
}

fn sure(known: &Known<'_>, claim: &Claim) -> Reply {
    let key = match claim.status {
        ClaimStatus::AsStated => "origin-claim-as-stated",
        ClaimStatus::Corroborated => "origin-claim-corroborated",
        ClaimStatus::Contradicted => "origin-claim-contradicted",
        ClaimStatus::Outdated => "origin-claim-outdated",
        ClaimStatus::Unverifiable => "origin-claim-unverifiable",
        ClaimStatus::Ambiguous => "origin-claim-ambiguous",
    };
    let status = known.language.message(key, &[("count", claim.sources.len().into())]);
    let note = claim.note.as_ref().map(|note| known.language.pick(note).to_owned());
    Reply::of(std::iter::once(status).chain(note))
}

fn change(known: &Known<'_>, claim: &Claim) -> Reply {
    let resting = ledger::resting(known, |evidence| evidence.claims.contains(&claim.id));
    let key = if resting.is_empty() { "origin-claim-change-none" } else { "origin-claim-change" };
    Reply::of([known.text(key)]).with(resting)
}
