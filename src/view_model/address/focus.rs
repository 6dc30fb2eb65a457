//! What the transmission page looks at, in the query of an address.

use analysis::Statement;
use analysis::sensitivity::Output;
use case::Case;

/// Keys that belong to it.
pub(super) const KEYS: [&str; 5] = ["to", "edge", "driver", "of", "tip"];

/// What the reader has chosen to look at; nothing chosen = what the page shows first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Focus {
    /// Sector whose flows alone are shown.
    pub sector: Option<String>,
    /// Edge that is open: its ends.
    pub edge: Option<(String, String)>,
    /// Driver of the conditional view.
    pub driver: Option<String>,
    /// Output whose sensitivity is shown.
    pub output: Option<Output>,
    /// Statement whose tipping points are searched.
    pub statement: Option<Statement>,
}

impl Focus {
    /// Applies one pair; false for what the case does not have.
    pub(super) fn apply(&mut self, case: &Case, key: &str, value: &str) -> bool {
        match key {
            "to" if case.sector(value).is_some() => self.sector = Some(value.to_owned()),
            "edge" => {
                let ends = value.split_once(':');
                let known = ends.filter(|(from, to)| case.edge_place(from, to).is_some());
                let Some((from, to)) = known else { return false };
                self.edge = Some((from.to_owned(), to.to_owned()));
            }
            "driver" if case.drivers.iter().any(|driver| driver.id == value) => {
                self.driver = Some(value.to_owned());
            }
            "of" => match output(case, value) {
                Some(output) => self.output = Some(output),
                None => return false,
            },
            "tip" => match statement(case, value) {
                Some(statement) => self.statement = Some(statement),
                None => return false,
            },
            _ => return false,
        }
        true
    }

    /// Place of the edge that the reader has opened.
    #[must_use]
    pub fn edge_place(&self, case: &Case) -> Option<usize> {
        self.edge.as_ref().and_then(|(from, to)| case.edge_place(from, to))
    }

    /// Query pairs of what is chosen.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let edge = self.edge.as_ref().map(|(from, to)| format!("{from}:{to}"));
        let all = [
            ("to", self.sector.clone()),
            ("edge", edge),
            ("driver", self.driver.clone()),
            ("of", self.output.as_ref().map(output_word)),
            ("tip", self.statement.as_ref().map(Statement::to_string)),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }
}

/// An output in addresses and as the value of a choice.
#[must_use]
pub fn output_word(output: &Output) -> String {
    match output {
        Output::Benefit { sector } => format!("benefit:{sector}"),
        Output::Margin => "margin".to_owned(),
        Output::SeniorLoss => "senior".to_owned(),
        Output::MezzanineLoss => "mezzanine".to_owned(),
        Output::EquityReturn => "return".to_owned(),
    }
}

/// The output with this word; none for what the case does not have.
#[must_use]
pub fn output(case: &Case, word: &str) -> Option<Output> {
    let of_deal = |output| case.deal.as_ref().map(|_| output);
    match word {
        "margin" => (case.sectors.len() > 1).then_some(Output::Margin),
        "senior" => of_deal(Output::SeniorLoss),
        "mezzanine" => of_deal(Output::MezzanineLoss),
        "return" => of_deal(Output::EquityReturn),
        _ => {
            let sector = word.strip_prefix("benefit:")?;
            let sector = case.sector(sector)?.id.clone();
            Some(Output::Benefit { sector })
        }
    }
}

/// The statement that is written so; none for what the case cannot state.
#[must_use]
pub fn statement(case: &Case, word: &str) -> Option<Statement> {
    word.parse().ok().filter(|statement: &Statement| statement.fits(case))
}
