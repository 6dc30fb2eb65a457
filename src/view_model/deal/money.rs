//! Who pays whom, and how much of its own sale the vendor finances.

use analysis::DealAnswer;
use case::Case;
use chart::flow_loop::{Arrow, FlowLoop};
use language::{Language, figure};

use super::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};
use crate::words;

/// The loop of money.
#[derive(Debug, Clone, PartialEq)]
pub struct Loop {
    /// Names and numbered arrows.
    pub exhibit: Exhibit,
    /// What each arrow is: giver and receiver, what, amount.
    pub arrows: Vec<ArrowWords>,
    /// Circularity in one sentence.
    pub circularity: Option<String>,
}

/// One arrow in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrowWords {
    /// Giver and receiver.
    pub who: String,
    /// What is given.
    pub what: String,
    /// Amount, where it has one.
    pub amount: Option<String>,
    /// Claims of the ledger behind it.
    pub claims: Vec<String>,
}

/// The loop; none for a case without flows.
#[must_use]
pub fn money_loop(
    case: &Case,
    answer: &DealAnswer,
    room: Room,
    language: &Language,
) -> Option<Loop> {
    let deal = case.deal.as_ref().filter(|deal| !deal.flows.is_empty())?;
    let mut ids: Vec<&str> = Vec::new();
    for id in deal.flows.iter().flat_map(|flow| [&flow.from, &flow.to]) {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    let name = |id: &str| {
        case.entities.iter().find(|e| e.id == id).map_or(id.to_owned(), |e| e.name.clone())
    };
    let place = |id: &str| ids.iter().position(|other| *other == id).unwrap_or_default();
    let arrows: Vec<Arrow> = deal
        .flows
        .iter()
        .map(|flow| Arrow {
            from: place(&flow.from),
            to: place(&flow.to),
            strong: flow.amount.is_some(),
        })
        .collect();
    let names: Vec<String> = ids.iter().map(|id| name(id)).collect();
    let size = match room {
        Room::Wide => (440, 360),
        Room::Narrow => (340, 380),
    };
    let words = deal.flows.iter().zip(&answer.flows).map(|(flow, amount)| {
        let (from, to) = (name(&flow.from), name(&flow.to));
        let arguments = [("from", (&from).into()), ("to", (&to).into())];
        ArrowWords {
            who: language.message("flow-who", &arguments),
            what: language.pick(&flow.label).to_owned(),
            amount: amount.as_ref().map(|amount| {
                let money = |x| figure::money(x, language);
                let amount = words::spread(amount, &money, language);
                let key = if flow.per_year { "flow-per-year" } else { "flow-once" };
                language.message(key, &[("amount", (&amount).into())])
            }),
            claims: flow.claims.clone(),
        }
    });
    let circularity = answer.circularity.known().map(|_| {
        let share = words::spread(&answer.circularity, &figure::percent, language);
        language.message("circularity", &[("share", (&share).into())])
    });
    let words: Vec<ArrowWords> = words.collect();
    let row = |arrow: &ArrowWords| Row {
        head: arrow.who.clone(),
        cells: vec![
            Cell::words(arrow.what.clone()),
            Cell::words(arrow.amount.clone().unwrap_or_default()),
        ],
    };
    let exhibit = Exhibit {
        id: "loop".to_owned(),
        title: language.text("loop-title"),
        chart: FlowLoop { size, names, arrows }.into(),
        series: Vec::new(),
        text: circularity.clone().unwrap_or_else(|| language.text("loop-note")),
        table: Table {
            head: language.text("loop-column-who"),
            columns: ["loop-column-what", "loop-column-amount"]
                .map(|key| Column::plain(language.text(key)))
                .to_vec(),
            rows: words.iter().map(row).collect(),
        },
        axis: None,
        method: language.text("loop-note"),
    };
    Some(Loop { arrows: words, exhibit, circularity })
}
