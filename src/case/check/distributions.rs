//! Distributions have a known kind and the fields that it needs; quantile ranges are ordered.
//!
//! Whether the numbers make a distribution (min < max, positive spread) is the engine's judgement.

use crate::Case;
use crate::problem::Problem;
use crate::raw::{Deal, Override, RawDistribution};

/// Kinds with their parameter form and whether a quantile form exists.
pub(crate) const KINDS: &[(&str, &[&str], bool)] = &[
    ("fixed", &["value"], false),
    ("uniform", &["min", "max"], true),
    ("normal", &["mean", "sd"], true),
    ("lognormal", &["mu", "sigma"], true),
    ("triangular", &["min", "mode", "max"], true),
    ("pert", &["min", "mode", "max"], false),
    ("beta", &["alpha", "beta"], true),
];

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    for (i, parameter) in case.parameters.iter().enumerate() {
        kind_and_fields(
            &format!("parameters[{i}].distribution"),
            &parameter.distribution,
            problems,
        );
    }
    for (i, project) in case.projects.iter().enumerate() {
        if let Some(purity) = &project.purity {
            kind_and_fields(&format!("projects[{i}].purity"), purity, problems);
        }
    }
    for (i, scenario) in case.scenarios.iter().enumerate() {
        overrides(&format!("scenarios[{i}].overrides"), &scenario.overrides, problems);
    }
    for (path, list) in case.deal.iter().flat_map(Deal::overrides) {
        overrides(&path, list, problems);
    }
    for (i, correlation) in case.correlations.iter().enumerate() {
        let known = ["pearson_z", "spearman", "kendall"].contains(&correlation.measure.as_str());
        if !known || correlation.value.is_nan() || correlation.value.abs() > 1.0 {
            problems.push(Problem::new(
                format!("correlations[{i}]"),
                format!("`{}` = {}", correlation.measure, correlation.value),
                "`pearson_z`, `spearman` or `kendall`, within -1 and 1",
            ));
        }
    }
}

fn overrides(path: &str, overrides: &[Override], problems: &mut Vec<Problem>) {
    for (k, change) in overrides.iter().enumerate() {
        let path = format!("{path}[{k}]");
        match (&change.distribution, change.quantile_range) {
            (Some(distribution), None) => {
                kind_and_fields(&format!("{path}.distribution"), distribution, problems);
            }
            (None, Some([lo, hi])) if 0.0 <= lo && lo < hi && hi <= 1.0 => {}
            (None, Some(_)) => problems.push(Problem::new(
                path + ".quantile_range",
                "not a range of quantiles",
                "two ascending numbers within 0 and 1",
            )),
            _ => problems.push(Problem::new(
                path,
                "needs exactly one of `distribution` and `quantile_range`",
                "write one of them",
            )),
        }
    }
}

fn kind_and_fields(path: &str, distribution: &RawDistribution, problems: &mut Vec<Problem>) {
    let Some((kind, needed, has_quantile_form)) =
        KINDS.iter().find(|(kind, ..)| *kind == distribution.kind)
    else {
        let known: Vec<_> = KINDS.iter().map(|(kind, ..)| *kind).collect();
        problems.push(Problem::new(
            format!("{path}.kind"),
            format!("unknown distribution `{}`", distribution.kind),
            format!("allowed: {}", known.join(", ")),
        ));
        return;
    };
    let fields = [
        ("value", distribution.value),
        ("min", distribution.min),
        ("mode", distribution.mode),
        ("max", distribution.max),
        ("mean", distribution.mean),
        ("sd", distribution.sd),
        ("mu", distribution.mu),
        ("sigma", distribution.sigma),
        ("alpha", distribution.alpha),
        ("beta", distribution.beta),
        ("q05", distribution.q05),
        ("q95", distribution.q95),
    ];
    let given: Vec<&str> =
        fields.iter().filter(|(_, v)| v.is_some()).map(|(name, _)| *name).collect();
    let parameter_form = needed.iter().all(|field| given.contains(field))
        && !given.contains(&"q05")
        && !given.contains(&"q95");
    let quantile_form = *has_quantile_form && given.contains(&"q05") && given.contains(&"q95");
    if !parameter_form && !quantile_form {
        let quantiles = if *has_quantile_form { ", or `q05` and `q95`" } else { "" };
        problems.push(Problem::new(
            path,
            format!("`{kind}` has the fields {}", given.join(", ")),
            format!("it needs {}{quantiles}", needed.join(", ")),
        ));
    }
    if fields.iter().any(|(_, value)| value.is_some_and(|x| !x.is_finite())) {
        problems.push(Problem::new(path, "a number is not finite", "write finite numbers"));
    }
}
