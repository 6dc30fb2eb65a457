//! Start of the site: read the page, load the case, mount, connect the engine.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use analysis::Request;
use analysis::request::DEFAULT_SEED;
use analysis::service::{FromEngine, ToEngine};
use case::Case;
use gloo::timers::callback::Timeout;
use language::Language;
use leptos::mount::mount_to;
use leptos::prelude::*;
use view_model::{Address, Base, sentence};
use wasm_bindgen_futures::spawn_local;

use crate::browser::assets::{self, Assets};
use crate::browser::engine::{Engine, Report, WorkerFiles};
use crate::browser::{BrowserError, address_bar, document, storage};
use crate::page::AnswerPage;
use crate::session::{Session, Status};

/// Rest of a slider after which the new sentence is announced, in milliseconds.
const ANNOUNCE_AFTER: u32 = 500;

/// Rest of a slider after which the address bar follows, in milliseconds; browsers refuse pages
/// that change it with every movement.
const SHOW_ADDRESS_AFTER: u32 = 120;

/// Starts the site; what goes wrong is shown on the page, the published content stays readable.
pub fn start() {
    spawn_local(async {
        if let Err(error) = run().await {
            show_error(&error.to_string());
        }
    });
}

async fn run() -> Result<(), BrowserError> {
    let assets: Assets = assets::embedded("spillover-assets")?;
    let base: Base = assets::embedded("spillover-base")?;
    let case_text = fetch_case(&assets, &assets.default_case).await?;
    let case = parse_case(&case_text, &base)?;
    let language = Language::load(&document::language());
    let pairs = address_bar::query_pairs();
    let (mut address, ignored) =
        Address::parse(&case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    if let Some(theme) = storage::theme().filter(|_| !pairs.iter().any(|(k, _)| k == "theme")) {
        address.theme = theme;
    }
    let host = document::emptied("app")
        .ok_or_else(|| BrowserError::Incomplete("#app is missing".into()))?;
    let handle = mount_to(host, move || {
        let session = Session::new(case, base, language, address);
        session.ignored.set(ignored);
        session.root.set_value(assets.root.clone());
        follow_language_and_theme(session);
        announce(session);
        connect(session, assets, case_text);
        view! { <AnswerPage session/> }
    });
    // The page lives as long as its document.
    handle.forget();
    Ok(())
}

/// Text of a case file by its identifier.
///
/// # Errors
/// [`BrowserError`] when the site has no such case or it cannot be fetched.
pub(crate) async fn fetch_case(assets: &Assets, id: &str) -> Result<String, BrowserError> {
    let file = assets.cases.get(id).ok_or_else(|| {
        let known: Vec<&str> = assets.cases.keys().map(String::as_str).collect();
        let reason = format!("no such case; this site has {}", known.join(", "));
        BrowserError::Fetch { address: id.to_owned(), reason }
    })?;
    assets::fetch_text(file).await
}

/// Reads and checks the case of a published run.
///
/// # Errors
/// [`BrowserError::Incomplete`] with all problems, or when the run is of another case.
pub(crate) fn parse_case(text: &str, base: &Base) -> Result<Case, BrowserError> {
    let case =
        case::parse(text).map_err(|problems| BrowserError::Incomplete(problems.to_string()))?;
    if case.hash == base.answer.case_hash {
        return Ok(case);
    }
    let reason = format!("the published run is not one of this version of `{}`", case.head.id);
    Err(BrowserError::Incomplete(reason))
}

/// Shows an error above the published content, which stays.
pub(crate) fn show_error(message: &str) {
    let language = Language::load(&document::language());
    let text = language.message("error-load", &[("message", message.into())]);
    if let Some(element) = document::element("notice") {
        element.set_text_content(Some(&format!("{text} {}", language.text("error-reload"))));
    }
}

/// Keeps engine and session in step from the moment that the worker's files are there.
pub(crate) fn connect(session: Session, assets: Assets, case_text: String) {
    let link = Rc::new(Link { session, engine: RefCell::new(None), asked: RefCell::default() });
    let asking = Rc::clone(&link);
    Effect::new(move |_| {
        session.address.track();
        asking.ask();
        asking.ask_influence();
    });
    spawn_local(async move {
        let script = assets::fetch_text(&assets.worker_js).await;
        let wasm = assets::fetch_bytes(&assets.worker_wasm).await;
        let files = script.ok().zip(wasm.ok()).map(|(script, wasm)| WorkerFiles { script, wasm });
        let reporting = Rc::clone(&link);
        let engine = Engine::start(files, move |report| reporting.hear(report));
        engine.send(ToEngine::Load { case: case_text });
        *link.engine.borrow_mut() = Some(engine);
        link.ask();
        link.ask_influence();
    });
}

/// What was asked last.
#[derive(Default)]
struct Asked {
    revision: u64,
    request: Option<Request>,
    influence: Option<String>,
}

struct Link {
    session: Session,
    engine: RefCell<Option<Engine>>,
    asked: RefCell<Asked>,
}

impl Link {
    fn send(&self, message: ToEngine) {
        if let Some(engine) = &*self.engine.borrow() {
            engine.send(message);
        }
    }

    fn is_connected(&self) -> bool {
        self.engine.borrow().is_some()
    }

    /// Asks for what is wanted, unless it is being computed already.
    fn ask(&self) {
        if !self.is_connected() {
            return;
        }
        let request = self.session.wanted_request();
        let revision = {
            let mut asked = self.asked.borrow_mut();
            if asked.request.as_ref() == Some(&request) {
                return;
            }
            asked.revision += 1;
            asked.request = Some(request.clone());
            asked.revision
        };
        self.send(ToEngine::Run { revision, request });
    }

    fn ask_influence(&self) {
        let scenario = self.session.address.read_untracked().scenario.clone();
        if !self.is_connected()
            || self.asked.borrow().influence.as_ref() == Some(&scenario)
            || self.session.influence.read_untracked().scenario == scenario
        {
            return;
        }
        self.asked.borrow_mut().influence = Some(scenario.clone());
        self.send(ToEngine::Influence { scenario, seed: DEFAULT_SEED });
    }

    fn hear(&self, report: Report) {
        let session = self.session;
        match report {
            Report::Restarted => session.status.set(Status::Restarted),
            Report::Fallback => session.status.set(Status::Fallback),
            Report::Message(FromEngine::Answer { revision, complete, answer }) => {
                if revision == self.asked.borrow().revision {
                    self.hear_answer(Arc::new(*answer), complete);
                }
            }
            Report::Message(FromEngine::Progress { revision, done, total }) => {
                if revision == self.asked.borrow().revision {
                    session.status.set(Status::Running(done, total));
                }
            }
            Report::Message(FromEngine::Influence { influence }) => {
                if influence.scenario == session.address.read_untracked().scenario {
                    session.influence.set(Arc::new(influence));
                }
                self.asked.borrow_mut().influence = None;
            }
            Report::Message(FromEngine::Failed { message, .. }) => {
                session.status.set(Status::Failed(message));
            }
            Report::Message(FromEngine::Refused { problems }) => {
                session.status.set(Status::Failed(case::Problems(problems).to_string()));
            }
            Report::Message(FromEngine::Ready | FromEngine::Loaded { .. }) => {}
        }
    }

    fn hear_answer(&self, answer: Arc<analysis::Answer>, complete: bool) {
        let session = self.session;
        let shown = session.answer.get_untracked();
        let is_base = self.asked.borrow().request.as_ref().is_some_and(|r| r.overrides.is_empty());
        let same_question = shown.scenario == answer.scenario
            && shown.seed == answer.seed
            && is_base
            && shown.result_hash == session.reference.read_untracked().result_hash;
        // A coarser answer to the same question would only make the figures tremble.
        if !(same_question && answer.samples < shown.samples) {
            let verified = complete
                && shown.result_hash == answer.result_hash
                && shown.case_hash == answer.case_hash;
            session.status.set(match (complete, verified) {
                (true, true) => Status::Verified,
                (true, false) => Status::Computed(answer.samples),
                (false, _) => Status::Running(answer.samples, self.requested_samples()),
            });
            if is_base && !verified {
                session.reference.set(Arc::clone(&answer));
            }
            if !verified {
                session.answer.set(answer);
            }
        }
        if complete {
            self.ask();
        }
    }

    fn requested_samples(&self) -> usize {
        self.asked.borrow().request.as_ref().map_or(0, |r| r.samples)
    }
}

/// Keeps document language, title, theme and address bar in step with the session.
fn follow_language_and_theme(session: Session) {
    Effect::new(move |_| {
        let language = session.language();
        let case = session.case();
        document::set_language_and_title(language.tag(), language.pick(&case.head.question));
    });
    let theme = Memo::new(move |_| session.address.read().theme);
    Effect::new(move |previous: Option<()>| {
        let theme = theme.get();
        document::set_theme(theme);
        if previous.is_some() {
            storage::set_theme(theme);
        }
    });
    // Relative paths are read against the address at load time, so resolve the root once.
    let root = address_bar::absolute(&session.root.get_value(), &[]).unwrap_or_default();
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |previous: Option<()>| {
        let mut pairs = session.address.read().pairs(&session.case());
        pairs.retain(|(key, _)| key != "theme");
        let folder = crate::page::page_folder(session.language().tag());
        if previous.is_some()
            && let Some(address) = address_bar::absolute(&format!("{root}{folder}"), &pairs)
        {
            let show = Timeout::new(SHOW_ADDRESS_AFTER, move || address_bar::replace(&address));
            waiting.set_value(Some(show));
        }
    });
}

/// Announces the sentence to assistive technology once the slider rests.
fn announce(session: Session) {
    let waiting: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |previous: Option<String>| {
        let sentence =
            sentence::answer(&session.case(), &session.answer.get(), &session.language());
        if previous.is_some_and(|old| old != sentence) {
            let words = sentence.clone();
            let timer = Timeout::new(ANNOUNCE_AFTER, move || {
                if let Some(region) = document::element("announcement") {
                    region.set_text_content(Some(&words));
                }
            });
            waiting.set_value(Some(timer));
        }
        sentence
    });
}
