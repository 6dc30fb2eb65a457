//! The service worker: registered, told what to keep, and asked whether a newer site waits.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

use super::BrowserError;

/// What the service worker understands: let the newer site take over.
const TAKE_OVER: &str = "take-over";

/// A site that is newer than the page and waits to take over.
#[derive(Debug, Clone)]
pub struct Newer(ServiceWorker);

impl Newer {
    /// Lets it take over; the page is loaded again as soon as it has.
    pub fn take_over(&self) {
        reload_once_taken_over();
        // A worker that is gone has been replaced by a newer one, which announces itself.
        drop(self.0.post_message(&TAKE_OVER.into()));
    }
}

/// Registers the service worker at `script` for the site at `root`, and calls `hear` when a newer
/// site waits.
///
/// # Errors
/// [`BrowserError`] where the browser knows no service workers or refuses this one; the site works
/// without it.
pub async fn register(
    script: &str,
    root: &str,
    hear: impl Fn(Newer) + 'static,
) -> Result<(), BrowserError> {
    let container = container()?;
    let options = RegistrationOptions::new();
    options.set_scope(root);
    let registering = container.register_with_options(script, &options);
    let registered =
        JsFuture::from(registering).await.map_err(|error| BrowserError::refused(&error))?;
    let refused = || BrowserError::Refused("no service worker was registered".to_owned());
    let registration: ServiceWorkerRegistration = registered.dyn_into().map_err(|_| refused())?;
    let hear: Rc<dyn Fn(Newer)> = Rc::new(hear);
    // Where no worker is in charge yet, the first one is nothing new.
    if container.controller().is_some()
        && let Some(waiting) = registration.waiting()
    {
        hear(Newer(waiting));
    }
    watch(&registration, hear);
    Ok(())
}

/// Has the service worker keep the pages of a language, unless the reader asks browsers to save data.
///
/// # Errors
/// [`BrowserError`] where there is none.
pub async fn keep(language: &str) -> Result<(), BrowserError> {
    if saves_data() {
        return Ok(());
    }
    let ready = container()?.ready().map_err(|error| BrowserError::refused(&error))?;
    let ready = JsFuture::from(ready).await.map_err(|error| BrowserError::refused(&error))?;
    let ready: ServiceWorkerRegistration = ready.unchecked_into();
    let Some(active) = ready.active() else { return Ok(()) };
    active.post_message(&language.into()).map_err(|error| BrowserError::refused(&error))
}

/// Whether the reader asks for little traffic; most browsers do not say.
fn saves_data() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let connection = navigator.and_then(|n| js_sys::Reflect::get(&n, &"connection".into()).ok());
    let saves = connection.and_then(|c| js_sys::Reflect::get(&c, &"saveData".into()).ok());
    saves.is_some_and(|value| value.is_truthy())
}

fn container() -> Result<ServiceWorkerContainer, BrowserError> {
    let navigator = web_sys::window().map(|window| window.navigator());
    let found = navigator
        .and_then(|navigator| js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok());
    let container = found.and_then(|value| value.dyn_into::<ServiceWorkerContainer>().ok());
    container.ok_or_else(|| BrowserError::Refused("there are no service workers here".to_owned()))
}

/// Calls `hear` for every site that is installed after this page.
fn watch(registration: &ServiceWorkerRegistration, hear: Rc<dyn Fn(Newer)>) {
    let watched = registration.clone();
    let found = Closure::<dyn Fn()>::new(move || {
        let Some(installing) = watched.installing() else { return };
        let (worker, hear) = (installing.clone(), Rc::clone(&hear));
        let changed = Closure::<dyn Fn()>::new(move || {
            let is_first = container().is_ok_and(|container| container.controller().is_none());
            if worker.state() == ServiceWorkerState::Installed && !is_first {
                hear(Newer(worker.clone()));
            }
        });
        installing.set_onstatechange(Some(changed.as_ref().unchecked_ref()));
        // The worker calls it for as long as the page lives.
        changed.forget();
    });
    registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
    found.forget();
}

fn reload_once_taken_over() {
    let Ok(container) = container() else { return };
    let is_done = Cell::new(false);
    let taken_over = Closure::<dyn Fn()>::new(move || {
        let location = web_sys::window().map(|window| window.location());
        if let Some(location) = location.filter(|_| !is_done.replace(true)) {
            // A page that cannot be loaded again stays as it is.
            drop(location.reload());
        }
    });
    container.set_oncontrollerchange(Some(taken_over.as_ref().unchecked_ref()));
    taken_over.forget();
}
