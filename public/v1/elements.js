// Widgets as elements of a page, such as <spillover-ranking>; the build fills in names of files.
//
//   <script type="module" src="…/v1/elements.js"></script>
//   <spillover-sector-card sector="rwa" lang="ja">What stands here without scripts.</spillover-sector-card>
//
// An element near the window shows the text and the drawings that the build wrote, and fetches no
// program until its reader touches it, or its attributes ask for more. All elements of a page share one
// program, one style sheet and one worker. No cookies, no storage, no request to anybody else.
import { atFirstSign, watch } from "{{early}}";

const FILES = {{files}};

const ROOT = new URL("../", import.meta.url);
// How near, in CSS pixels.
const NEAR = 600;
// Attributes that only the program follows, where they say something else than the published run.
const STATE = ["case", "scenario", "assumptions", "seed", "rev", "engine"];
const ATTRIBUTES = ["lang", "theme", "sector", "claim", ...STATE];
// Widget → attribute that says what it is about.
const SUBJECTS = new Map([["sector-card", "sector"], ["claim", "claim"]]);

const address = (path) => new URL(path, ROOT).href;
const get = (path) => fetch(address(path), { credentials: "omit" });
const isName = (text) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text);

// What the address of a frame leads to, read as a document whose scripts do not run.
const read = (href) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", href);
    request.responseType = "document";
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null);
    request.onerror = () => reject(new Error(`${href} cannot be fetched`));
    request.send();
  });

const languageOf = (element) => {
  const tags = [element.getAttribute("lang"), element.parentElement?.closest("[lang]")?.lang];
  const known = tags.map((tag) => tag?.trim().split("-")[0].toLowerCase());
  return known.find((tag) => Object.hasOwn(FILES.languages, tag)) ?? Object.keys(FILES.languages)[0];
};

// Address of the text that says what an element asks for; none where there is no such text.
const textOf = (widget, element) => {
  const value = (name) => element.getAttribute(name)?.trim();
  const isPublished = (name) => !value(name) || value(name) === FILES.published[name];
  if (!STATE.every(isPublished)) return;
  const subject = value(SUBJECTS.get(widget));
  const parts = [widget, subject].filter((part) => part);
  if (!parts.every(isName)) return;
  return address(`${FILES.languages[languageOf(element)]}embed/${parts.join("/")}/`);
};

const setTheme = (wrapper, theme) => {
  if (theme === "light" || theme === "dark") wrapper.dataset.theme = theme;
  else delete wrapper.dataset.theme;
};

// The text of a frame as a part of another page: its addresses are of the site, its heading is none here.
const wrapped = (page, href, element) => {
  const app = page?.getElementById("app");
  if (!app) return;
  for (const name of ["href", "src"]) {
    for (const one of app.querySelectorAll(`[${name}]:not([${name}^="#"])`)) {
      one.setAttribute(name, new URL(one.getAttribute(name), href).href);
    }
  }
  const wrapper = document.createElement("div");
  wrapper.className = "spillover";
  wrapper.lang = page.documentElement.lang;
  setTheme(wrapper, element.getAttribute("theme"));
  for (const part of [...app.children]) {
    if (!part.matches("main")) {
      wrapper.append(document.importNode(part, true));
      continue;
    }
    const section = document.createElement("section");
    for (const { name, value } of part.attributes) section.setAttribute(name, value);
    section.setAttribute("aria-label", page.title);
    part.querySelector("h1.visually-hidden")?.remove();
    section.append(...[...part.childNodes].map((node) => document.importNode(node, true)));
    wrapper.append(section);
  }
  return wrapper;
};

// Servers that render elements have none.
if (globalThis.customElements) {
  const own = new CSSStyleSheet();
  own.replaceSync(":host { display: block } :host([hidden]) { display: none }");
  // The site's styles, once they are there.
  const site = new CSSStyleSheet();

  // What is there once for all elements; what failed is tried again by the next one.
  const once = (load) => {
    let loading;
    return () =>
      (loading ??= load().catch((error) => {
        loading = undefined;
        throw error;
      }));
  };
  const style = once(async () => {
    const response = await get(FILES.style);
    if (!response.ok) throw new Error(`${response.url}: answer ${response.status}`);
    site.replaceSync(await response.text());
  });
  const program = once(async () => {
    const [module] = await Promise.all([import(address(FILES.script)), style()]);
    await module.default({ module_or_path: get(FILES.wasm) });
    return new module.Page(ROOT.href, JSON.stringify(FILES.program));
  });

  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) target.show();
    },
    { rootMargin: `${NEAR}px` },
  );

  const define = (widget) =>
    class extends HTMLElement {
      static observedAttributes = ATTRIBUTES;
      #root = this.attachShadow({ mode: "open" });
      // Number of the latest text that was asked for.
      #turn = 0;
      #text;
      #early;
      #isStarting = false;
      #shown;

      constructor() {
        super();
        this.#root.adoptedStyleSheets = [own, site];
        // What stands in the tag shows until there is something else.
        this.#root.append(document.createElement("slot"));
      }

      connectedCallback() {
        if (!this.#shown && !this.#text) near.observe(this);
      }

      disconnectedCallback() {
        // Frameworks move elements: away and back in one task.
        queueMicrotask(() => {
          if (this.isConnected) return;
          near.unobserve(this);
          const shown = this.#shown;
          this.#turn++;
          this.#shown = this.#early = this.#text = undefined;
          this.#isStarting = false;
          this.#root.replaceChildren(document.createElement("slot"));
          shown?.free();
        });
      }

      attributeChangedCallback(name, before, after) {
        if (before === after) return;
        if (this.#shown) this.#shown.changed(name);
        else if (this.#text && name === "theme") setTheme(this.#text, after);
        else if (this.#turn > 0 && !this.#isStarting) this.show();
      }

      // Shows the widget now, however far from the window: as text where that says what is asked for.
      async show() {
        near.unobserve(this);
        const turn = ++this.#turn;
        try {
          const href = textOf(widget, this);
          const [page] = href ? await Promise.all([read(href), style()]) : [];
          if (this.#turn !== turn || this.#isStarting || this.#shown || !this.isConnected) return;
          const text = wrapped(page, href, this);
          // Without a text the program says what is there, or what is wrong.
          if (!text) return this.start();
          this.#root.replaceChildren(text);
          this.#text = text;
          this.#early = watch(text);
          atFirstSign(this, () => this.start());
          this.#tell("ready", { widget, case: FILES.published.case });
        } catch (error) {
          this.#tell("error", { message: String(error) });
        }
      }

      // Starts the program.
      async start() {
        if (this.#isStarting || this.#shown) return;
        near.unobserve(this);
        this.#isStarting = true;
        try {
          const page = await program();
          if (!this.isConnected || !this.#isStarting) return;
          this.#shown = page.start(widget, this, this.#root, this.#early);
        } catch (error) {
          this.#tell("error", { message: String(error) });
        } finally {
          this.#isStarting = false;
        }
      }

      #tell(kind, detail) {
        const options = { bubbles: true, composed: true, detail };
        this.dispatchEvent(new CustomEvent(`spillover:${kind}`, options));
      }
    };

  const widgets = Object.values(FILES.program.bases).flatMap(Object.keys);
  for (const widget of new Set(widgets)) {
    const name = `spillover-${widget}`;
    if (!customElements.get(name)) customElements.define(name, define(widget));
  }
}
