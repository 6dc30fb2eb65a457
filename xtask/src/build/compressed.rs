//! Files as hosts send them: compressed at the highest level, kept by content.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;

use super::output::{Output, hash, write};

/// Brotli's best level, which hosts use for files that don't change.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 4096;
/// Smaller files travel in one packet either way.
const LEAST: usize = 1024;
/// Endings of files that are compressed already.
const DENSE: [&str; 3] = [".png", ".br", ".gz"];

/// Adds FILE.br and FILE.gz for every file that becomes smaller.
pub(super) fn add_to(cache: &Path, output: &mut Output) -> Result<()> {
    let is_worth = |(path, content): &(&str, &[u8])| {
        content.len() >= LEAST && !DENSE.iter().any(|ending| path.ends_with(ending))
    };
    let files: Vec<_> = output.files().filter(is_worth).collect();
    let both = |(path, content): (&str, &[u8])| {
        Ok([(format!("{path}.br"), kept(cache, content)?), (format!("{path}.gz"), gzip(content)?)])
    };
    let added = files.into_par_iter().map(both).collect::<Result<Vec<_>>>()?;
    added.into_iter().flatten().for_each(|(path, content)| output.add(path, content));
    Ok(())
}

/// A file by brotli; it is slow, so results are kept by content.
pub(super) fn kept(cache: &Path, content: &[u8]) -> Result<Vec<u8>> {
    let known = cache.join("compressed").join(hash(content));
    if let Ok(bytes) = std::fs::read(&known) {
        return Ok(bytes);
    }
    let bytes = brotli(content)?;
    write(&known, &bytes)?;
    Ok(bytes)
}

/// A file by brotli.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut bytes, BUFFER, QUALITY, WINDOW);
    writer.write_all(content).and_then(|()| writer.flush()).context("cannot compress")?;
    drop(writer);
    Ok(bytes)
}

/// A file by gzip.
pub(crate) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content).and_then(|()| writer.finish()).context("cannot compress")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_can_be_had_back() {
        let text = "spillover ".repeat(1000);
        let small = brotli(text.as_bytes()).unwrap();
        assert!(small.len() < 100);
        let mut whole = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut whole).unwrap();
        assert_eq!(whole, text.as_bytes());
    }

    #[test]
    fn what_is_small_or_dense_stays_alone() {
        let cache = std::env::temp_dir().join(format!("xtask-compressed-{}", std::process::id()));
        let mut output = Output::default();
        let text = "spillover ".repeat(1000);
        for (path, content) in [("a.js", text.as_str()), ("small.js", "a"), ("a.png", &text)] {
            output.add(path, content);
        }
        add_to(&cache, &mut output).unwrap();
        let paths: Vec<_> = output.files().map(|(path, _)| path).collect();
        assert_eq!(paths, ["a.js", "a.js.br", "a.js.gz", "a.png", "small.js"]);
        std::fs::remove_dir_all(cache).unwrap();
    }
}
