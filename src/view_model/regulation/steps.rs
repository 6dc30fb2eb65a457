//! What authorities did: a picture with a lane for each jurisdiction, and the same as a list.

use case::Case;
use case::raw::{ActionStage, Basis, RegulatoryAction};
use chart::timeline::{End, Event, Key, Lane, Status, Timeline};
use chart::{Palette, Scale};
use language::Language;
use language::date::date;

use super::basis_in_words;
use crate::compute::year_of;
use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};
use crate::sources::{SourceLine, source_lines};

/// What a stage looks like and is called.
const STAGES: [(ActionStage, Status, &str); 4] = [
    (ActionStage::Binding, Status::Filled, "step-binding"),
    (ActionStage::Open, Status::Half, "step-open"),
    (ActionStage::Statement, Status::Hollow, "step-statement"),
    (ActionStage::Ended, Status::Crossed, "step-ended"),
];
/// Least distance of two labels of the axis, as a share of its length.
const LABELS: f64 = 0.11;
/// Days in a year.
const DAYS: f64 = 365.25;

/// One step in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Identifier.
    pub id: String,
    /// Date as far as known, for machines.
    pub iso: String,
    /// The same in words.
    pub date: String,
    /// Country or bloc.
    pub jurisdiction: String,
    /// Authority.
    pub authority: String,
    /// Legal instrument or kind of step.
    pub instrument: String,
    /// Where it stands.
    pub status: String,
    /// The same as one word.
    pub stage: String,
    /// That it is general knowledge, in words; empty when a source was read.
    pub basis: String,
    /// Claims of the ledger that it bears on.
    pub claims: Vec<String>,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// Actions in the order of their dates, with these as years; what has no date is left out.
fn dated(case: &Case) -> Vec<(f64, &RegulatoryAction)> {
    let mut all: Vec<(f64, &RegulatoryAction)> =
        case.regulation.iter().filter_map(|a| Some((year_of(&a.date)?, a))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all
}

fn stage_of(action: &RegulatoryAction) -> (Status, &'static str) {
    let found = STAGES.iter().find(|(stage, ..)| *stage == action.stage);
    found.map_or((Status::Half, "step-open"), |(_, status, key)| (*status, key))
}

/// All steps in the order of their dates.
#[must_use]
pub fn steps(case: &Case, language: &Language) -> Vec<Step> {
    let step = |(_, action): (f64, &RegulatoryAction)| Step {
        id: action.id.clone(),
        iso: action.date.clone(),
        date: date(&action.date, language),
        jurisdiction: language.pick(&action.jurisdiction).to_owned(),
        authority: action.authority.clone(),
        instrument: language.pick(&action.instrument).to_owned(),
        status: language.pick(&action.status).to_owned(),
        stage: language.text(stage_of(action).1),
        basis: basis_in_words(action.basis, language),
        claims: action.claims.clone(),
        sources: source_lines(case, &action.sources, language),
    };
    dated(case).into_iter().map(step).collect()
}

/// Lanes with their steps: jurisdictions by their first step.
fn lanes<'a>(
    steps: &[(f64, &'a RegulatoryAction)],
    language: &'a Language,
) -> Vec<(&'a str, Vec<(f64, &'a RegulatoryAction)>)> {
    let mut lanes: Vec<(&str, Vec<(f64, &RegulatoryAction)>)> = Vec::new();
    for (when, action) in steps {
        let name = language.pick(&action.jurisdiction);
        match lanes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, of)) => of.push((*when, action)),
            None => lanes.push((name, vec![(*when, action)])),
        }
    }
    lanes
}

/// Distances between dates that follow each other, shortened: ten days take about as much room again
/// as two. A month in which much happens would be a point on an even axis.
struct Axis(Vec<(f64, f64)>);

impl Axis {
    fn of(dates: impl Iterator<Item = f64>) -> Self {
        let mut knots: Vec<(f64, f64)> = Vec::new();
        for date in dates {
            let place = knots
                .last()
                .map_or(0.0, |(last, place)| place + (DAYS * (date - last).max(0.0)).ln_1p());
            knots.push((date, place));
        }
        Self(knots)
    }

    fn at(&self, date: f64) -> f64 {
        self.0.iter().find(|(known, _)| *known >= date).map_or(0.0, |(_, place)| *place)
    }

    fn length(&self) -> f64 {
        self.0.last().map_or(1.0, |(_, place)| place.max(1.0))
    }
}

/// The picture; none for a case without steps.
#[must_use]
pub fn timeline(case: &Case, room: Room, language: &Language) -> Option<Exhibit> {
    let steps = dated(case);
    let (first, last) = (steps.first()?.1, steps.last()?.1);
    let axis = Axis::of(steps.iter().map(|(when, _)| *when));
    let lanes = lanes(&steps, language);
    let chart = Timeline {
        width: match room {
            Room::Wide => 920,
            Room::Narrow => room.width(),
        },
        dates: Scale::between(-0.02 * axis.length(), 1.02 * axis.length()),
        labels: labels(&steps, &axis),
        today: None,
        lanes: lanes
            .iter()
            .map(|(name, of)| Lane {
                name: (*name).to_owned(),
                slot: None,
                events: of.iter().map(|(when, a)| event(axis.at(*when), a, language)).collect(),
            })
            .collect(),
        key: STAGES
            .iter()
            .filter(|(stage, ..)| steps.iter().any(|(_, action)| action.stage == *stage))
            .map(|(_, status, key)| Key {
                status: *status,
                colour: Palette.text(),
                name: language.text(key),
            })
            .collect(),
    };
    let ends = [date(&first.date, language), date(&last.date, language)];
    let arguments = [
        ("count", steps.len().into()),
        ("places", lanes.len().into()),
        ("first", (&ends[0]).into()),
        ("last", (&ends[1]).into()),
    ];
    let rows = lanes.iter().flat_map(|(name, of)| of.iter().map(|(_, a)| row(name, a, language)));
    Some(Exhibit {
        id: "regulation-timeline".to_owned(),
        title: language.text("steps-title"),
        chart: chart.into(),
        series: Vec::new(),
        text: language.message("steps-text", &arguments),
        table: Table {
            head: language.text("step-column-date"),
            columns: [
                "step-column-place",
                "step-column-authority",
                "step-column-what",
                "step-column-status",
                "step-column-basis",
            ]
            .map(|key| Column::plain(language.text(key)))
            .to_vec(),
            rows: rows.collect(),
        },
        axis: None,
        method: language.text("steps-method"),
    })
}

fn event(place: f64, action: &RegulatoryAction, language: &Language) -> Event {
    let day = date(&action.date, language);
    let when = match action.basis {
        Basis::Source => day,
        Basis::GeneralKnowledge => {
            language.message("step-when-general", &[("date", (&day).into())])
        }
    };
    Event {
        start: place,
        end: End::Point,
        when,
        name: language.pick(&action.instrument).to_owned(),
        status: stage_of(action).0,
        colour: Palette.text(),
    }
}

fn row(place: &str, action: &RegulatoryAction, language: &Language) -> Row {
    let cells = [
        place.to_owned(),
        action.authority.clone(),
        language.pick(&action.instrument).to_owned(),
        language.pick(&action.status).to_owned(),
        basis_in_words(action.basis, language),
    ];
    Row { head: action.date.clone(), cells: cells.map(Cell::words).to_vec() }
}

/// Dates of steps at their places, as many as have room.
fn labels(steps: &[(f64, &RegulatoryAction)], axis: &Axis) -> Vec<(f64, String)> {
    let mut labels: Vec<(f64, String)> = Vec::new();
    for (when, action) in steps {
        let place = axis.at(*when);
        let has_room = labels.last().is_none_or(|(last, _)| place - last >= LABELS * axis.length());
        if has_room {
            labels.push((place, action.date.clone()));
        }
    }
    labels
}
