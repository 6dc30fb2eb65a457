//! The works in a browser.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[wasm_bindgen_test]
fn all_works() {
    benches::time(&benches::work::ALL, |line| console_log!("{line}"));
}

#[wasm_bindgen_test]
fn works_of_peers() {
    benches::time(&benches::work::PEERS, |line| console_log!("{line}"));
}
