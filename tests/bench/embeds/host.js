// Puts `count` of a subject into the page and says when they are shown and when they can be used: lines
// that begin with "embed".
(() => {
  "use strict";
  const query = new URLSearchParams(location.search);
  const subject = query.get("subject");
  const count = Number(query.get("count"));
  const place = document.getElementById("place");
  const say = (...words) => console.log(["embed", ...words].join(" "));
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const all = (make) => Promise.all(Array.from({ length: count }, (_, k) => make(k)));

  const script = (source, kind) =>
    new Promise((done, fail) => {
      const element = document.createElement("script");
      if (kind) element.type = kind;
      element.onload = done;
      element.onerror = () => fail(new Error(`${source} does not load`));
      element.src = source;
      document.head.append(element);
    });

  const box = () => {
    const element = document.createElement("div");
    element.className = "chart";
    place.append(element);
    return element;
  };

  // What is shown before it can be used: a frame has text as soon as it is laid out.
  let firstShown;
  const shown = () => (firstShown ??= performance.now());

  const heard = (target, type) => new Promise((done) => target.addEventListener(type, done, { once: true }));

  // `sector-card/rwa` is a widget that is about something.
  const attributes = (path, prefix) => {
    const [widget, about] = path.split("/");
    const name = widget === "sector-card" ? "sector" : widget;
    return { widget, about: about ? `${prefix}${name}="${about}"` : "" };
  };

  // Frames that their reader leaves alone are finished when they are `ready`, others when they `started`.
  async function frames(path, type = "ready") {
    const { widget, about } = attributes(path, "data-");
    const query = type === "started" ? 'data-query="start=now"' : "";
    place.innerHTML = `<blockquote data-spillover="${widget}" ${about} data-lang="en" ${query}>Widget</blockquote>`.repeat(count);
    let known = 0;
    const finished = new Promise((done) => {
      addEventListener("message", (event) => {
        if (event.data?.spillover !== 1) return;
        if (event.data.type === "size") shown();
        if (event.data.type === type && ++known === count) done();
      });
    });
    await script("site/v1/embed.js");
    await finished;
  }

  async function elements(path, type = "ready") {
    const { widget, about } = attributes(path, "");
    place.innerHTML = `<spillover-${widget} ${about} lang="en">Widget</spillover-${widget}>`.repeat(count);
    const ready = [...place.children].map((element) => heard(element, "spillover:ready"));
    const finished = [...place.children].map((element) => heard(element, `spillover:${type}`));
    await script("site/v1/elements.js", "module");
    await Promise.all(ready);
    shown();
    if (type === "started") for (const element of place.children) element.start();
    await Promise.all(finished);
  }

  const shares = ["A", "B", "C", "D", "E"].map((sector, k) => ({ sector, low: 1 + k, middle: 3 + k, high: 7 + 2 * k }));

  const subjects = {
    "vega-embed": async () => {
      for (const file of ["vega.min.js", "vega-lite.min.js", "vega-embed.min.js"]) await script(file);
      const encoding = { y: { field: "sector", type: "nominal" } };
      const interval = { mark: "bar", encoding: { ...encoding, x: { field: "low", type: "quantitative" }, x2: { field: "high" } } };
      const middle = { mark: "tick", encoding: { ...encoding, x: { field: "middle", type: "quantitative" } } };
      const drawing = { data: { values: shares }, layer: [interval, middle], width: 500, height: 300 };
      await all(() => vegaEmbed(box(), drawing, { actions: true }));
    },
    "lightweight-charts": async () => {
      await script("lightweight-charts.standalone.production.js");
      const day = (k) => new Date(Date.UTC(2025, 0, 1 + k)).toISOString().slice(0, 10);
      const line = Array.from({ length: 250 }, (_, k) => ({ time: day(k), value: 100 + 10 * Math.sin(k / 20) }));
      await all(async () => {
        const chart = LightweightCharts.createChart(box(), { width: 640, height: 400 });
        chart.addSeries(LightweightCharts.LineSeries).setData(line);
      });
    },
    squiggle: async () => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = "common.css";
      document.head.append(style);
      await script("squiggle.js");
      await all(async () => {
        const element = box();
        squiggle(element, "normal(5, 2) * lognormal(1, 0.5)");
        while (!element.querySelector("canvas")) await painted();
      });
    },
  };

  // One of our widgets: its name, how it stands in the page, whether its reader touches it.
  const ours = ([, widget, way, touched]) =>
    (way === "frame" ? frames : elements)(widget, touched ? "started" : "ready");

  (async () => {
    const own = /^(.+)-(frame|element)(-touched)?$/.exec(subject);
    await (own ? ours(own) : subjects[subject]());
    await painted();
    shown();
    say("shown", Math.round(firstShown));
    say("usable", Math.round(performance.now()));
    say("end");
  })().catch((error) => say("failed", error));
})();
