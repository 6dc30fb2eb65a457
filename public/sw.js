// Keeps the site usable without a network: a service worker, filled in by the build.
const PREFIX = "spillover-";
const CACHE = `${PREFIX}{{version}}`;
// Files of the first visit, relative to the site's root.
const CORE = {{core}};
// Language → its pages and what they start from; kept when a page asks for it.
const PAGES = {{pages}};
// How long a page may take from the network when a kept one is there, in milliseconds.
const PATIENCE = 4000;

const address = (path) => new URL(path, registration.scope).href;
const relative = (href) => href.slice(registration.scope.length);

self.addEventListener("install", (event) => {
  event.waitUntil(keep(CORE));
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith(PREFIX) && name !== CACHE;
  const clean = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(clean());
});

self.addEventListener("message", (event) => {
  const { data } = event;
  if (data === "take-over") {
    self.skipWaiting();
  } else if (typeof data === "string" && Object.hasOwn(PAGES, data)) {
    // What cannot be fetched now is kept at the next visit.
    event.waitUntil(Promise.allSettled(PAGES[data].map((path) => keep([path]))));
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = relative(request.url);
  const isOwn = request.url.startsWith(registration.scope);
  // Frames in other sites keep nothing.
  if (request.method !== "GET" || !isOwn || /(^|\/)embed\/[a-z]/.test(path)) return;
  event.respondWith(path.startsWith("assets/") ? fromCache(request) : fromNetwork(request));
});

async function keep(paths) {
  const cache = await caches.open(CACHE);
  await cache.addAll(paths.map(address));
}

// The names of assets change with their content.
async function fromCache(request) {
  const kept = await caches.match(request);
  return kept ?? store(request, await fetch(request));
}

async function fromNetwork(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  const fetched = fetch(request).then((response) => store(request, response));
  if (kept === undefined) {
    return request.mode === "navigate" ? fetched.catch(() => firstPage(request)) : fetched;
  }
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fetched.catch(() => kept), late]);
}

// The first page of the language, where the page itself was never seen.
async function firstPage(request) {
  const path = relative(request.url);
  const firsts = Object.values(PAGES).map((pages) => pages[0]);
  const first = firsts.find((first) => first !== "" && path.startsWith(first)) ?? "";
  const kept = (await caches.match(address(first))) ?? (await caches.match(address("")));
  return kept ?? Response.error();
}

async function store(request, response) {
  if (response.ok && response.type === "basic") {
    const cache = await caches.open(CACHE);
    // One copy per page, whatever its query says.
    const url = new URL(request.url);
    await cache.put(url.origin + url.pathname, response.clone());
  }
  return response;
}
