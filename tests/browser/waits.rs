//! Waiting for what scripts of a page return, and the hand of a reader.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::Value;

use crate::{PATIENCE, Stage};

/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(50);

impl Stage {
    /// Clicks on the first element that fits; on the one in its place, where the page draws it anew in
    /// between.
    ///
    /// # Errors
    /// When there is none that can be clicked in time.
    pub async fn click(&self, css: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let clicked = match self.element(css).await {
                Ok(element) => element.click().await.map_err(anyhow::Error::from),
                Err(error) => Err(error),
            };
            match clicked {
                Err(error) if start.elapsed() > PATIENCE => {
                    return Err(error.context(format!("{css} cannot be clicked")));
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
                Ok(()) => return Ok(()),
            }
        }
    }

    /// Waits until a script of the page returns what satisfies a condition; returns it.
    ///
    /// # Errors
    /// When it does not in time; the message holds the last value.
    pub async fn wait_until(&self, script: &str, holds: impl Fn(&Value) -> bool) -> Result<Value> {
        let start = Instant::now();
        loop {
            let value = self.script(script).await?;
            if holds(&value) {
                return Ok(value);
            }
            if start.elapsed() > PATIENCE {
                bail!("`{script}` is still {value}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until an expression is true in the page.
    ///
    /// # Errors
    /// When it is not in time.
    pub async fn wait_until_true(&self, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression})");
        self.wait_until(&script, |value| *value == true).await.map(drop)
    }

    /// Moves the pointer over the document in which the stage is. Frames in a sandbox have a process of their
    /// own, which the reader of the stage does not reach.
    ///
    /// # Errors
    /// When the document is gone.
    pub async fn touch(&self) -> Result<()> {
        let script = "dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse' }))";
        self.script(script).await.map(drop)
    }
}
