//! The program as tests call it.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

pub(crate) fn public(name: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.join(name).to_str().unwrap().to_owned()
}

pub(crate) fn small() -> String {
    public("tests/data/small.json")
}

pub(crate) fn spillover(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_spillover")).args(arguments).output().unwrap()
}

/// What a command prints; it must succeed and keep standard error clean, which is no terminal here.
pub(crate) fn printed(arguments: &[&str]) -> String {
    let output = spillover(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn refused(arguments: &[&str]) -> String {
    let output = spillover(arguments);
    assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(!words.contains("panicked"), "{words}");
    words
}

/// The program with something on standard input.
pub(crate) fn piped(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_spillover"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // A program that has refused reads no more.
    let feeding = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    output
}

/// A file in the tests' own folder.
pub(crate) fn scratch(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Exit code and both outputs.
pub(crate) fn said(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_owned()).unwrap();
    assert!(!text(&output.stderr).contains("panicked"), "{}", text(&output.stderr));
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}
