//! Statements in words, whether they hold, and the choice between them.

use analysis::tipping::statement::Tranche;
use analysis::{RankBy, Statement, TippingAnswer};
use case::Case;
use language::{Language, figure};

use crate::compare::NOISE;
use crate::names;
use crate::words;

/// Kinds of statements that a case can make, with their names; limits are those that a reader would
/// try first.
#[must_use]
pub fn choices(case: &Case, language: &Language) -> Vec<(Statement, String)> {
    let of_ranking = [
        (Statement::Leads { by: RankBy::Size, sector: None }, "statement-kind-leads-size"),
        (Statement::Leads { by: RankBy::Criteria, sector: None }, "statement-kind-leads-criteria"),
        (
            Statement::FirstShare { by: RankBy::Size, sector: None, at_least: 0.5 },
            "statement-kind-first-size",
        ),
        (
            Statement::FirstShare { by: RankBy::Criteria, sector: None, at_least: 0.5 },
            "statement-kind-first-criteria",
        ),
    ];
    let of_deal = [
        (Statement::LossBelow { tranche: Tranche::Senior, below: 0.01 }, "statement-kind-senior"),
        (
            Statement::LossBelow { tranche: Tranche::Mezzanine, below: 0.05 },
            "statement-kind-mezzanine",
        ),
        (Statement::ReturnAbove { above: 0.0 }, "statement-kind-return"),
    ];
    let ranking = of_ranking.into_iter().filter(|_| case.sectors.len() > 1);
    let deal = of_deal.into_iter().filter(|_| case.deal.is_some());
    ranking.chain(deal).map(|(statement, key)| (statement, language.text(key))).collect()
}

/// Whether two statements are of one kind, whatever their sector and limit.
#[must_use]
pub fn same_kind(a: &Statement, b: &Statement) -> bool {
    let plain = |s: &Statement| s.clone().with_sector(None).with_limit(0.0);
    plain(a) == plain(b)
}

/// The statement as a sentence.
#[must_use]
pub fn in_words(case: &Case, statement: &Statement, language: &Language) -> String {
    let limit = statement.limit().unwrap_or_default();
    let of_hundred = figure::of_hundred(limit);
    let percent = figure::percent(limit);
    let sector = statement.ranking().and_then(|(_, sector)| sector);
    let sector = sector.map_or_else(
        || language.text("statement-leader"),
        |id| names::sector(case, id, language).to_owned(),
    );
    let key = match statement {
        Statement::Leads { by: RankBy::Size, .. } => "statement-leads-size",
        Statement::Leads { by: RankBy::Criteria, .. } => "statement-leads-criteria",
        Statement::FirstShare { by: RankBy::Size, .. } => "statement-first-size",
        Statement::FirstShare { by: RankBy::Criteria, .. } => "statement-first-criteria",
        Statement::LossBelow { tranche: Tranche::Senior, .. } => "statement-senior",
        Statement::LossBelow { tranche: Tranche::Mezzanine, .. } => "statement-mezzanine",
        Statement::ReturnAbove { .. } => "statement-return",
    };
    let arguments = [
        ("sector", (&sector).into()),
        ("limit", (&of_hundred).into()),
        ("percent", (&percent).into()),
    ];
    language.message(key, &arguments)
}

/// How a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It holds beyond the error.
    Holds,
    /// It does not hold, beyond the error.
    Fails,
    /// Within the error of the simulation it may or may not hold.
    Close,
}

/// Whether a statement holds, and how sure that is.
#[must_use]
pub fn standing(answer: &TippingAnswer) -> Standing {
    let is_close = answer.standard_error.is_some_and(|e| answer.slack.abs() < NOISE * e);
    match (is_close, answer.holds) {
        (true, _) => Standing::Close,
        (false, true) => Standing::Holds,
        (false, false) => Standing::Fails,
    }
}

/// How the statement stands, with its figure and error.
#[must_use]
pub fn verdict(case: &Case, answer: &TippingAnswer, language: &Language) -> String {
    let error = answer.standard_error.map(|error| 1.96 * error);
    let points = |x: f64| figure::tenth(100.0 * x);
    let (slack, error_points) = (points(answer.slack.abs()), error.map(points));
    let error_points = error_points.unwrap_or_default();
    let sector = answer.statement.ranking().and_then(|(_, sector)| sector);
    let sector = sector.map_or("", |id| names::sector(case, id, language));
    let share = words::number(&answer.figure, &figure::of_hundred, language);
    let percent = words::number(&answer.figure, &figure::percent, language);
    let error_percent = error.map(figure::percent).unwrap_or_default();
    let key = match (&answer.statement, standing(answer)) {
        (Statement::Leads { .. }, Standing::Holds) => "verdict-leads",
        (Statement::Leads { .. }, Standing::Fails) => "verdict-trails",
        (Statement::Leads { .. }, Standing::Close) => "verdict-leads-close",
        (Statement::FirstShare { .. }, Standing::Holds) => "verdict-first-holds",
        (Statement::FirstShare { .. }, Standing::Fails) => "verdict-first-fails",
        (Statement::FirstShare { .. }, Standing::Close) => "verdict-first-close",
        (Statement::LossBelow { .. }, Standing::Holds) => "verdict-loss-holds",
        (Statement::LossBelow { .. }, Standing::Fails) => "verdict-loss-fails",
        (Statement::LossBelow { .. }, Standing::Close) => "verdict-loss-close",
        (Statement::ReturnAbove { .. }, _) if answer.holds => "verdict-return-holds",
        (Statement::ReturnAbove { .. }, _) => "verdict-return-fails",
    };
    let arguments = [
        ("sector", sector.into()),
        ("share", (&share).into()),
        ("slack", (&slack).into()),
        ("error", (&error_points).into()),
        ("percent", (&percent).into()),
        ("error_percent", (&error_percent).into()),
    ];
    language.message(key, &arguments)
}
