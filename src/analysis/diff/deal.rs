//! How two results about the financed vehicle differ, figure by figure.

use serde::{Deserialize, Serialize};

use crate::deal::answer::{ClaimAnswer, DealAnswer};
use crate::figure::{Figure, Spread};

/// One figure that differs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DealDifference {
    /// Its path in the answer, such as `senior.expected_loss` or `minimum_dscr.p50`.
    pub id: String,
    /// On the first side; none where there is no such figure.
    pub a: Option<f64>,
    /// On the second side.
    pub b: Option<f64>,
}

/// All figures that differ; shares as decimals, runways in months. A side without a vehicle has none.
#[must_use]
pub fn differences([a, b]: [Option<&DealAnswer>; 2]) -> Vec<DealDifference> {
    let [mut of_a, of_b] = [a, b].map(|answer| answer.map(figures).unwrap_or_default());
    let known: Vec<String> = of_a.iter().map(|(id, _)| id.clone()).collect();
    let only_b = of_b.iter().filter(|(id, _)| !known.contains(id));
    of_a.extend(only_b.map(|(id, _)| (id.clone(), None)));
    let in_b = |id: &str| of_b.iter().find(|(known, _)| known == id).and_then(|(_, value)| *value);
    let all = of_a.into_iter().map(|(id, a)| DealDifference { b: in_b(&id), id, a });
    all.filter(|figure| figure.a != figure.b).collect()
}

fn figures(answer: &DealAnswer) -> Vec<(String, Option<f64>)> {
    let mut found = vec![("default_probability".to_owned(), Some(answer.default_probability))];
    for (name, claim) in
        [("senior", &answer.senior), ("mezzanine", &answer.mezzanine), ("equity", &answer.equity)]
    {
        of_claim(name, claim, &mut found);
    }
    spread("minimum_dscr", &answer.minimum_dscr, &mut found);
    spread("circularity", &answer.circularity, &mut found);
    for reading in &answer.readings {
        spread(&format!("runway.{}", reading.id), &reading.runway, &mut found);
    }
    found
}

fn of_claim(name: &str, claim: &ClaimAnswer, found: &mut Vec<(String, Option<f64>)>) {
    let expected_loss = claim.expected_loss.as_result().ok().copied();
    let es95 = claim.es95.as_result().ok().copied();
    // What was not issued is not lost, either.
    let loss_probability = expected_loss.map(|_| claim.loss_probability);
    found.push((format!("{name}.expected_loss"), expected_loss));
    found.push((format!("{name}.es95"), es95));
    found.push((format!("{name}.loss_probability"), loss_probability));
    spread(&format!("{name}.returns"), &claim.returns, found);
}

fn spread(name: &str, figure: &Figure<Spread>, found: &mut Vec<(String, Option<f64>)>) {
    let of = |part: fn(&Spread) -> f64| figure.as_result().ok().map(part);
    found.push((format!("{name}.p05"), of(|spread| spread.p05)));
    found.push((format!("{name}.p50"), of(|spread| spread.p50)));
    found.push((format!("{name}.p95"), of(|spread| spread.p95)));
}
