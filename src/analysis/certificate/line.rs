//! The one-line form: the format, then NAME=VALUE in a fixed order with one space between them.
//!
//! ```text
//! spillover-run/1 case=ID case_hash=SHA256 engine=VERSION scenario=ID sampling=random samples=N
//! seed=N value=PUBLIC set.PARAMETER=X weight.CRITERION=X prefer=MORE:LESS bound.CRITERION=LOW:HIGH
//! result=HASH
//! ```
//!
//! `value`, `set`, `weight`, `prefer` and `bound` only stand where they are needed. Bytes of a public
//! value other than letters, digits and `-._~` are written `%XX`.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{Certificate, CertificateError, check_format};
use crate::preference::Preference;
use crate::request::Sampling;

const NUMBER: &str = "a number such as 0.25";
const COUNT: &str = "a whole number";

pub(super) fn write(certificate: &Certificate) -> String {
    let mut parts = decided(certificate);
    parts.push(format!("seed={}", certificate.seed));
    parts.extend(certificate.public_value.iter().map(|value| format!("value={}", encoded(value))));
    parts.extend(assumed(certificate));
    parts.push(format!("result={}", certificate.result_hash));
    parts.join(" ")
}

/// The same without seed, public value and result.
pub(super) fn without_outcome(certificate: &Certificate) -> String {
    decided(certificate).into_iter().chain(assumed(certificate)).collect::<Vec<_>>().join(" ")
}

fn decided(certificate: &Certificate) -> Vec<String> {
    vec![
        certificate.format.clone(),
        format!("case={}", certificate.case),
        format!("case_hash={}", certificate.case_hash),
        format!("engine={}", certificate.engine_version),
        format!("scenario={}", certificate.scenario),
        format!("sampling={}", sampling_word(certificate.sampling)),
        format!("samples={}", certificate.samples),
    ]
}

fn assumed(certificate: &Certificate) -> Vec<String> {
    let Preference { weights, order, intervals } = &certificate.preference;
    let set = certificate.overrides.iter().map(|(id, x)| format!("set.{id}={}", number(*x)));
    let weight = weights.iter().map(|(id, x)| format!("weight.{id}={}", number(*x)));
    let prefer = order.iter().map(|[more, less]| format!("prefer={more}:{less}"));
    let bound = intervals
        .iter()
        .map(|(id, [low, high])| format!("bound.{id}={}:{}", number(*low), number(*high)));
    set.chain(weight).chain(prefer).chain(bound).collect()
}

/// The shortest text that reads back to the same bits.
fn number(x: f64) -> String {
    let text = format!("{x:?}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

fn sampling_word(sampling: Sampling) -> &'static str {
    match sampling {
        Sampling::Random => "random",
        Sampling::Quasi => "quasi",
    }
}

fn encoded(value: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let written = |byte: u8| match byte {
        byte if plain(byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    value.bytes().map(written).collect()
}

fn decoded(value: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = value.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        bytes.push(if *first == b'%' {
            let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
            rest = rest.get(2..)?;
            u8::from_str_radix(digits, 16).ok()?
        } else {
            *first
        });
    }
    String::from_utf8(bytes).ok()
}

/// What has been read so far.
#[derive(Default)]
struct Parts<'a> {
    fields: BTreeMap<&'static str, &'a str>,
    overrides: BTreeMap<String, f64>,
    preference: Preference,
}

const FIELDS: [&str; 9] =
    ["case", "case_hash", "engine", "scenario", "sampling", "samples", "seed", "value", "result"];

pub(super) fn read(text: &str) -> Result<Certificate, CertificateError> {
    let mut words = text.split(' ');
    let format = words.next().unwrap_or_default();
    check_format(&format.chars().take(40).collect::<String>())?;
    let mut parts = Parts::default();
    for (place, part) in words.enumerate() {
        parts.add(part).map_err(|remedy| {
            let shown = format!("{:?}", part.chars().take(60).collect::<String>());
            CertificateError::Part { place: place + 1, part: shown, remedy }
        })?;
    }
    let field = |name| parts.fields.get(name).copied().ok_or(CertificateError::Missing(name));
    let unusable = |name, remedy| CertificateError::Field { name, remedy };
    let value = parts.fields.get("value").map(|value| {
        decoded(value).ok_or(unusable("value", "bytes of UTF-8, where needed written %XX"))
    });
    Ok(Certificate {
        format: format.to_owned(),
        case: field("case")?.to_owned(),
        case_hash: field("case_hash")?.to_owned(),
        engine_version: field("engine")?.to_owned(),
        scenario: field("scenario")?.to_owned(),
        sampling: match field("sampling")? {
            "random" => Sampling::Random,
            "quasi" => Sampling::Quasi,
            _ => return Err(unusable("sampling", "random or quasi")),
        },
        samples: field("samples")?.parse().map_err(|_| unusable("samples", COUNT))?,
        seed: field("seed")?.parse().map_err(|_| unusable("seed", COUNT))?,
        public_value: value.transpose()?,
        result_hash: field("result")?.to_owned(),
        overrides: parts.overrides,
        preference: parts.preference,
    })
}

impl<'a> Parts<'a> {
    /// Adds NAME=VALUE, or says what would be understood.
    fn add(&mut self, part: &'a str) -> Result<(), &'static str> {
        const NAMES: &str = "case, case_hash, engine, scenario, sampling, samples, seed, value, \
                             set.ID, weight.ID, prefer, bound.ID, result";
        let (name, value) = part.split_once('=').ok_or(NAMES)?;
        if let Some(known) = FIELDS.iter().find(|known| **known == name) {
            self.fields.insert(known, value);
            return Ok(());
        }
        let Preference { weights, order, intervals } = &mut self.preference;
        match name.split_once('.') {
            Some(("set", id)) => {
                self.overrides.insert(id.to_owned(), finite(value)?);
            }
            Some(("weight", id)) => {
                weights.insert(id.to_owned(), finite(value)?);
            }
            Some(("bound", id)) => {
                let (low, high) = value.split_once(':').ok_or("two numbers, LOW:HIGH")?;
                intervals.insert(id.to_owned(), [finite(low)?, finite(high)?]);
            }
            None if name == "prefer" => {
                let (more, less) = value.split_once(':').ok_or("two criteria, MORE:LESS")?;
                order.push([more.to_owned(), less.to_owned()]);
            }
            _ => return Err(NAMES),
        }
        Ok(())
    }
}

fn finite(text: &str) -> Result<f64, &'static str> {
    f64::from_str(text).ok().filter(|x| x.is_finite()).ok_or(NUMBER)
}
