//! The engine compiled to WebAssembly, in a real browser.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![cfg(target_arch = "wasm32")]

use analysis::{Model, Request, run};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_small_case_has_the_bits_of_the_native_run() {
    let model = Model::parse(include_str!("../data/small.json")).unwrap();
    let request = Request { seed: 7, samples: 2_048, ..Request::base("stated") };
    let expected = include_str!("../data/small.hash");
    assert_eq!(run::run(&model, request).unwrap().result_hash, expected.trim());
}

#[wasm_bindgen_test]
fn the_flagship_equals_its_reference() {
    let case = include_str!("../../public/cases/xai-series-e.json");
    let model = Model::parse(case).unwrap();
    let request = Request { seed: 20_250_101, samples: 65_536, ..Request::base("as-stated") };
    let answer = run::run(&model, request).unwrap();
    let reference: serde_json::Value =
        serde_json::from_str(include_str!("../data/flagship-reference.json")).unwrap();
    for sector in &answer.sectors {
        let expected = reference["sectors"][&sector.id]["mean"].as_f64().unwrap();
        assert!((sector.mean - expected).abs() < 1e-9, "{}", sector.id);
    }
}

#[wasm_bindgen_test]
fn a_hostile_case_is_refused_not_a_crash() {
    for text in ["", "[]", "{\"parameters\": [{}]}"] {
        assert!(Model::parse(text).is_err());
    }
}
