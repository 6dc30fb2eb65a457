//! Pages as HTML.

use super::*;

use crate::build::prerender::Feed;

/// The run from which the pages start.
pub(in crate::build) const BASE: &str = "a packed run";

pub(in crate::build) const TEMPLATE: &str = include_str!("../../../../index.html");

fn program(name: &str) -> PageProgram {
    PageProgram { program: files(name), start: format!("assets/{name}-start.js") }
}

fn files(name: &str) -> Program {
    Program { script: format!("assets/{name}.js"), wasm: format!("assets/{name}.wasm") }
}

pub(in crate::build) fn sample() -> Assets {
    let preview = Preview { path: "poster/deal/cash.ja.png".to_owned(), size: (1280, 640) };
    Assets {
        programs: ["site", WIDGETS, "gallery"].map(|name| (name, program(name))).into(),
        early: "assets/early.js".to_owned(),
        worker: files("worker"),
        verifier: files("verifier"),
        checker: files("checker"),
        oracles: "assets/oracles.json".to_owned(),
        style: "assets/style.css".to_owned(),
        first: "assets/first.js".to_owned(),
        messages: "assets/messages.js".to_owned(),
        previews: BTreeMap::from([("deal/cash.ja".to_owned(), preview)]),
        cases: ["deal", "other"]
            .map(|id| (id.to_owned(), format!("assets/{id}.packed.txt")))
            .into(),
        prices: BTreeMap::from([("tokens".to_owned(), "assets/tokens.json".to_owned())]),
        default_case: "deal".to_owned(),
        all_cases: json!([{ "id": "deal", "home": "" }, { "id": "other", "home": "case/other/" }]),
        languages: vec!["en".to_owned(), "ja".to_owned()],
        address: None,
    }
}

fn content(home: &str, language: &str, name: &str) -> Content {
    let program = match name {
        "gallery/" => "gallery",
        "embed/cash/" => WIDGETS,
        _ => "site",
    };
    let folder = if language == "en" { home.to_owned() } else { format!("{home}{language}/") };
    Content {
        path: format!("{folder}{name}"),
        name: name.to_owned(),
        program: program.to_owned(),
        title: "\"Deal\" & more".to_owned(),
        description: "Text".to_owned(),
        main: "<main><h1>Answer</h1></main>".to_owned(),
        base: (name != "gallery/").then(|| Digits(BASE.into())),
        poster: "cash".to_owned(),
        poster_text: "Cash \"by month\"".to_owned(),
        oembed: (name == "embed/cash/").then(|| json!({ "type": "rich" })),
        described_by: Some(format!("{folder}embed/cash/oembed.json")),
        prices: (name == "embed/cash/").then(|| "tokens".to_owned()),
        structured: json!({ "@type": "Article", "headline": "</script>" }),
    }
}

pub(in crate::build) fn languages() -> Vec<Language> {
    of_case("deal", "")
}

/// A case in two languages.
pub(in crate::build) fn of_case(id: &str, home: &str) -> Vec<Language> {
    let language = |tag: &str| Language {
        tag: tag.to_owned(),
        case: id.to_owned(),
        home: home.to_owned(),
        cases: serde_json::Value::Null,
        pages: ["", "deal/", "embed/", "gallery/", "embed/cash/"]
            .map(|name| content(home, tag, name))
            .into(),
        not_found: String::new(),
        unstarted: "It \"could\" not start.".to_owned(),
        published: BTreeMap::from([("case".to_owned(), id.to_owned())]),
        feed: Feed { path: format!("{home}{tag}.xml"), text: String::new() },
    };
    vec![language("en"), language("ja")]
}

fn html_at(folder: &str, assets: &Assets) -> String {
    let languages = languages();
    let pages = all(&languages);
    let page = pages.iter().find(|page| page.path == folder).unwrap();
    page.html(TEMPLATE, assets).unwrap()
}

fn html(folder: &str) -> String {
    html_at(folder, &sample())
}

#[test]
fn a_page_finds_its_files_from_its_own_folder() {
    for (folder, up) in
        [("", "./"), ("ja/", "../"), ("embed/cash/", "../../"), ("ja/deal/", "../../")]
    {
        let html = html(folder);
        assert!(html.contains(&format!("href=\"{up}assets/style.css\"")), "{html}");
        assert!(html.contains(&format!("\"worker_js\":\"{up}assets/worker.js\"")), "{html}");
        assert!(html.contains(&format!("\"deal\":\"{up}assets/deal.packed.txt\"")), "{html}");
    }
}

#[test]
fn each_case_has_pages_of_its_own() {
    let languages = [languages(), of_case("other", "case/other/")].concat();
    let pages = all(&languages);
    let page = pages.iter().find(|page| page.path == "case/other/ja/deal/").unwrap();
    let html = page.html(TEMPLATE, &sample()).unwrap();
    for expected in [
        "href=\"../../../../assets/style.css\"",
        "\"root\":\"../../../../\"",
        "\"home\":\"case/other/\"",
        "\"default_case\":\"other\"",
        "\"page\":\"deal/\"",
        "hreflang=\"en\" href=\"../../../../case/other/deal/\"",
        "\"all_cases\":[{",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
    // Its pictures are not those of the first case.
    assert!(!html.contains("og:image"), "{html}");
    let first = pages.iter().find(|page| page.path == "deal/").unwrap();
    assert_eq!(first.alternates(), [("en", "deal/"), ("ja", "ja/deal/")]);
    let frame = pages.iter().find(|page| page.path == "case/other/embed/cash/").unwrap();
    let files = frame.touched(&sample(), "assets/base.packed.txt");
    assert!(files.contains(&"assets/other.packed.txt".to_owned()), "{files:?}");
    assert!(!files.contains(&"assets/deal.packed.txt".to_owned()), "{files:?}");
}

#[test]
fn each_page_runs_its_own_program() {
    assert!(html("").contains("src=\"./assets/site-start.js\""));
    assert!(html("ja/").contains("src=\"../assets/site-start.js\""));
    let frame = html("embed/cash/");
    assert!(frame.contains("src=\"../../assets/widgets-start.js\""));
    assert!(frame.contains("noindex") && !frame.contains("hreflang"));
    let gallery = html("ja/gallery/");
    assert!(gallery.contains("src=\"../../assets/gallery-start.js\""));
    assert!(gallery.contains("noindex") && gallery.contains("<h1>Answer</h1>"));
}

#[test]
fn nothing_is_fetched_before_it_is_needed() {
    for folder in ["", "ja/deal/", "embed/cash/"] {
        let html = html(folder);
        assert!(!html.contains("rel=\"preload\""), "{html}");
        assert!(html.contains("rel=\"modulepreload\""), "{html}");
    }
}

#[test]
fn the_first_page_knows_where_its_languages_are() {
    assert!(html("").contains("data-languages=\"en:./ ja:./ja/\""), "{}", html(""));
    assert!(html("ja/").contains("data-languages=\"\""));
    assert!(html("deal/").contains("data-languages=\"\""));
    let frame = html("ja/embed/cash/");
    let expected = "en:../../../embed/cash/ ja:../../../ja/embed/cash/\" data-kind=\"frame\"";
    assert!(frame.contains(expected), "{frame}");
}

#[test]
fn languages_refer_to_each_other() {
    let html = html("ja/");
    assert!(html.contains("<html lang=\"ja\">"), "{html}");
    assert!(html.contains("hreflang=\"en\" href=\"../\""), "{html}");
    assert!(html.contains("hreflang=\"ja\" href=\"../ja/\""), "{html}");
    let html = self::html("ja/deal/");
    assert!(html.contains("hreflang=\"en\" href=\"../../deal/\""), "{html}");
    assert!(html.contains("\"page\":\"deal/\""), "{html}");
}

#[test]
fn addresses_are_absolute_where_the_site_is_known() {
    let assets = Assets { address: Some("https://host/site".to_owned()), ..sample() };
    let html = html_at("ja/deal/", &assets);
    for expected in [
        "rel=\"canonical\" href=\"https://host/site/ja/deal/\"",
        "hreflang=\"x-default\" href=\"https://host/site/deal/\"",
        "og:image\" content=\"https://host/site/poster/deal/cash.ja.png\"",
    ] {
        assert!(html.contains(expected), "{expected} in {html}");
    }
    assert!(!self::html("ja/deal/").contains("canonical"));
}

#[test]
fn what_a_page_is_stands_in_it_for_machines() {
    let html = html("deal/");
    assert!(html.contains("ld+json\">{\"@type\":\"Article\""), "{html}");
    assert!(html.contains("\\u003c/script>"), "{html}");
}

#[test]
fn pages_and_frames_have_previews() {
    let preview = "og:image\" content=\"../../poster/deal/cash.ja.png\"";
    assert!(html("ja/deal/").contains("og:image:alt\" content=\"Cash &quot;by month&quot;\""));
    assert!(html("ja/deal/").contains(preview), "{}", html("ja/deal/"));
    assert!(!html("deal/").contains("og:image"));
    assert!(html("ja/embed/cash/").contains("og:image"));
}

#[test]
fn oembed_describes_a_frame_where_the_site_is_known() {
    let languages = languages();
    let pages = all(&languages);
    let frame = pages.iter().find(|page| page.path == "ja/embed/cash/").unwrap();
    assert_eq!(frame.oembed(&sample()), None);
    let assets = Assets { address: Some("https://host/site".to_owned()), ..sample() };
    let known = frame.oembed(&assets).unwrap();
    let known: serde_json::Value = serde_json::from_str(&known).unwrap();
    assert_eq!(known["thumbnail_url"], "https://host/site/poster/deal/cash.ja.png");
    assert_eq!(
        (&known["thumbnail_width"], &known["thumbnail_height"]),
        (&json!(1280), &json!(640))
    );
    let link =
        "type=\"application/json+oembed\" href=\"https://host/site/ja/embed/cash/oembed.json\"";
    assert!(html_at("ja/embed/cash/", &assets).contains(link));
    // The page that shows the same is described by the same.
    assert!(html_at("ja/deal/", &assets).contains(link));
    assert!(pages.iter().all(|page| page.is_frame() || page.oembed(&assets).is_none()));
}

#[test]
fn a_frame_lists_what_it_loads() {
    let languages = languages();
    let pages = all(&languages);
    let frame = pages.iter().find(|page| page.path == "ja/embed/cash/").unwrap();
    let (seen, touched) =
        (frame.seen(&sample()), frame.touched(&sample(), "assets/base.packed.txt"));
    for (files, expected) in [
        (&seen, ["ja/embed/cash/index.html", "assets/widgets-start.js", "assets/style.css"]),
        (&touched, ["assets/base.packed.txt", "assets/widgets.wasm", "assets/tokens.json"]),
    ] {
        for file in expected {
            assert!(files.iter().any(|known| known == file), "{file} in {files:?}");
        }
        assert!(files.iter().all(|file| !file.contains("site")), "{files:?}");
    }
    assert!(seen.iter().all(|file| !file.ends_with(".wasm")), "{seen:?}");
}

#[test]
fn only_the_page_of_embeds_leads_to_frames() {
    assert!(
        html("embed/")
            .contains("data-languages=\"en:../embed/ ja:../ja/embed/\" data-kind=\"embeds\"")
    );
    assert!(html("deal/").contains("data-kind=\"page\""));
}

#[test]
fn text_is_escaped_and_markup_is_not() {
    let html = html("");
    assert!(html.contains("<title>&quot;Deal&quot; &amp; more</title>"), "{html}");
    assert!(html.contains("<div id=\"app\"><main><h1>Answer</h1></main></div>"), "{html}");
}

#[test]
fn the_template_keeps_to_the_security_policy() {
    for script in TEMPLATE.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap_or_default();
        assert!(tag.contains("src=") || tag.contains("application/json"), "<script{tag}>");
    }
    assert!(!TEMPLATE.contains("<style") && !TEMPLATE.contains("style=\""));
    assert!(!TEMPLATE.contains("<base") && !TEMPLATE.contains("http"));
}

#[test]
fn pages_bring_their_policy_and_frames_where_the_origin_is_known() {
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ";
    let languages = languages();
    let pages = all(&languages);
    let frame = pages.iter().find(|page| page.is_frame()).unwrap();
    assert!(html("").contains(policy));
    assert!(!frame.html(TEMPLATE, &sample()).unwrap().contains("Content-Security-Policy"));
    let at = Assets { address: Some("https://host/site".to_owned()), ..sample() };
    assert!(frame.html(TEMPLATE, &at).unwrap().contains("script-src 'self' https://host "));
}
