//! What a sector's tokens did around the event, and whether that supports the story.

use analysis::MarketAnswer;
use analysis::market::{GroupAnswer, SecurityAnswer, Verdict};
use case::Case;
use case::raw::{Security, SecurityRole};
use language::{Language, figure};

use crate::deal::Room;
use crate::exhibit::Exhibit;
use crate::market::car;
use crate::market::tests::{TestRow, tests};
use crate::market::verdict::{VerdictView, verdict};

/// Tests on which a verdict rests; [`tests`] puts them first.
const DECISIVE: usize = 2;

/// What can be said about a sector's prices.
#[derive(Debug, Clone, PartialEq)]
pub enum Prices {
    /// Nothing, in words: no token, or why its prices cannot be studied.
    Nothing(Vec<String>),
    /// The study.
    Studied(Box<Study>),
}

/// The study of a sector's tokens.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// Whether the data support the story, in a sentence.
    pub story: String,
    /// The verdict with its figures and warnings.
    pub verdict: VerdictView,
    /// That the article names none of the tokens, where that is so.
    pub unnamed: Option<String>,
    /// The two tests on which it rests, in words, and whether each finds something.
    pub tests: Vec<(String, bool)>,
    /// Cumulated abnormal returns.
    pub exhibit: Exhibit,
    /// One row per token.
    pub tokens: Vec<TokenRow>,
    /// Tokens that could not be studied, in words.
    pub excluded: Vec<String>,
}

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// Symbol.
    pub id: String,
    /// Name.
    pub name: String,
    /// Whether the article names it, in words.
    pub role: String,
    /// What a reader of its prices must know.
    pub note: Option<String>,
    /// Change over the window.
    pub change: String,
    /// Cumulated abnormal return.
    pub abnormal: String,
}

/// The prices of the sector at `place`; none for a sector that the case has not, and where the study
/// does not speak of its tokens.
#[must_use]
pub fn prices(
    case: &Case,
    answer: &MarketAnswer,
    place: usize,
    room: Room,
    language: &Language,
) -> Option<Prices> {
    let sector = &case.sectors.get(place)?.id;
    let excluded = car::excluded_of(case, answer, sector, language);
    if let Some(group) = answer.group(sector) {
        let study = study(case, answer, group, room, language);
        return Some(Prices::Studied(Box::new(Study { excluded, ..study })));
    }
    let mut tokens = of_sector(case, sector);
    let is_excluded = |id: &str| answer.excluded.iter().any(|entry| entry.security == id);
    tokens.all(|token| is_excluded(&token.id)).then(|| {
        let none = language.text("sector-prices-none");
        Prices::Nothing(std::iter::once(none).chain(excluded).collect())
    })
}

/// Securities of a sector that are no benchmark: those that are studied.
fn of_sector<'a>(case: &'a Case, sector: &'a str) -> impl Iterator<Item = &'a Security> {
    let all = case.market.iter().flat_map(|market| &market.securities);
    all.filter(move |security| {
        security.sector.as_deref() == Some(sector) && security.role != SecurityRole::Benchmark
    })
}

/// The part of a study that the page of a sector shows: its tokens, and those without a link to the
/// deal that they are compared with.
#[must_use]
pub fn only(case: &Case, answer: &MarketAnswer, sector: Option<&str>) -> MarketAnswer {
    let is_of = |id: &str| {
        let mut securities = case.market.iter().flat_map(|market| &market.securities);
        securities.any(|security| security.id == id && security.sector.as_deref() == sector)
    };
    let mut part = answer.clone();
    part.groups.retain(|group| group.id == "placebo" || Some(&*group.id) == sector);
    part.excluded.retain(|entry| is_of(&entry.security));
    // The verdict says among how many tokens a single one was picked: all stay, without the days of
    // those that are not shown.
    for row in part.securities.iter_mut().filter(|row| !is_of(&row.security)) {
        row.returns.clear();
        row.abnormal.clear();
    }
    part.levels.clear();
    part.series.clear();
    part.ticker.clear();
    part.connectedness = None;
    part
}

/// The picture of a sector's cumulated abnormal returns.
#[must_use]
pub fn exhibit(
    case: &Case,
    answer: &MarketAnswer,
    group: &GroupAnswer,
    room: Room,
    language: &Language,
) -> Exhibit {
    let drawn = car::drawing(case, answer, group, room, language);
    Exhibit { id: format!("abnormal-{}", group.id), ..drawn }
}

fn study(
    case: &Case,
    answer: &MarketAnswer,
    group: &GroupAnswer,
    room: Room,
    language: &Language,
) -> Study {
    let story = match group.verdict {
        Verdict::Rose => "sector-prices-rose",
        Verdict::Fell => "sector-prices-fell",
        Verdict::Divided => "sector-prices-divided",
        Verdict::Indistinguishable => "sector-prices-chance",
    };
    let rows = answer.securities.iter().filter(|row| group.securities.contains(&row.security));
    let is_named = |s: &Security| s.role == SecurityRole::Named && group.securities.contains(&s.id);
    let has_named = of_sector(case, &group.id).any(is_named);
    Study {
        story: language.text(story),
        unnamed: (!has_named).then(|| language.text("sector-prices-unnamed")),
        verdict: verdict(case, answer, group, language),
        tests: tests(group, language).iter().take(DECISIVE).map(|t| test(t, language)).collect(),
        exhibit: exhibit(case, answer, group, room, language),
        tokens: rows.map(|row| token(case, row, language)).collect(),
        excluded: Vec::new(),
    }
}

/// A test in words; why it has no result, where it has none.
fn test(test: &TestRow, language: &Language) -> (String, bool) {
    let is_missing = test.p == language.text("not-available");
    let (key, value) = if is_missing {
        ("sector-prices-test-none", &test.statistic)
    } else {
        ("sector-prices-test", &test.p)
    };
    let arguments = [("name", (&test.name).into()), ("value", value.into())];
    (language.message(key, &arguments), test.finds)
}

fn token(case: &Case, row: &SecurityAnswer, language: &Language) -> TokenRow {
    let known = case.market.iter().flat_map(|m| &m.securities).find(|s| s.id == row.security);
    let role = |security: &Security| {
        language.text(match security.role {
            SecurityRole::Named => "sector-token-named",
            SecurityRole::Related => "sector-token-related",
            SecurityRole::Placebo | SecurityRole::Benchmark => "sector-token-other",
        })
    };
    TokenRow {
        id: row.security.clone(),
        name: known.map_or_else(String::new, |s| s.name.clone()),
        role: known.map_or_else(String::new, role),
        note: known.and_then(|s| s.note.as_ref()).map(|note| language.pick(note).to_owned()),
        change: row.change.map_or_else(|| language.text("not-available"), figure::signed_share),
        abnormal: figure::signed_share(row.car),
    }
}
