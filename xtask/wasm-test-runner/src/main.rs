//! The runner of WebAssembly tests. Cargo calls it with one test file at a time.
//!
//! It is a package of its own so that `cargo xtask serve` needn't compile its dependencies.

fn main() -> anyhow::Result<()> {
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
}
