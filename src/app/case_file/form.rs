//! Fields from the JSON Schema: they read and write the text, place by place, so that what they do not
//! touch stays as its author wrote it.

use case::outline::{self, Kind};
use leptos::prelude::*;
use serde_json::Value;
use view_model::draft::{Field, Shape};

use super::state::Draft;

mod list;
mod scalar;
mod spot;

use list::{Keyed, List};
use scalar::{Choice, Number, Raw, Switch, Words};
use spot::Spot;

/// The form of the whole file.
#[component]
pub(super) fn Form(draft: Draft) -> impl IntoView {
    let form = move || {
        let Some(schema) = draft.schema.get() else {
            return view! { <p class="note">{draft.text_of("case-file-forms-waiting")}</p> }
                .into_any();
        };
        let root = schema.root().clone();
        let slice = Memo::new(move |_| {
            let text = draft.text.get();
            outline::entries(&text).is_some().then_some(text)
        });
        let spot = Spot {
            draft,
            schema: StoredValue::new(schema),
            path: StoredValue::default(),
            node: StoredValue::new(root),
            slice,
        };
        let is_readable = Memo::new(move |_| slice.read().is_some());
        let shown = move || {
            if is_readable.get() {
                at(spot)
            } else {
                view! { <p class="note">{draft.text_of("case-file-forms-unreadable")}</p> }
                    .into_any()
            }
        };
        view! { {shown} }.into_any()
    };
    view! {
        <div class="case-file__form" data-testid="form">
            <h2>{draft.text_of("case-file-forms")}</h2>
            <p class="note">{draft.text_of("case-file-forms-note")}</p>
            {form}
        </div>
    }
}

/// Fields of a place, by its schema.
fn at(spot: Spot) -> AnyView {
    let shape = spot.schema.with_value(|schema| spot.node.with_value(|node| schema.shape(node)));
    let kind = Memo::new(move |_| spot.kind());
    let fits = {
        let expected = match &shape {
            Shape::Texts | Shape::Record(_) | Shape::Variants(..) | Shape::Keyed(_) => Kind::Object,
            Shape::List(_) => Kind::List,
            _ => Kind::Scalar,
        };
        Memo::new(move |_| kind.get() == expected)
    };
    let shown = move || {
        if !fits.get() {
            return view! { <Raw spot/> }.into_any();
        }
        match shape.clone() {
            Shape::Texts => view! { <Texts spot/> }.into_any(),
            Shape::Record(fields) => view! { <Record spot fields/> }.into_any(),
            Shape::Variants(tag, options) => view! { <Variants spot tag options/> }.into_any(),
            Shape::Keyed(values) => view! { <Keyed spot values=*values/> }.into_any(),
            Shape::List(items) => view! { <List spot items=*items/> }.into_any(),
            Shape::Choice(words) => view! { <Choice spot words/> }.into_any(),
            Shape::Words => view! { <Words spot/> }.into_any(),
            Shape::Number(is_whole) => view! { <Number spot is_whole/> }.into_any(),
            Shape::Switch => view! { <Switch spot/> }.into_any(),
            Shape::Other => view! { <Raw spot/> }.into_any(),
        }
    };
    view! { {shown} }.into_any()
}

/// Whether a schema has fields of its own, which are folded.
fn is_folded(spot: Spot) -> bool {
    let shape = spot.schema.with_value(|schema| spot.node.with_value(|node| schema.shape(node)));
    matches!(shape, Shape::Record(_) | Shape::Variants(..) | Shape::Keyed(_) | Shape::List(_))
}

#[component]
fn Record(spot: Spot, fields: Vec<Field>) -> impl IntoView {
    let parts = spot.parts();
    let keys =
        Memo::new(move |_| parts.read().iter().map(|(key, _)| key.clone()).collect::<Vec<_>>());
    let known: Vec<String> = fields.iter().map(|field| field.key.clone()).collect();
    let shown = move |field: Field| {
        let key = field.key.clone();
        let is_there = Memo::new(move |_| keys.read().contains(&key));
        move || {
            if is_there.get() {
                view! { <Named spot=spot.part(parts, &field.key, &field.node) field=field.clone()/> }
                    .into_any()
            } else {
                view! { <Missing spot field=field.clone()/> }.into_any()
            }
        }
    };
    // What the format does not know can be taken away.
    let unknown = move || {
        let keys = keys.get();
        let strange = keys.into_iter().filter(|key| !known.contains(key));
        let field = |key: String| Field {
            title: key.clone(),
            help: spot.draft.language.read().text("case-file-unknown-field"),
            is_required: false,
            node: Value::Null,
            key,
        };
        let view = |field: Field| {
            view! { <Named spot=spot.part(parts, &field.key, &Value::Null) field/> }
        };
        strange.map(field).map(view).collect_view()
    };
    view! {
        <div class="form__record">
            {fields.into_iter().map(shown).collect_view()}
            {unknown}
        </div>
    }
}

/// A property with its name.
#[component]
fn Named(spot: Spot, field: Field) -> impl IntoView {
    let Field { key, title, help, is_required, .. } = field;
    let name = view! {
        <span class="form__name">{title.clone()}</span>
        <code class="quiet">{key}</code>
    };
    let removal = (!is_required).then(|| view! { <Removal spot name=title/> });
    let help = (!help.is_empty()).then(|| view! { <p class="form__help" lang="en">{help}</p> });
    if is_folded(spot) {
        view! { <Folded spot name=name.into_any()>{help}{removal}</Folded> }.into_any()
    } else {
        view! {
            <div class="form__field" role="group">
                <p lang="en">{name}</p>
                {help}
                {at(spot)}
                {removal}
            </div>
        }
        .into_any()
    }
}

/// A part that opens; its fields are made when it does.
#[component]
fn Folded(spot: Spot, name: AnyView, children: Children) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggled = move |event: web_sys::Event| {
        use wasm_bindgen::JsCast;
        let details = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        if let Some(details) = details {
            is_open.set(details.open());
        }
    };
    view! {
        <details class="form__part" on:toggle=toggled>
            <summary lang="en">{name}</summary>
            {children()}
            <Show when=move || is_open.get()>{at(spot)}</Show>
        </details>
    }
}

/// A property that the record may have.
#[component]
fn Missing(spot: Spot, field: Field) -> impl IntoView {
    let words = {
        let title = field.title.clone();
        move || {
            let language = spot.draft.language.read();
            language.message("case-file-add-field", &[("name", (&title).into())])
        }
    };
    let add = move |_| spot.set_part(&field.key, &spot.blank(&field.node));
    view! {
        <p class="form__missing">
            <button type="button" class="button--text" title=field.help.clone() on:click=add>
                {words}
            </button>
        </p>
    }
}

#[component]
fn Removal(spot: Spot, name: String) -> impl IntoView {
    let words = move || {
        let language = spot.draft.language.read();
        language.message("case-file-remove", &[("name", (&name).into())])
    };
    view! {
        <button type="button" class="button--text form__remove" on:click=move |_| spot.remove()>
            {words}
        </button>
    }
}

/// A text in every language of the case.
#[component]
fn Texts(spot: Spot) -> impl IntoView {
    let parts = spot.parts();
    let tags = Memo::new(move |_| {
        let mut tags = spot.draft.languages();
        let written = parts.read();
        let more = written.iter().map(|(tag, _)| tag.clone());
        tags.extend(more.filter(|tag| !tags.contains(tag)).collect::<Vec<_>>());
        tags
    });
    let one = move |tag: String| {
        let spot = spot.part(parts, &tag, &serde_json::json!({ "type": "string" }));
        view! {
            <div class="form__language">
                <code>{tag.clone()}</code>
                <Words spot language=tag/>
            </div>
        }
    };
    view! { {move || tags.get().into_iter().map(one).collect_view()} }
}

#[component]
fn Variants(spot: Spot, tag: String, options: Vec<(String, Value)>) -> impl IntoView {
    let parts = spot.parts();
    let key = tag.clone();
    let word = Memo::new(move |_| {
        let parts = parts.read();
        let text = parts.iter().find(|(step, _)| *step == key).map(|(_, text)| text.clone());
        text.and_then(|text| serde_json::from_str::<String>(&text).ok()).unwrap_or_default()
    });
    let all = StoredValue::new(options);
    let change = {
        let tag = tag.clone();
        move |event: web_sys::Event| {
            let chosen = event_target_value(&event);
            let node = all.with_value(|all| all.iter().find(|(word, _)| *word == chosen).cloned());
            let Some((chosen, node)) = node else { return };
            let languages = spot.draft.languages();
            let value =
                spot.schema.with_value(|schema| schema.variant(&node, &tag, &chosen, &languages));
            spot.set(&format!("{value:#}"));
        }
    };
    let option = move |chosen: String| {
        let own = chosen.clone();
        view! { <option value=chosen.clone() selected=move || *word.read() == own>{chosen.clone()}</option> }
    };
    let words = all.with_value(|all| all.iter().map(|(word, _)| word.clone()).collect::<Vec<_>>());
    let fields = move || {
        let word = word.get();
        let node = all.with_value(|all| all.iter().find(|(other, _)| *other == word).cloned());
        let Some((_, node)) = node else { return view! { <Raw spot/> }.into_any() };
        let Shape::Record(fields) = spot.schema.with_value(|schema| schema.shape(&node)) else {
            return view! { <Raw spot/> }.into_any();
        };
        let fields = fields.into_iter().filter(|field| field.key != tag).collect::<Vec<_>>();
        let has_more = !fields.is_empty();
        let fields = [fields, vec![tag_field(&tag)]].concat();
        has_more.then(|| view! { <Record spot fields/> }).into_any()
    };
    view! {
        <select aria-label=spot.draft.text_of("case-file-kind") on:change=change>
            {words.into_iter().map(option).collect_view()}
        </select>
        {fields}
    }
}

/// The property that tells records apart, which has a field of its own.
fn tag_field(tag: &str) -> Field {
    Field {
        key: tag.to_owned(),
        title: tag.to_owned(),
        help: String::new(),
        is_required: true,
        node: serde_json::json!({ "type": "string" }),
    }
}
