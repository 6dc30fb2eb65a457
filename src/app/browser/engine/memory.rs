//! What a new worker must hear of a client: the case, then prices, then the latest of each kind.

use analysis::service::{Subject, ToEngine};

/// Messages of a client that survive a crash.
#[derive(Debug, Default)]
pub(super) struct Memory {
    case: Option<ToEngine>,
    /// Price file and the reader's prices, which a study needs before it starts.
    prices: Vec<ToEngine>,
    /// The latest question of each kind, oldest first.
    questions: Vec<(Subject, ToEngine)>,
}

impl Memory {
    /// Keeps a message, if a new worker must hear it.
    pub(super) fn keep(&mut self, message: &ToEngine) {
        match message {
            ToEngine::Load { .. } => self.case = Some(message.clone()),
            ToEngine::Prices { .. } | ToEngine::AddPrices { .. } => {
                self.prices.push(message.clone());
            }
            ToEngine::Cancel { subject } => self.questions.retain(|(kind, _)| kind != subject),
            question => {
                let Some(subject) = question.subject() else { return };
                self.questions.retain(|(kind, _)| *kind != subject);
                self.questions.push((subject, message.clone()));
            }
        }
    }

    /// What is kept, in the order in which it must be heard.
    pub(super) fn messages(&self) -> impl Iterator<Item = &ToEngine> {
        let questions = self.questions.iter().map(|(_, message)| message);
        self.case.iter().chain(&self.prices).chain(questions)
    }
}
