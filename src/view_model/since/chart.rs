//! Later facts on a time line: a lane for each topic, the sign says how far the model has taken
//! them in.

use case::Case;
use case::raw::Topic;
use chart::timeline::{End, Event, Key, Lane, Status, Timeline};
use chart::{ClaimHue, Palette, Scale, Swatch};
use language::Language;

use super::{Bearing, Later, TOPICS, topic_key};
use crate::compute::year_of;
use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Series, Table};

/// Widest picture of a page with space, in CSS pixels: names of events need room.
const WIDE: u32 = 1_080;

/// The exhibit; none where nothing happened.
#[must_use]
pub fn exhibit(case: &Case, later: &[Later], room: Room, language: &Language) -> Option<Exhibit> {
    let lanes: Vec<(Option<Topic>, Vec<&Later>)> = lanes(later);
    let first = year_of(&case.head.article.published)?;
    let last = year_of(&case.head.as_of)?;
    if lanes.is_empty() || first >= last {
        return None;
    }
    let name = |topic: Option<Topic>| language.text(topic.map_or("since-topic-other", topic_key));
    let lane = |(topic, events): &(Option<Topic>, Vec<&Later>)| Lane {
        name: name(*topic),
        slot: None,
        events: events.iter().filter_map(|one| event(one)).collect(),
    };
    let series = |(topic, _): &(Option<Topic>, Vec<&Later>)| Series {
        name: name(*topic),
        swatch: Swatch::Colour(Palette.claim(ClaimHue::Senior), 1.0),
        subject: None,
    };
    let rows = lanes.iter().flat_map(|(topic, events)| {
        events.iter().map(|one| row(one, name(*topic), language)).collect::<Vec<_>>()
    });
    Some(Exhibit {
        id: "later-events".to_owned(),
        title: language.text("since-chart-title"),
        text: super::summary(case, later, language),
        table: Table {
            head: language.text("since-column-event"),
            columns: ["since-column-date", "since-column-topic", "since-column-model"]
                .map(|key| Column::plain(language.text(key)))
                .to_vec(),
            rows: rows.collect(),
        },
        series: lanes.iter().map(series).collect(),
        chart: Timeline {
            width: match room {
                Room::Wide => WIDE,
                Room::Narrow => room.width(),
            },
            dates: Scale::between(first, last),
            labels: months(&case.head.article.published, &case.head.as_of),
            today: None,
            lanes: lanes.iter().map(lane).collect(),
            key: key(language),
        }
        .into(),
        axis: None,
        method: language.text("since-chart-method"),
    })
}

/// Identifiers of the entries, in the order of the rows.
#[must_use]
pub fn anchors(later: &[Later]) -> Vec<String> {
    lanes(later).into_iter().flat_map(|(_, all)| all).map(|one| one.anchor.clone()).collect()
}

/// Facts by topic, in the order of the topics; what has none comes last.
fn lanes(later: &[Later]) -> Vec<(Option<Topic>, Vec<&Later>)> {
    let topics = TOPICS.map(Some).into_iter().chain([None]);
    let of =
        |topic| later.iter().filter(move |one| one.topic == topic && year_of(&one.iso).is_some());
    topics
        .map(|topic| (topic, of(topic).collect()))
        .filter(|(_, all): &(_, Vec<_>)| !all.is_empty())
        .collect()
}

fn status(bearing: Bearing) -> Status {
    match bearing {
        Bearing::Contained => Status::Filled,
        Bearing::Open => Status::Hollow,
        Bearing::Aside => Status::Half,
    }
}

fn event(one: &Later) -> Option<Event> {
    Some(Event {
        start: year_of(&one.iso)?,
        end: End::Point,
        when: one.date.clone(),
        name: one.name.clone(),
        status: status(one.bearing),
        colour: Palette.claim(ClaimHue::Senior),
    })
}

fn row(one: &Later, topic: String, language: &Language) -> Row {
    let model = language.text(bearing_key(one.bearing));
    Row { head: one.name.clone(), cells: [one.iso.clone(), topic, model].map(Cell::words).to_vec() }
}

/// Message key of how far the model has taken a fact in.
#[must_use]
pub fn bearing_key(bearing: Bearing) -> &'static str {
    match bearing {
        Bearing::Contained => "since-bearing-contained",
        Bearing::Open => "since-bearing-open",
        Bearing::Aside => "since-bearing-aside",
    }
}

fn key(language: &Language) -> Vec<Key> {
    let one = |bearing| Key {
        status: status(bearing),
        colour: Palette.text(),
        name: language.text(bearing_key(bearing)),
    };
    [Bearing::Contained, Bearing::Open, Bearing::Aside].map(one).to_vec()
}

/// First day of every month between two dates, written as year and month.
fn months(first: &str, last: &str) -> Vec<(f64, String)> {
    let month = |date: &str| {
        let mut parts = date.split('-').map(|part| part.parse::<u32>().ok());
        Some(12 * parts.next()?? + parts.next()?? - 1)
    };
    let (Some(from), Some(to)) = (month(first), month(last)) else { return Vec::new() };
    // At most a dozen labels have room.
    let step = ((to.saturating_sub(from)) / 12 + 1) as usize;
    let label = |month: u32| {
        let words = format!("{:04}-{:02}", month / 12, month % 12 + 1);
        Some((year_of(&format!("{words}-01"))?, words))
    };
    (from + 1..=to).step_by(step).filter_map(label).collect()
}
