//! Public interfaces of exchanges that need no key: where to ask, how to read the answer.
//!
//! All of them send daily closes; the last day is left out while it is not over.

use serde_json::Value;

use crate::closes::{Closes, Collector, epoch_day};
use crate::{PriceError, checked, shortened};

/// Seconds of a day.
const DAY: i64 = 86_400;

/// A public interface for daily prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exchange {
    /// Binance, market-data host: candles (klines), at most 1,000.
    Binance,
    /// Kraken: candles (OHLC), at most the last 720.
    Kraken,
}

impl Exchange {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Binance, Self::Kraken];

    /// Stable identifier.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Binance => "binance",
            Self::Kraken => "kraken",
        }
    }

    /// The interface with this identifier.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|exchange| exchange.id() == id)
    }

    /// Scheme and host.
    #[must_use]
    pub fn host(self) -> &'static str {
        match self {
            Self::Binance => "https://data-api.binance.vision",
            Self::Kraken => "https://api.kraken.com",
        }
    }

    /// Path and query for a security's days from `first` to `last`, as day numbers; the security
    /// as this exchange names it (`BTCUSDT`, `XBTUSD`).
    #[must_use]
    pub fn path(self, security: &str, first: i64, last: i64) -> String {
        let security = encoded(security);
        match self {
            Self::Binance => format!(
                "/api/v3/klines?symbol={security}&interval=1d&startTime={}&endTime={}&limit=1000",
                first * DAY * 1000,
                (last + 1) * DAY * 1000 - 1,
            ),
            Self::Kraken => {
                format!("/0/public/OHLC?pair={security}&interval=1440&since={}", (first - 1) * DAY)
            }
        }
    }

    /// Closes of the days that were over at `now` (seconds since 1970).
    ///
    /// # Errors
    /// [`PriceError::Refused`] for an error of the interface, [`PriceError::Form`] for an answer of
    /// another form, and what [`Closes`] need.
    pub fn read(self, body: &str, now: i64) -> Result<Closes, PriceError> {
        let text = checked(body)?;
        let json: Value = serde_json::from_str(text)
            .map_err(|error| PriceError::Form { message: format!("no JSON ({error})") })?;
        if let Some(message) = refusal(&json) {
            return Err(PriceError::Refused { message: shortened(&message, 200) });
        }
        let mut collector = Collector::default();
        for (place, row) in self.rows(&json)?.iter().enumerate() {
            let day = row.get(0).and_then(Value::as_f64).and_then(epoch_day);
            let price = row.get(4).and_then(number);
            // A day that is not over has no close yet.
            if day.is_some_and(|day| (day + 1) * DAY > now) {
                continue;
            }
            collector.take(place + 1, day, price, || row.to_string());
        }
        collector.finish(1)
    }

    fn rows(self, json: &Value) -> Result<&Vec<Value>, PriceError> {
        let list = match self {
            Self::Binance => json.as_array(),
            Self::Kraken => json.get("result").and_then(Value::as_object).and_then(|result| {
                result.iter().find(|(key, _)| *key != "last").and_then(|(_, list)| list.as_array())
            }),
        };
        list.ok_or_else(|| PriceError::Form {
            message: format!(
                "there is no list of prices in `{}`",
                shortened(&json.to_string(), 80)
            ),
        })
    }
}

/// The words of an interface that refuses.
fn refusal(json: &Value) -> Option<String> {
    let words = |value: &Value| match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Array(list) if !list.is_empty() => {
            Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
        }
        Value::Object(_) => Some(value.to_string()),
        _ => None,
    };
    let known = ["msg", "error", "error_message", "status"];
    known.into_iter().find_map(|key| words(json.get(key)?))
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::String(text) => text.parse().ok(),
        other => other.as_f64(),
    }
}

/// Text as part of an address.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(b).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}
