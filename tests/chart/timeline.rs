//! Events in lanes.

use chart::timeline::layout::{Placed, arrange};
use chart::timeline::{End, Event, Key, Lane, Status, Timeline};
use chart::{Drawing, Look, Palette, Scale};
use proptest::prelude::*;

use crate::texts::{NAMES, WIDTHS, holds, texts};

const STATUS: [Status; 4] = [Status::Filled, Status::Half, Status::Hollow, Status::Crossed];

fn event(k: usize, start: f64, end: End) -> Event {
    Event {
        start,
        end,
        when: if k.is_multiple_of(5) { String::new() } else { format!("Month {k} of the year") },
        name: NAMES[k % NAMES.len()].to_owned(),
        status: STATUS[k % 4],
        colour: Palette.sector(k as u8 % 4 + 1),
    }
}

fn timeline(width: u32, lanes: Vec<Vec<(f64, End)>>) -> Timeline {
    let lane = |(k, events): (usize, Vec<(f64, End)>)| Lane {
        name: NAMES[(k + 3) % NAMES.len()].to_owned(),
        slot: (k % 2 == 0).then_some(k as u8 % 10 + 1),
        events: events.into_iter().enumerate().map(|(i, (s, e))| event(i + k, s, e)).collect(),
    };
    let key = |status: Status| Key {
        status,
        colour: Palette.text(),
        name: format!("what is {status:?} in this picture"),
    };
    Timeline {
        width,
        dates: Scale { lo: 2020.0, hi: 2030.0 },
        labels: (2018..=2032).map(|year| (f64::from(year), year.to_string())).collect(),
        today: Some((2025.9, "today".to_owned())),
        lanes: lanes.into_iter().enumerate().map(lane).collect(),
        key: STATUS.map(key).to_vec(),
    }
}

fn some(width: u32) -> Timeline {
    let crowd = (0..12).map(|k| (2024.0 + 0.1 * f64::from(k), End::Point)).collect();
    let spans = vec![
        (2019.0, End::At(2022.0)),
        (2021.5, End::At(2024.0)),
        (2029.9, End::Open),
        (2029.9, End::Point),
        (2020.0, End::Point),
        (2023.0, End::Open),
    ];
    timeline(width, vec![crowd, spans, vec![]])
}

/// Frames in a lane that are seen at the same time never touch.
fn frames_are_apart(placed: &[Placed]) {
    for (k, a) in placed.iter().enumerate() {
        for b in placed[k + 1..].iter().filter(|b| b.lane == a.lane) {
            let apart = |axis: fn((f64, f64)) -> f64| {
                axis(a.frame[1]) <= axis(b.frame[0]) || axis(b.frame[1]) <= axis(a.frame[0])
            };
            assert!(apart(|p| p.0) || apart(|p| p.1), "{a:?} {b:?}");
        }
    }
}

#[test]
fn words_and_events_stay_apart_at_every_width() {
    for width in WIDTHS {
        let timeline = some(width);
        holds(&timeline, &Look::default());
        frames_are_apart(&arrange(&timeline).placed);
        assert_eq!(timeline.marks(&Look::default()).len(), 18);
    }
}

#[test]
fn signs_stand_at_their_dates() {
    let timeline =
        timeline(1000, vec![(0..=10).map(|k| (2020.0 + f64::from(k), End::Point)).collect()]);
    let signs: Vec<f64> = arrange(&timeline).placed.iter().map(|p| p.sign.unwrap().0).collect();
    let step = signs[1] - signs[0];
    assert!(step > 50.0);
    assert!(signs.windows(2).all(|pair| (pair[1] - pair[0] - step).abs() < 1e-6));
}

#[test]
fn narrow_timelines_go_down_in_the_order_of_dates() {
    let dates = [2027.0, 2021.0, 2024.0, 2021.0];
    let events = dates.map(|date| (date, End::Point)).to_vec();
    let placed = arrange(&timeline(320, vec![events])).placed;
    let order: Vec<usize> = placed.iter().map(|p| p.event).collect();
    assert_eq!(order, [1, 3, 2, 0]);
    let heights: Vec<f64> = placed.iter().map(|p| p.sign.unwrap().1).collect();
    assert!(heights.windows(2).all(|pair| pair[0] + 14.0 < pair[1]), "{heights:?}");
    assert!(placed.iter().all(|p| p.words.iter().all(|w| w.x > p.sign.unwrap().0)));
}

#[test]
fn periods_at_the_same_time_have_bars_beside_each_other() {
    for width in [320, 1000] {
        let events =
            vec![(2021.0, End::At(2025.0)), (2022.0, End::Open), (2023.0, End::At(2024.0))];
        let placed = arrange(&timeline(width, vec![events])).placed;
        let bars: Vec<_> = placed.iter().map(|p| p.bar.unwrap()).collect();
        let rail =
            |bar: &chart::timeline::layout::Bar| if width < 480 { bar.from.0 } else { bar.from.1 };
        assert!(rail(&bars[0]) < rail(&bars[1]) && rail(&bars[1]) < rail(&bars[2]));
        assert!(bars[1].is_open && !bars[0].is_open);
    }
}

#[test]
fn a_status_has_a_form_of_its_own() {
    let form = |status: Status, end: End| {
        let mut one = timeline(900, vec![vec![(2022.0, end)]]);
        one.key.clear();
        (one.lanes[0].events[0].status, one.lanes[0].events[0].colour) = (status, Palette.text());
        one.svg(&Look::default()).unwrap()
    };
    for end in [End::Point, End::At(2024.0), End::Open] {
        for (k, a) in STATUS.into_iter().enumerate() {
            for b in &STATUS[k + 1..] {
                assert_ne!(form(a, end), form(*b, end), "{a:?} {b:?} {end:?}");
            }
        }
    }
}

#[test]
fn odd_dates_are_left_out() {
    for width in [0, 1, 320, 900] {
        let odd = vec![
            (f64::NAN, End::Point),
            (f64::NEG_INFINITY, End::Open),
            (2010.0, End::Point),
            (2010.0, End::At(2015.0)),
            (2040.0, End::Open),
            (2022.0, End::At(f64::NAN)),
            (2022.0, End::At(2019.0)),
        ];
        let odd = timeline(width, vec![odd]);
        crate::page_can_show(&odd.svg(&Look::default()).unwrap());
        let rows: Vec<usize> = odd.marks(&Look::default()).iter().map(|mark| mark.row).collect();
        assert_eq!(rows, [5, 6]);
        assert!(arrange(&odd).placed.iter().all(|p| p.bar.is_none()));
    }
    for width in [320, 900] {
        let mut empty = timeline(width, vec![]);
        holds(&empty, &Look::default());
        (empty.today, empty.key) = (None, Vec::new());
        empty.labels.clear();
        holds(&empty, &Look::default());
        empty.today = Some((1990.0, "long ago".to_owned()));
        assert!(texts(&holds(&empty, &Look::default())).is_empty());
    }
}

#[test]
fn two_hundred_events() {
    let events: Vec<_> = (0..200).map(|k| (2020.0 + 0.05 * f64::from(k), End::Point)).collect();
    for width in [320, 1280] {
        let many = timeline(width, vec![events.clone()]);
        holds(&many, &Look::default());
        frames_are_apart(&arrange(&many).placed);
    }
    let lanes = (0..200).map(|_| vec![(2024.0, End::Point)]).collect();
    holds(&timeline(1280, lanes), &Look::default());
}

#[test]
fn rows_count_through_all_lanes_and_hidden_lanes_have_no_marks() {
    let timeline = some(900);
    let look = Look { hidden: vec![0], lit: vec![1], ..Look::default() };
    let marks = timeline.marks(&look);
    assert_eq!(marks.iter().map(|mark| mark.row).collect::<Vec<_>>(), [12, 13, 14, 15, 16, 17]);
    holds(&timeline, &look);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_events_fit(
        lanes in prop::collection::vec(prop::collection::vec((2019.0_f64..2031.0, 0.0_f64..6.0, 0_u8..3), 0..14), 0..4),
        width in 280_u32..1400,
    ) {
        let end = |start: f64, length: f64, kind: u8| match kind {
            0 => End::Point,
            1 => End::At(start + length),
            _ => End::Open,
        };
        let lanes = lanes.into_iter().map(|lane| lane.into_iter().map(|(s, l, k)| (s, end(s, l, k))).collect());
        let timeline = timeline(width, lanes.collect());
        holds(&timeline, &Look::default());
        frames_are_apart(&arrange(&timeline).placed);
    }
}
