// Widgets as elements of a page, such as <spillover-ranking>; the build fills in names of files.
//
//   <script type="module" src="…/v1/elements.js"></script>
//   <spillover-sector-card sector="rwa" lang="ja">What stands here without scripts.</spillover-sector-card>
//
// All elements of a page share one program, one style sheet and one worker. They are fetched when the
// first element comes near the window. No cookies, no storage, no request to anybody else.
const FILES = {{files}};

const ROOT = new URL("../", import.meta.url);
// How near, in CSS pixels.
const NEAR = 600;
const ATTRIBUTES = ["case", "lang", "theme", "sector", "claim", "scenario", "assumptions", "seed"];

const address = (path) => new URL(path, ROOT).href;
const get = (path) => fetch(address(path), { credentials: "omit" });

// Servers that render elements have none.
if (globalThis.customElements) {
  const own = new CSSStyleSheet();
  own.replaceSync(":host { display: block } :host([hidden]) { display: none }");
  // The site's styles, once they are there.
  const site = new CSSStyleSheet();
  let starting;

  const load = async () => {
    const style = get(FILES.style).then(async (response) => {
      if (!response.ok) throw new Error(`${response.url}: answer ${response.status}`);
      site.replaceSync(await response.text());
    });
    const program = await import(address(FILES.script));
    await program.default({ module_or_path: get(FILES.wasm) });
    await style;
    return new program.Page(ROOT.href, JSON.stringify(FILES.program));
  };

  // One page for all; what failed is tried again by the next element.
  const start = () => {
    starting ??= load().catch((error) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };

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
      #shown;

      constructor() {
        super();
        this.#root.adoptedStyleSheets = [own, site];
        // What stands in the tag shows until there is something else.
        this.#root.append(document.createElement("slot"));
      }

      connectedCallback() {
        if (!this.#shown) near.observe(this);
      }

      disconnectedCallback() {
        // Frameworks move elements: away and back in one task.
        queueMicrotask(() => {
          if (this.isConnected) return;
          near.unobserve(this);
          const shown = this.#shown;
          this.#shown = undefined;
          shown?.free();
        });
      }

      attributeChangedCallback(name, before, after) {
        if (before !== after) this.#shown?.changed(name);
      }

      // Shows the widget now, however far from the window.
      async show() {
        near.unobserve(this);
        try {
          const page = await start();
          if (this.isConnected) this.#shown ??= page.start(widget, this, this.#root);
        } catch (error) {
          const options = { bubbles: true, composed: true, detail: { message: String(error) } };
          this.dispatchEvent(new CustomEvent("spillover:error", options));
        }
      }
    };

  const widgets = Object.values(FILES.program.bases).flatMap(Object.keys);
  for (const widget of new Set(widgets)) {
    const name = `spillover-${widget}`;
    if (!customElements.get(name)) customElements.define(name, define(widget));
  }
}
