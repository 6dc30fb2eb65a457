//! Who works in a sector: what each project does, was, is called, earns, and has to do with the deal.

use analysis::Answer;
use case::Case;
use case::raw::{Project, Sector};
use language::{Language, figure};

use crate::sources::{SourceLine, source_lines};

/// A project as readers meet it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectView {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Whether the article names it.
    pub is_named: bool,
    /// Whether it is live.
    pub is_live: bool,
    /// What it does.
    pub what: String,
    /// With what it must not be confused, or why the filing is disputed.
    pub warning: Option<String>,
    /// Symbols of its tokens, and whether each still trades.
    pub tickers: Vec<(String, bool)>,
    /// Former names with what became of them.
    pub former: Vec<(String, String)>,
    /// Mergers, renames, migrations.
    pub history: String,
    /// Publicly reported figures, with dates.
    pub fundamentals: String,
    /// How it relates to the market of the deal.
    pub relation: String,
    /// What the deal does to it according to the model, in words; none where its share of the sector
    /// is not stated.
    pub benefit: Option<String>,
    /// Sources; none where the entry is general knowledge.
    pub sources: Vec<SourceLine>,
}

/// Projects of the sector at `place`, those that the article names first.
#[must_use]
pub fn projects(
    case: &Case,
    answer: &Answer,
    place: usize,
    language: &Language,
) -> Vec<ProjectView> {
    let Some(sector) = case.sectors.get(place) else { return Vec::new() };
    let (named, others): (Vec<_>, Vec<_>) =
        of_sector(case, sector).partition(|p| p.named_in_article);
    named.into_iter().chain(others).map(|p| view(case, answer, p, language)).collect()
}

/// Projects that are filed under a sector.
pub(super) fn of_sector<'a>(
    case: &'a Case,
    sector: &'a Sector,
) -> impl Iterator<Item = &'a Project> {
    case.projects.iter().filter(|project| project.sector.as_ref() == Some(&sector.id))
}

fn view(case: &Case, answer: &Answer, project: &Project, language: &Language) -> ProjectView {
    let words = |text| language.pick(text).to_owned();
    ProjectView {
        id: project.id.clone(),
        name: project.name.clone(),
        is_named: project.named_in_article,
        is_live: project.live,
        what: words(&project.what),
        warning: project.collision.as_ref().map(words),
        tickers: project.tickers.iter().map(|t| (t.symbol.clone(), t.live)).collect(),
        former: project.former_names.iter().map(|f| (f.name.clone(), words(&f.note))).collect(),
        history: words(&project.history),
        fundamentals: words(&project.fundamentals),
        relation: words(&project.relation),
        benefit: benefit(answer, project, language),
        sources: source_lines(case, &project.sources, language),
    }
}

fn benefit(answer: &Answer, project: &Project, language: &Language) -> Option<String> {
    let result = answer.projects.iter().find(|result| result.id == project.id)?;
    let [p05, p50, p95] = [result.p05, result.p50, result.p95].map(figure::signed_percent);
    let arguments = [("p50", (&p50).into()), ("p05", (&p05).into()), ("p95", (&p95).into())];
    Some(language.message("sector-project-benefit", &arguments))
}
