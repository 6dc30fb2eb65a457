//! Every sector's benefit as one driver varies.

use leptos::prelude::*;
use view_model::transmission::conditional::{self, conditional};

use super::super::parts::{Choice, Section};
use super::INLINE;
use crate::component::Drawing;
use crate::session::Session;

/// Driver by choice, one picture per sector.
#[component]
pub fn ConditionalView(session: Session) -> impl IntoView {
    let case = session.case();
    let place = Memo::new(move |_| {
        let answer = session.transmission.answer.get()?;
        let chosen = session.address.read().focus.driver.clone();
        Some(conditional::driver(&session.case(), &answer, chosen.as_deref()))
    });
    let for_choice = session.case();
    let options = Signal::derive(move || {
        let language = session.language();
        let words = |driver: &case::raw::Driver| {
            (driver.id.clone(), language.pick(&driver.name).to_owned())
        };
        case.drivers.iter().map(words).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let driver = place.get().and_then(|k| for_choice.drivers.get(k));
        driver.map(|driver| driver.id.clone()).unwrap_or_default()
    });
    let on_choice = Callback::new(move |id: String| {
        session.change_focus(|focus| focus.driver = Some(id));
    });
    let pictures = move || {
        let answer = session.transmission.answer.get()?;
        let (place, language) = (place.get()?, session.language());
        let views = conditional(&session.case(), &answer, place, session.room.get(), &language);
        let one = |view: conditional::ConditionalView| {
            let lit = session.is_lit(&view.id);
            view! {
                <figure class="small-multiple" class:is-lit=lit data-sector=view.id>
                    <h3><Drawing svg=view.glyph class="glyph"/>" "{view.name}</h3>
                    {view.picture.map(|svg| view! { <Drawing svg class="drawing"/> })}
                    <figcaption class="note">{view.text}</figcaption>
                </figure>
            }
        };
        Some(views.into_iter().map(one).collect_view())
    };
    view! {
        <Section session id="conditional" title="conditional-title">
            <p class="note">{session.text("conditional-intro")}</p>
            <Choice session class=INLINE name="conditional-driver" test_id="driver" options chosen on_choice/>
            <div class="small-multiples">{pictures}</div>
        </Section>
    }
}
