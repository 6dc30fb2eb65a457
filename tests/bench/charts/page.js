// Times redraws of the same data by several libraries, one after the other, and prints lines
//   chart <work> <library> <what> <median ms> <95th percentile ms>
// to the console, where what is `draw` (the call, with the layout that it causes) or `frame` (from
// one animation frame to the next, which includes the browser's painting).
import init, * as ours from "./chart-benches.js";

const [WIDTH, HEIGHT] = [720, 320];
const [STEPS, WARM] = [60, 10];
const { Plot, uPlot } = window;
const ratio = window.devicePixelRatio;
const colours = Array.from({ length: 6 }, (_, k) => `var(--sector-${k + 1})`);

const frame = () => new Promise(requestAnimationFrame);

function print(work, library, what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1].toFixed(3);
  console.log(`chart ${work} ${library} ${what} ${at(0.5)} ${at(0.95)} .`);
}

// One library at one work: `step(room, k)` draws the k-th picture into the room.
async function time(work, library, step) {
  const room = document.createElement("div");
  room.className = "room";
  room.dataset.library = `${work} ${library}`;
  document.querySelector("main").replaceChildren(room);
  const draw = (k) => {
    step(room, k);
    room.getBoundingClientRect();
  };
  for (let k = 0; k < WARM; k += 1) {
    draw(k);
    await frame();
  }
  const [calls, frames] = [[], []];
  for (let k = 0; k < STEPS; k += 1) {
    await frame();
    const start = performance.now();
    draw(k);
    calls.push(performance.now() - start);
    await frame();
    frames.push(performance.now() - start);
  }
  print(work, library, "draw", calls);
  print(work, library, "frame", frames);
}

const axes = { width: WIDTH, height: HEIGHT, marginLeft: 48 };

function lines() {
  const chart = new ours.LinesBench();
  const heights = Array.from({ length: 5 }, (_, k) => chart.line(k));
  const band = chart.band();
  const [lower, upper] = [band.slice(0, band.length / 2), band.slice(band.length / 2)];
  const x = Float64Array.from(lower, (_, k) => k);
  const plot = (lit) =>
    Plot.plot({
      ...axes,
      y: { grid: true },
      marks: [
        Plot.areaY(lower, { x, y1: lower, y2: upper, fill: "var(--quiet)", fillOpacity: 0.16 }),
        ...heights.map((y, k) =>
          Plot.lineY(y, {
            x,
            y,
            stroke: colours[k],
            strokeWidth: k === lit ? 3 : 2,
            strokeOpacity: k === lit ? 1 : 0.25,
          })),
      ],
    });
  return {
    ours: (room, k) => { room.innerHTML = chart.svg(k % 5); },
    Plot: (room, k) => room.replaceChildren(plot(k % 5)),
  };
}

function stack() {
  const chart = new ours.StackBench();
  const layers = Array.from({ length: 6 }, (_, k) => chart.layer(k));
  const periods = layers[0].length;
  const amounts = layers.flatMap((layer) => [...layer]);
  const x = amounts.map((_, k) => 1 + (k % periods));
  const z = amounts.map((_, k) => Math.floor(k / periods));
  const plot = (lit) =>
    Plot.plot({
      ...axes,
      y: { grid: true },
      color: { type: "identity" },
      marks: [
        Plot.areaY(amounts, Plot.stackY({
          x,
          y: amounts,
          z,
          fill: z.map((k) => colours[k]),
          fillOpacity: z.map((k) => (k === lit ? 1 : 0.25)),
          curve: "step",
        })),
      ],
    });
  return {
    ours: (room, k) => { room.innerHTML = chart.svg(k % 6); },
    Plot: (room, k) => room.replaceChildren(plot(k % 6)),
  };
}

function canvasIn(room) {
  const canvas = document.createElement("canvas");
  room.replaceChildren(canvas);
  return canvas;
}

// The long line: `window(k)` is what the k-th picture shows; each is drawn anew or moved.
function long(y, isNew, window) {
  const x = Float64Array.from(y, (_, k) => k);
  let [chart, canvas, peer] = [];
  const draw = (room, k) => {
    if (isNew || !canvas) {
      canvas = canvasIn(room);
      chart?.free();
      chart = new ours.SeriesBench(y);
    }
    chart.draw(canvas, ...window(k), ratio);
  };
  const options = {
    width: WIDTH,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false } },
    series: [{}, { stroke: "#0072b2", width: 1 }],
  };
  const drawPeer = (room, k) => {
    const [min, max] = window(k);
    if (isNew || !peer) {
      peer?.destroy();
      peer = new uPlot({ ...options, scales: { x: { time: false, min, max } } }, [x, y], room);
      // What it would do in a microtask, now, so that the call includes it.
      peer.batch(() => {});
    } else {
      peer.batch(() => peer.setScale("x", { min, max }));
    }
  };
  // Only what is seen is handed over, as one would do to be fast.
  const plot = ([lo, hi]) => {
    const [from, to] = [Math.max(0, Math.floor(lo)), Math.ceil(hi) + 1];
    const seen = y.subarray(from, to);
    return Plot.plot({
      ...axes,
      x: { domain: [lo, hi] },
      y: { grid: true },
      marks: [Plot.lineY(seen, { x: x.subarray(from, to), y: seen, stroke: "#0072b2", strokeWidth: 1 })],
    });
  };
  return {
    ours: draw,
    uPlot: drawPeer,
    Plot: (room, k) => room.replaceChildren(plot(window(k))),
  };
}

async function all() {
  await init({ module_or_path: new URL("./chart-benches_bg.wasm", import.meta.url) });
  const y = ours.long_line();
  const end = y.length - 1;
  const share = (k, width) => [0.01 * (k % 60) * end, (0.01 * (k % 60) + width) * end];
  const works = {
    lines: lines(),
    stack: stack(),
    "long-first": long(y, true, () => [0, end]),
    "long-whole": long(y, false, (k) => [0, end - (k % 2)]),
    "long-pan": long(y, false, (k) => share(k, 0.4)),
  };
  // How long a frame takes in which nothing is drawn but a digit.
  await time("digit", "browser", (room, k) => { room.textContent = k; });
  for (const [work, libraries] of Object.entries(works)) {
    for (const [library, step] of Object.entries(libraries)) {
      const isThere = { ours: true, Plot, uPlot }[library];
      if (isThere) await time(work, library, step);
    }
  }
}

all().then(() => console.log("chart end"), (error) => console.log(`chart failed: ${error.stack}`));
