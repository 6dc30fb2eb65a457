//! The code in every form, and what it loads.

use leptos::prelude::*;
use view_model::embed::Form;
use view_model::embed::weight::{BuildReport, Place};
use view_model::origin::Origin;

use crate::component::{CopyButton, Traced};
use crate::session::Session;
use crate::snippet::Snippet;

/// All forms, the one that suits most pages first.
#[component]
pub(super) fn Codes(
    session: Session,
    chosen: Memo<Option<Snippet>>,
    report: RwSignal<Option<BuildReport>>,
) -> impl IntoView {
    let forms = Form::ALL.map(|form| view! { <OneForm session chosen report form/> });
    view! {
        <h3>{session.text("embed-codes")}</h3>
        <p class="quiet">{session.text("embed-codes-hint")}</p>
        {forms.into_iter().collect_view()}
    }
}

/// Where the widget stands, for the list of files.
fn place<T>(session: Session, chosen: &Snippet, read: impl FnOnce(Place<'_>) -> T) -> T {
    let case = session.case();
    read(Place {
        folder: &chosen.folder,
        tag: chosen.tag,
        case: &case,
        placement: &chosen.placement,
        theme: chosen.carried.theme,
    })
}

#[component]
fn OneForm(
    session: Session,
    chosen: Memo<Option<Snippet>>,
    report: RwSignal<Option<BuildReport>>,
    form: Form,
) -> impl IntoView {
    let code = Memo::new(move |_| {
        let chosen = chosen.read();
        chosen.as_ref().map(|c| c.with(session, |code| code.text(form))).unwrap_or_default()
    });
    let is_complete = Memo::new(move |_| {
        chosen.read().as_ref().is_none_or(|c| c.with(session, |code| code.is_complete(form)))
    });
    let weight = Memo::new(move |_| {
        let (report, chosen) = (report.read(), chosen.read());
        let chosen = chosen.as_ref()?;
        let weight = place(session, chosen, |place| report.as_ref()?.weight(form, place))?;
        Some(weight.words(&session.language()))
    });
    let rows = move || (code.read().len() / COLUMN + code.read().lines().count()).min(MOST_ROWS);
    let key = move |part: &str| format!("embed-form-{}-{part}", form.word());
    let name = move || session.language().text(&key("name"));
    let note = move || session.language().text(&key("note"));
    let words = ["embed-copy", "share-copied", "share-failed"];
    view! {
        <section class="embed-form" data-form=form.word()>
            <h4>{name}</h4>
            <p class="embed-form__note">{note}</p>
            <textarea
                readonly=true
                rows=move || rows().to_string()
                spellcheck="false"
                aria-label=name
                prop:value=move || code.get()
            ></textarea>
            <div class="embed-form__line">
                <CopyButton
                    text=move |()| Some(code.get_untracked())
                    words=words.map(|key| Signal::derive(session.text(key)))
                />
                {move || weight.get().map(|text| view! {
                    <span class="quiet" data-testid="weight">
                        <Traced text origin=Origin::computed("build")/>
                    </span>
                })}
            </div>
            {move || (!is_complete.get()).then(|| view! {
                <p class="embed-form__warning">{session.language().text(&key("incomplete"))}</p>
            })}
            {(form == Form::Address).then(|| view! { <Description session chosen report/> })}
        </section>
    }
    .into_any()
}

/// Letters of code in a line, about, and most lines that are shown at once.
const COLUMN: usize = 88;
const MOST_ROWS: usize = 12;

/// Where oEmbed describes the widget, or why it does not.
#[component]
fn Description(
    session: Session,
    chosen: Memo<Option<Snippet>>,
    report: RwSignal<Option<BuildReport>>,
) -> impl IntoView {
    let address = move || {
        let (report, chosen) = (report.read(), chosen.read());
        let (report, chosen) = (report.as_ref()?, chosen.as_ref()?);
        let is_there = place(session, chosen, |place| report.has_oembed(place));
        Some(is_there.then(|| chosen.with(session, |code| code.oembed_address())))
    };
    move || {
        address().map(|address| match address {
            Some(address) => view! {
                <p class="embed-form__note"><a href=address>{session.text("embed-oembed")}</a></p>
            }
            .into_any(),
            None => view! {
                <p class="embed-form__note">{session.text("embed-oembed-missing")}</p>
            }
            .into_any(),
        })
    }
}
