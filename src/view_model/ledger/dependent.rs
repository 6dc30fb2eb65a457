//! What in the case depends on a claim, and where that is shown.

use case::Case;
use case::raw::{Event, Text};
use language::Language;

use crate::formula::mentions;
use crate::link::Link;
use crate::{Page, names};

/// Something that rests on a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Dependent {
    /// What sort of thing it is, in words.
    pub sort: String,
    /// Its name.
    pub name: String,
    /// Where it is shown.
    pub link: Link,
}

/// Everything in the case that names a claim, in the order of the pages.
#[must_use]
pub fn dependents(case: &Case, claim: &str, language: &Language) -> Vec<Dependent> {
    let search = Search { case, claim, language };
    let mut found = Vec::new();
    search.parameters(&mut found);
    search.overrides(&mut found);
    search.graph(&mut found);
    search.deal(&mut found);
    search.compute(&mut found);
    search.records(&mut found);
    found
}

struct Search<'a> {
    case: &'a Case,
    claim: &'a str,
    language: &'a Language,
}

impl Search<'_> {
    fn names(&self, claims: &[String]) -> bool {
        claims.iter().any(|id| id == self.claim)
    }

    fn one(&self, sort: &str, name: &str, link: Link) -> Dependent {
        Dependent { sort: self.language.text(sort), name: name.to_owned(), link }
    }

    fn parameters(&self, found: &mut Vec<Dependent>) {
        for parameter in self.case.parameters.iter().filter(|p| self.names(&p.evidence.claims)) {
            let name = self.language.pick(&parameter.name);
            let link = parameter_link(self.case, &parameter.id);
            found.push(self.one("ledger-sort-parameter", name, link));
        }
    }

    fn overrides(&self, found: &mut Vec<Dependent>) {
        for scenario in &self.case.scenarios {
            for change in scenario.overrides.iter().filter(|o| self.names(&o.evidence.claims)) {
                let name = self.changed(&change.parameter, &scenario.name);
                let link = Link::to(Page::Answer).with("scenario", &scenario.id);
                found.push(self.one("ledger-sort-override", &name, link));
            }
        }
    }

    fn graph(&self, found: &mut Vec<Dependent>) {
        let (case, language) = (self.case, self.language);
        for driver in case.drivers.iter().filter(|driver| self.names(&driver.claims)) {
            let link = Link::to(Page::Transmission).with("driver", &driver.id);
            found.push(self.one("ledger-sort-driver", language.pick(&driver.name), link));
        }
        for edge in case.edges.iter().filter(|edge| self.names(&edge.evidence.claims)) {
            let ends = [edge.from.clone(), edge.to.clone()];
            let name = names::route(case, &ends, language);
            found.push(self.one("ledger-sort-edge", &name, Link::edge(&edge.from, &edge.to)));
        }
        for (place, sector) in case.sectors.iter().enumerate() {
            if self.names(&sector.claims) {
                let link = Link::to(Page::of_sector(place));
                found.push(self.one("ledger-sort-sector", language.pick(&sector.name), link));
            }
        }
        let order = case.head.article.order.as_ref();
        if order.and_then(|order| order.first_claim.as_deref()) == Some(self.claim) {
            let name = language.text("article-order-title");
            found.push(self.one("ledger-sort-order", &name, Link::to(Page::Answer)));
        }
    }

    fn deal(&self, found: &mut Vec<Dependent>) {
        let Some(deal) = &self.case.deal else { return };
        for flow in deal.flows.iter().filter(|flow| self.names(&flow.claims)) {
            let name = self.between(&flow.from, &flow.to, self.language.pick(&flow.label));
            found.push(self.one("ledger-sort-flow", &name, Link::to(Page::Deal)));
        }
        for reading in deal.readings.iter().filter(|reading| self.names(&reading.claims)) {
            let name = self.language.pick(&reading.name);
            found.push(self.one("ledger-sort-reading", name, Link::to(Page::Deal)));
        }
        let of_readings = deal.readings.iter().map(|reading| (&reading.name, &reading.overrides));
        let of_others = deal.comparables.iter().map(|other| (&other.name, &other.overrides));
        for (place, overrides) in of_readings.chain(of_others) {
            for change in overrides.iter().filter(|o| self.names(&o.evidence.claims)) {
                let name = self.changed(&change.parameter, place);
                found.push(self.one("ledger-sort-override", &name, Link::to(Page::Deal)));
            }
        }
    }

    fn compute(&self, found: &mut Vec<Dependent>) {
        let Some(compute) = &self.case.compute else { return };
        for check in compute.checks.iter().filter(|check| self.names(&check.claims)) {
            let link = Link::to(Page::Compute).at("checks");
            found.push(self.one("ledger-sort-check", self.language.pick(&check.name), link));
        }
        for step in compute.milestones.iter().filter(|step| self.names(&step.claims)) {
            let link = Link::to(Page::Compute).at("timeline");
            found.push(self.one("ledger-sort-milestone", self.language.pick(&step.name), link));
        }
    }

    fn records(&self, found: &mut Vec<Dependent>) {
        let (case, language) = (self.case, self.language);
        let entries = case.market.iter().flat_map(|market| &market.ticker);
        for entry in entries.flat_map(|ticker| &ticker.entries) {
            if entry.claim == self.claim {
                found.push(self.one("ledger-sort-ticker", &entry.security, Link::to(Page::Market)));
            }
        }
        for action in case.regulation.iter().filter(|action| self.names(&action.claims)) {
            let arguments = [
                ("authority", (&action.authority).into()),
                ("instrument", language.pick(&action.instrument).into()),
            ];
            let name = language.message("ledger-action", &arguments);
            found.push(self.one("ledger-sort-action", &name, Link::to(Page::Regulation)));
        }
        for relation in case.relations.iter().filter(|relation| self.names(&relation.claims)) {
            let name = self.between(&relation.from, &relation.to, language.pick(&relation.label));
            found.push(self.one("ledger-sort-relation", &name, Link::to(Page::Governance)));
        }
        for (place, event) in case.events.iter().enumerate() {
            let link = event_link(case, place, event).filter(|_| self.names(&event.claims));
            if let Some(link) = link {
                found.push(self.one("ledger-sort-event", language.pick(&event.name), link));
            }
        }
    }

    /// A parameter and where it has another value.
    fn changed(&self, parameter: &str, place: &Text) -> String {
        let parameter = names::parameter(self.case, parameter, self.language);
        let arguments =
            [("parameter", parameter.into()), ("place", self.language.pick(place).into())];
        self.language.message("ledger-override", &arguments)
    }

    /// What flows from one entity to another, with their names.
    fn between(&self, from: &str, to: &str, label: &str) -> String {
        let entity = |id: &str| self.case.entities.iter().find(|entity| entity.id == id);
        let name = |id: &str| entity(id).map_or_else(|| id.to_owned(), |e| e.name.clone());
        let (from, to) = (name(from), name(to));
        let arguments = [("from", (&from).into()), ("to", (&to).into()), ("label", label.into())];
        self.language.message("ledger-between", &arguments)
    }
}

/// Where a parameter can be seen at work: in the deal, at the arrow or driver whose formula has
/// it, at its sector, in the converter; else beside the answer.
#[must_use]
pub fn parameter_link(case: &Case, id: &str) -> Link {
    if case.deal.iter().flat_map(|deal| deal.terms.values()).any(|term| term == id) {
        return Link::to(Page::Deal);
    }
    if let Some(edge) = case.edges.iter().find(|edge| mentions(&edge.formula, id)) {
        return Link::edge(&edge.from, &edge.to);
    }
    if let Some(driver) = case.drivers.iter().find(|driver| mentions(&driver.formula, id)) {
        return Link::to(Page::Transmission).with("driver", &driver.id);
    }
    if let Some(place) = case.sectors.iter().position(|sector| sector.months_to_effect == id) {
        return Link::to(Page::of_sector(place));
    }
    let compute = case.compute.iter();
    let mut formulas = compute.flat_map(|compute| {
        let quantities = compute.quantities.iter().map(|quantity| &quantity.per_gpu);
        quantities.chain(compute.checks.iter().flat_map(|check| [&check.stated, &check.implied]))
    });
    if formulas.any(|formula| mentions(formula, id)) {
        return Link::to(Page::Compute);
    }
    Link::to(Page::Answer)
}

/// Where an event is told: among the later ones, or among those that markets are asked about; nowhere where
/// the case asks no market.
fn event_link(case: &Case, place: usize, event: &Event) -> Option<Link> {
    if event.date > case.head.article.published {
        return Some(Link::to(Page::Since).at(&crate::since::anchor(place)));
    }
    case.market.as_ref().map(|_| Link::to(Page::Market).at("events"))
}
