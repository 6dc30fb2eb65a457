//! Every text exists in every language of the case.

use crate::Case;
use crate::problem::Problem;
use crate::raw::{Evidence, Text};

/// Longest text in one language, in bytes.
const MAX_TEXT: usize = 8_000;

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    for (path, text) in texts(case) {
        for language in &case.head.languages {
            let words = text.get(language).map_or("", |words| words.trim());
            if words.is_empty() {
                let path = format!("{path}.{language}");
                problems.push(Problem::new(path, "missing language", "write the text"));
            } else if words.len() > MAX_TEXT {
                let remedy = format!("at most {MAX_TEXT} bytes");
                problems.push(Problem::new(format!("{path}.{language}"), "too long", remedy));
            }
        }
        for language in text.keys().filter(|key| !case.head.languages.contains(key)) {
            let message = format!("language `{language}` is not one of the case");
            let remedy = format!(
                "add it to `languages` or remove it; allowed: {}",
                case.head.languages.join(", ")
            );
            problems.push(Problem::new(format!("{path}.{language}"), message, remedy));
        }
    }
}

type Found<'a> = Vec<(String, &'a Text)>;

fn texts(case: &Case) -> Found<'_> {
    let mut found: Found<'_> = head_texts(case);
    deal_texts(case, &mut found);
    compute_texts(case, &mut found);
    market_texts(case, &mut found);
    model_texts(case, &mut found);
    record_texts(case, &mut found);
    verification_texts(case, &mut found);
    governance_texts(case, &mut found);
    glossary_texts(case, &mut found);
    found
}

fn head_texts(case: &Case) -> Found<'_> {
    let head = &case.head;
    let order = head.article.order.iter();
    let mut found: Found<'_> = vec![
        ("title".into(), &head.title),
        ("question".into(), &head.question),
        ("summary".into(), &head.summary),
        ("disclaimer".into(), &head.disclaimer),
        ("benefit".into(), &head.benefit),
        ("article.description".into(), &head.article.description),
        ("article.date_basis".into(), &head.article.date_basis),
    ];
    found.extend(order.map(|order| ("article.order.note".into(), &order.note)));
    let sections = head.article.sections.iter().enumerate();
    found.extend(sections.map(|(i, s)| (format!("article.sections[{i}].name"), &s.name)));
    found
}

fn deal_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    let Some(deal) = &case.deal else { return };
    found.push(("deal.name".into(), &deal.name));
    for (i, flow) in deal.flows.iter().enumerate() {
        found.push((format!("deal.flows[{i}].label"), &flow.label));
    }
    for (i, reading) in deal.readings.iter().enumerate() {
        let fields = [("name", &reading.name), ("text", &reading.text)];
        found.extend(fields.map(|(field, text)| (format!("deal.readings[{i}].{field}"), text)));
    }
    for (i, point) in deal.on_chain.iter().enumerate() {
        let fields =
            [("name", &point.name), ("today", &point.today), ("on_chain", &point.on_chain)];
        found.extend(fields.map(|(field, text)| (format!("deal.on_chain[{i}].{field}"), text)));
    }
    for (i, other) in deal.comparables.iter().enumerate() {
        let fields = [
            ("name", Some(&other.name)),
            ("collateral", Some(&other.collateral)),
            ("lessee", Some(&other.lessee)),
            ("status", Some(&other.status)),
            ("coupon", other.coupon.as_ref()),
            ("not_modelled", other.not_modelled.as_ref()),
        ];
        let given = fields.into_iter().filter_map(|(field, text)| Some((field, text?)));
        found.extend(given.map(|(field, text)| (format!("deal.comparables[{i}].{field}"), text)));
    }
    for (path, list) in deal.overrides() {
        for (k, o) in list.iter().enumerate() {
            found.push((format!("{path}[{k}].evidence.rationale"), &o.evidence.rationale));
        }
    }
}

fn compute_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    let Some(compute) = &case.compute else { return };
    for (i, q) in compute.quantities.iter().enumerate() {
        let fields = [("name", &q.name), ("unit", &q.unit)];
        found
            .extend(fields.map(|(field, text)| (format!("compute.quantities[{i}].{field}"), text)));
    }
    for (i, c) in compute.checks.iter().enumerate() {
        let fields = [("name", &c.name), ("unit", &c.unit), ("text", &c.text)];
        found.extend(fields.map(|(field, text)| (format!("compute.checks[{i}].{field}"), text)));
    }
    let prices = compute.prices.iter().enumerate();
    found.extend(prices.map(|(i, p)| (format!("compute.prices[{i}].what"), &p.what)));
    let supplies = compute.supplies.iter().enumerate();
    found.extend(supplies.map(|(i, s)| (format!("compute.supplies[{i}].note"), &s.note)));
    let milestones = compute.milestones.iter().enumerate();
    found.extend(milestones.map(|(i, m)| (format!("compute.milestones[{i}].name"), &m.name)));
}

fn model_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    let rationale =
        |path: String, evidence: &'a Evidence| (path + ".evidence.rationale", &evidence.rationale);
    for (i, p) in case.parameters.iter().enumerate() {
        let path = format!("parameters[{i}]");
        found.extend([(format!("{path}.name"), &p.name), rationale(path, &p.evidence)]);
    }
    for (i, c) in case.correlations.iter().enumerate() {
        found.push((format!("correlations[{i}].rationale"), &c.rationale));
    }
    for (i, d) in case.drivers.iter().enumerate() {
        found.push((format!("drivers[{i}].name"), &d.name));
        found.push((format!("drivers[{i}].rationale"), &d.rationale));
    }
    for (i, c) in case.channels.iter().enumerate() {
        found.push((format!("channels[{i}].name"), &c.name));
        found.push((format!("channels[{i}].rationale"), &c.rationale));
    }
    for (i, s) in case.sectors.iter().enumerate() {
        let fields = [
            ("name", &s.name),
            ("short_name", &s.short_name),
            ("thesis", &s.thesis),
            ("antithesis", &s.antithesis),
        ];
        found.extend(fields.map(|(field, text)| (format!("sectors[{i}].{field}"), text)));
        let risks = s.risks.iter().enumerate();
        found.extend(risks.map(|(k, risk)| (format!("sectors[{i}].risks[{k}].text"), &risk.text)));
    }
    found.extend(
        case.edges.iter().enumerate().map(|(i, e)| rationale(format!("edges[{i}]"), &e.evidence)),
    );
    found.extend(
        case.criteria.iter().enumerate().map(|(i, c)| (format!("criteria[{i}].name"), &c.name)),
    );
    for (i, s) in case.scenarios.iter().enumerate() {
        found.push((format!("scenarios[{i}].name"), &s.name));
        found.push((format!("scenarios[{i}].description"), &s.description));
        for (k, o) in s.overrides.iter().enumerate() {
            found.push(rationale(format!("scenarios[{i}].overrides[{k}]"), &o.evidence));
        }
    }
}

fn record_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    for (i, p) in case.projects.iter().enumerate() {
        let fields = [
            ("what", &p.what),
            ("history", &p.history),
            ("fundamentals", &p.fundamentals),
            ("relation", &p.relation),
        ];
        found.extend(fields.map(|(field, text)| (format!("projects[{i}].{field}"), text)));
        found.extend(p.collision.iter().map(|text| (format!("projects[{i}].collision"), text)));
        for (k, former) in p.former_names.iter().enumerate() {
            found.push((format!("projects[{i}].former_names[{k}].note"), &former.note));
        }
    }
    for (i, c) in case.claims.iter().enumerate() {
        found.push((format!("claims[{i}].statement"), &c.statement));
        found.push((format!("claims[{i}].reported"), &c.reported));
        found.extend(c.note.iter().map(|text| (format!("claims[{i}].note"), text)));
    }
    for (i, r) in case.regulation.iter().enumerate() {
        let fields = [
            ("jurisdiction", &r.jurisdiction),
            ("instrument", &r.instrument),
            ("status", &r.status),
        ];
        found.extend(fields.map(|(field, text)| (format!("regulation[{i}].{field}"), text)));
    }
    found.extend(
        case.entities.iter().enumerate().map(|(i, e)| (format!("entities[{i}].role"), &e.role)),
    );
    found.extend(
        case.relations.iter().enumerate().map(|(i, r)| (format!("relations[{i}].label"), &r.label)),
    );
    found.extend(
        case.events.iter().enumerate().map(|(i, e)| (format!("events[{i}].name"), &e.name)),
    );
    for (i, event) in case.events.iter().enumerate() {
        found.extend(event.detail.iter().map(|text| (format!("events[{i}].detail"), text)));
    }
}

fn glossary_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    for (i, term) in case.glossary.iter().enumerate() {
        let fields =
            [("name", &term.name), ("spellings", &term.spellings), ("meaning", &term.meaning)];
        found.extend(fields.map(|(field, text)| (format!("glossary[{i}].{field}"), text)));
    }
}

fn market_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    let Some(market) = &case.market else { return };
    found.push(("market.provenance".to_owned(), &market.provenance));
    found.push(("market.start.rationale".to_owned(), &market.start.rationale));
    for (i, security) in market.securities.iter().enumerate() {
        let note = security.note.as_ref();
        found.extend(note.map(|note| (format!("market.securities[{i}].note"), note)));
    }
}

fn verification_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    let Some(verification) = &case.verification else { return };
    for (i, r) in verification.requirements.iter().enumerate() {
        let path = format!("verification.requirements[{i}]");
        found.extend([(format!("{path}.name"), &r.name), (format!("{path}.text"), &r.text)]);
    }
    for (i, t) in verification.techniques.iter().enumerate() {
        let path = format!("verification.techniques[{i}]");
        let fields =
            [("name", &t.name), ("proves", &t.proves), ("does_not_prove", &t.does_not_prove)];
        found.extend(fields.map(|(field, text)| (format!("{path}.{field}"), text)));
        let costs = t.costs.iter().enumerate();
        found.extend(costs.map(|(k, cost)| (format!("{path}.costs[{k}].text"), &cost.text)));
    }
    let assessments = verification.assessments.iter().enumerate();
    found.extend(
        assessments.map(|(i, a)| (format!("verification.assessments[{i}].reason"), &a.reason)),
    );
}

fn governance_texts<'a>(case: &'a Case, found: &mut Found<'a>) {
    for (i, vote) in case.votes.iter().enumerate() {
        let fields = [("name", &vote.name), ("text", &vote.text), ("unit", &vote.unit)];
        found.extend(fields.map(|(field, text)| (format!("votes[{i}].{field}"), text)));
    }
    for (i, system) in case.governance_comparison.iter().enumerate() {
        let fields = [
            ("name", &system.name),
            ("decides", &system.decides),
            ("veto", &system.veto),
            ("rule", &system.rule),
            ("example", &system.example),
            ("analogue", &system.analogue),
        ];
        let path = format!("governance_comparison[{i}]");
        found.extend(fields.map(|(field, text)| (format!("{path}.{field}"), text)));
    }
}
