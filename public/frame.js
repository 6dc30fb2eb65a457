// The frame's side of the messages with the page around it (EMBEDDING.md). It runs before the program
// is there, so that the host knows early who answers and how tall the frame is.
(() => {
  // The same frame in the reader's language is on its way, and will answer for itself.
  if (document.documentElement.hasAttribute("data-leaving")) return;
  const MAX_HEIGHT = 10000;
  // Requests that wait for the program.
  const MAX_WAITING = 100;
  const { parent } = window;
  const app = document.getElementById("app");
  // The host's word for this frame, repeated in every message to it.
  let token;
  let height = 0;
  // The text can be read and touched at once; a host that comes late hears the latest state again.
  let state = ["ready"];
  let program;
  // Whether the host has asked for what only the program can do.
  let isProgramNeeded = false;
  const waiting = [];

  // Nothing that is said is a secret; where the browser hides the host's origin it goes to any.
  const origin = location.ancestorOrigins?.[0] ?? "null";
  const post = (message) => {
    if (parent !== window) parent.postMessage(message, origin === "null" ? "*" : origin);
  };
  const send = (type, fields) => post({ spillover: 1, id: token, type, ...fields });

  const sayHello = () => {
    const widget = app.querySelector("[data-widget]")?.dataset.widget;
    const { title } = document;
    send("hello", { protocol: [1], widget, lang: document.documentElement.lang, title });
  };

  // Measures the content, never the document, so that a frame cannot grow by its own growth.
  const sayHeight = (again) => {
    const now = Math.ceil(app.getBoundingClientRect().bottom + scrollY);
    if (now < 1 || now > MAX_HEIGHT || (now === height && !again)) return;
    height = now;
    send("size", { height });
    // The form that AMP pages and several content systems hear.
    post({ sentinel: "amp", type: "embed-size", height });
  };

  const isToken = (value) => typeof value === "string" && /^[0-9a-f]{32}$/.test(value);

  // The text can take another theme by itself; for all else the program is needed.
  const ask = (request) => {
    if (program) return program(request);
    if (waiting.length < MAX_WAITING) waiting.push(request);
    const { theme, lang, inputs } = request;
    const root = document.documentElement;
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else if (theme === "auto") delete root.dataset.theme;
    const isOtherLanguage = typeof lang === "string" && lang !== "auto" && lang !== root.lang;
    if (!isOtherLanguage && !Object.keys(inputs ?? {}).length) return;
    isProgramNeeded = true;
    dispatchEvent(new Event("spillover:needed"));
  };

  addEventListener("message", ({ source, data }) => {
    if (source !== parent || source === window || data?.spillover !== 1) return;
    if (data.type === "ping") {
      sayHello();
      sayHeight(true);
    } else if (data.type === "init" && isToken(data.id)) {
      token = data.id;
      sayHeight(true);
      send(...state);
      ask(data);
    } else if (data.type === "set") {
      ask(data);
    }
  });

  // The program's door to the host.
  window.spilloverHost = Object.freeze({
    say(type, fields) {
      if (type === "error") state = [type, fields];
      send(type, fields);
      // Observers sleep in frames out of sight.
      sayHeight();
    },
    hear(listener) {
      program = listener;
      waiting.splice(0).forEach(ask);
    },
    get isProgramNeeded() {
      return isProgramNeeded;
    },
  });

  sayHello();
  const observer = new ResizeObserver(() => sayHeight());
  observer.observe(app);
  observer.observe(document.getElementById("notice"));
})();
