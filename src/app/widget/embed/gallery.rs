//! All widgets of the case, each with its picture.

use leptos::prelude::*;
use view_model::embed::about_key;
use view_model::link::Link;
use view_model::{Placement, ThemeChoice, Widget, posters};

use super::super::inner_link::InnerLink;
use super::CHOSEN;
use crate::session::Session;

/// A card per widget; choosing one is following a link, so that what is chosen has an address.
#[component]
pub fn WidgetGallery(session: Session) -> impl IntoView {
    let cards = Widget::of_case(&session.case()).into_iter();
    let cards = cards.map(|widget| view! { <Card session widget/> });
    view! {
        <nav class="embeds__all" aria-label=session.text("embed-gallery")>
            <ul>{cards.collect_view()}</ul>
        </nav>
    }
}

#[component]
fn Card(session: Session, widget: Widget) -> impl IntoView {
    let is_current = Signal::derive(move || {
        let placement = session.address.read().embed.placement(&session.case());
        placement.is_some_and(|placement| placement.widget == widget)
    });
    let link = Link::embed(&Placement { widget, subject: None }).at(CHOSEN);
    let about = move || session.language().text(&about_key(widget));
    view! {
        <li class="embed-card" class:is-chosen=move || is_current.get() data-widget=widget.name()>
            <Picture session widget/>
            <div>
                <InnerLink session link class="embed-card__name" is_current>
                    {move || session.language().text(&widget.name_key())}
                </InnerLink>
                <p class="embed-card__about">{about}</p>
            </div>
        </li>
    }
    .into_any()
}

/// Picture of the published run, in the theme of the page.
#[component]
fn Picture(session: Session, widget: Widget) -> impl IntoView {
    let file = move |theme: ThemeChoice| {
        let (case, root) = (session.case(), session.root.get_value());
        let placement = Placement::parse(&case, widget.name(), None).ok()?;
        let (chart, tag) = (placement.poster(&case), session.language.read().tag());
        Some(format!("{root}{}", posters::file(&case.head.id, &chart, tag, theme.word())))
    };
    let theme = Memo::new(move |_| session.address.read().theme);
    let light = move || {
        file(if theme.get() == ThemeChoice::Dark { ThemeChoice::Dark } else { ThemeChoice::Light })
    };
    let dark = move || {
        file(if theme.get() == ThemeChoice::Light { ThemeChoice::Light } else { ThemeChoice::Dark })
    };
    view! {
        <picture class="embed-card__picture">
            <source srcset=dark media="(prefers-color-scheme: dark)"/>
            <img src=light alt="" loading="lazy" width="96" height="72"/>
        </picture>
    }
}
