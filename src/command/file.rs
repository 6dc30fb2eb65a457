//! Case files, read no further than they may be long.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use analysis::Model;
use anyhow::Result;
use case::{Position, Problem, Problems};

use crate::outcome::{Usage, usage};

/// Text of a case file; `-` is standard input.
///
/// # Errors
/// [`Usage`] for a file that cannot be read, [`Problems`] for one that is too large or no UTF-8.
pub(crate) fn read(path: &Path) -> Result<String> {
    let cannot = |error: std::io::Error| {
        Usage(format!("cannot read {}; give the path of a case file: {error}", path.display()))
    };
    let mut bytes = Vec::new();
    let most = case::MAX_BYTES as u64;
    if path == Path::new("-") {
        std::io::stdin().lock().take(most + 1).read_to_end(&mut bytes).map_err(cannot)?;
    } else {
        let file = File::open(path).map_err(cannot)?;
        let length = file.metadata().map_err(cannot)?.len();
        if length > most {
            return Err(too_large(&length.to_string()).into());
        }
        file.take(most + 1).read_to_end(&mut bytes).map_err(cannot)?;
    }
    if bytes.len() as u64 > most {
        return Err(too_large(&format!("more than {most}")).into());
    }
    String::from_utf8(bytes).map_err(|error| no_text(&error).into())
}

fn too_large(length: &str) -> Problems {
    let remedy = format!("at most {} bytes are read", case::MAX_BYTES);
    Problems::one(Problem::new("", format!("{length} bytes are too large"), remedy))
}

fn no_text(error: &std::string::FromUtf8Error) -> Problems {
    let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
    let text = String::from_utf8_lossy(before);
    let column = text.rsplit('\n').next().map_or(0, |line| line.chars().count());
    let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let line = text.matches('\n').count();
    let position = Position { line: counted(line + 1), column: counted(column + 1) };
    Problems::one(Problem::new("", "not UTF-8 text", "save the file as UTF-8").at(position))
}

/// Reads, checks and compiles a case file.
pub(crate) fn load(path: &Path) -> Result<Model> {
    Ok(Model::parse(&read(path)?)?)
}

/// Writes to a file, or to standard output where none is named or it is called `-`.
pub(crate) fn write(path: Option<&Path>, content: &[u8]) -> Result<()> {
    match path {
        Some(path) if path != Path::new("-") => match std::fs::write(path, content) {
            Ok(()) => Ok(()),
            Err(error) => usage!("cannot write {}: {error}", path.display()),
        },
        _ => {
            let mut output = std::io::stdout().lock();
            Ok(output.write_all(content).and_then(|()| output.flush())?)
        }
    }
}
