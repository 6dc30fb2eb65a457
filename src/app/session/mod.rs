//! State of one page: a case, what the reader asks, what the engine answers.

mod change;
mod exhibits;

use std::sync::Arc;

use analysis::market::prices::Form;
use analysis::request::DEFAULT_SAMPLES;
use analysis::service::Failure;
use analysis::{
    Answer, ComputeAnswer, DealAnswer, Influence, MarketAnswer, Request, SensitivityAnswer,
    TippingAnswer, TransmissionAnswer,
};
use case::Case;
use language::Language;
use leptos::prelude::*;
use leptos::reactive::graph::Source;
use view_model::cases::CaseEntry;
use view_model::certificate::CompleteRun;
use view_model::glossary::Spellings;
use view_model::link::Link;
use view_model::market::brief::MarketBrief;
use view_model::page_words::Known;
use view_model::{Address, Base, Page, Room};

use crate::browser::address_bar;
pub use crate::link::question::{Live, Progress};
pub(crate) use exhibits::Exhibits;

/// What the computation is doing.
#[derive(Debug, Clone, PartialEq)]
pub enum Status {
    /// The published run is shown; nothing was computed here yet.
    Published,
    /// Draws done, draws requested.
    Running(usize, usize),
    /// The base run was recomputed here, equal to the last bit.
    Verified,
    /// A changed run was computed here, with so many samples.
    Computed(usize),
    /// The reader stopped the computation after so many samples.
    Stopped(usize),
    /// A changed study of the market was computed here.
    Studied,
    /// The worker crashed and was started anew.
    Restarted,
    /// There is no worker here; the page computes by itself.
    Fallback,
    /// The computation failed.
    Failed(String),
}

/// A reader's prices on their way to the engine.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPrices {
    /// Symbol, or name of the file.
    pub id: String,
    /// How the text is written.
    pub form: Form,
    /// The text.
    pub text: String,
}

/// What became of a reader's prices.
#[derive(Debug, Clone, PartialEq)]
pub enum PricesReply {
    /// They are in the study.
    Added(String),
    /// They cannot be used: name, code of the reason, the reason in English.
    Refused(String, String, String),
}

/// What a link to another place of the site does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linking {
    /// What links do by themselves.
    Plain,
    /// It swaps pages in place and keeps the reader's changes.
    InPlace,
    /// It opens a window of its own: a page of somebody else stands around the widget.
    NewWindow,
    /// It shows another page of a case that has no address: somebody is writing it.
    Draft,
}

/// A value of a horizontal axis that is pointed at in one of the charts that share it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cross {
    /// Name of the axis.
    pub axis: &'static str,
    /// The value.
    pub x: f64,
}

/// Signals that all widgets of a page share. Copy: it holds only handles.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    case: StoredValue<Arc<Case>>,
    /// Language of the interface.
    pub language: RwSignal<Arc<Language>>,
    /// How technical terms are written in it.
    pub terms: Memo<Spellings>,
    /// What the reader asks, and how it is shown.
    pub address: RwSignal<Address>,
    /// Latest answer to what the reader asks.
    pub answer: RwSignal<Arc<Answer>>,
    /// The same once the first screen shows it: what stands below follows a frame later.
    pub settled: RwSignal<Arc<Answer>>,
    /// Latest run with all its draws, and what it was asked.
    pub complete_run: RwSignal<CompleteRun>,
    /// Certificate that the page's address carries, to be checked.
    pub carried: RwSignal<Option<String>>,
    /// Answer of the same scenario with nothing changed.
    pub reference: RwSignal<Arc<Answer>>,
    /// Assumptions of the scenario by influence.
    pub influence: RwSignal<Arc<Influence>>,
    /// Latest answer about the deal; none before the first one.
    pub deal: RwSignal<Option<Arc<DealAnswer>>>,
    /// Latest answer about computing power; none before the first one.
    pub compute: RwSignal<Option<Arc<ComputeAnswer>>>,
    /// Latest study of the market; none before the first one.
    pub market: RwSignal<Option<Arc<MarketAnswer>>>,
    /// How the deal reaches the sectors.
    pub transmission: Live<TransmissionAnswer>,
    /// What the uncertainty of the results comes from.
    pub sensitivity: Live<SensitivityAnswer>,
    /// What overturns a statement.
    pub tipping: Live<TippingAnswer>,
    /// What markets did, sector by sector.
    pub market_brief: StoredValue<Option<MarketBrief>>,
    /// Prices that the reader adds.
    pub own_prices: RwSignal<Option<OwnPrices>>,
    /// What became of them.
    pub prices_reply: RwSignal<Option<PricesReply>>,
    /// Why deal or computing power have no answer to what the reader asks.
    pub failure: RwSignal<Option<Failure>>,
    /// Why the answer could not be computed as the reader asks.
    pub run_failure: RwSignal<Option<Failure>>,
    /// Notified when the reader stops the computation.
    pub stop: Trigger,
    /// Page that is shown.
    pub page: RwSignal<Page>,
    /// Width for which charts are drawn.
    pub room: RwSignal<Room>,
    /// What the computation is doing.
    pub status: RwSignal<Status>,
    /// Sector under the pointer or the focus, anywhere on the page.
    pub highlight: RwSignal<Option<String>>,
    /// Place on an axis that several charts share.
    pub cross: RwSignal<Option<Cross>>,
    /// Parts of the address that were not understood.
    pub ignored: RwSignal<Vec<String>>,
    /// Element of the page that an address names, such as a claim.
    pub target: RwSignal<Option<String>>,
    /// What a link to another place of the site does.
    pub linking: StoredValue<Linking>,
    /// By how many levels headings stand deeper than on the site.
    pub outline: StoredValue<i8>,
    /// Charts of the page, for whoever asks about one of them.
    pub(crate) exhibits: Exhibits,
    /// Path from this page to the site's root, such as `./` or `../`.
    pub root: StoredValue<String>,
    /// Folder of the case's pages below that; empty for the site's first case.
    pub home: StoredValue<String>,
    /// All cases of the site; none where nobody can go to another one.
    pub cases: StoredValue<Vec<CaseEntry>>,
}

impl Session {
    /// A session that shows the published run.
    #[must_use]
    pub fn new(case: Case, base: Base, language: Language, address: Address, page: Page) -> Self {
        let answer = Arc::new(base.answer);
        let complete_run =
            CompleteRun { request: Address::base(&case).request(), answer: Arc::clone(&answer) };
        let language = RwSignal::new(Arc::new(language));
        let case = StoredValue::new(Arc::new(case));
        Self {
            case,
            language,
            terms: Memo::new(move |_| {
                case.with_value(|case| Spellings::of(&language.read(), &case.glossary))
            }),
            address: RwSignal::new(address),
            answer: RwSignal::new(Arc::clone(&answer)),
            complete_run: RwSignal::new(complete_run),
            carried: RwSignal::new(None),
            settled: RwSignal::new(Arc::clone(&answer)),
            reference: RwSignal::new(answer),
            influence: RwSignal::new(Arc::new(base.influence)),
            deal: RwSignal::new(base.deal.map(Arc::new)),
            compute: RwSignal::new(base.compute.map(Arc::new)),
            market: RwSignal::new(base.market.map(Arc::new)),
            transmission: Live::new(base.transmission),
            sensitivity: Live::new(base.sensitivity),
            tipping: Live::new(base.tipping),
            market_brief: StoredValue::new(base.market_brief),
            own_prices: RwSignal::new(None),
            prices_reply: RwSignal::new(None),
            failure: RwSignal::new(None),
            run_failure: RwSignal::new(None),
            stop: Trigger::new(),
            page: RwSignal::new(page),
            room: RwSignal::new(Room::default()),
            status: RwSignal::new(Status::Published),
            highlight: RwSignal::new(None),
            cross: RwSignal::new(None),
            ignored: RwSignal::new(Vec::new()),
            target: RwSignal::new(None),
            linking: StoredValue::new(Linking::Plain),
            outline: StoredValue::new(0),
            exhibits: Exhibits::default(),
            root: StoredValue::new("./".to_owned()),
            home: StoredValue::default(),
            cases: StoredValue::default(),
        }
    }

    /// The case.
    #[must_use]
    pub fn case(self) -> Arc<Case> {
        self.case.get_value()
    }

    /// The language of the interface; reactive.
    #[must_use]
    pub fn language(self) -> Arc<Language> {
        self.language.get()
    }

    /// A message without arguments, following the language.
    pub fn text(self, key: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || self.language.read().text(key)
    }

    /// What the engine should compute next: the scenario with nothing changed, if that is not
    /// known yet, else what the reader asks.
    #[must_use]
    pub fn wanted_request(self) -> Request {
        let request = self.address.read_untracked().request();
        let reference = self.reference.read_untracked();
        let known = reference.scenario == request.scenario && reference.seed == request.seed;
        if known {
            request
        } else {
            Request { seed: request.seed, ..Request::base(&request.scenario) }
        }
    }

    /// Whether the case is a reader's own, which no address of the site leads to.
    #[must_use]
    pub fn is_draft(self) -> bool {
        self.linking.get_value() == Linking::Draft
    }

    /// Shows another place of a case without an address, with the reader's changes as far as they do
    /// not contradict it.
    pub(crate) fn turn_to(self, link: &Link) {
        let pairs = self.pairs_at(link);
        let pairs = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        let (address, _) = Address::parse(&self.case(), pairs);
        self.page.set(link.page);
        self.address.set(address);
        self.target.set(link.anchor.clone());
    }

    /// Place of the edge that is open: the reader's, else the first.
    #[must_use]
    pub fn open_edge_place(self) -> usize {
        self.address.read().focus.edge_place(&self.case()).unwrap_or_default()
    }

    /// Address of a page in a language, without the reader's changes.
    #[must_use]
    pub fn path(self, page: Page, tag: &str) -> String {
        format!("{}{}{}", self.root.get_value(), self.folder(tag), page.folder(&self.case()))
    }

    /// Folder of a language's pages of the case, below the site's root.
    #[must_use]
    pub fn folder(self, tag: &str) -> String {
        format!("{}{}", self.home.get_value(), page_folder(tag))
    }

    /// Address of a place of the site, without the reader's changes; reactive.
    #[must_use]
    pub fn place(self, link: &Link) -> String {
        format!("{}{}", self.path(link.page, self.language.read().tag()), link.tail())
    }

    /// Absolute address of a place of the site with the reader's changes, as far as they do not
    /// contradict it; none where the browser knows no address.
    #[must_use]
    pub fn changed_place(self, link: &Link) -> Option<String> {
        let pairs = self.pairs_at(link);
        let path = self.path(link.page, self.language.read_untracked().tag());
        let address = address_bar::absolute(&path, &pairs)?;
        Some(address_bar::with_fragment(address, link.anchor.as_deref()))
    }

    /// Query pairs of a place of the site with the reader's changes, as far as they do not contradict it.
    fn pairs_at(self, link: &Link) -> Vec<(String, String)> {
        let mut pairs = self.address.read_untracked().pairs(&self.case());
        pairs.retain(|(key, _)| !link.replaces(key));
        pairs.extend(link.pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone())));
        pairs
    }

    /// Address of a page that belongs to no case, by its folder below that of the language; reactive.
    #[must_use]
    pub fn common_page(self, folder: &str) -> String {
        format!("{}{}{folder}", self.root.get_value(), page_folder(self.language.read().tag()))
    }

    /// What `read` makes of all that is known for the words of a page; reactive.
    pub(crate) fn with_known<T>(self, read: impl FnOnce(Known<'_>) -> T) -> T {
        let (answer, deal) = (self.answer.read(), self.deal.read());
        let compute = self.compute.read();
        let (market, transmission) = (self.market.read(), self.transmission.answer.read());
        let (sensitivity, tipping) = (self.sensitivity.answer.read(), self.tipping.answer.read());
        read(Known {
            answer: &answer,
            deal: deal.as_deref(),
            compute: compute.as_deref(),
            market: market.as_deref(),
            transmission: transmission.as_deref(),
            sensitivity: sensitivity.as_deref(),
            tipping: tipping.as_deref(),
            address: &self.address.read(),
        })
    }

    /// A signal keeps everything that ever followed it, also marks of drawings that are gone (seen in
    /// `reactive_graph` 0.2.16): a reader who moves sliders would fill the memory with them. Who is left
    /// follows again as soon as it has looked.
    pub(crate) fn forget_former_marks(self) {
        self.highlight.notify();
        self.highlight.clear_subscribers();
    }

    /// Whether a sector is lit; reactive.
    pub fn is_lit(self, sector: &str) -> impl Fn() -> bool + Send + Sync + 'static + use<> {
        let sector = sector.to_owned();
        move || self.highlight.read().as_deref() == Some(&*sector)
    }
}

/// Whether a run is the scenario's own, with nothing changed by the reader.
pub(crate) fn is_reference(request: &Request) -> bool {
    request.overrides.is_empty()
        && request.preference.is_empty()
        && request.samples == DEFAULT_SAMPLES
}

/// Folder of the page for a case of one's own, below that of its language.
pub const CASE_FILE_FOLDER: &str = "case-file/";
/// Folder of the gallery of charts, below that of its language.
pub const GALLERY_FOLDER: &str = "gallery/";

/// Folder of a language's pages below the case's; those of the first language stand there.
#[must_use]
pub fn page_folder(tag: &str) -> String {
    match language::all().next() {
        Some((first, _)) if first != tag => format!("{tag}/"),
        _ => String::new(),
    }
}
