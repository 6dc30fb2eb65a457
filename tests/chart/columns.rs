//! Waterfalls of columns.

use chart::columns::layout::{Layout, arrange};
use chart::columns::piece::{levels, pieces};
use chart::columns::{Columns, Hues, Kind, Step, Together, scale};
use chart::{Drawing, Look, Palette, Scale};
use proptest::prelude::*;

use crate::texts::{NAMES, WIDTHS, holds};

fn step(k: usize, kind: Kind, amounts: &[f64]) -> Step {
    let value = |amount: &f64| {
        if amount.is_finite() { format!("{amount:+.1}") } else { "undefined".to_owned() }
    };
    Step {
        name: NAMES[k % NAMES.len()].to_owned(),
        kind,
        amounts: amounts.to_vec(),
        values: amounts.iter().map(value).collect(),
    }
}

fn columns(width: u32, together: Together, steps: Vec<Step>) -> Columns {
    let scale = scale(&steps, together);
    let series = steps.iter().map(|step| step.amounts.len()).max().unwrap_or(0);
    let hues = |k: usize| Hues { up: Palette.sector(k as u8 + 1), down: Palette.loss() };
    Columns {
        size: (width, 280),
        scale,
        labels: scale.labels(&|tick| format!("{tick}")),
        name: "現金（百万ドル）".to_owned(),
        reference: None,
        series: (0..series).map(hues).collect(),
        together,
        steps,
    }
}

fn cash(width: u32, together: Together) -> Columns {
    let amounts = [[12.0, 5.0], [30.0, 2.0], [-9.0, 4.0], [-20.0, -3.0], [13.0, 8.0]];
    let steps = amounts.iter().enumerate().map(|(k, amounts)| {
        let kind = if k == 0 || k == 4 { Kind::Total } else { Kind::Change };
        step(k, kind, amounts)
    });
    columns(width, together, steps.collect())
}

fn short(mut columns: Columns) -> Columns {
    columns.steps.iter_mut().for_each(|step| step.name = "cash".to_owned());
    columns
}

const BOTH: [Together; 2] = [Together::Stacked, Together::Grouped];

fn layout(columns: &Columns) -> Layout {
    arrange(columns, &(0..columns.series.len()).collect::<Vec<_>>())
}

#[test]
fn words_stay_apart_at_every_width() {
    for width in WIDTHS {
        for together in BOTH {
            let cash = cash(width, together);
            holds(&cash, &Look::default());
            assert_eq!(cash.marks(&Look::default()).len(), 10);
            holds(&short(cash), &Look { lit: vec![0], ..Look::default() });
        }
    }
}

#[test]
fn changes_start_where_the_step_before_ended() {
    let steps = cash(640, Together::Stacked).steps;
    assert_eq!(levels(&steps, &[0, 1]), [17.0, 49.0, 44.0, 21.0, 21.0]);
    let of = |together, step: usize| -> Vec<(usize, f64, f64, (usize, usize))> {
        let all = pieces(&steps, together, &[0, 1]).into_iter().filter(|p| p.step == step);
        all.map(|p| (p.series, p.from, p.to, p.lane)).collect()
    };
    assert_eq!(of(Together::Stacked, 1), [(0, 17.0, 47.0, (0, 1)), (1, 47.0, 49.0, (0, 1))]);
    // What is added stands first; what is taken hangs beside it.
    assert_eq!(of(Together::Stacked, 2), [(1, 49.0, 53.0, (0, 2)), (0, 53.0, 44.0, (1, 2))]);
    assert_eq!(of(Together::Stacked, 3), [(0, 44.0, 24.0, (0, 1)), (1, 24.0, 21.0, (0, 1))]);
    assert_eq!(of(Together::Grouped, 2), [(0, 42.0, 33.0, (0, 2)), (1, 7.0, 11.0, (1, 2))]);
    assert_eq!(scale(&steps, Together::Stacked), Scale { lo: 0.0, hi: 60.0 });
}

#[test]
fn a_total_of_both_signs_goes_both_ways_from_zero() {
    let steps = [step(0, Kind::Total, &[5.0, -3.0, 2.0, -1.0])];
    let ends: Vec<(f64, f64)> = pieces(&steps, Together::Stacked, &[0, 1, 2, 3])
        .iter()
        .map(|piece| (piece.from, piece.to))
        .collect();
    assert_eq!(ends, [(0.0, 5.0), (5.0, 7.0), (0.0, -3.0), (-3.0, -4.0)]);
}

#[test]
fn signs_differ_in_form() {
    // Hatches and outlines are lines, what is filled has none.
    let lines = |kind: Kind, amount: f64| {
        let mut one = columns(640, Together::Stacked, vec![step(0, kind, &[amount])]);
        one.scale = Scale { lo: -20.0, hi: 20.0 };
        one.series[0] = Hues { up: Palette.sector(1), down: Palette.sector(1) };
        let svg = holds(&one, &Look::default());
        let drawn = svg.split('<').filter(|part| part.starts_with("poly"));
        drawn.filter(|part| part.contains("--sector-1")).count()
    };
    assert_eq!(lines(Kind::Total, 10.0), 0);
    assert_eq!(lines(Kind::Change, 10.0), 1);
    assert!(lines(Kind::Change, -10.0) > 5);
    assert_eq!(lines(Kind::Total, -10.0), lines(Kind::Change, -10.0) + 1);
}

#[test]
fn steps_lie_below_each_other_where_columns_have_no_room() {
    let upright = |width: u32| layout(&short(cash(width, Together::Stacked))).is_upright;
    assert!(upright(1280) && upright(640) && upright(320));
    assert!(!layout(&cash(640, Together::Stacked)).is_upright, "a long name");
    let mut many = short(cash(640, Together::Stacked));
    many.steps = (0..40).map(|k| step(4 + 8 * k, Kind::Change, &[1.0, 1.0])).collect();
    assert!(!layout(&many).is_upright);
    let bars = layout(&cash(640, Together::Stacked)).bars;
    let top = |step: usize| bars.iter().find(|bar| bar.step == step).unwrap().corners[0].1;
    assert!((1..5).all(|step| top(step - 1) + 10.0 < top(step)));
}

#[test]
fn joints_lead_from_the_end_of_a_step_to_the_start_of_the_next() {
    let mut cash = short(cash(900, Together::Stacked));
    let joints = layout(&cash).joints;
    assert_eq!(joints.len(), 4);
    assert!(joints.iter().all(|(from, to)| from.0 < to.0 && from.1 == to.1));
    // An end that does not follow from the steps is not joined to them.
    cash.steps[4].amounts = vec![50.0, 8.0];
    assert_eq!(layout(&cash).joints.len(), 3);
    assert!(layout(&short(self::cash(900, Together::Grouped))).joints.is_empty());
}

#[test]
fn a_hidden_series_is_taken_out_of_the_sums() {
    let cash = short(cash(900, Together::Stacked));
    let look = Look { hidden: vec![0], ..Look::default() };
    holds(&cash, &look);
    assert_eq!(cash.marks(&look).len(), 5);
    assert_eq!(arrange(&cash, &[1]).joints.len(), 4);
}

#[test]
fn odd_steps_are_drawn() {
    for width in [0, 1, 320, 900] {
        for together in BOTH {
            let draw = |steps: Vec<Step>| {
                let columns = columns(width, together, steps);
                crate::page_can_show(&columns.svg(&Look::default()).unwrap());
                columns.marks(&Look::default()).len()
            };
            assert_eq!(draw(vec![]), 0);
            assert_eq!(draw(vec![step(0, Kind::Total, &[])]), 0);
            assert_eq!(draw(vec![step(0, Kind::Change, &[3.0])]), 1);
            assert_eq!(draw(vec![step(1, Kind::Total, &[f64::NAN, f64::INFINITY, 0.0])]), 0);
            assert_eq!(draw((0..200).map(|k| step(k, Kind::Change, &[1.0])).collect()), 200);
        }
    }
    let ragged = vec![step(0, Kind::Total, &[4.0]), step(4, Kind::Change, &[1.0, 2.0, -1.0])];
    for together in BOTH {
        let mut odd = columns(640, together, ragged.clone());
        odd.labels.push((f64::NAN, "never".to_owned()));
        assert!(!holds(&odd, &Look::default()).contains("never"));
        odd.series.truncate(1);
        holds(&odd, &Look::default());
        holds(
            &columns(320, together, (0..200).map(|k| step(k, Kind::Change, &[1.0])).collect()),
            &Look::default(),
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_steps_fit(
        steps in prop::collection::vec((any::<bool>(), prop::collection::vec(-50.0_f64..50.0, 0..4)), 0..12),
        width in 280_u32..1400,
        is_stacked in any::<bool>(),
        are_short in any::<bool>(),
    ) {
        let kind = |is_total: bool| if is_total { Kind::Total } else { Kind::Change };
        let steps = steps.iter().enumerate().map(|(k, (is_total, of))| step(k, kind(*is_total), of));
        let together = if is_stacked { Together::Stacked } else { Together::Grouped };
        let columns = columns(width, together, steps.collect());
        holds(&if are_short { short(columns) } else { columns }, &Look::default());
    }
}

#[test]
fn the_line_of_a_threshold_runs_over_all_steps() {
    for (width, is_upright) in [(1280, true), (320, false)] {
        let steps: Vec<Step> = (0..2).map(|k| step(k, Kind::Total, &[6.0, 4.0])).collect();
        let mut columns = columns(width, Together::Stacked, steps);
        let arranged = |columns: &Columns| arrange(columns, &[0, 1]);
        assert_eq!(arranged(&columns).reference, None);
        columns.reference = Some(5.0);
        let layout = arranged(&columns);
        assert_eq!(layout.is_upright, is_upright, "{width}");
        let (from, to) = layout.reference.unwrap();
        for bar in layout.bars.iter().filter(|bar| bar.series == 0) {
            let [(left, top), (right, bottom)] = bar.corners;
            if is_upright {
                assert!(from.0 <= left && right <= to.0 && top < from.1 && from.1 < bottom);
            } else {
                assert!(from.1 <= top && bottom <= to.1 && left < from.0 && from.0 < right);
            }
        }
        assert_ne!(columns.svg(&Look::default()).unwrap(), {
            columns.reference = None;
            columns.svg(&Look::default()).unwrap()
        });
        columns.reference = Some(1e9);
        assert_eq!(arranged(&columns).reference, None);
    }
}
