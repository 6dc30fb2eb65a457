//! What the doubt about a result comes from: indices and ranges, assumption by assumption.

mod exhibit;

use analysis::figure::percent_of_log;
use analysis::sensitivity::Output;
use analysis::sensitivity::answer::{Bar, Index, OutputSensitivity, Pair};
use analysis::{Figure, SensitivityAnswer};
use case::Case;
use chart::{Palette, Scale, axis, index_bar, tornado};
use language::{Language, figure};

pub use self::exhibit::exhibit;
use crate::names;
use crate::words;

/// Rows shown before the reader asks for all.
pub const SHOWN: usize = 8;

/// The sensitivity of one output.
#[derive(Debug, Clone, PartialEq)]
pub struct SensitivityView {
    /// One sentence: where most of the doubt comes from.
    pub finding: String,
    /// What acts together, in one sentence; none without indices.
    pub together: Option<String>,
    /// Assumptions, largest total-order index first.
    pub rows: Vec<Row>,
    /// Pairs whose second-order index is beyond its interval, in words.
    pub pairs: Vec<String>,
    /// Axes under indices and ranges, SVG.
    pub axes: [String; 2],
    /// What was computed, in words.
    pub basis: String,
}

/// One group of assumptions.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Names, joined where several depend on each other.
    pub name: String,
    /// First and total order with intervals, SVG.
    pub index: String,
    /// The same in words.
    pub index_text: String,
    /// One range per assumption.
    pub ranges: Vec<Range>,
}

/// The output as one assumption goes from its 5 % to its 95 % quantile.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// Range of the output, SVG.
    pub bar: String,
    /// The same in words.
    pub text: String,
    /// Elasticity at the median.
    pub elasticity: String,
}

/// Outputs that can be looked at, with their names.
#[must_use]
pub fn choices(case: &Case, language: &Language) -> Vec<(Output, String)> {
    let benefits = case.sectors.iter().map(|s| Output::Benefit { sector: s.id.clone() });
    let margin = (case.sectors.len() > 1).then_some(Output::Margin);
    let deal = [Output::SeniorLoss, Output::MezzanineLoss, Output::EquityReturn];
    let deal = case.deal.iter().flat_map(|_| deal.clone());
    let all = margin.into_iter().chain(benefits).chain(deal);
    all.map(|output| (output.clone(), output_name(case, &output, language))).collect()
}

/// The output that the page shows: the reader's, else what decides the order, else the first.
#[must_use]
pub fn chosen(case: &Case, chosen: Option<&Output>) -> Output {
    let first = || case.sectors.first().map(|s| s.id.clone()).unwrap_or_default();
    let most_telling = || match case.sectors.len() {
        0 | 1 => Output::Benefit { sector: first() },
        _ => Output::Margin,
    };
    chosen.cloned().unwrap_or_else(most_telling)
}

/// Name of an output.
#[must_use]
pub fn output_name(case: &Case, output: &Output, language: &Language) -> String {
    match output {
        Output::Benefit { sector } => {
            let sector = names::sector(case, sector, language);
            language.message("output-benefit", &[("sector", sector.into())])
        }
        Output::Margin => language.text("output-margin"),
        Output::SeniorLoss => language.text("output-senior"),
        Output::MezzanineLoss => language.text("output-mezzanine"),
        Output::EquityReturn => language.text("output-return"),
    }
}

/// The view of one output; none while it is not computed.
#[must_use]
pub fn sensitivity(
    case: &Case,
    answer: &SensitivityAnswer,
    output: &Output,
    language: &Language,
) -> Option<SensitivityView> {
    let view = view(case, answer, output, language)?;
    let (found, scale) = (view.found, view.scale);
    Some(SensitivityView {
        finding: view.finding(),
        together: view.together(),
        rows: view.rows(),
        pairs: found.pairs.iter().filter_map(|pair| view.pair(pair)).collect(),
        axes: [
            axis::svg(index_bar::SCALE, &|x| figure::share(x)).unwrap_or_default(),
            axis::svg(scale, &figure::tick_percent).unwrap_or_default(),
        ],
        basis: view.basis(answer),
    })
}

/// What the parts of one view share.
fn view<'a>(
    case: &'a Case,
    answer: &'a SensitivityAnswer,
    output: &Output,
    language: &'a Language,
) -> Option<View<'a>> {
    let found = answer.outputs.iter().find(|found| found.output == *output)?;
    let shown = |x: f64| in_percent(output, x);
    let ends = found.bars.iter().flat_map(|bar| [shown(bar.low), shown(bar.high)]);
    let values = ends.chain(found.middle.known().map(|x| shown(*x)));
    let (lo, hi) = values.fold((f64::MAX, f64::MIN), |(lo, hi), x| (lo.min(x), hi.max(x)));
    let room = 0.04 * (hi - lo);
    Some(View { case, found, scale: Scale::between(lo - room, hi + room), language })
}

/// First and total order with their intervals, as they are drawn.
fn measured(index: &Index) -> (index_bar::Index, index_bar::Index) {
    let measured = |value: f64, half_width: f64| index_bar::Index {
        value,
        lo: value - half_width,
        hi: value + half_width,
    };
    (
        measured(index.first_order, index.first_order_half_width),
        measured(index.total_order, index.total_order_half_width),
    )
}

/// Benefits and margin are log changes; all are shown in percent.
fn in_percent(output: &Output, value: f64) -> f64 {
    match output {
        Output::Benefit { .. } | Output::Margin => percent_of_log(value),
        Output::SeniorLoss | Output::MezzanineLoss | Output::EquityReturn => 100.0 * value,
    }
}

struct View<'a> {
    case: &'a Case,
    found: &'a OutputSensitivity,
    scale: Scale,
    language: &'a Language,
}

impl View<'_> {
    fn names(&self, ids: &[String]) -> String {
        names::parameters(self.case, ids, self.language)
    }

    fn output(&self) -> String {
        output_name(self.case, &self.found.output, self.language)
    }

    fn shown(&self, x: f64) -> f64 {
        in_percent(&self.found.output, x)
    }

    fn value(&self, x: f64) -> String {
        match self.found.output {
            Output::SeniorLoss | Output::MezzanineLoss => figure::percent(x),
            _ => figure::signed_percent(in_percent(&self.found.output, x)),
        }
    }

    fn finding(&self) -> String {
        let output = self.output();
        let mut arguments = vec![("output", (&output).into())];
        if let Figure::Undefined { reason } = &self.found.variance {
            let reason = words::reason(reason, self.language);
            arguments.push(("reason", (&reason).into()));
            return self.language.message("sensitivity-none", &arguments);
        }
        let [first, second] = [0, 1].map(|k| self.found.indices.get(k));
        let Some(first) = first else {
            return self.language.message("sensitivity-certain", &arguments);
        };
        let (name, share) = (self.names(&first.parameters), clipped_share(first.total_order));
        arguments.extend([("first", (&name).into()), ("first_share", (&share).into())]);
        let Some(second) = second else {
            return self.language.message("sensitivity-one", &arguments);
        };
        let (other, other_share) =
            (self.names(&second.parameters), clipped_share(second.total_order));
        arguments.extend([("second", (&other).into()), ("second_share", (&other_share).into())]);
        let gap = first.total_order - second.total_order;
        let error = first.total_order_half_width + second.total_order_half_width;
        let key = match (gap > error, second.total_order < 0.1) {
            (true, true) => "sensitivity-one",
            (true, false) => "sensitivity-two",
            (false, _) => "sensitivity-tie",
        };
        self.language.message(key, &arguments)
    }

    fn together(&self) -> Option<String> {
        if self.found.indices.is_empty() {
            return None;
        }
        let alone: f64 = self.found.indices.iter().map(|index| index.first_order.max(0.0)).sum();
        let share = clipped_share(alone);
        Some(self.language.message("sensitivity-together", &[("share", (&share).into())]))
    }

    fn rows(&self) -> Vec<Row> {
        let mut left: Vec<&Bar> = self.found.bars.iter().collect();
        let mut rows = Vec::new();
        for index in &self.found.indices {
            let (own, other): (Vec<&Bar>, Vec<&Bar>) =
                left.into_iter().partition(|bar| index.parameters.contains(&bar.parameter));
            left = other;
            rows.push(self.row(index, &own));
        }
        // Without indices the ranges stand alone.
        rows.extend(left.into_iter().map(|bar| Row {
            name: self.names(std::slice::from_ref(&bar.parameter)),
            index: String::new(),
            index_text: String::new(),
            ranges: vec![self.range(bar)],
        }));
        rows
    }

    fn row(&self, index: &Index, bars: &[&Bar]) -> Row {
        let [first, total] = [index.first_order, index.total_order].map(clipped_share);
        let [first_error, total_error] =
            [index.first_order_half_width, index.total_order_half_width].map(points);
        let arguments = [
            ("first", (&first).into()),
            ("first_error", (&first_error).into()),
            ("total", (&total).into()),
            ("total_error", (&total_error).into()),
        ];
        let (first_order, total_order) = measured(index);
        let picture = index_bar::svg(first_order, total_order, Palette.text());
        Row {
            name: self.names(&index.parameters),
            index: picture.unwrap_or_default(),
            index_text: self.language.message("sensitivity-index-text", &arguments),
            ranges: bars.iter().map(|bar| self.range(bar)).collect(),
        }
    }

    fn range(&self, bar: &Bar) -> Range {
        let middle = self.found.middle.known().copied().unwrap_or(0.5 * (bar.low + bar.high));
        let [low, high, middle] = [bar.low, bar.high, middle].map(|x| self.shown(x));
        let drawn = tornado::Swing { low, high, middle };
        let (low, high) = (self.value(bar.low), self.value(bar.high));
        let input = |x: f64| names::value(self.case, &bar.parameter, x, self.language);
        let (at_low, at_high) = (input(bar.at_low), input(bar.at_high));
        let arguments = [
            ("low", (&low).into()),
            ("high", (&high).into()),
            ("at_low", (&at_low).into()),
            ("at_high", (&at_high).into()),
        ];
        Range {
            bar: tornado::svg(drawn, self.scale, Palette.text()).unwrap_or_default(),
            text: self.language.message("sensitivity-range-text", &arguments),
            elasticity: words::number(&bar.elasticity, &figure::plain, self.language),
        }
    }

    /// Pairs that lie within their error say nothing.
    fn pair(&self, pair: &Pair) -> Option<String> {
        if pair.second_order.abs() <= pair.half_width {
            return None;
        }
        let (a, b) = (self.names(&pair.a), self.names(&pair.b));
        let (share, error) = (figure::share(pair.second_order), points(pair.half_width));
        let arguments = [
            ("a", (&a).into()),
            ("b", (&b).into()),
            ("share", (&share).into()),
            ("error", (&error).into()),
        ];
        Some(self.language.message("sensitivity-pair", &arguments))
    }

    fn basis(&self, answer: &SensitivityAnswer) -> String {
        let evaluations = figure::count(answer.evaluations);
        let middle = words::number(&self.found.middle, &|x| self.value(x), self.language);
        let arguments = [("evaluations", (&evaluations).into()), ("middle", (&middle).into())];
        self.language.message("sensitivity-basis", &arguments)
    }
}

/// An index as a share; estimates a little outside of 0 to 1 are noise.
fn clipped_share(index: f64) -> String {
    figure::share(index.clamp(0.0, 1.0))
}

/// Half-width of an interval in points of 100.
fn points(half_width: f64) -> String {
    let points = 100.0 * half_width;
    if points < 0.95 { figure::tenth(points) } else { format!("{points:.0}") }
}
