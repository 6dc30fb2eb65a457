//! Widgets in other people's pages: code, choices, versions, sizes.

use view_model::embed::code::{CheckedLoader, oembed_file};
use view_model::embed::pin::Mismatch;
use view_model::embed::weight::{BuildReport, Place, Sum};
use view_model::embed::{Choice, Code, Form, FrameLanguage, Pin, state};
use view_model::{Address, Placement, RankBy, ThemeChoice, Widget};

/// A title that wants out of its attribute, its tag and its sentence.
const HOSTILE: &str = "\"><script>alert('x')</script> & </blockquote><img src=x onerror=y>";

fn placement(widget: Widget) -> Placement {
    Placement { widget, subject: None }
}

/// What `read` takes from the code of a widget in the reader's state.
fn with<T>(
    (case, address): (&case::Case, &Address),
    placement: &Placement,
    read: impl FnOnce(&Code<'_>) -> T,
) -> T {
    let carried = state::carried(address, case, placement.widget);
    read(&Code {
        site: "https://host/site/",
        folder: "ja/",
        tag: "ja",
        language: &address.embed.language,
        case,
        placement,
        carried: &carried,
        pin: address.embed.frozen.then(|| Pin::of(case)),
        loader: None,
        title: HOSTILE,
        headline: HOSTILE,
        height: 1234,
        credit: HOSTILE,
    })
}

fn code(case: &case::Case, address: &Address, widget: Widget, form: Form) -> String {
    with((case, address), &placement(widget), |code| code.text(form))
}

/// Tags of a text with quoted attributes, as a parser sees them; panics where one does not end.
fn tags(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let mut is_quoted = false;
        let end = rest[start..].find(|c| {
            is_quoted ^= c == '"';
            c == '>' && !is_quoted
        });
        let end = start + end.unwrap();
        let tag = rest[start + 1..end].split_whitespace().next().unwrap();
        tags.push(tag.to_owned());
        rest = &rest[end + 1..];
    }
    tags
}

#[test]
fn nothing_that_a_case_says_leaves_its_place_in_the_code() {
    let (model, _) = crate::small("stated");
    let address = Address::base(&model.case);
    let code = |form| code(&model.case, &address, Widget::Ranking, form);
    assert_eq!(tags(&code(Form::Frame)), ["iframe", "/iframe"]);
    let fallback = ["p", "/p", "a", "picture", "source", "img", "/picture", "/a"];
    let fallback = fallback.into_iter().chain(["p", "a", "/a", "/p"]);
    let around = |first, last| {
        let all = std::iter::once(first).chain(fallback.clone()).chain([last, "script", "/script"]);
        all.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(tags(&code(Form::Loader)), around("blockquote", "/blockquote"));
    let element = around("spillover-ranking", "/spillover-ranking");
    assert_eq!(tags(&code(Form::Element)), element);
    assert_eq!(tags(&code(Form::Picture)), ["a", "picture", "source", "img", "/picture", "/a"]);
}

#[test]
fn the_code_carries_the_readers_state() {
    let (model, _) = crate::small("stated");
    let mut address = Address::base(&model.case);
    address.scenario = "weak".into();
    address.seed = 7;
    address.overrides.insert("push".into(), 0.4);
    address.overrides.insert("drag".into(), -2.0);
    address.embed.theme = ThemeChoice::Dark;
    address.theme = ThemeChoice::Light;
    let code = |form| code(&model.case, &address, Widget::Ranking, form);
    let query = "scenario=weak&amp;seed=7&amp;theme=dark&amp;set.drag=-2&amp;set.push=0.4";
    let frame = code(Form::Frame);
    let source = format!("src=\"https://host/site/ja/embed/ranking/?{query}\"");
    assert!(frame.contains(&source), "{frame}");
    assert!(frame.contains("height=\"1234\""), "{frame}");
    let loader = code(Form::Loader);
    for part in [
        "<blockquote data-spillover=\"ranking\"",
        "data-lang=\"ja\" data-theme=\"dark\"",
        "data-height=\"1234\"",
        "data-query=\"scenario=weak&amp;seed=7&amp;set.drag=-2&amp;set.push=0.4\"",
        "<script async src=\"https://host/site/v1/embed.js\">",
    ] {
        assert!(loader.contains(part), "{part} in {loader}");
    }
    let element = code(Form::Element);
    let own = "theme=\"dark\" scenario=\"weak\" assumptions=\"drag=-2;push=0.4\" seed=\"7\"";
    assert!(element.contains(own), "{element}");
    assert!(element.contains("<script type=\"module\" src=\"https://host/site/v1/elements.js\">"));
    let picture = code(Form::Picture);
    assert!(picture.contains(".ja.dark.svg") && !picture.contains("light"), "{picture}");
}

#[test]
fn a_frozen_frame_names_what_it_shows() {
    let (model, _) = crate::small("stated");
    let mut address = Address::base(&model.case);
    let live = code(&model.case, &address, Widget::Ranking, Form::Address);
    assert_eq!(live, "https://host/site/ja/embed/ranking/");
    address.embed.frozen = true;
    let frozen = code(&model.case, &address, Widget::Ranking, Form::Address);
    let expected = format!(
        "{live}?seed={}&rev={}&engine={}",
        address.seed,
        &model.case.hash[..16],
        analysis::ENGINE_VERSION
    );
    assert_eq!(frozen, expected);
    let (read, ignored) = Address::parse(
        &model.case,
        frozen.split_once('?').unwrap().1.split('&').filter_map(|pair| pair.split_once('=')),
    );
    assert_eq!((read.pin.mismatch(&model.case), ignored), (None, Vec::new()));
    assert_eq!(read.pairs(&model.case), [], "a pin is no part of the reader's state");
    // An element says the same in attributes.
    let element = code(&model.case, &address, Widget::Ranking, Form::Element);
    let own = format!(
        "seed=\"{}\" rev=\"{}\" engine=\"{}\"",
        address.seed,
        &model.case.hash[..16],
        analysis::ENGINE_VERSION
    );
    assert!(element.contains(&own), "{element}");
}

#[test]
fn another_version_is_named_and_nothing_else_is_said() {
    let (model, _) = crate::small("stated");
    let case = &model.case;
    let served = format!("{} · {}", &case.hash[..16], analysis::ENGINE_VERSION);
    let mismatch =
        |pairs: &[(&str, &str)]| Address::parse(case, pairs.iter().copied()).0.pin.mismatch(case);
    let shown = |asked: &str| Some(Mismatch { asked: asked.to_owned(), shown: served.clone() });
    assert_eq!(mismatch(&[]), None);
    assert_eq!(mismatch(&[("engine", analysis::ENGINE_VERSION)]), None);
    let other = format!("{} · 99.1.0", &case.hash[..16]);
    assert_eq!(mismatch(&[("engine", "99.1.0")]), shown(&other));
    let rev = "0123456789abcdef";
    let other = format!("{rev} · {}", analysis::ENGINE_VERSION);
    assert_eq!(mismatch(&[("rev", rev)]), shown(&other));
    let long = "a".repeat(10_000);
    for hostile in ["", "<b>", "call 0123", &long, &case.hash[..15]] {
        let other = format!("? · {}", analysis::ENGINE_VERSION);
        assert_eq!(mismatch(&[("rev", hostile)]), shown(&other), "{hostile}");
    }
    assert_eq!(mismatch(&[("engine", "1 win now")]), shown(&format!("{} · ?", &case.hash[..16])));
}

#[test]
fn a_widget_takes_along_what_it_shows() {
    let (model, _) = crate::small("stated");
    let mut address = Address::base(&model.case);
    address.overrides.insert("push".into(), 0.4);
    address.default_month = Some(12);
    address.by = RankBy::Criteria;
    address.group = "placebo".into();
    address.embed.widget = Some(Widget::Ranking);
    let keys = |widget| {
        let pairs = state::carried(&address, &model.case, widget).pairs(&model.case);
        pairs.into_iter().map(|(key, _)| key).collect::<Vec<_>>()
    };
    assert_eq!(keys(Widget::Ranking), ["by", "set.push"]);
    assert_eq!(keys(Widget::Runway), ["default", "set.push"]);
    assert_eq!(keys(Widget::EventStudy), ["group"]);
    assert_eq!(keys(Widget::Claim), [""; 0]);
    let published = state::published(&address, &model.case);
    assert_eq!(published.pairs(&model.case), [("embed".to_owned(), "ranking".to_owned())]);
    // What an element cannot take is not passed over in silence.
    let is_complete = |address: &Address, form| {
        with((&model.case, address), &placement(Widget::Ranking), |code| code.is_complete(form))
    };
    assert!(is_complete(&address, Form::Frame) && !is_complete(&address, Form::Element));
    address.by = RankBy::default();
    assert!(is_complete(&address, Form::Element) && !is_complete(&address, Form::Picture));
}

#[test]
fn what_goes_along_is_listed() {
    let (model, _) = crate::small("stated");
    let mut address = Address::base(&model.case);
    let parts = |address: &Address| {
        let language = language::Language::load("en");
        let carried = state::carried(address, &model.case, Widget::Ranking);
        state::parts(&carried, &model.case, &language).len()
    };
    assert_eq!(parts(&address), 0);
    address.scenario = "weak".into();
    address.seed = 7;
    address.samples = 2_000;
    address.by = RankBy::Criteria;
    address.overrides.insert("push".into(), 0.4);
    // Neither the theme nor the choices on the page of embeds change a figure.
    address.embed.theme = ThemeChoice::Dark;
    assert_eq!(parts(&address), 5);
}

#[test]
fn choices_are_read_as_they_are_written() {
    let (model, _) = crate::flagship();
    let case = &model.case;
    let sector = case.sectors[1].id.clone();
    let embed = Choice {
        widget: Some(Widget::SectorCard),
        subject: Some(sector.clone()),
        language: FrameLanguage::Auto,
        theme: ThemeChoice::Light,
        frozen: true,
    };
    let address = Address { embed, ..Address::base(case) };
    let pairs = address.pairs(case);
    let read = Address::parse(case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    assert_eq!(read, (address.clone(), Vec::new()));
    assert_eq!(
        address.embed.placement(case).unwrap().folder(),
        format!("embed/sector-card/{sector}/")
    );
    // A subject of another widget gives way to the first one.
    let other = Choice { widget: Some(Widget::Claim), ..address.embed };
    assert_eq!(other.placement(case).unwrap().subject, Some(case.claims[0].id.clone()));
    let hostile = [
        ("embed", "none"),
        ("embed", "<b>"),
        ("subject", "../.."),
        ("frame-lang", "xx"),
        ("frame-theme", "pink"),
        ("frozen", "no"),
    ];
    let (read, ignored) = Address::parse(case, hostile);
    assert_eq!((read, ignored.len()), (Address::base(case), hostile.len()));
}

#[test]
fn bytes_are_summed_and_never_guessed() {
    let (model, _) = crate::small("stated");
    let case = &model.case;
    let ranking = placement(Widget::Ranking);
    let place =
        Place { folder: "ja/", tag: "ja", case, placement: &ranking, theme: ThemeChoice::Auto };
    let picture = format!("poster/{}/{}.ja.light.svg", case.head.id, ranking.poster(case));
    let report = |more: &str| -> BuildReport {
        serde_json::from_str(&format!(
            r#"{{"files": [
                {{"path": "ja/embed/ranking/index.html", "bytes": 1000, "brotli": 100}},
                {{"path": "assets/a.wasm", "bytes": 20000, "brotli": 2000}}{more}
              ],
              "frames": {{"ja/embed/ranking/": {{
                "seen": ["ja/embed/ranking/index.html"], "touched": ["assets/a.wasm"]}}}}}}"#
        ))
        .unwrap()
    };
    let few = report("");
    let weight = few.weight(Form::Frame, place).unwrap();
    assert_eq!(weight.seen, Sum { files: 1, bytes: 1_000, brotli: 100 });
    assert_eq!(weight.touched, Some(Sum { files: 1, bytes: 20_000, brotli: 2_000 }));
    let words = weight.words(&language::Language::load("en"));
    assert!(words.starts_with("0.1 kB compressed (1.0 kB unpacked) in 1 file"), "{words}");
    assert!(words.contains("2.0 kB more"), "{words}");
    // The loader is not listed, and nothing says what elements load.
    assert_eq!(few.weight(Form::Loader, place), None);
    assert_eq!(few.weight(Form::Element, place), None);
    assert!(!few.has_oembed(place));
    let oembed = oembed_file("ja/", &ranking);
    let all = report(&format!(
        r#", {{"path": "v1/embed.js", "bytes": 10, "brotli": 1}},
           {{"path": "{oembed}", "bytes": 10, "brotli": 1}},
           {{"path": "{picture}", "bytes": 10, "brotli": 1}}"#
    ));
    let weight = all.weight(Form::Loader, place).unwrap();
    assert_eq!((weight.seen.files, weight.seen.brotli), (3, 102));
    let picture = all.weight(Form::Picture, place).unwrap();
    assert_eq!((picture.seen.brotli, picture.touched), (1, None));
    assert!(all.has_oembed(place));
}

#[test]
fn a_loader_is_checked_where_a_version_is_asked_for() {
    let (model, _) = crate::small("stated");
    let mut address = Address::base(&model.case);
    let loader: CheckedLoader =
        serde_json::from_str(r#"{"path": "v1/embed-0.js", "integrity": "sha384-\"x"}"#).unwrap();
    let script = |address: &Address| {
        with((&model.case, address), &placement(Widget::Ranking), |code| {
            let code = Code { loader: Some(&loader), ..code.clone() };
            code.text(Form::Loader).lines().last().unwrap().to_owned()
        })
    };
    let follows = "<script async src=\"https://host/site/v1/embed.js\"></script>";
    assert_eq!(script(&address), follows);
    address.embed.frozen = true;
    let checked = "<script async src=\"https://host/site/v1/embed-0.js\" \
                   integrity=\"sha384-&quot;x\" crossorigin=\"anonymous\"></script>";
    assert_eq!(script(&address), checked);
}
