//! Where in a text a JSON path stands.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Deepest nesting that is followed.
const MAX_DEPTH: usize = 200;

/// A place in a text, both counted from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Positions of paths such as `edges[2].from` in a JSON text: of the key where the path ends with
/// one, else of the value. What is not there has the position of what should hold it; the whole file
/// and what is no JSON have none.
///
/// ```
/// let text = "{\n  \"a\": [1,\n    {\"b\": 2}]\n}";
/// let paths = ["a[1].b".to_owned(), "a[1].missing".to_owned(), String::new()];
/// let found = case::position::positions(text, &paths);
/// assert_eq!(found[0].map(|p| (p.line, p.column)), Some((3, 6)));
/// assert_eq!(found[1].map(|p| (p.line, p.column)), Some((3, 5)));
/// assert_eq!(found[2], None);
/// ```
#[must_use]
pub fn positions(text: &str, paths: &[String]) -> Vec<Option<Position>> {
    let mut found: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for path in paths {
        std::iter::successors(Some(path.as_str()), |path| holder(path))
            .filter(|path| !path.is_empty())
            .for_each(|path| {
                found.insert(path, None);
            });
    }
    if found.is_empty() {
        return vec![None; paths.len()];
    }
    let mut scan = Scan { text, at: 0, path: String::new(), depth: 0, found };
    let _ = scan.value();
    let lines = line_starts(text);
    let offset = |path: &str| scan.found.get(path).copied().flatten();
    let nearest = |path: &String| {
        let mut holders = std::iter::successors(Some(path.as_str()), |path| holder(path));
        holders.find_map(offset).map(|at| position(text, &lines, at))
    };
    paths.iter().map(nearest).collect()
}

/// The path of the record or list that holds this one.
fn holder(path: &str) -> Option<&str> {
    path.rfind(['.', '[']).map(|end| &path[..end]).or((!path.is_empty()).then_some(""))
}

fn line_starts(text: &str) -> Vec<usize> {
    let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
}

fn position(text: &str, lines: &[usize], at: usize) -> Position {
    let line = lines.partition_point(|start| *start <= at);
    let start = lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
    let column = text.get(start..at).map_or(0, |before| before.chars().count());
    let counted = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Position { line: counted(line.max(1)), column: counted(column + 1) }
}

/// One walk over a text that is known to be JSON; it ends early where it is not.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    path: String,
    depth: usize,
    found: BTreeMap<&'a str, Option<usize>>,
}

impl Scan<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Goes on after this byte.
    fn expect(&mut self, byte: u8) -> Option<()> {
        self.blank();
        (self.byte()? == byte).then(|| self.at += 1)
    }

    fn mark(&mut self, at: usize) {
        if let Some(place) = self.found.get_mut(self.path.as_str())
            && place.is_none()
        {
            *place = Some(at);
        }
    }

    fn value(&mut self) -> Option<()> {
        if self.at == 0 && self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        self.blank();
        self.mark(self.at);
        self.depth += 1;
        let done = match self.byte()? {
            _ if self.depth > MAX_DEPTH => None,
            b'{' => self.members(),
            b'[' => self.elements(),
            b'"' => self.string().map(drop),
            _ => {
                let ends = |byte: u8| byte.is_ascii_whitespace() || b",]}".contains(&byte);
                while self.byte().is_some_and(|byte| !ends(byte)) {
                    self.at += 1;
                }
                Some(())
            }
        };
        self.depth -= 1;
        done
    }

    fn members(&mut self) -> Option<()> {
        self.expect(b'{')?;
        self.blank();
        if self.byte()? == b'}' {
            return self.expect(b'}');
        }
        let length = self.path.len();
        loop {
            self.blank();
            let start = self.at;
            let key: String = serde_json::from_str(self.string()?).ok()?;
            self.expect(b':')?;
            if length > 0 {
                self.path.push('.');
            }
            self.path.push_str(&key);
            self.mark(start);
            self.value()?;
            self.path.truncate(length);
            self.blank();
            match self.byte()? {
                b',' => self.at += 1,
                _ => return self.expect(b'}'),
            }
        }
    }

    fn elements(&mut self) -> Option<()> {
        self.expect(b'[')?;
        self.blank();
        if self.byte()? == b']' {
            return self.expect(b']');
        }
        let length = self.path.len();
        for index in 0.. {
            self.path.push_str(&format!("[{index}]"));
            self.value()?;
            self.path.truncate(length);
            self.blank();
            match self.byte()? {
                b',' => self.at += 1,
                _ => break,
            }
        }
        self.expect(b']')
    }

    /// A string with its quotes.
    fn string(&mut self) -> Option<&str> {
        let start = self.at;
        self.expect(b'"')?;
        loop {
            match self.byte()? {
                b'\\' => self.at += 2,
                b'"' => {
                    self.at += 1;
                    return self.text.get(start..self.at);
                }
                _ => self.at += 1,
            }
        }
    }
}
