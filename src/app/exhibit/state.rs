//! What the reader does to one chart.

use chart::Look;
use chart::drawing::{Mark, Pointing};
use chart::pointing::{self, Step};
use leptos::prelude::*;
use view_model::Exhibit;
use view_model::exhibit::Datum;

use super::scene::Scene;
use crate::session::Cross;

/// A range of the horizontal axis.
pub(super) type Window = (f64, f64);

/// Signals of one chart. Copy: it holds only handles.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    /// What it shares with the page.
    pub(super) scene: Scene,
    /// The chart and its words.
    pub(super) exhibit: Signal<Option<Exhibit>>,
    /// Called with the row of a mark that is clicked or confirmed.
    pub(super) on_choice: StoredValue<Option<Callback<usize>>>,
    /// Whether a part of the horizontal axis can be chosen.
    pub(super) zooms: bool,
    /// Series that the reader hid.
    pub(super) hidden: RwSignal<Vec<usize>>,
    /// Series under the pointer in the legend.
    pub(super) lit: RwSignal<Option<usize>>,
    /// Part of the horizontal axis that is shown.
    pub(super) window: RwSignal<Option<Window>>,
    /// Ends of the range that is being drawn, in CSS pixels of the drawing.
    pub(super) brush: RwSignal<Option<(f64, f64)>>,
    /// Series and row that are pointed at.
    pub(super) current: RwSignal<Option<(usize, usize)>>,
    /// What a screen reader says about it.
    pub(super) spoken: RwSignal<String>,
    /// Whether the table stands in place of the drawing.
    pub(super) is_table: RwSignal<bool>,
    /// How the chart is looked at.
    pub(super) look: Memo<Look>,
    /// Where its data are; computed when they are needed.
    marks: Memo<Vec<Mark>>,
}

impl State {
    pub(super) fn new(
        scene: Scene,
        exhibit: Signal<Option<Exhibit>>,
        on_choice: Option<Callback<usize>>,
        zooms: bool,
    ) -> Self {
        let (hidden, window) = (RwSignal::new(Vec::new()), RwSignal::new(None));
        let lit = RwSignal::new(None);
        let current = RwSignal::new(None::<(usize, usize)>);
        // Where the pointer is, its series alone; elsewhere all that are about the same.
        let lit_series = move || {
            let count = exhibit.read().as_ref().map_or(0, |e| e.series.len());
            if let Some(series) = lit.get().or_else(|| current.get().map(|(series, _)| series)) {
                return if series < count { vec![series] } else { Vec::new() };
            }
            let Some(subject) = scene.highlight.get() else { return Vec::new() };
            exhibit.read().as_ref().map(|e| e.series_about(&subject)).unwrap_or_default()
        };
        let look = Memo::new(move |_| Look {
            hidden: hidden.get(),
            lit: lit_series(),
            window: window.get(),
            columns: None,
        });
        let marks = Memo::new(move |_| {
            let look = look.read();
            exhibit.read().as_ref().map(|e| e.chart.marks(&look)).unwrap_or_default()
        });
        Self {
            scene,
            exhibit,
            on_choice: StoredValue::new(on_choice),
            zooms,
            hidden,
            lit,
            window,
            brush: RwSignal::new(None),
            current,
            spoken: RwSignal::new(String::new()),
            is_table: RwSignal::new(false),
            look,
            marks,
        }
    }

    /// Width and height of the drawing in CSS pixels; reactive.
    pub(super) fn size(self) -> (u32, u32) {
        self.exhibit.read().as_ref().map_or((1, 1), |e| e.chart.size())
    }

    /// The mark that is pointed at; reactive.
    pub(super) fn mark(self) -> Option<Mark> {
        let (series, row) = self.current.get()?;
        self.marks.read().iter().find(|mark| (mark.series, mark.row) == (series, row)).cloned()
    }

    /// What is known about it; reactive.
    pub(super) fn datum(self) -> Option<Datum> {
        let (series, row) = self.current.get()?;
        self.exhibit.read().as_ref()?.datum(series, row)
    }

    /// How marks are found.
    pub(super) fn pointing(self) -> Pointing {
        self.exhibit.read_untracked().as_ref().map(|e| e.chart.pointing()).unwrap_or_default()
    }

    /// Points at what lies at a place of the drawing, in CSS pixels.
    pub(super) fn point_at(self, place: (f64, f64)) {
        let marks = self.marks.read_untracked();
        let found = pointing::find(&marks, self.pointing(), place);
        self.set_current(found.and_then(|k| marks.get(k)));
    }

    /// Moves by keyboard and says where.
    pub(super) fn step(self, step: Step) {
        {
            let marks = self.marks.read_untracked();
            let current = self.current.get_untracked();
            let place = marks.iter().position(|mark| Some((mark.series, mark.row)) == current);
            let found = pointing::step(&marks, place, step);
            self.set_current(found.and_then(|k| marks.get(k)));
        }
        let datum = untrack(|| self.datum());
        self.spoken.set(datum.map(|datum| datum.line()).unwrap_or_default());
    }

    fn set_current(self, mark: Option<&Mark>) {
        let current = mark.map(|mark| (mark.series, mark.row));
        if current == self.current.get_untracked() {
            return;
        }
        self.current.set(current);
        let exhibit = self.exhibit.read_untracked();
        let Some(exhibit) = exhibit.as_ref() else { return };
        let subject = mark.and_then(|mark| exhibit.series.get(mark.series)?.subject.clone());
        if self.scene.highlight.read_untracked().as_ref() != subject.as_ref() {
            self.scene.highlight.set(subject);
        }
        let x = mark.and_then(|mark| self.value_at(mark.shape.center().0));
        self.scene.cross.set(exhibit.axis.zip(x).map(|(axis, x)| Cross { axis, x }));
    }

    /// Points at nothing.
    pub(super) fn clear(self) {
        self.brush.set(None);
        self.set_current(None);
        self.spoken.set(String::new());
    }

    /// Confirms the mark that is pointed at.
    pub(super) fn choose(self) {
        let Some((_, row)) = self.current.get_untracked() else { return };
        if let Some(on_choice) = self.on_choice.get_value() {
            on_choice.run(row);
        }
    }

    /// The horizontal axis: values and CSS pixels of its ends.
    fn horizontal(self) -> Option<((f64, f64), (f64, f64))> {
        let look = self.look.read_untracked();
        self.exhibit.read_untracked().as_ref()?.chart.horizontal(&look)
    }

    /// Value at a horizontal place in CSS pixels.
    fn value_at(self, place: f64) -> Option<f64> {
        let ((lo, hi), (left, right)) = self.horizontal()?;
        let share = ((place - left) / (right - left).max(1.0)).clamp(0.0, 1.0);
        Some(lo + share * (hi - lo))
    }

    /// Horizontal place in CSS pixels of a value that another chart points at; reactive.
    pub(super) fn crossed(self) -> Option<f64> {
        let Cross { axis, x } = self.scene.cross.get()?;
        let exhibit = self.exhibit.read();
        let exhibit = exhibit.as_ref().filter(|exhibit| exhibit.axis == Some(axis))?;
        let ((lo, hi), (left, right)) = exhibit.chart.horizontal(&self.look.read())?;
        let is_there = (lo..=hi).contains(&x) && lo < hi;
        is_there.then(|| left + (x - lo) / (hi - lo) * (right - left))
    }

    /// Shows the range that was drawn, if it is wide enough to be meant.
    pub(super) fn end_brush(self) -> bool {
        let Some((from, to)) = self.brush.get_untracked() else { return false };
        self.brush.set(None);
        if (from - to).abs() < 8.0 {
            return false;
        }
        let ends = self.value_at(from.min(to)).zip(self.value_at(from.max(to)));
        self.window.set(ends.filter(|(lo, hi)| lo < hi));
        true
    }

    /// Narrows (`factor` below 1) or widens the part that is shown, around the mark that is pointed
    /// at or the middle.
    pub(super) fn zoom(self, factor: f64) {
        let Some(((lo, hi), _)) = self.horizontal() else { return };
        let middle = untrack(|| self.mark()).and_then(|m| self.value_at(m.shape.center().0));
        let middle = middle.unwrap_or(f64::midpoint(lo, hi));
        self.window
            .set(self.inside((middle - (middle - lo) * factor, middle + (hi - middle) * factor)));
    }

    /// Moves the part that is shown by a share of its width.
    pub(super) fn pan(self, share: f64) {
        let Some((lo, hi)) = self.window.get_untracked() else { return };
        let Some((all_lo, all_hi)) = self.whole() else { return };
        // An axis that became shorter may lie inside the window: no `clamp`, its ends may be crossed.
        let shift = ((hi - lo) * share).max(all_lo - lo).min(all_hi - hi);
        self.window.set(self.inside((lo + shift, hi + shift)));
    }

    /// A window cut to the whole axis; none for all of it.
    fn inside(self, (lo, hi): Window) -> Option<Window> {
        let (all_lo, all_hi) = self.whole()?;
        let cut = (lo.max(all_lo), hi.min(all_hi));
        (cut.0 > all_lo || cut.1 < all_hi).then_some(cut)
    }

    /// Ends of the whole axis.
    fn whole(self) -> Option<Window> {
        let exhibit = self.exhibit.read_untracked();
        exhibit.as_ref()?.chart.horizontal(&Look::default()).map(|(ends, _)| ends)
    }
}
