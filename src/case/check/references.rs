//! Identifiers are unique, and everything that is referred to exists.

use super::is_identifier;
use crate::problem::Problem;
use crate::raw::{Correlation, Measure, Override};
use crate::{Case, ENTITY_KINDS, UNITS, roles};

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    let mut references = References { case, problems };
    references.identifiers();
    references.model();
    references.records();
}

struct References<'a> {
    case: &'a Case,
    problems: &'a mut Vec<Problem>,
}

impl References<'_> {
    fn refuse(&mut self, path: String, message: String, remedy: &str) {
        self.problems.push(Problem::new(path, message, remedy));
    }

    fn identifiers(&mut self) {
        let case = self.case;
        self.unique("parameters", case.parameters.iter().map(|x| x.id.as_str()));
        // Drivers, channels and sectors share one name space: they are the nodes of one graph.
        let mut nodes: Vec<(String, &str)> = Vec::new();
        nodes.extend(
            case.drivers.iter().enumerate().map(|(i, x)| (format!("drivers[{i}]"), x.id.as_str())),
        );
        nodes.extend(
            case.channels
                .iter()
                .enumerate()
                .map(|(i, x)| (format!("channels[{i}]"), x.id.as_str())),
        );
        nodes.extend(
            case.sectors.iter().enumerate().map(|(i, x)| (format!("sectors[{i}]"), x.id.as_str())),
        );
        self.unique_at(&nodes);
        self.unique("criteria", case.criteria.iter().map(|x| x.id.as_str()));
        self.unique("projects", case.projects.iter().map(|x| x.id.as_str()));
        self.unique("scenarios", case.scenarios.iter().map(|x| x.id.as_str()));
        self.unique("claims", case.claims.iter().map(|x| x.id.as_str()));
        self.unique("sources", case.sources.iter().map(|x| x.id.as_str()));
        self.unique("regulation", case.regulation.iter().map(|x| x.id.as_str()));
        self.unique("entities", case.entities.iter().map(|x| x.id.as_str()));
        self.unique("glossary", case.glossary.iter().map(|x| x.id.as_str()));
    }

    fn unique<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b str>) {
        let placed: Vec<_> = ids.enumerate().map(|(i, id)| (format!("{list}[{i}]"), id)).collect();
        self.unique_at(&placed);
    }

    fn unique_at(&mut self, placed: &[(String, &str)]) {
        for (i, (path, id)) in placed.iter().enumerate() {
            if !is_identifier(id) {
                let message = format!("`{id}` is no identifier");
                self.refuse(
                    format!("{path}.id"),
                    message,
                    "letters, digits, `-` and `_`, at most 64",
                );
            }
            if let Some((first, _)) = placed[..i].iter().find(|(_, other)| other == id) {
                let message = format!("`{id}` is already the identifier of {first}");
                self.refuse(format!("{path}.id"), message, "give it another identifier");
            }
        }
    }

    fn parameter(&mut self, path: String, id: &str) {
        if self.case.parameter(id).is_none() {
            self.refuse(path, format!("no parameter `{id}`"), "name an entry of `parameters`");
        }
    }

    fn model(&mut self) {
        let case = self.case;
        for (i, parameter) in case.parameters.iter().enumerate() {
            if !UNITS.contains(&parameter.unit.as_str()) {
                let message = format!("unknown unit `{}`", parameter.unit);
                let remedy = format!("allowed: {}", UNITS.join(", "));
                self.refuse(format!("parameters[{i}].unit"), message, &remedy);
            }
        }
        for (i, correlation) in case.correlations.iter().enumerate() {
            self.parameter(format!("correlations[{i}].a"), &correlation.a);
            self.parameter(format!("correlations[{i}].b"), &correlation.b);
            let Correlation { a, b, .. } = correlation;
            let same = |other: &Correlation| [(a, b), (b, a)].contains(&(&other.a, &other.b));
            if case.correlations[..i].iter().any(same) {
                let message = format!("`{a}` and `{b}` are correlated twice");
                self.refuse(format!("correlations[{i}]"), message, "keep one of them");
            }
        }
        self.article_order();
        self.entity_kinds();
        self.deal();
        self.compute();
        for (i, sector) in case.sectors.iter().enumerate() {
            self.parameter(format!("sectors[{i}].months_to_effect"), &sector.months_to_effect);
            // More sectors than slots have to share them; ten or fewer must not.
            let shares = case.sectors.len() > 10;
            let taken = case.sectors[..i].iter().any(|other| other.slot == sector.slot) && !shares;
            if !(1..=10).contains(&sector.slot) || taken {
                let message = format!("slot {} is out of range or taken", sector.slot);
                self.refuse(format!("sectors[{i}].slot"), message, "1 to 10, each once");
            }
        }
        self.edges();
        for (i, criterion) in case.criteria.iter().enumerate() {
            if let Measure::Exposure { driver } = &criterion.measure
                && !case.drivers.iter().any(|d| d.id == *driver)
            {
                let message = format!("no driver `{driver}`");
                self.refuse(
                    format!("criteria[{i}].measure.driver"),
                    message,
                    "name an entry of `drivers`",
                );
            }
        }
        for (i, scenario) in case.scenarios.iter().enumerate() {
            self.overrides(&format!("scenarios[{i}].overrides"), &scenario.overrides);
        }
    }

    fn article_order(&mut self) {
        let Some(order) = &self.case.head.article.order else { return };
        if order.sectors.len() < 2 {
            let message = format!("{} sectors are no order", order.sectors.len());
            self.refuse("article.order.sectors".into(), message, "at least two, or leave it out");
        }
        for (i, id) in order.sectors.iter().enumerate() {
            let path = format!("article.order.sectors[{i}]");
            if self.case.sector(id).is_none() {
                let message = format!("no sector `{id}`");
                self.refuse(path, message, "name an entry of `sectors`");
            } else if order.sectors[..i].contains(id) {
                self.refuse(path, format!("`{id}` stands twice"), "name each sector once");
            }
        }
        if let Some(id) = order.first_claim.as_ref().filter(|id| self.case.claim(id).is_none()) {
            let message = format!("no claim `{id}`");
            let remedy = "name an entry of `claims`";
            self.refuse("article.order.first_claim".into(), message, remedy);
        }
    }

    fn overrides(&mut self, path: &str, overrides: &[Override]) {
        for (k, change) in overrides.iter().enumerate() {
            let path = format!("{path}[{k}].parameter");
            if overrides[..k].iter().any(|o| o.parameter == change.parameter) {
                let message = format!("`{}` is overridden twice", change.parameter);
                self.refuse(path.clone(), message, "keep one of them");
            }
            self.parameter(path, &change.parameter);
        }
    }

    fn deal(&mut self) {
        let Some(deal) = &self.case.deal else { return };
        for (role, id) in &deal.terms {
            self.role(format!("deal.terms.{role}"), role, id);
        }
        for (k, id) in deal.stress.iter().enumerate() {
            self.parameter(format!("deal.stress[{k}]"), id);
        }
        for (i, flow) in deal.flows.iter().enumerate() {
            self.entity(format!("deal.flows[{i}].from"), &flow.from);
            self.entity(format!("deal.flows[{i}].to"), &flow.to);
        }
        self.unique("deal.readings", deal.readings.iter().map(|x| x.id.as_str()));
        self.unique("deal.comparables", deal.comparables.iter().map(|x| x.id.as_str()));
        for (path, overrides) in deal.overrides() {
            self.overrides(&path, overrides);
        }
    }

    /// A parameter that plays a role is there and has the unit of the role.
    fn role(&mut self, path: String, role: &str, id: &str) {
        let unit = self.case.parameter(id).map(|parameter| parameter.unit.as_str());
        if let (Some(unit), Some(role)) = (unit, roles::by_name(role))
            && unit != role.unit
        {
            let message = format!("`{id}` has the unit `{unit}`; the role is: {}", role.meaning);
            let remedy = format!("give it the unit `{}`, and its values, too", role.unit);
            self.refuse(path.clone(), message, &remedy);
        }
        self.parameter(path, id);
    }

    fn compute(&mut self) {
        let Some(compute) = &self.case.compute else { return };
        self.unique("compute.quantities", compute.quantities.iter().map(|x| x.id.as_str()));
        self.unique("compute.checks", compute.checks.iter().map(|x| x.id.as_str()));
        self.unique("compute.supplies", compute.supplies.iter().map(|x| x.id.as_str()));
        let start = &compute.start;
        if !compute.quantities.iter().any(|q| q.id == start.quantity) {
            let message = format!("no quantity `{}`", start.quantity);
            let remedy = "name an entry of `compute.quantities`";
            self.refuse("compute.start.quantity".into(), message, remedy);
        }
        if !(start.amount.is_finite() && start.amount > 0.0) {
            let message = format!("amount {}", start.amount);
            self.refuse("compute.start.amount".into(), message, "a positive number");
        }
    }

    fn entity_kinds(&mut self) {
        for (i, entity) in self.case.entities.iter().enumerate() {
            if !ENTITY_KINDS.contains(&entity.kind.as_str()) {
                let message = format!("unknown kind `{}`", entity.kind);
                let remedy = format!("allowed: {}", ENTITY_KINDS.join(", "));
                self.refuse(format!("entities[{i}].kind"), message, &remedy);
            }
        }
    }

    fn entity(&mut self, path: String, id: &str) {
        if !self.case.entities.iter().any(|e| e.id == *id) {
            self.refuse(path, format!("no entity `{id}`"), "name an entry of `entities`");
        }
    }

    fn edges(&mut self) {
        let case = self.case;
        let driver = |id: &str| case.drivers.iter().any(|d| d.id == id);
        let channel = |id: &str| case.channels.iter().any(|c| c.id == id);
        for (i, edge) in case.edges.iter().enumerate() {
            if !driver(&edge.from) && !channel(&edge.from) {
                let message = format!("no driver or channel `{}`", edge.from);
                self.refuse(
                    format!("edges[{i}].from"),
                    message,
                    "an edge starts at a driver or a channel",
                );
            }
            if !channel(&edge.to) && case.sector(&edge.to).is_none() {
                let message = format!("no channel or sector `{}`", edge.to);
                self.refuse(
                    format!("edges[{i}].to"),
                    message,
                    "an edge ends at a channel or a sector",
                );
            }
        }
    }

    fn records(&mut self) {
        let case = self.case;
        for (i, project) in case.projects.iter().enumerate() {
            if let Some(sector) = &project.sector
                && case.sector(sector).is_none()
            {
                let message = format!("no sector `{sector}`");
                self.refuse(format!("projects[{i}].sector"), message, "name an entry of `sectors`");
            }
        }
        for (i, relation) in case.relations.iter().enumerate() {
            for (field, id) in [("from", &relation.from), ("to", &relation.to)] {
                self.entity(format!("relations[{i}].{field}"), id);
            }
        }
    }
}
