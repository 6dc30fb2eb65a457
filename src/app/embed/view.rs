//! A widget alone, with what every widget says.

use leptos::prelude::*;
use view_model::embed::pin::Mismatch;
use view_model::origin::Origin;
use view_model::words::as_of;
use view_model::{Placement, Widget};

use crate::component::Traced;
use crate::page::Inspector;
use crate::session::{Linking, Session, Status};
use crate::widget::compute::Converter;
use crate::widget::deal::{CapitalStack, CashByMonth, Cover, Readings};
use crate::widget::governance::VoteCalculator;
use crate::widget::ledger::OneClaim;
use crate::widget::market::{EventStudy, TickerStrip};
use crate::widget::regulation::RegulationSteps;
use crate::widget::transmission::{EdgeDetail, FlowDiagram, SensitivityView, TippingPoints};
use crate::widget::{AnswerSentence, Assumptions, InnerLink, RankingTable, SectorCard};

/// Month that the cash flows start with.
const FIRST_MONTH: usize = 24;

/// The widget with its date, the way to the full analysis, the disclaimer.
#[component]
pub fn EmbeddedWidget(
    session: Session,
    placement: Placement,
    /// Whether it is a document of its own, with a main part and a heading.
    #[prop(default = true)]
    is_document: bool,
) -> impl IntoView {
    session.linking.set_value(Linking::NewWindow);
    session.outline.set_value(outline(placement.widget, is_document));
    let (for_date, link) = (session.case(), placement.source(&session.case()));
    let date = move || as_of(&for_date, &session.language());
    // These bring the heading of their page; the others stand below one there.
    let is_headed = matches!(placement.widget, Widget::Answer | Widget::EventStudy);
    let titled = placement.clone();
    let title = move || titled.title(&session.case(), &session.language());
    let name = placement.widget.name();
    let status = move || status_word(session);
    let content = view! {
        <OtherVersion session/>
        <Body session placement/>
        <p class="frame__line">
            <span>{date}</span>
            <InnerLink session link>{session.text("frame-source")}</InnerLink>
            <span>{session.text("frame-not-advice")}</span>
        </p>
    };
    let whole = if is_document {
        let heading = (!is_headed).then(|| view! { <h1 class="visually-hidden">{title}</h1> });
        view! { <main class="frame" data-status=status data-widget=name>{heading}{content}</main> }
            .into_any()
    } else {
        view! {
            <section class="frame" data-status=status data-widget=name aria-label=title>
                {content}
            </section>
        }
        .into_any()
    };
    view! {
        {whole}
        <Inspector session/>
    }
}

/// By how many levels the headings of a widget move. In a frame they follow the frame's own heading; in
/// an element the first level belongs to the page around.
fn outline(widget: Widget, is_document: bool) -> i8 {
    match widget {
        Widget::SectorCard | Widget::Claim => -1,
        Widget::Answer | Widget::EventStudy if !is_document => 1,
        _ => 0,
    }
}

/// What stands below the first thing to see, until a reader opens it.
#[component]
fn Folded(
    session: Session,
    /// Key of what it is.
    title: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="frame__more">
            <summary>{session.text(title)}</summary>
            {children()}
        </details>
    }
    .into_any()
}

/// Says so where the page around asked for another version than the one that is shown.
#[component]
fn OtherVersion(session: Session) -> impl IntoView {
    let case = session.case();
    let words = move || {
        let Mismatch { asked, shown } = session.address.read().pin.mismatch(&case)?;
        let arguments = [("asked", (&asked).into()), ("shown", (&shown).into())];
        Some(session.language().message("frame-other-version", &arguments))
    };
    move || {
        words().map(|text| {
            view! {
                <p class="frame__version" role="note" data-testid="other-version">
                    <Traced text origin=Origin::computed("run")/>
                </p>
            }
        })
    }
}

/// What the computation is doing, for styles and for the page around; reactive.
fn status_word(session: Session) -> &'static str {
    match *session.status.read() {
        Status::Published => "published",
        Status::Running(..) => "running",
        Status::Verified | Status::Computed(_) | Status::Stopped(_) | Status::Studied => "computed",
        Status::Restarted => "restarted",
        Status::Fallback => "fallback",
        Status::Failed(_) => "failed",
    }
}

#[component]
fn Body(session: Session, placement: Placement) -> impl IntoView {
    let subject = placement.subject.unwrap_or_default();
    match placement.widget {
        Widget::Answer => view! {
            <AnswerSentence session/>
            <Assumptions session/>
        }
        .into_any(),
        Widget::SectorCard => {
            let place = session.case().sector_place(&subject).unwrap_or_default();
            view! { <SectorCard session place/> }.into_any()
        }
        Widget::Ranking => view! { <RankingTable session is_alone=true/> }.into_any(),
        Widget::CapitalStack => view! { <CapitalStack session/> }.into_any(),
        Widget::SpvCashflows => {
            let month = RwSignal::new(FIRST_MONTH);
            view! {
                <CashByMonth session month/>
                <Folded session title="cover-title"><Cover session month/></Folded>
            }
            .into_any()
        }
        Widget::Runway => view! { <Readings session is_alone=true/> }.into_any(),
        Widget::ComputeConverter => view! { <Converter session/> }.into_any(),
        Widget::Transmission => view! {
            <FlowDiagram session/>
            <Folded session title="edge-title"><EdgeDetail session/></Folded>
        }
        .into_any(),
        Widget::Sensitivity => view! { <SensitivityView session is_alone=true/> }.into_any(),
        Widget::TippingPoint => view! { <TippingPoints session is_alone=true/> }.into_any(),
        Widget::RegulationTimeline => view! { <RegulationSteps session is_alone=true/> }.into_any(),
        Widget::VoteCalculator => view! { <VoteCalculator session/> }.into_any(),
        Widget::EventStudy => view! { <EventStudy session/> }.into_any(),
        Widget::Claim => view! { <OneClaim session id=subject/> }.into_any(),
        Widget::Ticker => view! { <TickerStrip session/> }.into_any(),
    }
}
