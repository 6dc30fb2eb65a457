//! One kind of question to the engine: what was asked last, and what is known without asking.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use analysis::service::Failure;
use leptos::prelude::*;

/// Numbers that answers carry, so that late ones can be dropped.
#[derive(Debug, Default)]
pub(super) struct Revisions(Cell<u64>);

impl Revisions {
    fn next(&self) -> u64 {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }

    /// Number of the latest question of any kind.
    pub(super) fn latest(&self) -> u64 {
        self.0.get()
    }
}

/// A kind of question.
#[derive(Debug)]
pub(super) struct Question<R, A> {
    asked: RefCell<Option<(u64, R)>>,
    /// The case's own question and its published answer, if this page holds it.
    published: Option<(R, Arc<A>)>,
}

impl<R: Clone + PartialEq, A> Question<R, A> {
    /// Nothing asked yet.
    pub(super) fn new(base: Option<R>, published: Option<Arc<A>>) -> Self {
        Self { asked: RefCell::default(), published: base.zip(published) }
    }

    /// Number under which `request` is to be asked; none if it is being answered already.
    pub(super) fn ask(&self, request: &R, revisions: &Revisions) -> Option<u64> {
        if self.asked.borrow().as_ref().is_some_and(|(_, asked)| asked == request) {
            return None;
        }
        let revision = revisions.next();
        *self.asked.borrow_mut() = Some((revision, request.clone()));
        Some(revision)
    }

    /// What was asked last.
    pub(super) fn asked(&self) -> Option<R> {
        self.asked.borrow().as_ref().map(|(_, request)| request.clone())
    }

    /// Whether an answer is one to the latest question.
    pub(super) fn is_current(&self, revision: u64) -> bool {
        self.asked.borrow().as_ref().is_some_and(|(asked, _)| *asked == revision)
    }

    /// Takes no more answers to what was asked last, those under way included, and does not ask it
    /// again by itself.
    pub(super) fn stop(&self, revisions: &Revisions) {
        if let Some((revision, _)) = &mut *self.asked.borrow_mut() {
            *revision = revisions.next();
        }
    }

    /// Asks anew next time.
    pub(super) fn forget(&self) {
        *self.asked.borrow_mut() = None;
    }

    /// The published answer, if it is one to this request.
    pub(super) fn published_for(&self, request: &R) -> Option<Arc<A>> {
        let (base, answer) = self.published.as_ref()?;
        (base == request).then(|| Arc::clone(answer))
    }

    /// The published answer to what was asked last, if it is one.
    pub(super) fn published(&self) -> Option<Arc<A>> {
        self.asked().and_then(|request| self.published_for(&request))
    }
}

/// How far a computation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Progress {
    /// Nothing is computed, or what is known is computed again.
    #[default]
    Resting,
    /// Parts done, parts to do.
    Parts(usize, usize),
    /// The published answer was computed again, to the last bit.
    Verified,
}

/// What a page knows about one kind of question.
#[derive(Debug)]
pub struct Live<A: Send + Sync + 'static> {
    /// Latest answer, possibly incomplete; none before the first one.
    pub answer: RwSignal<Option<Arc<A>>>,
    /// How far its computation is.
    pub progress: RwSignal<Progress>,
    /// Why there is no answer.
    pub failure: RwSignal<Option<Failure>>,
}

impl<A: Send + Sync> Clone for Live<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A: Send + Sync> Copy for Live<A> {}

impl<A: Send + Sync> Live<A> {
    /// Starts with what is published.
    #[must_use]
    pub fn new(published: Option<A>) -> Self {
        Self {
            answer: RwSignal::new(published.map(Arc::new)),
            progress: RwSignal::new(Progress::default()),
            failure: RwSignal::new(None),
        }
    }

    /// Says why there is no answer.
    pub(crate) fn fail(self, failure: Failure) {
        self.progress.set(Progress::Resting);
        self.failure.set(Some(failure));
    }
}
