//! Who is bound to whom: arcs beside names, all ties as a list, conflicts in words.

use case::raw::Relation;
use case::{Case, RELATION_KINDS};
use chart::ties::{Tie, Ties};
use chart::{Colour, Palette, Swatch};
use language::Language;

use super::order::shortest;
use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Series, Table};

/// Ties that are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those of one kind.
    Kind(String),
    /// Conflicts of interest.
    Conflicts,
}

/// Width of the picture where there is space: half a page, since arcs reach no farther.
const WIDE: u32 = 460;
/// Word of [`Filter::Conflicts`].
const CONFLICTS: &str = "conflicts";

impl Filter {
    /// As the value of a choice.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::All => "",
            Self::Kind(kind) => kind,
            Self::Conflicts => CONFLICTS,
        }
    }

    /// The filter with this word; all ties for a word that is none.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match word {
            CONFLICTS => Self::Conflicts,
            kind if RELATION_KINDS.contains(&kind) => Self::Kind(kind.to_owned()),
            _ => Self::All,
        }
    }

    fn shows(&self, relation: &Relation) -> bool {
        match self {
            Self::All => true,
            Self::Kind(kind) => relation.kind == *kind,
            Self::Conflicts => relation.conflict,
        }
    }
}

/// Ties in words and as a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct TiesView {
    /// The picture.
    pub exhibit: Exhibit,
    /// All that it shows as a list.
    pub rows: Vec<TieRow>,
}

/// One tie in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieRow {
    /// Its place in the case.
    pub place: usize,
    /// Who gives to whom.
    pub who: String,
    /// Kind.
    pub kind: String,
    /// What is given.
    pub what: String,
    /// That it is a conflict of interest, in words; empty where it is none.
    pub conflict: String,
    /// Claims of the ledger behind it.
    pub claims: Vec<String>,
}

/// Filters that show something, with their words.
#[must_use]
pub fn filters(case: &Case, language: &Language) -> Vec<(String, String)> {
    let is_used = |kind: &&&str| case.relations.iter().any(|r| r.kind == **kind);
    let kinds = RELATION_KINDS.iter().filter(is_used);
    let kinds = kinds.map(|kind| ((*kind).to_owned(), kind_in_words(kind, language)));
    let all = (String::new(), language.text("ties-all"));
    let conflicts = case.relations.iter().any(|relation| relation.conflict);
    let conflicts = conflicts.then(|| (CONFLICTS.to_owned(), language.text("ties-conflicts")));
    std::iter::once(all).chain(conflicts).chain(kinds).collect()
}

fn kind_in_words(kind: &str, language: &Language) -> String {
    language.text(&format!("tie-kind-{kind}"))
}

/// Colour of a kind.
fn colour(kind: usize) -> Colour {
    Palette.sector(u8::try_from(kind + 1).unwrap_or(1))
}

/// Conflicts of interest in words.
#[must_use]
pub fn conflicts(case: &Case, language: &Language) -> Vec<TieRow> {
    shown(case, &Filter::Conflicts).into_iter().map(|k| row(case, k, language)).collect()
}

/// Places of the relations that a filter shows.
fn shown(case: &Case, filter: &Filter) -> Vec<usize> {
    (0..case.relations.len()).filter(|k| filter.shows(&case.relations[*k])).collect()
}

fn name<'a>(case: &'a Case, id: &'a str) -> &'a str {
    case.entities.iter().find(|entity| entity.id == id).map_or(id, |entity| &entity.name)
}

fn row(case: &Case, place: usize, language: &Language) -> TieRow {
    let relation = &case.relations[place];
    let (from, to) = (name(case, &relation.from), name(case, &relation.to));
    let conflict = if relation.conflict { language.text("tie-conflict") } else { String::new() };
    TieRow {
        place,
        who: language.message("flow-who", &[("from", from.into()), ("to", to.into())]),
        kind: kind_in_words(&relation.kind, language),
        what: language.pick(&relation.label).to_owned(),
        conflict,
        claims: relation.claims.clone(),
    }
}

/// Ties that a filter shows; none for a case without relations.
#[must_use]
pub fn ties(case: &Case, filter: &Filter, room: Room, language: &Language) -> Option<TiesView> {
    let shown = shown(case, filter);
    if shown.is_empty() {
        return None;
    }
    let rows: Vec<TieRow> = shown.iter().map(|k| row(case, *k, language)).collect();
    let (chart, series) = drawn(case, &shown, room, language);
    let names = chart.names.len();
    let conflicts = shown.iter().filter(|k| case.relations[**k].conflict).count();
    let arguments =
        [("count", shown.len().into()), ("names", names.into()), ("conflicts", conflicts.into())];
    let table_row = |row: &TieRow| Row {
        head: row.who.clone(),
        cells: [&row.kind, &row.what, &row.conflict, &row.claims.join(", ")]
            .map(|words| Cell::words(words.clone()))
            .to_vec(),
    };
    let columns =
        ["tie-column-kind", "tie-column-what", "tie-column-conflict", "tie-column-claims"];
    let exhibit = Exhibit {
        id: "ties".to_owned(),
        title: language.text("ties-title"),
        chart: chart.into(),
        series,
        text: language.message("ties-text", &arguments),
        table: Table {
            head: language.text("tie-column-who"),
            columns: columns.map(|key| Column::plain(language.text(key))).to_vec(),
            rows: rows.iter().map(table_row).collect(),
        },
        axis: None,
        method: language.text("ties-method"),
    };
    Some(TiesView { exhibit, rows })
}

/// The picture and its series: the kinds that occur.
fn drawn(case: &Case, shown: &[usize], room: Room, language: &Language) -> (Ties, Vec<Series>) {
    let relations: Vec<&Relation> = shown.iter().map(|k| &case.relations[*k]).collect();
    let mut ids: Vec<&str> = Vec::new();
    for id in relations.iter().flat_map(|r| [r.from.as_str(), r.to.as_str()]) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let place_in = |ids: &[&str], id: &str| ids.iter().position(|known| *known == id);
    let ends = |ids: &[&str], r: &Relation| {
        (place_in(ids, &r.from).unwrap_or_default(), place_in(ids, &r.to).unwrap_or_default())
    };
    let pairs: Vec<(usize, usize)> = relations.iter().map(|r| ends(&ids, r)).collect();
    let ordered: Vec<&str> = shortest(ids.len(), &pairs).into_iter().map(|k| ids[k]).collect();
    let kinds: Vec<usize> = (0..RELATION_KINDS.len())
        .filter(|k| relations.iter().any(|r| r.kind == RELATION_KINDS[*k]))
        .collect();
    let series_of = |r: &Relation| kinds.iter().position(|k| RELATION_KINDS[*k] == r.kind);
    let tie = |r: &&Relation| {
        let (from, to) = ends(&ordered, r);
        Tie { from, to, series: series_of(r).unwrap_or_default(), is_marked: r.conflict }
    };
    let has_conflict = relations.iter().any(|r| r.conflict);
    let chart = Ties {
        width: match room {
            Room::Wide => WIDE,
            Room::Narrow => room.width(),
        },
        names: ordered.iter().map(|id| name(case, id).to_owned()).collect(),
        series: kinds.iter().map(|k| colour(*k)).collect(),
        ties: relations.iter().map(tie).collect(),
        key: if has_conflict { language.text("tie-conflict") } else { String::new() },
    };
    let series = kinds.iter().map(|k| Series {
        name: kind_in_words(RELATION_KINDS[*k], language),
        swatch: Swatch::Colour(colour(*k), 1.0),
        subject: None,
    });
    (chart, series.collect())
}
