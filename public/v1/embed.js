// Turns <blockquote data-spillover="ranking">…</blockquote> into a live widget: see EMBEDDING.md.
(() => {
  const script = document.currentScript;
  const once = Symbol.for("spillover");
  if (!script || window[once]) return;
  window[once] = true;
  const site = new URL("../", script.src).href;
  const WIDGETS = "blockquote[data-spillover],div[data-spillover],iframe[data-spillover]";
  const DATA = ["spillover", "case", "sector", "claim", "query", "lang", "theme"];
  const WATCHED = ["src", ...DATA.map((name) => `data-${name}`)];
  // Window of a frame → what is known of it; element of the page → the same.
  const views = new Map();
  const entries = new WeakMap();
  // Name of a group → the assumptions that its widgets share.
  const groups = new Map();

  const isName = (text) => /^[\w-]{1,64}$/.test(text ?? "");
  const isHeight = (value) => Number.isInteger(value) && value > 0 && value <= 10000;
  const isText = (value) => typeof value === "string" && value.length <= 4000;

  const address = (data) => {
    const { spillover, query } = data;
    const subject = { "sector-card": data.sector, claim: data.claim }[spillover];
    const path = subject === undefined ? [spillover] : [spillover, subject];
    if (!path.every(isName)) return;
    const url = new URL(`embed/${path.join("/")}/`, site);
    const pairs = new URLSearchParams(query);
    for (const key of ["case", "lang", "theme"]) {
      if (isName(data[key])) pairs.set(key, data[key]);
    }
    url.search = pairs;
    return url.href;
  };

  // Properties, which every policy allows, above every style of the page.
  const style = (element, values) => {
    for (const name in values) element.style.setProperty(name, values[name], "important");
  };

  const report = ({ element }, type, detail) =>
    element.dispatchEvent(new CustomEvent(`spillover:${type}`, { bubbles: true, detail }));

  const tell = ({ element, view, id, isGreeted }, type, inputs) => {
    if (!isGreeted) return;
    const { theme, lang } = element.dataset;
    // A frame in a sandbox has no origin that could be named.
    view.postMessage({ spillover: 1, id, type, theme, lang, inputs }, "*");
  };

  const enter = (element, frame) => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const view = frame.contentWindow;
    const entry = { element, frame, id, view, tallest: 0, growths: 0, since: 0 };
    views.set(view, entry);
    entries.set(element, entry);
    return entry;
  };

  const leave = ({ element, frame, view, timer }) => {
    clearTimeout(timer);
    views.delete(view);
    entries.delete(element);
    if (element !== frame) frame.replaceWith(document.createElement("slot"));
  };

  // What the element holds stands in the slot until the frame has said hello.
  const start = (element) => {
    const src = address(element.dataset);
    if (!src || !element.isConnected || entries.has(element)) return;
    const frame = Object.assign(document.createElement("iframe"), {
      title: element.dataset.spillover,
      loading: "lazy",
      sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
      referrerPolicy: "strict-origin-when-cross-origin",
      allow: "clipboard-write; web-share; fullscreen",
      src,
    });
    const wanted = Number(element.dataset.height);
    const height = isHeight(wanted) ? wanted : 600;
    style(element, { display: "block", position: "relative", "min-height": `${height}px` });
    style(frame, { display: "block", position: "absolute", inset: "0", visibility: "hidden" });
    style(frame, { width: "100%", height: "100%", border: "0", "color-scheme": "normal" });
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    root.replaceChildren(document.createElement("slot"), frame);
    const entry = enter(element, frame);
    entry.timer = setTimeout(() => {
      element.style.minHeight = "";
      report(entry, "error", { code: "silent", message: src });
    }, 15000);
  };

  const greet = (entry, { protocol, title }) => {
    const { element, frame } = entry;
    if (!Array.isArray(protocol) || !protocol.includes(1)) return;
    clearTimeout(entry.timer);
    if (element !== frame && !entry.isGreeted) {
      const height = `${frame.offsetHeight}px`;
      style(frame, { position: "static", visibility: "visible", height });
      frame.previousSibling.remove();
      style(element, { "min-height": "0", "margin-inline": "0", padding: "0", border: "0" });
    }
    if (isText(title)) frame.title = title;
    entry.isGreeted = true;
    tell(entry, "init", groups.get(element.dataset.group));
  };

  const resize = (entry, { height }) => {
    if (!isHeight(height)) return;
    if (height > entry.tallest) {
      const now = Date.now();
      if (now - entry.since > 2000) Object.assign(entry, { growths: 0, since: now });
      // A frame that grows without end is left alone.
      entry.isLeft ||= ++entry.growths > 20;
      entry.tallest = height;
    }
    if (!entry.isLeft) style(entry.frame, { height: `${height}px` });
  };

  const change = (entry, { by, headline, address, ...data }) => {
    const pairs = Object.entries(data.inputs ?? {}).slice(0, 64);
    const isSound = ([name, value]) => isName(name) && Number.isFinite(value);
    if (!pairs.every(isSound) || ![headline, address].every(isText)) return;
    if (!address.startsWith(site)) return;
    const inputs = Object.fromEntries(pairs);
    report(entry, "change", { inputs, headline, address });
    const { group } = entry.element.dataset;
    // What a frame was told is not told on.
    if (!group || by !== "reader") return;
    groups.set(group, inputs);
    for (const other of views.values()) {
      if (other !== entry && other.element.dataset.group === group) tell(other, "set", inputs);
    }
  };

  addEventListener("message", ({ source, data }) => {
    const entry = source && views.get(source);
    if (!entry || data?.spillover !== 1) return;
    const { id, type, code, message } = data;
    if (type === "hello") greet(entry, data);
    // All else repeats the word that only this frame was told.
    if (!entry.isGreeted || id !== entry.id) return;
    if (type === "size") resize(entry, data);
    if (type === "change") change(entry, data);
    if (type === "ready") report(entry, type);
    if (type === "error" && [code, message].every(isText)) report(entry, type, { code, message });
  });

  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        start(target);
      }
    },
    { rootMargin: "600px" },
  );

  const find = (element) => {
    if (entries.has(element) || !element.isConnected) return;
    if (!element.matches("iframe")) return near.observe(element);
    if (!element.src.startsWith(site)) return;
    enter(element, element);
    // It may have said hello before this script was there.
    element.contentWindow.postMessage({ spillover: 1, type: "ping" }, "*");
  };

  const scan = (node) => {
    if (node.matches?.(WIDGETS)) find(node);
    node.querySelectorAll?.(WIDGETS).forEach(find);
  };

  new MutationObserver((changes) => {
    for (const entry of views.values()) {
      // A frame that was moved starts again in another window.
      if (entry.frame.contentWindow !== entry.view) leave(entry);
    }
    for (const { addedNodes, attributeName, target } of changes) {
      addedNodes.forEach(scan);
      if (!attributeName) continue;
      const entry = entries.get(target);
      if (entry && /theme|lang/.test(attributeName)) tell(entry, "set");
      else {
        if (entry) leave(entry);
        scan(target);
      }
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: WATCHED });
  scan(document);
})();
